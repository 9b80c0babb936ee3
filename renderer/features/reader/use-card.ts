import { useMemo, useRef, useState } from 'react';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listSources } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import {
  type CardContext,
  type CardState,
  countFrom,
  countOriginsWith,
  deriveSlot,
  matchEvent,
  needsReason,
  readCardDate,
  startCard,
  tellFates,
} from './card-draft.ts';
import { type FoundEvent, findEventChoices, listOriginNames } from './event-choices.ts';

const NONE: readonly never[] = [];

/** What a card shows, worked out from what was typed. */
export interface CardView {
  readonly state: CardState;
  readonly isTouched: boolean;
  readonly found: readonly FoundEvent[];
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
}

/** Keeps a card's fields and looks up the events and sources that it names; `left` is what was typed before the article was left. */
export function useCard(
  db: CaseDatabase,
  context: CardContext,
  initial: Partial<CardState> | undefined,
  left: CardState | null,
): CardView {
  const [first] = useState(() => startCard(context, initial));
  const [state, setState] = useState(() => (left ? { ...first, ...left } : first));
  const sources = useLive(() => listSources(db), [db]) ?? NONE;
  const found = useKept(useLive(() => findEventChoices(db, state.event), [db, state.event])) ?? NONE;
  const attached = matchEvent(state, found);
  const attachedId: Ulid | null = attached?.id ?? null;
  const origins = useLive(() => listOriginNames(db, attachedId), [db, attachedId]) ?? NONE;
  const { anchorEventId } = state;
  const anchorEvent =
    useLive(async () => (anchorEventId ? await db.events.get(anchorEventId) : undefined), [db, anchorEventId]) ?? null;
  const counted = useMemo(() => countFrom(context, anchorEvent), [context, anchorEvent]);
  const date = readCardDate(state, counted);
  const originCount = countOriginsWith(state, context.outlet, origins);
  return {
    state,
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
    isReasonNeeded: needsReason(state, originCount),
    edit: (patch) => setState((current) => ({ ...current, ...patch })),
  };
}

/** Keeps the last answer until the next one is there, so that suggestions do not flicker while letters are typed. */
function useKept<T>(answer: T | undefined): T | undefined {
  const kept = useRef(answer);
  if (answer !== undefined) kept.current = answer;
  return kept.current;
}
