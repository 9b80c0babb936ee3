import { describe, expect, test } from 'vitest';
import { findPlaces, locate } from '../../../../shared/search/locate.ts';
import type { LocateOptions, SearchDocument } from '../../../../shared/search/model.ts';

const document: SearchDocument = {
  key: 'article:1',
  kind: 'article',
  fields: [
    { name: 'title', text: 'Café talks in Kyiv' },
    { name: 'text', text: 'Menu: talks. The talks in Kyiv’s office went on; CAFE\u0301 talks.', furniture: [[0, 12]] },
    { name: 'tags', text: 'مؤتمر بالمدينة می\u200cروم 新闻社 п’ять' },
  ],
};

const shown = (query: string, options?: LocateOptions) =>
  locate(document, query, options).map(({ field, start, end }) => {
    const text = document.fields.find(({ name }) => name === field)?.text ?? '';
    return `${field}: ${text.slice(start, end)}`;
  });

describe('where the words of a query stand', () => {
  test.each<[string, string, string[], LocateOptions?]>([
    ['words, folded', 'cafe', ['title: Café', 'text: CAFE\u0301']],
    ['each place once, in order', 'kyiv office', ['title: Kyiv', 'text: Kyiv', 'text: office']],
    ['a phrase is one place', '"talks in kyiv"', ['title: talks in Kyiv', 'text: talks in Kyiv']],
    [
      'a phrase holds the word it begins with',
      '"talks in" talks',
      ['title: talks in', 'text: talks in', 'text: talks'],
    ],
    ['furniture when asked', 'menu', ['text: Menu'], { withFurniture: true }],
    ['no furniture else', 'menu', []],
    ['only the field named', 'title:talks', ['title: talks']],
    ['not what is left out', 'cafe -kyiv', ['title: Café', 'text: CAFE\u0301']],
    ['beginnings', 'off*', ['text: office']],
    ['the last word while typing', 'cafe off', ['title: Café', 'text: office', 'text: CAFE\u0301'], { isTyping: true }],
    ['Arabic with its prefixes', 'مدينة', ['tags: بالمدينة']],
    ['both ways of a non-joiner', 'میروم', ['tags: می\u200cروم']],
    ['halves of a non-joiner in a row', 'می روم', ['tags: می', 'tags: روم']],
    ['Chinese', '新闻社', ['tags: 新闻社']],
    ['one Chinese letter', '闻', ['tags: 闻']],
    ['an apostrophe', 'пять', ['tags: п’ять']],
    ['a slip', 'ofice', ['text: office'], { slips: [{ typed: 'ofice', taken: 'office' }] }],
    ['no more than asked', 'talks', ['title: talks'], { limit: 1 }],
    ['nothing', '', []],
  ])('%s', (_, query, expected, options) => {
    expect(shown(query, options)).toEqual(expected);
  });

  test('the find bar takes what is typed as words in a row whose last may go on', () => {
    const text = 'Café au lait, the café AU Laits; au café, “lait au”';
    const found = (typed: string, limit?: number) =>
      findPlaces(text, typed, limit).map(({ start, end }) => text.slice(start, end));
    expect(found('cafe au la')).toEqual(['Café au lait', 'café AU Laits']);
    expect(found('au')).toEqual(['au', 'AU', 'au', 'au']);
    expect(found('au', 2)).toEqual(['au', 'AU']);
    expect(found('-au')).toEqual(['au', 'AU', 'au', 'au']);
    expect(found('lait the cafe')).toEqual(['lait, the café']);
    expect(found(' . ')).toEqual([]);
    expect(findPlaces('新闻社报道', '闻社')).toEqual([{ start: 1, end: 3 }]);
  });
});
