import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { listClaims } from '../../db/claims.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './add-claims.module.css';
import { type ClaimChoice, filterChoices, toClaimChoices } from './claim-choices.ts';

/** Shown at most; more are found by typing on. */
const SHOWN = 200;

/** Chooses claims for a grid by typing: arrows walk the list, Enter chooses, Ctrl+Enter takes all that are chosen in. */
export function AddClaimsDialog(props: {
  readonly db: CaseDatabase;
  /** The claims that are in the grid already. */
  readonly present: ReadonlySet<Ulid>;
  readonly onAdd: (claimIds: readonly Ulid[]) => void;
  readonly onClose: () => void;
}) {
  const { db, present } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly Ulid[]>([]);
  const [at, setAt] = useState(0);
  const filter = useDeferredValue(typed);
  const tables = useLive(
    async () =>
      db.transaction('r', db.claims, db.events, db.sources, async () =>
        toClaimChoices(await listClaims(db), await db.events.toArray(), await db.sources.toArray()),
      ),
    [db],
  );
  const found = useMemo(() => filterChoices(tables ?? [], filter), [tables, filter]);
  const shown = found.slice(0, SHOWN);
  const active = shown[Math.min(at, shown.length - 1)];
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) list.current?.querySelector(`[data-claim="${active.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const toggle = (choice: ClaimChoice) => {
    if (present.has(choice.id)) return;
    setChosen((ids) => (ids.includes(choice.id) ? ids.filter((one) => one !== choice.id) : [...ids, choice.id]));
  };
  const handleAdd = () => {
    if (chosen.length === 0) return;
    props.onClose();
    props.onAdd(chosen);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) setAt((now) => Math.min(Math.max(now + step, 0), Math.max(shown.length - 1, 0)));
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) handleAdd();
    else if (event.key === 'Enter' && active) toggle(active);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog
      title="Take claims into the grid"
      isOpen
      onClose={props.onClose}
      width={720}
      actions={
        <>
          <Button
            kind="quiet"
            isDisabled={shown.length === 0}
            onPress={() =>
              setChosen((ids) => [
                ...new Set([...ids, ...shown.filter((one) => !present.has(one.id)).map((one) => one.id)]),
              ])
            }
          >
            Choose all shown
          </Button>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button kind="primary" keys="Ctrl ↵" isDisabled={chosen.length === 0} onPress={handleAdd}>
            {chosen.length === 1 ? 'Take 1 claim in' : `Take ${chosen.length} claims in`}
          </Button>
        </>
      }
    >
      <input
        type="search"
        role="combobox"
        aria-label="Find claims"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        className={styles.find}
        placeholder="Words of a claim, its event or its source; Enter chooses"
        value={typed}
        dir="auto"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={handleKeyDown}
      />
      <div ref={list} id={id} role="listbox" aria-label="Claims" aria-multiselectable="true" className={styles.choices}>
        {shown.map((choice) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field above, which keeps the focus.
          <div
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            tabIndex={-1}
            data-claim={choice.id}
            data-active={choice === active}
            aria-selected={chosen.includes(choice.id)}
            aria-disabled={present.has(choice.id)}
            className={styles.choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => toggle(choice)}
          >
            <span aria-hidden="true" className={styles.tick}>
              {present.has(choice.id) ? '·' : chosen.includes(choice.id) ? '✓' : ''}
            </span>
            <span className={styles.choiceWords}>
              <span dir="auto">{choice.statement}</span>
              <small dir="auto">{present.has(choice.id) ? 'in the grid already' : choice.detail}</small>
            </span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.soft}>
        {tables === undefined
          ? 'Reading the claims …'
          : found.length === 0
            ? 'No claim has all of these words.'
            : found.length > SHOWN
              ? `The first ${SHOWN} of ${found.length.toLocaleString()}: type on to find others.`
              : `${found.length.toLocaleString()} found`}
      </p>
    </Dialog>
  );
}
