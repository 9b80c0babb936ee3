import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutList } from '../../../../shared/timeline/list-layout.ts';
import { packTexts, placeOfText, textAt } from '../../../../shared/timeline/text-column.ts';

test('rows follow one another under their headers, and the row at a height is the one that stands there', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 }), (groups) => {
      const headers = Uint16Array.from(groups.toSorted((a, b) => a - b));
      const shown = Uint32Array.from(headers.keys());
      const heights = { row: 55, header: 26 };
      const layout = layOutList(headers, shown, heights);
      let top = 0;
      for (let place = 0; place < shown.length; place++) {
        expect(layout.topOf(place)).toBe(top);
        const isFirst = place === 0 || headers[place] !== headers[place - 1];
        expect(layout.isFirst(place)).toBe(isFirst);
        const height = heights.row + (isFirst ? heights.header : 0);
        expect(layout.placeAt(top)).toBe(place);
        expect(layout.placeAt(top + height - 1)).toBe(place);
        top += height;
      }
      expect(layout.height).toBe(top);
    }),
  );
});

test('texts put together are found again, each at its place', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'binary', minLength: 3, maxLength: 3 })), (texts) => {
      const column = packTexts(texts);
      for (const [index, text] of texts.entries()) {
        expect(textAt(column, index)).toBe(text);
        expect(placeOfText(column, text)).toBe(index);
      }
      expect(placeOfText(column, '')).toBe(-1);
    }),
  );
});
