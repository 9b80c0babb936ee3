import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventRow } from '../../../../renderer/features/timeline/event-rows.ts';
import { estimateLabel, estimateRoom } from '../../../../renderer/features/timeline/label-room.ts';
import { countColumns, findVisible, makeLanes, packLane } from '../../../../renderer/features/timeline/lanes.ts';
import { isLabelAbove, layOutLanes, MARK_PADDING, roundScale } from '../../../../renderer/features/timeline/layout.ts';
import { makeEvent, makeRows } from './rows.ts';

const DAY = 86_400_000;
const [template] = makeRows([makeEvent('x', '2019-09-01')]);

/** Rows with bounds of their own, some of them open. */
const anyRows = fc
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

function makeRow(
  index: number,
  spec: { start: number; length: number; open: string; title: string; kind: string },
): EventRow {
  if (!template) throw new Error('no template');
  const earliest = spec.open === 'left' ? Number.NEGATIVE_INFINITY : spec.start * DAY;
  const latest = spec.open === 'right' ? Number.POSITIVE_INFINITY : (spec.start + spec.length) * DAY;
  return {
    ...template,
    event: { ...template.event, id: `e${index}`, title: spec.title, kind: spec.kind },
    labelRoom: estimateRoom(spec.title, false),
    shape: { kind: spec.length > 0 ? 'span' : 'point', earliest, latest, sure: null },
  };
}

describe('the rows of a lane', () => {
  test('no two events of one row touch, labels and signs included, whatever their dates and the scale', () => {
    fc.assert(
      fc.property(anyRows, fc.double({ min: 1e5, max: 1e9, noNaN: true }), (rows, msPerPixel) => {
        const widthOf = (row: EventRow) => 14 + estimateLabel(row.event.title);
        for (const lane of makeLanes(rows, [])) {
          const packing = packLane(lane, msPerPixel, { rows: 1000, padding: MARK_PADDING / 2 }, widthOf);
          const ends = new Map<number, number>();
          lane.rows.forEach((row, index) => {
            const inRow = packing.rowOf[index] ?? -1;
            expect(inRow).toBeGreaterThanOrEqual(0);
            const start = lane.starts[index] ?? 0;
            const before = ends.get(inRow);
            if (before !== undefined) expect(start - MARK_PADDING * msPerPixel).toBeGreaterThanOrEqual(before - 1);
            const anchor = Number.isFinite(start) ? start : (lane.ends[index] ?? 0);
            ends.set(inRow, Math.max(lane.ends[index] ?? 0, anchor + widthOf(row) * msPerPixel));
          });
        }
      }),
    );
  });

  test('what does not fit into the rows allowed is told, never laid over another', () => {
    const rows = Array.from({ length: 5 }, (_, index) =>
      makeRow(index, { start: 1, length: 9, open: '', title: '', kind: 'x' }),
    );
    const [lane] = makeLanes(rows, []);
    if (!lane) throw new Error('no lane');
    const { rowOf, rowCount } = packLane(lane, DAY, { rows: 3, padding: 0 }, () => 1);
    expect([...rowOf]).toEqual([0, 1, 2, -1, -1]);
    expect(rowCount).toBe(3);
  });

  test('lanes come in the order of the case’s kinds, others after them by name', () => {
    const kinds = ['zoo', 'strike', 'visit', 'alpha'];
    const rows = kinds.map((kind, index) => makeRow(index, { start: index, length: 0, open: '', title: '', kind }));
    expect(makeLanes(rows, ['visit', 'strike']).map((lane) => lane.kind)).toEqual(['visit', 'strike', 'alpha', 'zoo']);
  });
});

describe('what of a lane is in sight', () => {
  test('is exactly the events that touch the view', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 1, max: 500 }),
        (rows, from, length) => {
          const view = { from: from * DAY, to: (from + length) * DAY };
          for (const lane of makeLanes(rows, [])) {
            const expected = lane.rows.filter(
              ({ shape }) => shape !== null && shape.earliest <= view.to && shape.latest >= view.from,
            );
            expect(findVisible(lane, view.from, view.to).map((index) => lane.rows[index])).toEqual(expected);
          }
        },
      ),
    );
  });

  test('columns count each event once in every column it touches', () => {
    const rows = [
      makeRow(0, { start: 0, length: 10, open: '', title: '', kind: 'x' }),
      makeRow(1, { start: 5, length: 0, open: '', title: '', kind: 'x' }),
      makeRow(2, { start: 8, length: 2, open: 'right', title: '', kind: 'x' }),
    ];
    const [lane] = makeLanes(rows, []);
    if (!lane) throw new Error('no lane');
    expect([...countColumns(lane, 0, 10 * DAY, 10)]).toEqual([1, 1, 1, 1, 1, 2, 1, 1, 2, 2]);
  });
});

describe('the layout of the drawing', () => {
  test('marks of one row never touch at the scale they are drawn in, and lanes follow one another', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 0, max: 3900 }),
        fc.integer({ min: 1, max: 3000 }),
        (rows, from, length) => {
          const view = { from: from * DAY, to: (from + length) * DAY };
          const width = 800;
          const scale = (view.to - view.from) / width;
          let top = 0;
          for (const box of layOutLanes(makeLanes(rows, []), view, { width, height: 400 })) {
            expect(box.top).toBe(top);
            top += box.height;
            const ends = new Map<number, number>();
            for (const { index, row } of box.marks) {
              const event = box.lane.rows[index];
              if (!event?.shape) throw new Error('no event');
              const before = ends.get(row);
              const start = event.shape.earliest / scale;
              if (before !== undefined) expect(start).toBeGreaterThanOrEqual(before);
              const isBeside = box.mode === 'labels' && !isLabelAbove(event, box.msPerPixel);
              ends.set(row, event.shape.latest / scale + (isBeside ? estimateLabel(event.event.title) : 0));
            }
          }
        },
      ),
    );
  });

  test('fifty thousand events stay within the budget of drawn marks', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) =>
      makeRow(index, {
        start: (index * 7919) % 7300,
        length: index % 90,
        open: '',
        title: `Event ${index}`,
        kind: `k${index % 12}`,
      }),
    );
    const lanes = makeLanes(rows, []);
    for (const length of [7300, 365, 30, 3]) {
      const view = { from: 3000 * DAY, to: (3000 + length) * DAY };
      const boxes = layOutLanes(lanes, view, { width: 1000, height: 400 });
      expect(boxes.reduce((sum, box) => sum + box.marks.length, 0)).toBeLessThanOrEqual(400);
    }
  });

  test('few events are never only counted', () => {
    const rows = Array.from({ length: 8 }, (_, index) =>
      makeRow(index, { start: 0, length: 300, open: '', title: '', kind: 'x' }),
    );
    const [box] = layOutLanes(makeLanes(rows, []), { from: 0, to: 300 * DAY }, { width: 800, height: 40 });
    expect(box?.mode).toBe('marks');
    expect(box?.marks).toHaveLength(8);
  });

  test('scales are rounded up, so that nothing drawn is wider than what was kept free', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e12, noNaN: true }), (scale) => {
        expect(roundScale(scale)).toBeGreaterThanOrEqual(scale * 0.999999);
        expect(roundScale(scale)).toBeLessThanOrEqual(scale * 1.21);
      }),
    );
  });
});
