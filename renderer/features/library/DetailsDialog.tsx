import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { readArticle } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';
import { type AlternativeField, listAlternatives } from './alternatives.ts';
import { saveDetails, type TypedDetails, toTypedDetails } from './article-fields.ts';
import { describeEvidence } from './evidence.ts';
import { readSourceNames } from './grid-rows.ts';
import styles from './library.module.css';
import { Origins } from './Origins.tsx';
import { TRIAGE_LABELS } from './ordering.ts';
import { describeReading, type LibraryMessage, readTypedDate } from './published-change.ts';

/** Shows where each value of an article came from, and takes the analyst's corrections. */
export function DetailsDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly articleId: Ulid;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMessage: (message: LibraryMessage) => void;
}) {
  const loaded = useLive(async () => {
    const detail = await readArticle(props.db, props.articleId);
    return detail && { ...detail, sourceNames: await readSourceNames(props.db, [detail.article]) };
  }, [props.db, props.articleId]);
  const [typed, setTyped] = useState<TypedDetails | null>(null);
  const publishedId = useId();
  const modifiedId = useId();
  useEffect(() => {
    if (!props.isOpen) setTyped(null);
    else if (loaded) setTyped((current) => current ?? toTypedDetails(loaded.article, loaded.outlet?.name ?? ''));
  }, [props.isOpen, loaded]);
  if (!loaded || !typed) return null;
  const { article } = loaded;
  const handleSave = async () => {
    const problem = await saveDetails(props.db, props.origin, article, loaded.outlet?.name ?? '', typed);
    if (problem) props.onMessage(problem);
    props.onClose();
  };
  const submit = () => void handleSave();
  const field = (
    id: AlternativeField,
    label: string,
    more: Partial<TextFieldProps> = {},
    between: ReactNode = null,
  ) => {
    const alternatives = listAlternatives(id, article, loaded.sourceNames);
    const take = (value: string) => setTyped({ ...typed, [id]: value });
    const handleKeys = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const other = digit === undefined || !event.altKey ? undefined : alternatives[Number(digit) - 1];
      if (!other) return;
      event.preventDefault();
      take(other.typed);
    };
    return (
      <div role="group" className={styles.detail} onKeyDown={handleKeys}>
        <TextField label={label} value={typed[id]} onChange={take} onEnter={submit} {...more} />
        {between}
        <Origins of={article[id] ?? null} alternatives={alternatives} onTake={take} />
      </div>
    );
  };
  return (
    <Dialog
      title="Article details"
      isOpen={props.isOpen}
      onClose={props.onClose}
      width={600}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button kind="primary" keys="↵" onPress={submit}>
            Save
          </Button>
        </>
      }
    >
      {field('title', 'Title', { rows: 2, onEnter: undefined })}
      {field('outlet', 'Outlet', { isAutoFocused: typed.outlet === '' })}
      {field('authors', 'Authors', { placeholder: 'One, Two' })}
      {field(
        'published',
        'Published',
        { describedBy: publishedId, placeholder: '2019-10-03, or 3 October 2019' },
        <p className={styles.evidence}>
          <span id={publishedId} role="status" aria-label="Publication date reading">
            {typed.published.trim()
              ? describeDate(typed.published, article)
              : 'No publication date: words such as “last September” cannot be counted from it.'}
          </span>
          {article.publishedDoubt ? ` ${article.publishedDoubt}` : ''}
        </p>,
      )}
      {field(
        'modified',
        'Modified',
        { describedBy: modifiedId, placeholder: '2019-10-03, or 3 October 2019' },
        typed.modified.trim() ? (
          <p className={styles.evidence}>
            <span id={modifiedId} role="status" aria-label="Date of change reading">
              {describeDate(typed.modified, article)}
            </span>
          </p>
        ) : null,
      )}
      {field(
        'url',
        'Address',
        { dir: 'ltr', placeholder: 'https://' },
        article.canonicalUrl?.value === article.url?.value && article.canonicalUrl ? (
          <p className={styles.evidence}>
            The page says that this is its own address ({describeEvidence(article.canonicalUrl.evidence)}).
          </p>
        ) : null,
      )}
      {field('language', 'Language', { dir: 'ltr', placeholder: 'en, ar, fa, ru' })}
      <Select
        label="State"
        value={typed.triage}
        options={TRIAGE_LABELS}
        onChange={(triage) => setTyped({ ...typed, triage })}
      />
      {typed.triage === 'no-value' ? (
        <TextField
          label="Reason"
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
          onEnter={submit}
        />
      ) : null}
    </Dialog>
  );
}

function describeDate(words: string, article: Parameters<typeof readTypedDate>[1]): string {
  return describeReading(readTypedDate(words, article)) ?? 'This date cannot be read. Its words are kept.';
}
