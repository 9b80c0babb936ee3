import { ArrowUpRight, Plus } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { describeChain, originsOf } from '../../../shared/attribution/chain.ts';
import {
  addBranch,
  addLinkAfter,
  type ChainEdit,
  completeLinks,
  type DraftLink,
  isSameDraft,
  joinBranches,
  moveLink,
  removeLink,
  toDraftLinks,
} from '../../../shared/attribution/chain-edit.ts';
import { labelGrade } from '../../../shared/grading/scales.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import { saveChain } from '../../db/chains.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { ChainLinks } from './ChainLinks.tsx';
import styles from './chain.module.css';
import { CHAIN_KEYS, type ChainAct, findChainAct } from './chain-keys.ts';

/** Through whom a claim came: in words, and link by link as a graph when it is corrected. What was changed is saved when the group is left. */
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
  const stored = useMemo(() => toDraftLinks(claim.chain, (id) => byId.get(id) ?? null), [claim.chain, byId]);
  const [draft, setDraft] = useState<readonly DraftLink[] | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [current, setCurrent] = useState<number | null>(null);
  const latest = useRef({ draft, stored });
  latest.current = { draft, stored };
  const group = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const save = useRef<() => void>(() => undefined);
  save.current = () => {
    const { draft: waiting, stored: now } = latest.current;
    if (!waiting) return;
    const next = completeLinks(waiting);
    latest.current = { draft: null, stored: now };
    if (isSameDraft(next, now)) setDraft(null);
    else {
      props.onAct(async () => {
        await saveChain(db, origin, claim.id, next);
        setDraft((shown) => (shown === waiting ? null : shown));
      });
    }
  };
  useEffect(() => () => save.current(), []);
  useEffect(() => {
    // What is stored now is shown, be it what was just saved or what undo brought back.
    setDraft(stored === latest.current.stored ? null : latest.current.draft);
  }, [stored]);
  useEffect(() => {
    if (wanted.current === null) return;
    const field = group.current?.querySelector<HTMLElement>(`[data-link="${wanted.current}"] input`);
    wanted.current = null;
    field?.focus();
  });
  if (!sources) return null;
  const links = draft ?? stored;
  const isEditing = draft !== null || isOpen || claim.chain.length === 0;
  const handleLeave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    save.current();
  };
  const change = (next: readonly DraftLink[], focused: number | null = null) => {
    wanted.current = focused;
    if (focused !== null) setCurrent(focused);
    setDraft(next);
  };
  const act = (name: ChainAct) => {
    const key = links.some((link) => link.key === current) ? current : (links.at(-1)?.key ?? null);
    if (name === 'add' || key === null) applyEdit(addLinkAfter(links, null));
    else if (name === 'behind') applyEdit(addLinkAfter(links, key));
    else if (name === 'branch') applyEdit(addBranch(links, key));
    else if (name === 'join') change(joinBranches(links, key), key);
    else if (name === 'up' || name === 'down') change(moveLink(links, key, name === 'up' ? -1 : 1), key);
    else {
      const at = links.findIndex((link) => link.key === key);
      const next = removeLink(links, key);
      change(next, (next[at] ?? next.at(-1))?.key ?? null);
    }
  };
  function applyEdit(edit: ChainEdit): void {
    change(edit.links, edit.key);
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    const name = findChainAct(event);
    if (!name || (!isEditing && name !== 'add')) return;
    event.preventDefault();
    event.stopPropagation();
    act(name);
  };
  const name = (id: Ulid) => byId.get(id)?.name ?? 'a removed source';
  return (
    <FieldRow label="Chain" isGroup>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to keys, before the lists of its fields do, and to focus leaving them. */}
      <div ref={group} onBlur={handleLeave} onKeyDownCapture={handleKeyDown} className={styles.chain}>
        <p className={claim.chain.length > 0 ? styles.chainWords : styles.faint} dir="auto">
          {claim.chain.length > 0 ? describeChain(claim.chain, name) : 'Nobody is named yet who said it.'}
        </p>
        <OriginLine claim={claim} byId={byId} onOpenSource={props.onOpenSource} />
        {isEditing ? (
          <ChainLinks
            links={links}
            sources={sources}
            current={current}
            onFocus={setCurrent}
            onChange={(next) => change(next)}
            onAct={act}
          />
        ) : null}
        <div className={styles.chainActs}>
          <Button kind="quiet" keys={CHAIN_KEYS.add} onPress={() => act('add')}>
            <Plus aria-hidden="true" />
            Add link
          </Button>
          {claim.chain.length > 0 ? (
            <Button kind="quiet" isPressed={isEditing} onPress={() => setOpen(!isEditing)}>
              Correct chain
            </Button>
          ) : null}
        </div>
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
