import { useState } from 'react';
import type { TriageState } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Family.module.css';
import type { FamilyMember } from './family-facts.ts';

/** Asks before all rewrites are closed in which nothing is left to read; names those that stay open. */
export function CloseRewritesDialog(props: {
  readonly closing: readonly FamilyMember[];
  readonly staying: readonly FamilyMember[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (state: Extract<TriageState, 'done' | 'no-value'>) => void;
}) {
  const { closing, staying } = props;
  return (
    <Dialog
      title="Close the rewrites"
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button onPress={() => props.onChoose('no-value')}>Set to “of no value”</Button>
          <Button kind="primary" onPress={() => props.onChoose('done')}>
            Set to “read”
          </Button>
        </>
      }
    >
      <p>
        {closing.length === 1 ? 'One rewrite has' : `${closing.length.toLocaleString()} rewrites have`} no sentence that
        stands neither in the open article nor in one that you have read:
      </p>
      <Titles members={closing} />
      {staying.length > 0 ? (
        <>
          <p>
            {staying.length === 1
              ? 'One stays open, it has'
              : `${staying.length.toLocaleString()} stay open, they have`}{' '}
            something new:
          </p>
          <Titles members={staying} />
        </>
      ) : null}
    </Dialog>
  );
}

function Titles({ members }: { readonly members: readonly FamilyMember[] }) {
  return (
    <ul className={styles.titles}>
      {members.map((member) => (
        <li key={member.id} dir="auto">
          {member.title}
          {member.outletName ? <span className={styles.titleOutlet}> · {member.outletName}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** Asks which article is another rewrite of the open one's story. */
export function JoinFamilyDialog(props: {
  readonly db: CaseDatabase;
  /** Whether the open article is in a family already: then the other one joins it. */
  readonly hasFamily: boolean;
  /** The articles that cannot be chosen: the open one and the members of its family. */
  readonly without: readonly Ulid[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChoose: (articleId: Ulid) => void;
}) {
  const { db, isOpen, without } = props;
  const options = useLive(() => (isOpen ? readChoices(db, without) : NONE), [db, isOpen, without.join(' ')], NONE);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const named = options.filter((option) => option.label === typed);
  // Rewrites often carry one title: the words alone then do not say which is meant.
  const pick = chosen?.label === typed ? chosen : named.length === 1 ? (named[0] ?? null) : null;
  const close = () => {
    setTyped('');
    setChosen(null);
    props.onClose();
  };
  const submit = () => {
    if (!pick) return;
    close();
    props.onChoose(pick.value);
  };
  return (
    <Dialog
      title={props.hasFamily ? 'Add an article to this family' : 'Add to a family'}
      isOpen={isOpen}
      onClose={close}
      width={600}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button kind="primary" isDisabled={pick === null} onPress={submit}>
            Add
          </Button>
        </>
      }
    >
      <p>
        {props.hasFamily
          ? 'Choose another rewrite of the same story. All of them count as one source of it.'
          : 'Choose an article that tells the same story, or one of a family of them. All of them count as one source of it.'}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Combobox
          label="Article"
          value={typed}
          onChange={setTyped}
          options={options}
          onPick={setChosen}
          placeholder="Some letters of its title"
          isAutoFocused
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

const NONE: readonly ComboboxOption[] = [];

async function readChoices(db: CaseDatabase, without: readonly Ulid[]): Promise<readonly ComboboxOption[]> {
  return db.transaction('r', db.articles, db.sources, async () => {
    const articles = await db.articles.orderBy('id').reverse().toArray();
    const outletIds = new Set(articles.flatMap((article) => article.outlet?.value ?? []));
    const outlets = await db.sources
      .where('id')
      .anyOf([...outletIds])
      .toArray();
    const names = new Map(outlets.map((source) => [source.id, source.name]));
    return articles
      .filter((article) => !without.includes(article.id))
      .map((article) => ({
        value: article.id,
        label: article.title.value,
        detail: article.outlet ? names.get(article.outlet.value) : undefined,
      }));
  });
}
