import fc from 'fast-check';
import type { EventRow } from '../../../../shared/timeline/event-rows.ts';
import { estimateRoom } from '../../../../shared/timeline/label-room.ts';
import { type Lane, type LaneAxis, makeLanes } from '../../../../shared/timeline/lanes.ts';
import { packRows, type TimelineColumns } from '../../../../shared/timeline/row-columns.ts';
import { makeEvent, makeRows } from './rows.ts';

const DAY = 86_400_000;
const [template] = makeRows([makeEvent('x', '2019-09-01')]);

/** An event as lanes know it; days. */
export interface Spec {
  readonly start: number;
  readonly length: number;
  readonly open: string;
  readonly title: string;
  readonly kind: string;
}

/** Rows with bounds of their own, some of them open. */
export const anyRows = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 4000 }),
      length: fc.integer({ min: 0, max: 300 }),
      open: fc.constantFrom('', '', '', '', 'left', 'right'),
      title: fc.string({ maxLength: 40 }),
      kind: fc.constantFrom('visit', 'strike'),
    }),
    { maxLength: 60 },
  )
  .map((specs) => specs.map((spec, index) => makeRow(index, spec)));

/** Makes a row with those bounds. */
export function makeRow(index: number, spec: Spec): EventRow {
  if (!template) throw new Error('no template');
  const earliest = spec.open === 'left' ? Number.NEGATIVE_INFINITY : spec.start * DAY;
  const latest = spec.open === 'right' ? Number.POSITIVE_INFINITY : (spec.start + spec.length) * DAY;
  return {
    ...template,
    event: { ...template.event, id: `e${index}`, title: spec.title, kind: spec.kind },
    labelRoom: estimateRoom(spec.title, false),
    shape: { kind: spec.length > 0 ? 'span' : 'point', earliest, latest, from: earliest, to: latest, sure: null },
  };
}

/** The columns of rows and their lanes. */
export function layIn(
  rows: readonly EventRow[],
  axis: LaneAxis = 'kind',
  kinds: readonly string[] = [],
): { readonly columns: TimelineColumns; readonly lanes: readonly Lane[] } {
  const columns = packRows(rows, [], 'en-GB');
  const shown = Uint32Array.from(rows.keys());
  return { columns, lanes: makeLanes(rows, columns, shown, axis, kinds) };
}
