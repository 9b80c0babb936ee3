import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateLabel } from '../../../../shared/timeline/label-room.ts';
import type { Lane } from '../../../../shared/timeline/lanes.ts';
import {
  isLabelAbove,
  type LaneBox,
  layOutLanes,
  MARK_BUDGET,
  roundScale,
} from '../../../../shared/timeline/layout.ts';
import { LanePacker } from '../../../../shared/timeline/packing.ts';
import type { TimelineColumns } from '../../../../shared/timeline/row-columns.ts';
import { anyRows, layIn, makeRow } from './lane-rows.ts';

const DAY = 86_400_000;

/** No mark or label of a box lies over another of its row, at the scale in sight. */
function expectApart(box: LaneBox, columns: TimelineColumns, scale: number): void {
  const ends = new Map<number, number>();
  for (const { index, row } of box.marks) {
    const before = ends.get(row);
    const start = (columns.from[index] ?? 0) / scale;
    if (before !== undefined) expect(start).toBeGreaterThanOrEqual(before);
    const isBeside = box.mode === 'labels' && !isLabelAbove(columns, index, box.msPerPixel);
    const room = isBeside ? Math.min(columns.rooms[index] ?? 0, 230) : 0;
    ends.set(row, (columns.to[index] ?? 0) / scale + room);
  }
}

describe('the layout of the drawing', () => {
  test('marks of one row never touch at the scale they are drawn in, and lanes follow one another', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.integer({ min: 0, max: 3900 }),
        fc.integer({ min: 1, max: 3000 }),
        (rows, from, length) => {
          const view = { from: from * DAY, to: (from + length) * DAY };
          const { columns, lanes } = layIn(rows);
          let top = 0;
          for (const box of layOutLanes(lanes, columns, view, { width: 800, height: 400 })) {
            expect(box.top).toBe(top);
            top += box.height;
            expectApart(box, columns, (view.to - view.from) / 800);
          }
        },
      ),
    );
  });

  test('however one pans and zooms, marks stay apart, and one keeps its row while the scale stays', () => {
    const step = fc.record({
      zoom: fc.constantFrom(1, 1, 1, 1.5, 0.6),
      move: fc.double({ min: -0.8, max: 0.8, noNaN: true }),
    });
    fc.assert(
      fc.property(anyRows, fc.array(step, { maxLength: 12 }), (rows, steps) => {
        const { columns, lanes } = layIn(rows);
        let view = { from: 1000 * DAY, to: 1400 * DAY };
        let rowsBefore = new Map<string, number>();
        for (const { zoom, move } of steps) {
          const length = (view.to - view.from) * zoom;
          const from = view.from + move * length;
          view = { from, to: from + length };
          const now = new Map<string, number>();
          for (const box of layOutLanes(lanes, columns, view, { width: 800, height: 500 })) {
            expectApart(box, columns, length / 800);
            for (const mark of box.marks) now.set(`${box.mode} ${box.msPerPixel} ${mark.index}`, mark.row);
          }
          for (const [key, row] of now) expect(rowsBefore.get(key) ?? row).toBe(row);
          rowsBefore = now;
        }
      }),
    );
  });

  test('a hundred thousand events stay within the budget of drawn marks, and none of them is left out of the counts', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) =>
      makeRow(index, {
        start: (index * 7919) % 7300,
        length: index % 90,
        open: '',
        title: `Event ${index}`,
        kind: `k${index % 12}`,
      }),
    );
    const { columns, lanes } = layIn(rows);
    for (const length of [7300, 365, 30, 3]) {
      const view = { from: 3000 * DAY, to: (3000 + length) * DAY };
      const boxes = layOutLanes(lanes, columns, view, { width: 1000, height: 400 });
      expect(boxes.reduce((sum, box) => sum + box.marks.length, 0)).toBeLessThanOrEqual(MARK_BUDGET);
      for (const box of boxes) {
        const inSight = [...box.lane.rows].filter(
          (index) => (columns.from[index] ?? 0) <= view.to && (columns.to[index] ?? 0) >= view.from,
        ).length;
        expect(box.visibleCount).toBe(inSight);
        if (box.mode !== 'density') expect(box.marks.length).toBeGreaterThanOrEqual(inSight);
      }
    }
  });

  test('forty events of one day stand in rows of their own, with their words where there is room', () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      makeRow(index, { start: 100, length: 0, open: '', title: `Report ${index}`, kind: 'x' }),
    );
    const { columns, lanes } = layIn(rows);
    const [box] = layOutLanes(lanes, columns, { from: 90 * DAY, to: 110 * DAY }, { width: 800, height: 300 });
    expect(box?.mode).toBe('marks');
    expect(new Set(box?.marks.map((mark) => mark.row)).size).toBe(40);
    expect(Math.min(...(box?.marks.map((mark) => mark.room) ?? []))).toBeGreaterThan(estimateLabel('Report 39'));
  });

  test('few events are never only counted', () => {
    const rows = Array.from({ length: 8 }, (_, index) =>
      makeRow(index, { start: 0, length: 300, open: '', title: '', kind: 'x' }),
    );
    const { columns, lanes } = layIn(rows);
    const [box] = layOutLanes(lanes, columns, { from: 0, to: 300 * DAY }, { width: 800, height: 40 });
    expect(box?.mode).toBe('marks');
    expect(box?.marks).toHaveLength(8);
  });

  test('what does not fit into the rows allowed is told, never laid over another', () => {
    const rows = Array.from({ length: 5 }, (_, index) =>
      makeRow(index, { start: 1, length: 9, open: '', title: '', kind: 'x' }),
    );
    const packer = new LanePacker(layIn(rows).lanes[0] as Lane);
    const rule = { key: 'a', msPerPixel: DAY, rows: 3, padding: 0, widthOf: () => 1 };
    expect(packer.place([0, 1, 2, 3, 4], rule)).toBe(false);
    expect([0, 1, 2, 3, 4].map((place) => packer.rowOf(place))).toEqual([0, 1, 2, -1, -1]);
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
