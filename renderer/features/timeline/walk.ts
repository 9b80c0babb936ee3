import type { Ulid } from '../../../shared/model/ids.ts';
import type { EventRow } from './event-rows.ts';
import type { Lane } from './lanes.ts';
import { placeOf, type TimeView } from './time-scale.ts';

/** Where a key leads: along time, or to the lane above or below. */
export type Way = 'before' | 'after' | 'up' | 'down' | 'first' | 'last';

/** The event that a key leads to from the selected one; `rows` are in time order. Without a selection it is the first one in sight. */
export function findNeighbour(
  lanes: readonly Lane[],
  rows: readonly EventRow[],
  selectedId: Ulid | null,
  way: Way,
  view: TimeView,
): EventRow | null {
  const dated = rows.filter((row) => row.shape !== null);
  if (way === 'first') return dated[0] ?? null;
  if (way === 'last') return dated.at(-1) ?? null;
  const index = dated.findIndex((row) => row.event.id === selectedId);
  const selected = dated[index];
  if (!selected) {
    return dated.find((row) => startOf(row) >= view.from && startOf(row) <= view.to) ?? dated[0] ?? null;
  }
  if (way === 'before') return dated[Math.max(index - 1, 0)] ?? null;
  if (way === 'after') return dated[Math.min(index + 1, dated.length - 1)] ?? null;
  const lane = lanes.findIndex((one) => one.rows.includes(selected));
  const target = lanes[lane + (way === 'up' ? -1 : 1)];
  return target ? nearest(target.rows, startOf(selected)) : selected;
}

function startOf(row: EventRow): number {
  return row.shape ? placeOf(row.shape) : 0;
}

function nearest(rows: readonly EventRow[], place: number): EventRow | null {
  let best: EventRow | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const away = Math.abs(startOf(row) - place);
    if (away < distance) {
      best = row;
      distance = away;
    }
  }
  return best;
}
