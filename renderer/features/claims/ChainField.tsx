import { ArrowUp, ArrowUpRight, Plus, X } from 'lucide-react';
import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import { describeChain, isStepwise, originsOf } from '../../../shared/attribution/chain.ts';
import { labelGrade } from '../../../shared/grading/scales.ts';
import { CHAIN_VERBS, type Claim } from '../../../shared/model/claim.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { SOURCE_KINDS, type Source } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { type ChainRow, completeRows, isSameChain, moveRow, newRow, toRows } from './chain-rows.ts';
import styles from './claims.module.css';
import { saveChain } from './save-chain.ts';

/** Through whom a claim came: in words, and link by link when it is corrected. What was changed is saved when the group is left. */
export function ChainField(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly claim: Claim;
  readonly onOpenSource: (sourceId: Ulid) => void;
  /** Runs a write and tells when it failed. */
  readonly onAct: (work: () => Promise<unknown>) => void;
}) {
  const { db, origin, claim } = props;
  const sources = useLive(() => db.sources.toArray(), [db]);
  const byId = useMemo(() => new Map(sources?.map((source) => [source.id, source])), [sources]);
  const stored = useMemo(() => toRows(claim.chain, (id) => byId.get(id) ?? null), [claim.chain, byId]);
  const [draft, setDraft] = useState<readonly ChainRow[] | null>(null);
  const [isOpen, setOpen] = useState(false);
  const latest = useRef({ draft, stored });
  latest.current = { draft, stored };
  const save = useRef<() => void>(() => undefined);
  save.current = () => {
    const { draft: waiting, stored: now } = latest.current;
    if (!waiting) return;
    const next = completeRows(waiting);
    latest.current = { draft: null, stored: now };
    if (isSameChain(next, now)) setDraft(null);
    else props.onAct(() => saveChain(db, origin, claim.id, next));
  };
  useEffect(() => () => save.current(), []);
  useEffect(() => {
    // What is stored now is shown, be it what was just saved or what undo brought back.
    setDraft(stored === latest.current.stored ? null : latest.current.draft);
  }, [stored]);
  if (!sources) return null;
  const rows = draft ?? stored;
  const isEditing = draft !== null || isOpen || claim.chain.length === 0;
  const handleLeave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    save.current();
  };
  const change = (next: readonly ChainRow[]) => setDraft(next);
  const name = (id: Ulid) => byId.get(id)?.name ?? 'a removed source';
  return (
    <FieldRow label="Chain" isGroup>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to focus leaving the fields inside. */}
      <div onBlur={handleLeave} className={styles.chain}>
        <p className={claim.chain.length > 0 ? styles.chainWords : styles.faint} dir="auto">
          {claim.chain.length > 0 ? describeChain(claim.chain, name) : 'Nobody is named yet who said it.'}
        </p>
        <OriginLine claim={claim} byId={byId} onOpenSource={props.onOpenSource} />
        {isStepwise(claim.chain) ? (
          <>
            {isEditing
              ? rows.map((row, index) => (
                  <LinkFields
                    // biome-ignore lint/suspicious/noArrayIndexKey: links being edited have no identity but their place.
                    key={index}
                    row={row}
                    index={index}
                    sources={sources}
                    isNew={draft !== null && row.source === ''}
                    onChange={(next) => change(rows.map((one, at) => (at === index ? next : one)))}
                    onRemove={() => change(rows.filter((_, at) => at !== index))}
                    onMoveUp={() => change(moveRow(rows, index, -1))}
                  />
                ))
              : null}
            <div className={styles.chainActs}>
              <Button kind="quiet" onPress={() => change([...rows, newRow(rows.length === 0)])}>
                <Plus aria-hidden="true" />
                Add link
              </Button>
              {claim.chain.length > 0 ? (
                <Button kind="quiet" isPressed={isEditing} onPress={() => setOpen(!isEditing)}>
                  Correct chain
                </Button>
              ) : null}
            </div>
          </>
        ) : (
          <p className={styles.faint}>
            This chain branches and joins again; it is shown path by path and kept as it is.
          </p>
        )}
      </div>
    </FieldRow>
  );
}

/** The origins with the reliability in force: a claim is judged apart from who said it. */
function OriginLine(props: {
  readonly claim: Claim;
  readonly byId: ReadonlyMap<Ulid, Source>;
  readonly onOpenSource: (sourceId: Ulid) => void;
}) {
  return originsOf(props.claim.chain).map((link) => {
    const source = props.byId.get(link.sourceId);
    if (!source) return null;
    return (
      <button key={link.id} type="button" className={styles.originLine} onClick={() => props.onOpenSource(source.id)}>
        <span>
          <bdi>{source.name}</bdi>: {labelGrade(source.reliability.at(-1)?.grade ?? 'not-graded')}
        </span>
        <ArrowUpRight aria-hidden="true" size={13} />
      </button>
    );
  });
}

function LinkFields(props: {
  readonly row: ChainRow;
  readonly index: number;
  readonly sources: readonly Source[];
  readonly isNew: boolean;
  readonly onChange: (row: ChainRow) => void;
  readonly onRemove: () => void;
  readonly onMoveUp: () => void;
}) {
  const { row, index, sources } = props;
  const known = sources.find((source) => source.name === row.source);
  return (
    <div role="group" aria-label={`Link ${index + 1}`} className={styles.link}>
      <Combobox
        label="Source"
        isLabelHidden
        value={row.source}
        placeholder="Who"
        options={sources.map((source) => ({ value: source.id, label: source.name, detail: source.kind }))}
        isAutoFocused={props.isNew}
        onChange={(source) => {
          const match = sources.find((one) => one.name === source);
          props.onChange({ ...row, source, sourceKind: match?.kind ?? row.sourceKind });
        }}
      />
      <div className={styles.linkSecond}>
        <Select
          label="Verb"
          isLabelHidden
          value={row.verb}
          options={CHAIN_VERBS.map((verb) => ({ value: verb, label: verb }))}
          onChange={(verb) => props.onChange({ ...row, verb })}
        />
        <Select
          label="Source kind"
          isLabelHidden
          isDisabled={known !== undefined}
          value={known?.kind ?? row.sourceKind}
          options={SOURCE_KINDS.map((kind) => ({ value: kind, label: kind.replaceAll('-', ' ') }))}
          onChange={(sourceKind) => props.onChange({ ...row, sourceKind })}
        />
        <Button
          kind="quiet"
          isIcon
          label={`Move link ${index + 1} up`}
          isDisabled={index === 0}
          onPress={props.onMoveUp}
        >
          <ArrowUp aria-hidden="true" />
        </Button>
        <Button kind="quiet" isIcon label={`Remove link ${index + 1}`} onPress={props.onRemove}>
          <X aria-hidden="true" />
        </Button>
      </div>
      {index > 0 ? (
        <label className={styles.beside}>
          <input
            type="checkbox"
            checked={row.besidePrevious}
            onChange={(event) => props.onChange({ ...row, besidePrevious: event.target.checked })}
          />
          beside the link above (a branch)
        </label>
      ) : null}
      {row.words ? <q className={styles.linkWords}>{row.words.text}</q> : null}
    </div>
  );
}
