import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords, wordText } from '../../../../shared/search/words.ts';

function read(text: string): { word: string; raw: string; position: number }[] {
  const found: { word: string; raw: string; position: number }[] = [];
  readWords(text, (word) =>
    found.push({ word: wordText(word), raw: text.slice(word.start, word.end), position: word.position }),
  );
  return found;
}

const wordsOf = (text: string) => read(text).map(({ word }) => word);

describe('words of a text, folded', () => {
  test.each([
    ['Latin', 'Café ÜBER naïve Łódź Straße', ['cafe', 'uber', 'naive', 'lodz', 'strasse']],
    ['decomposed Latin', 'Cafe\u0301 A\u030angstro\u0308m', ['cafe', 'angstrom']],
    ['Turkish', 'İstanbul ışık', ['istanbul', 'isik']],
    ['compatible forms', 'ﬁle Ｆｕｌｌ ①', ['file', 'full', '1']],
    ['Greek', 'Ἀθῆναι Οδυσσεύς', ['αθηναι', 'οδυσσευσ']],
    ['Russian', 'Её подъём, ёлка и́мя', ['ее', 'подъем', 'елка', 'имя']],
    ['Russian й and decomposed й', 'Мой мо\u0438\u0306', ['мой', 'мой']],
    ['Ukrainian apostrophes', "п'ять п’ять пʼять їжак", ['пять', 'пять', 'пять', 'їжак']],
    ['apostrophes of others', "l'homme O’Brien", ['l', 'homme', 'o', 'brien']],
    ['Arabic hamza and alef', 'أحمد إلى آخر ٱلله مؤتمر رئيس', ['احمد', 'الي', 'اخر', 'الله', 'موتمر', 'رييس']],
    ['Arabic ta marbuta and tatweel', 'مدينة مديـــنة', ['مدينه', 'مدينه']],
    ['Arabic vowel signs', 'مُحَمَّدٌ', ['محمد']],
    ['Arabic hamza as a mark', 'ا\u0654حمد', ['احمد']],
    ['Arabic presentation forms', 'ﻣﺪﻳﻨﺔ', ['مدينه']],
    ['Persian letters', 'کتاب یک', ['كتاب', 'يك']],
    ['Hebrew points', 'שָׁלוֹם', ['שלום']],
    ['digits of other scripts', '٢٠١٩ ۲۰۱۹ २०१९', ['2019', '2019', '2019']],
    ['Chinese', '新闻社', ['新闻', '闻社', '社']],
    ['Japanese of half width', 'ｶﾞｽ', ['ガス', 'ス']],
    ['Thai', 'ไทย', ['ไท', 'ทย', 'ย']],
    ['Korean', '서울에서 회담', ['서울에서', '회담']],
    ['Hindi keeps its vowels', 'दिल्ली', ['दिल्ली']],
    ['a mixed run', 'ABC新闻12', ['abc', '新闻', '闻', '12']],
    ['Han beyond the first plane', '𠮷野', ['𠮷野', '野']],
    ['half a surrogate pair', 'a\ud800b', ['a', 'b']],
    ['marks alone', '\u064b \u0301 ـ', []],
    ['marks of direction inside', 'co\u200eop', ['coop']],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  test('a Persian word with a non-joiner gives its halves and, where the first stands, both joined', () => {
    expect(read('او می\u200cروم رفت')).toEqual([
      { word: 'او', raw: 'او', position: 0 },
      { word: 'مي', raw: 'می', position: 1 },
      { word: 'روم', raw: 'روم', position: 2 },
      { word: 'ميروم', raw: 'می\u200cروم', position: 1 },
      { word: 'رفت', raw: 'رفت', position: 3 },
    ]);
  });

  test('places are units of the text as it is, accents and signs within', () => {
    expect(read('– مُحَمَّدٌ, Cafe\u0301!').map(({ raw }) => raw)).toEqual(['مُحَمَّد', 'Cafe\u0301']);
  });

  test('a word is folded to the same whether it stands alone or is folded already', () => {
    const letters = fc.constantFrom(...'aéßIİжйё’أىةﻣ\u064e\u0301\u200cक新ガｶﾞไ𠮷5٢ -.');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
        for (const { word, raw } of read(text)) {
          expect(wordsOf(raw)).toContain(word);
          expect(wordsOf(word)).toContain(word);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('any text is read without an error, and places lie inside of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readWords(text, ({ start, end, length }) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThan(start);
          expect(length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});
