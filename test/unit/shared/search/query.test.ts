import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../shared/search/query.ts';

const short = (query: string, isTyping = false) =>
  parseQuery(query, isTyping).units.map(({ fields, isNegative, ways }) =>
    [
      isNegative ? '-' : '',
      fields === null ? '' : `${fields.join('+')}:`,
      ways.map((way) => way.map(({ word, isPrefix }) => word + (isPrefix ? '*' : '')).join(' ')).join(' | '),
    ].join(''),
  );

describe('what is typed into the search', () => {
  test.each([
    ['words', 'Kyiv Office', ['kyiv', 'office']],
    ['a phrase', '"Kyiv office" said', ['kyiv office', 'said']],
    ['quotes of other languages', '«Офис в Киеве» „neu“ 「新闻」', ['офис в киеве', 'neu', '新闻']],
    ['a quote that is not closed', 'the "kyiv off', ['the', 'kyiv off']],
    ['minus', 'kyiv -office -"in town"', ['kyiv', '-office', '-in town']],
    ['a hyphen inside of a word is no minus', 'follow-up', ['follow up']],
    ['a minus alone', 'kyiv - office', ['kyiv', 'office']],
    ['fields', 'title:Kyiv -outlet:"Daily News" author:Doe', ['title:kyiv', '-outlet:daily news', 'authors:doe']],
    ['a source is sought by name, outlet and author', 'source:Doe', ['source+names+outlet+authors:doe']],
    ['a colon after any other word', 'https://example.org 10:30', ['https example org', '10 30']],
    ['a beginning', 'ben* tag:mil*', ['ben*', 'tags:mil*']],
    ['a word with an apostrophe', "O'Brien п'ять", ['o brien', 'пять']],
    ['a word with a non-joiner', 'می\u200cروم', ['مي روم | ميروم']],
    ['Chinese in pairs, the last letter left out', '新闻社', ['新闻 闻社']],
    ['one Chinese letter begins a pair', '新', ['新*']],
    ['signs alone', '... "" -', []],
  ])('%s', (_, query, expected) => {
    expect(short(query)).toEqual(expected);
  });

  test('while typing, the last word may go on unless a space or a quote ends it', () => {
    expect(short('kyiv off', true)).toEqual(['kyiv', 'off*']);
    expect(short('kyiv off ', true)).toEqual(['kyiv', 'off']);
    expect(short('"kyiv off', true)).toEqual(['kyiv off*']);
    expect(short('"kyiv off"', true)).toEqual(['kyiv off']);
  });

  test.each([
    ['date:2019', 20190101, 20199999],
    ['date:2019-09', 20190901, 20190999],
    ['date:2019-09-14', 20190914, 20190914],
    ['date:2019..2020-02', 20190101, 20200299],
    ['date:2019-09..', 20190901, Number.POSITIVE_INFINITY],
    ['date:..2020', Number.NEGATIVE_INFINITY, 20209999],
    ['date:٢٠١٩-٠٩', 20190901, 20190999],
  ])('%s is a span of days', (query, from, to) => {
    expect(parseQuery(query)).toMatchObject({ units: [], days: [{ from, to, isNegative: false }], problem: null });
  });

  test.each(['date:soon', 'date:2019-13', 'date:2020..2019', 'date:..', 'date:2019-02-40'])(
    '%s is said to be no date, but not while it is being typed',
    (query) => {
      expect(parseQuery(query).problem).toContain('is not a date');
      expect(parseQuery(query, true).problem).toBe(null);
    },
  );

  test('kinds of rows are meant in the singular and plural; other kinds are words', () => {
    expect(parseQuery('kind:event -kind:clips').kinds).toEqual([
      { kind: 'event', isNegative: false },
      { kind: 'clip', isNegative: true },
    ]);
    expect(short('kind:meeting')).toEqual(['kind:meeting']);
  });

  test('a query that only leaves out says so', () => {
    expect(parseQuery('-kyiv').problem).toContain('add a word');
    expect(parseQuery('').problem).toBe(null);
  });

  test('a word is taken for another only when it is four letters long, plain and without digits', () => {
    const canSlip = (query: string) => parseQuery(query).units.map((unit) => unit.canSlip);
    expect(canSlip('kyiv')).toEqual([true]);
    expect(canSlip('kyi 2019a "kyiv" kyiv* follow-up')).toEqual([false, false, false, false, false]);
  });

  test('an Arabic word is found with prefixes, and one with the article also without', () => {
    const forms = (query: string) => parseQuery(query).units[0]?.ways[0]?.[0]?.forms ?? [];
    expect(forms('بغداد')).toEqual(expect.arrayContaining(['وبغداد', 'ببغداد', 'لبغداد', 'والبغداد']));
    expect(forms('البيت')).toEqual(expect.arrayContaining(['بيت', 'وبيت', 'للبيت', 'والبيت']));
    // "Pain" and "minister" begin with letters that are no prefix here.
    expect(forms('الم')).not.toContain('م');
    expect(forms('وزير')).not.toContain('زير');
    expect(forms('"البيت"')).toEqual([]);
  });
});
