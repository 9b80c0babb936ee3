import { useEffect, useId, useState } from 'react';
import { formatBounds, formatReading } from '../../../shared/dates/format.ts';
import { readDate } from '../../../shared/dates/read-words.ts';
import type { Article, Evidence, Evidenced, TriageState } from '../../../shared/model/article.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { correctArticle, listDependentReadings, readArticle, setTriage } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './library.module.css';
import { TRIAGE_LABELS } from './ordering.ts';

/** What the analyst typed; strings until they are saved. */
interface Typed {
  readonly title: string;
  readonly outlet: string;
  readonly authors: string;
  readonly published: string;
  readonly url: string;
  readonly language: string;
  readonly triage: TriageState;
  readonly reason: string;
}

/** Shows where each value of an article came from, and takes the analyst's corrections. */
export function DetailsDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly articleId: Ulid;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const loaded = useLive(() => readArticle(props.db, props.articleId), [props.db, props.articleId]);
  const [typed, setTyped] = useState<Typed | null>(null);
  const readingId = useId();
  useEffect(() => {
    if (!props.isOpen) setTyped(null);
    else if (loaded) setTyped((current) => current ?? toTyped(loaded.article, loaded.outlet?.name ?? ''));
  }, [props.isOpen, loaded]);
  if (!loaded || !typed) return null;
  const { article } = loaded;
  const reading = readDate(typed.published, { published: null });
  const set = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const handleSave = async () => {
    const problem = await save(props, article, loaded.outlet?.name ?? '', typed, reading);
    if (problem) props.onMessage({ kind: 'bad', text: problem });
    props.onClose();
  };
  const submit = () => void handleSave();
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
      <TextField label="Title" value={typed.title} onChange={set('title')} rows={2} />
      <Origins of={article.title} />
      <TextField
        label="Outlet"
        value={typed.outlet}
        onChange={set('outlet')}
        onEnter={submit}
        isAutoFocused={typed.outlet === ''}
      />
      <Origins of={article.outlet && { ...article.outlet, others: [] }} />
      <TextField
        label="Authors"
        value={typed.authors}
        onChange={set('authors')}
        onEnter={submit}
        placeholder="One, Two"
      />
      <Origins of={article.authors} />
      <TextField
        label="Published"
        value={typed.published}
        onChange={set('published')}
        onEnter={submit}
        describedBy={readingId}
        placeholder="2019-10-03, or 3 October 2019"
      />
      <p className={styles.evidence}>
        <span id={readingId} role="status" aria-label="Publication date reading">
          {describeTyped(typed.published, reading)}
        </span>
        {article.publishedDoubt ? ` ${article.publishedDoubt}` : ''}
      </p>
      <Origins of={article.published} show={(value) => value.words} />
      <TextField
        label="Address"
        value={typed.url}
        onChange={set('url')}
        onEnter={submit}
        dir="ltr"
        placeholder="https://"
      />
      <Origins of={article.url} />
      <TextField
        label="Language"
        value={typed.language}
        onChange={set('language')}
        onEnter={submit}
        dir="ltr"
        placeholder="en, ar, fa, ru"
      />
      <Origins of={article.language} />
      <Select
        label="State"
        value={typed.triage}
        options={TRIAGE_LABELS}
        onChange={(triage) => setTyped({ ...typed, triage })}
      />
      {typed.triage === 'no-value' ? (
        <TextField label="Reason" value={typed.reason} onChange={set('reason')} onEnter={submit} />
      ) : null}
    </Dialog>
  );
}

/** Where a value came from, and what else was said. */
function Origins<T>(props: { readonly of: Evidenced<T> | null; readonly show?: (value: T) => string }) {
  if (!props.of) return <p className={styles.evidence}>not found in the file</p>;
  const show = props.show ?? ((value: T) => (Array.isArray(value) ? value.join(', ') : String(value)));
  return (
    <p className={styles.evidence}>
      {describeEvidence(props.of.evidence)}
      {props.of.others.map((other) => (
        <span key={`${other.evidence.detail} ${show(other.value)}`} dir="auto">
          {' · '}
          {show(other.value)} ({describeEvidence(other.evidence)})
        </span>
      ))}
    </p>
  );
}

/** Where a value was read, in the analyst's words. */
export function describeEvidence(evidence: Evidence): string {
  switch (evidence.from) {
    case 'analyst':
      return 'set by the analyst';
    case 'file':
      return `from the file: ${evidence.detail}`;
    case 'address':
      return `from the address: ${evidence.detail}`;
    case 'visible':
      return `from the visible words: ${evidence.detail}`;
    case 'meta':
    case 'json-ld':
      return `from ${evidence.detail}`;
  }
}

function describeTyped(words: string, reading: DateReading): string {
  if (!words.trim()) return 'No publication date: words such as “last September” cannot be counted from it.';
  if (!reading.value) return 'This date cannot be read. Its words are kept.';
  return `${formatReading(reading)}: ${formatBounds(reading.value)}`;
}

function toTyped(article: Article, outlet: string): Typed {
  return {
    title: article.title.value,
    outlet,
    authors: article.authors?.value.join(', ') ?? '',
    published: article.published?.value.words ?? '',
    url: article.url?.value ?? '',
    language: article.language?.value ?? '',
    triage: article.triage.state,
    reason: article.triage.reason ?? '',
  };
}

/** Saves what changed; gives a sentence when dates that rest on the old publication date were left where they are. */
async function save(
  props: { readonly db: CaseDatabase; readonly origin: Origin },
  article: Article,
  outlet: string,
  typed: Typed,
  reading: DateReading,
): Promise<string | null> {
  const before = toTyped(article, outlet);
  const isMoved = typed.published.trim() !== before.published;
  await correctArticle(props.db, props.origin, article.id, {
    ...(typed.title.trim() && typed.title !== before.title ? { title: typed.title.trim() } : {}),
    ...(typed.outlet.trim() !== before.outlet ? { outlet: typed.outlet.trim() || null } : {}),
    ...(typed.authors !== before.authors
      ? {
          authors: typed.authors
            .split(',')
            .map((name) => name.trim())
            .filter(Boolean),
        }
      : {}),
    ...(isMoved ? { published: typed.published.trim() ? reading : null } : {}),
    ...(typed.url.trim() !== before.url ? { url: typed.url.trim() || null } : {}),
    ...(typed.language.trim() !== before.language ? { language: typed.language.trim() || null } : {}),
  });
  if (typed.triage !== before.triage || typed.reason !== before.reason)
    await setTriage(props.db, props.origin, article.id, typed.triage, typed.reason.trim() || undefined);
  if (!isMoved) return null;
  const dependents = await listDependentReadings(props.db, article.id);
  if (dependents.length === 0) return null;
  const names = dependents.map((dependent) => `“${dependent.title}”`).join(', ');
  return `The publication date has changed. These dates were counted from it and have not been moved, please look at them: ${names}.`;
}
