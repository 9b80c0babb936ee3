import type { DateValue, Instant } from '../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';

/** An event on the time axis: the whole stretch that it may lie in, and the part that is sure. */
export interface MarkShape {
  /** A moment somewhere in the stretch, or something that lasted. */
  readonly kind: 'point' | 'span';
  /** `-Infinity` and `Infinity` where that side is open. */
  readonly earliest: Instant;
  readonly latest: Instant;
  /** What it certainly covered (a span), or the day it certainly fell on (a point); null when nothing is certain. */
  readonly sure: { readonly from: Instant; readonly to: Instant } | null;
}

/** A moment known to the day is drawn as certain: news is dated by days. */
const CERTAIN_WIDTH = 86_400_000;

/** How an event is drawn: from its begin and end readings; null when it has no readable date. */
export function toMarkShape(event: TimelineEvent): MarkShape | null {
  const begin = event.begin?.value ?? null;
  const end = event.end?.value ?? null;
  if (begin && end) return joinReadings(begin, end);
  const only = begin ?? end;
  if (!only) return null;
  const { earliest, latest } = only;
  if (isOpen(earliest) && isOpen(latest)) return null;
  const isSure = !isDoubtful(only);
  if (only.kind === 'span') {
    const from = isOpen(earliest) ? latest : earliest;
    const to = isOpen(latest) ? earliest : latest;
    return { kind: 'span', earliest, latest, sure: isSure && from < to ? { from, to } : null };
  }
  const isCertain = isSure && latest - earliest <= CERTAIN_WIDTH;
  return { kind: 'point', earliest, latest, sure: isCertain ? { from: earliest, to: latest } : null };
}

/** An event that began somewhere in one reading and ended somewhere in another surely lasted from the last begin to the first end. */
function joinReadings(begin: DateValue, end: DateValue): MarkShape {
  const earliest = Math.min(begin.earliest, end.earliest);
  const latest = Math.max(begin.latest, end.latest);
  const isSure = !isDoubtful(begin) && !isDoubtful(end);
  const hasDayEnds = begin.latest - begin.earliest <= CERTAIN_WIDTH && end.latest - end.earliest <= CERTAIN_WIDTH;
  const from = hasDayEnds ? begin.earliest : begin.latest;
  const to = hasDayEnds ? end.latest : end.earliest;
  const hasCore = isSure && from < to && Number.isFinite(from) && Number.isFinite(to);
  return { kind: 'span', earliest, latest, sure: hasCore ? { from, to } : null };
}

function isOpen(instant: Instant): boolean {
  return !Number.isFinite(instant);
}

/** EDTF's own marks for approximate (~), uncertain (?) and both (%). */
function isDoubtful(value: DateValue): boolean {
  return /[~?%]/.test(value.edtf);
}
