import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EventProposal } from '../../../shared/attribution/event-fit.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import { readClaimOrigins } from '../../db/bearing.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { proposerOf } from '../../db/proposer.ts';
import { readRegister } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import {
  type CardContext,
  type CardState,
  countFrom,
  deriveSlot,
  matchEvent,
  needsReason,
  readCardDate,
  startCard,
  tellFates,
} from './card-draft.ts';
import {
  listOpenProposals,
  type OpenProposal,
  type ProposedField,
  settleEdited,
  withoutProposals,
} from './card-proposals.ts';
import { toCardRequest, toProposedFields } from './card-start.ts';
import { type FittingEvent, type FoundEvent, findEventChoices, readFitting } from './event-choices.ts';
import { toUnsavedClaim } from './unsaved-claim.ts';

const NONE: readonly never[] = [];

/** How many fitting events are offered beside the proposed one: more would be a list, which typing gives. */
const MOST_FITTING = 3;

/** What a card shows, worked out from what was typed. */
export interface CardView {
  readonly state: CardState;
  readonly isTouched: boolean;
  readonly found: readonly FoundEvent[];
  /** Events of the case that fit the passage, best first. */
  readonly fitting: readonly FittingEvent[];
  /** The proposals that wait for the analyst's word, in the order of the fields. */
  readonly open: readonly OpenProposal[];
  readonly attached: FoundEvent | null;
  readonly sources: readonly Source[];
  readonly date: DateReading | null;
  /** The card's context, with the event that its date words are counted from. */
  readonly context: CardContext;
  readonly anchorEvent: TimelineEvent | null;
  readonly slot: ReturnType<typeof deriveSlot>;
  readonly fates: ReturnType<typeof tellFates>;
  readonly originCount: number;
  readonly isReasonNeeded: boolean;
  readonly edit: (patch: Partial<CardState>) => void;
  readonly change: (next: (state: CardState) => CardState) => void;
}

/**
 * Keeps a card's fields and looks up the events and sources that it names. The proposals come as soon as they are read,
 * into fields that are still as they were; `left` is what was typed before the article was left, and gets none.
 */
export function useCard(
  db: CaseDatabase,
  context: CardContext,
  kinds: readonly string[],
  initial: Partial<CardState> | undefined,
  left: CardState | null,
): CardView {
  const [first, setFirst] = useState(() => startCard(context, initial));
  const [state, setState] = useState(() => (left ? { ...first, ...left } : first));
  const [fits, setFits] = useState<readonly EventProposal[]>(NONE);
  const fitting = useLive(() => readFitting(db, fits), [db, fits]) ?? NONE;
  const sources = useLive(() => readRegister(db), [db]) ?? NONE;
  const isProposed = useRef(left !== null);
  useEffect(() => {
    if (isProposed.current) return;
    isProposed.current = true;
    const put = (fields: Partial<CardState>) => {
      setFirst((current) => fillIn(current, current, fields));
      setState((current) => fillIn(current, first, fields));
    };
    const proposer = proposerOf(db);
    const request = toCardRequest(context, kinds);
    // The fields do not wait for the events, which a large case takes longer to make ready.
    void proposer.propose(request, false).then((proposals) => put(toProposedFields(proposals, context)));
    void proposer.propose(request, true).then(({ events }) => setFits(events));
  }, [db, context, kinds, first]);
  const found = useKept(useLive(() => findEventChoices(db, state.event, fits), [db, state.event, fits])) ?? NONE;
  const attached = matchEvent(state, found);
  const attachedId: Ulid | null = attached?.id ?? null;
  const { anchorEventId } = state;
  const anchorEvent =
    useLive(async () => (anchorEventId ? await db.events.get(anchorEventId) : undefined), [db, anchorEventId]) ?? null;
  const counted = useMemo(() => countFrom(context, anchorEvent), [context, anchorEvent]);
  const date = readCardDate(state, counted);
  const kept = withoutProposals(state);
  const asked = kept.credibility.endsWith(':1') ? toUnsavedClaim(kept, counted, attachedId, sources) : null;
  const askedKey = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again when the claim would be another one.
  const readOrigins = useCallback(
    async () => (asked ? (await readClaimOrigins(db, asked.claim, asked)).origins : null),
    [db, askedKey],
  );
  const originCount = useKept(useLive(readOrigins, [readOrigins])) ?? 0;
  const open = useMemo(() => listOpenProposals(state), [state]);
  return {
    state,
    open,
    fitting: fitting.filter(({ id }) => id !== attachedId).slice(0, MOST_FITTING),
    isTouched: JSON.stringify(state) !== JSON.stringify(first),
    found,
    attached,
    sources,
    date,
    context: counted,
    anchorEvent,
    slot: deriveSlot(state, attached !== null, date),
    fates: tellFates(state, attached !== null, date),
    originCount,
    isReasonNeeded: needsReason(kept, originCount),
    edit: (patch) => setState((current) => settleEdited(current, patch)),
    change: setState,
  };
}

/** Fills in what is still as it was at first; proposals of what was changed meanwhile are left out. */
function fillIn(current: CardState, first: CardState, fields: Partial<CardState>): CardState {
  const keys = Object.keys(fields) as (keyof CardState)[];
  const free = keys.filter((key) => key === 'proposed' || JSON.stringify(current[key]) === JSON.stringify(first[key]));
  const taken = Object.fromEntries(free.map((key) => [key, fields[key]]));
  const proposed = Object.entries(fields.proposed ?? {}).filter(([field]) =>
    free.includes(FIELD_KEYS[field as ProposedField]),
  );
  return { ...current, ...taken, proposed: { ...current.proposed, ...Object.fromEntries(proposed) } };
}

/** The key of the card that shows each proposed field. */
const FIELD_KEYS: Readonly<Record<ProposedField, keyof CardState>> = {
  date: 'dateWords',
  kind: 'kind',
  place: 'place',
  stance: 'stance',
};

/** Keeps the last answer until the next one is there, so that suggestions do not flicker while letters are typed. */
function useKept<T>(answer: T | undefined): T | undefined {
  const kept = useRef(answer);
  if (answer !== undefined) kept.current = answer;
  return kept.current;
}
