import { computeFuzzyBounds } from '../dates/edtf-fuzzy.ts';
import type { DateValue, Instant } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';

/** An event on the time axis: the whole stretch that it may lie in, and the part that is sure. */
export interface MarkShape {
  /** A moment somewhere in the stretch, or something that lasted. */
  readonly kind: 'point' | 'span';
  /** `-Infinity` and `Infinity` where that side is open. */
  readonly earliest: Instant;
  readonly latest: Instant;
  /** The bounds widened for "approximately" and "perhaps" (~ ? %); the same as the bounds where nothing is qualified. */
  readonly from: Instant;
  readonly to: Instant;
  /** What it certainly covered (a span), or the day it certainly fell on (a point); null when nothing is certain. */
  readonly sure: { readonly from: Instant; readonly to: Instant } | null;
}

/** A moment known to the day is drawn as certain: news is dated by days. */
const CERTAIN_WIDTH = 86_400_000;

/** How an event is drawn: from its begin and end readings; null when it has no readable date. */
export function toMarkShape(event: Pick<TimelineEvent, 'begin' | 'end'>): MarkShape | null {
  const begin = event.begin?.value ?? null;
  const end = event.end?.value ?? null;
  if (begin && end) return joinReadings(begin, end);
  const only = begin ?? end;
  if (!only) return null;
  const { earliest, latest } = only;
  if (isOpen(earliest) && isOpen(latest)) return null;
  const outer = widen(only);
  const isSure = !isDoubtful(only);
  if (only.kind === 'span') {
    const from = isOpen(earliest) ? latest : earliest;
    const to = isOpen(latest) ? earliest : latest;
    return { kind: 'span', earliest, latest, ...outer, sure: isSure && from < to ? { from, to } : null };
  }
  const isCertain = isSure && latest - earliest <= CERTAIN_WIDTH;
  return { kind: 'point', earliest, latest, ...outer, sure: isCertain ? { from: earliest, to: latest } : null };
}

/** An event that began somewhere in one reading and ended somewhere in another surely lasted from the last begin to the first end. */
function joinReadings(begin: DateValue, end: DateValue): MarkShape {
  const earliest = Math.min(begin.earliest, end.earliest);
  const latest = Math.max(begin.latest, end.latest);
  const from = Math.min(widen(begin).from, widen(end).from);
  const to = Math.max(widen(begin).to, widen(end).to);
  const isSure = !isDoubtful(begin) && !isDoubtful(end);
  const hasDayEnds = begin.latest - begin.earliest <= CERTAIN_WIDTH && end.latest - end.earliest <= CERTAIN_WIDTH;
  const sureFrom = hasDayEnds ? begin.earliest : begin.latest;
  const sureTo = hasDayEnds ? end.latest : end.earliest;
  const hasCore = isSure && sureFrom < sureTo && Number.isFinite(sureFrom) && Number.isFinite(sureTo);
  return { kind: 'span', earliest, latest, from, to, sure: hasCore ? { from: sureFrom, to: sureTo } : null };
}

function widen(value: DateValue): Pick<MarkShape, 'from' | 'to'> {
  const fuzzy = isDoubtful(value) ? computeFuzzyBounds(value.edtf) : null;
  return {
    from: Math.min(value.earliest, fuzzy?.earliest ?? value.earliest),
    to: Math.max(value.latest, fuzzy?.latest ?? value.latest),
  };
}

function isOpen(instant: Instant): boolean {
  return !Number.isFinite(instant);
}

/** EDTF's own marks for approximate (~), uncertain (?) and both (%). */
function isDoubtful(value: DateValue): boolean {
  return /[~?%]/.test(value.edtf);
}
