import fc from 'fast-check';
import type { EventRow } from '../../../../shared/timeline/event-rows.ts';
import { type Lane, type LaneAxis, makeLanes } from '../../../../shared/timeline/lanes.ts';
import { packRows } from '../../../../shared/timeline/pack-rows.ts';
import { type TimelineColumns, toColumns } from '../../../../shared/timeline/row-columns.ts';
import { makeEvent, makeRows, reading } from './rows.ts';

const DAY = 86_400_000;

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
  const earliest = spec.open === 'left' ? Number.NEGATIVE_INFINITY : spec.start * DAY;
  const latest = spec.open === 'right' ? Number.POSITIVE_INFINITY : (spec.start + spec.length) * DAY;
  const kind = spec.length > 0 ? 'span' : 'point';
  const value = { edtf: '2019-09-01', rule: 'EDTF as typed', kind, earliest, latest } as const;
  const begin = { ...reading('2019-09-01'), value };
  const event = makeEvent(`e${index}`, null, { title: spec.title, kind: spec.kind, begin, earliest, latest });
  return makeRows([event])[0] as EventRow;
}

/** The columns of rows and their lanes. */
export function layIn(
  rows: readonly EventRow[],
  axis: LaneAxis = 'kind',
  kinds: readonly string[] = [],
): { readonly columns: TimelineColumns; readonly lanes: readonly Lane[] } {
  const model = packRows(rows, { locale: 'en-GB' });
  const shown = Uint32Array.from(rows.keys());
  return { columns: toColumns(model), lanes: makeLanes(model, shown, axis, kinds) };
}
