import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonical } from '../../../../shared/extract/canonical.ts';
import { cleanText, makePiece, readDirection } from '../../../../shared/extract/pieces.ts';
import { findLayoutFault } from '../../../../shared/model/article-draft.ts';

describe('canonical text', () => {
  it('joins pieces by two line feeds and knows where each lies', () => {
    const { text, blocks } = toCanonical([
      makePiece('heading', 'One', 1),
      makePiece('paragraph', ''),
      makePiece('paragraph', 'Two\n\n three'),
    ]);
    expect(text).toBe('One\n\nTwo\nthree');
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(['One', 'Two\nthree']);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
  });

  it('composes letters and moves marks along', () => {
    const text = 'cafe\u0301 de\u0301ja\u0300 vu';
    const piece = { ...makePiece('paragraph', 'x'), text, marks: [{ kind: 'bold' as const, start: 6, end: 12 }] };
    const canonical = toCanonical([makePiece('paragraph', 'before'), piece]);
    expect(canonical.text).toBe('before\n\ncafé déjà vu');
    const [mark] = canonical.blocks[1]?.marks ?? [];
    expect(canonical.text.slice(mark?.start, mark?.end)).toBe('déjà');
  });

  it('is laid out right for any pieces', () => {
    const pieces = fc.array(
      fc.string({ unit: 'grapheme', maxLength: 60 }).map((words) => makePiece('paragraph', words)),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (some) => {
        const { text, blocks } = toCanonical(some);
        if (blocks.length > 0) expect(findLayoutFault({ text, blocks })).toBeNull();
        expect(text.normalize('NFC')).toBe(text);
      }),
    );
  });

  it('drops what cannot be seen and keeps what Persian needs', () => {
    expect(cleanText('a\u00adb\u200bc\u202ed\u2066e\u0000')).toBe('abcde');
    expect(cleanText('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(cleanText('one\u00a0two\u2009three\u3000four')).toBe('one two three four');
    expect(cleanText('\ud800broken')).toBe('\ufffdbroken');
  });

  it('reads the direction by the majority of letters', () => {
    expect(readDirection('S-400 قادم إلى العراق', 'ltr')).toBe('rtl');
    expect(readDirection('The word العراق', 'ltr')).toBe('ltr');
    expect(readDirection('12:30 — 14:00', 'rtl')).toBe('rtl');
  });
});

describe('layout check', () => {
  const block = { kind: 'paragraph' as const, marks: [], direction: 'ltr' as const, furniture: null };
  it.each([
    ['a gap', 'ab\n\ncd', [{ ...block, start: 0, end: 2 }]],
    [
      'an overlap',
      'ab\n\ncd',
      [
        { ...block, start: 0, end: 2 },
        { ...block, start: 3, end: 6 },
      ],
    ],
    [
      'another separator',
      'ab\n cd',
      [
        { ...block, start: 0, end: 2 },
        { ...block, start: 4, end: 6 },
      ],
    ],
    ['a mark outside', 'ab', [{ ...block, start: 0, end: 2, marks: [{ kind: 'bold' as const, start: 1, end: 3 }] }]],
    ['decomposed letters', 'e\u0301', [{ ...block, start: 0, end: 2 }]],
  ])('refuses %s', (_, text, blocks) => {
    expect(findLayoutFault({ text, blocks })).not.toBeNull();
  });
});
