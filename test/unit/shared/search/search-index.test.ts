import { describe, expect, test } from 'vitest';
import type { SearchDocument, SearchKind } from '../../../../shared/search/model.ts';
import { createSearchIndex } from '../../../../shared/search/search-index.ts';

function indexOf(...documents: readonly SearchDocument[]) {
  const index = createSearchIndex();
  for (const document of documents) index.put(document);
  return index;
}

const article = (key: string, text: string, title = ''): SearchDocument => ({
  key,
  kind: 'article',
  fields: [
    { name: 'title', text: title },
    { name: 'text', text },
  ],
});

function keysOf(index: ReturnType<typeof indexOf>, query: string, options = {}): string[] {
  return index.search(query, { limit: 50, ...options }).hits.map(({ key }) => key);
}

describe('what is found', () => {
  /** One document per line; queries and the lines they find. */
  const lines = [
    'The delegation arrived in Benghazi on Monday',
    'Делегация прибыла в Бенгази, её приняли в министерстве',
    'Делегація прибула до Харкова, п’ять осіб',
    'وصل الوفد إلى بنغازي، وقال الوزير إن الاجتماع في المدينة',
    'قال متحدث باسم الحكومة ببغداد إن مؤتمراً عُقد أمس',
    'هیئت به تهران می\u200cرود و کتاب‌ها را می‌آورد',
    '代表团星期一抵达北京，新闻社报道',
    '代表団は月曜日に東京へ到着した',
    'คณะผู้แทนเดินทางถึงกรุงเทพ',
    'Delegace přijela do Prahy; Straße, Łódź',
    'Mixed: глава МИД met 代表 in بغداد twice',
  ];
  const index = indexOf(...lines.map((text, number) => article(`${number}`, text)));
  test.each([
    ['benghazi', ['0']],
    ['BENGHAZI monday', ['0']],
    ['бенгази', ['1']],
    ['ее приняли', ['1']],
    ["п'ять", ['2']],
    ['пять осіб', ['2']],
    ['وفد', ['3']],
    ['الوفد', ['3']],
    ['مدينة', ['3']],
    ['المدينه', ['3']],
    ['قال', ['3', '4']],
    ['بغداد', ['10', '4']],
    ['مؤتمرا', ['4']],
    ['عقد', ['4']],
    ['می\u200cرود', ['5']],
    ['میرود', ['5']],
    ['می رود', ['5']],
    ['كتاب', ['5']],
    ['کتابها', ['5']],
    ['北京', ['6']],
    ['代表', ['10', '6', '7']],
    ['表', ['10', '6', '7']],
    ['代表团', ['6']],
    ['代表京', []],
    ['東京', ['7']],
    ['กรุงเทพ', ['8']],
    ['prijela', ['9']],
    ['strasse lodz', ['9']],
    ['глава 代表 بغداد', ['10']],
  ])('%s', (query, expected) => {
    expect(keysOf(index, query).sort()).toEqual(expected);
  });

  test('a source is found by any of the variants of its name', () => {
    const sources = indexOf({
      key: 'source:1',
      kind: 'source',
      fields: [{ name: 'names', text: 'Mohammed al-Sayed\nмухаммед ас-сайед\nمحمد السيد' }],
    });
    for (const query of ['al-sayed', 'Сайед', 'محمّد', 'source:mohammed', '"Mohammed al Sayed"']) {
      expect(keysOf(sources, query), query).toEqual(['source:1']);
    }
    expect(keysOf(sources, 'title:mohammed')).toEqual([]);
  });

  test('a phrase does not go on from one field into another', () => {
    const two = indexOf(article('1', 'office was closed', 'The Kyiv'));
    expect(keysOf(two, '"Kyiv office"')).toEqual([]);
    expect(keysOf(two, '"office was closed"')).toEqual(['1']);
    expect(keysOf(two, 'Kyiv office')).toEqual(['1']);
  });

  test('furniture is left out unless it is asked for, in words and in phrases', () => {
    const text = 'Share this page. The talks went on.';
    const page = indexOf({ key: '1', kind: 'article', fields: [{ name: 'text', text, furniture: [[0, 16]] }] });
    expect(keysOf(page, 'share')).toEqual([]);
    expect(keysOf(page, '"page the talks"')).toEqual([]);
    expect(keysOf(page, 'share', { withFurniture: true })).toEqual(['1']);
    expect(keysOf(page, '"page the talks"', { withFurniture: true })).toEqual(['1']);
    expect(keysOf(page, 'talks -share')).toEqual(['1']);
    expect(keysOf(page, 'talks -share', { withFurniture: true })).toEqual([]);
  });

  test('days are met where spans overlap; what has no day is left out', () => {
    const row = (key: string, days?: readonly [string, string]): SearchDocument => ({
      key,
      kind: 'event',
      fields: [{ name: 'title', text: 'talks' }],
      ...(days && { days }),
    });
    const events = indexOf(row('a', ['2019-09-01', '2019-09-30']), row('b', ['2018-01-01', '2020-12-31']), row('c'));
    expect(keysOf(events, 'date:2019-09')).toEqual(['a', 'b']);
    expect(keysOf(events, 'date:2019-10 talks')).toEqual(['b']);
    expect(keysOf(events, 'date:..2018')).toEqual(['b']);
    expect(keysOf(events, 'talks -date:2018')).toEqual(['a', 'c']);
    expect(keysOf(events, 'date:2021..')).toEqual([]);
  });

  test('totals count every kind, hits and the total those that are asked for', () => {
    const row = (key: string, kind: SearchKind): SearchDocument => ({
      key,
      kind,
      fields: [{ name: 'text', text: 'talks' }],
    });
    const rows = indexOf(row('1', 'article'), row('2', 'clip'), row('3', 'clip'), row('4', 'event'));
    const found = rows.search('talks', { kinds: ['clip'], limit: 1 });
    expect(found).toMatchObject({ total: 2, totals: { article: 1, clip: 2, event: 1, claim: 0, source: 0, note: 0 } });
    expect(found.hits).toMatchObject([{ key: '2', kind: 'clip' }]);
    expect(keysOf(rows, 'talks kind:clip kind:event')).toEqual(['2', '3', '4']);
    expect(keysOf(rows, 'talks -kind:clip')).toEqual(['1', '4']);
  });

  test('nothing and only what is left out find nothing', () => {
    const index = indexOf(article('1', 'talks'));
    for (const query of ['', '   ', '""', '-', '-talks', '-other']) expect(keysOf(index, query), query).toEqual([]);
    expect(index.search('-other', { limit: 5 }).problem).toContain('left out');
  });

  test('what is put again replaces what was there', () => {
    const index = indexOf(article('1', 'before'), article('1', 'after'));
    expect(index.size).toBe(1);
    expect(keysOf(index, 'before')).toEqual([]);
    expect(keysOf(index, 'after')).toEqual(['1']);
    expect(index.has('1')).toBe(true);
    index.remove('1');
    index.remove('1');
    expect([index.size, index.has('1'), keysOf(index, 'after').length]).toEqual([0, false, 0]);
  });

  test('a word in very many fields and a very long word do not stop it', () => {
    const long = 'x'.repeat(5_000);
    const index = indexOf(article('1', `${long} ${'word '.repeat(200)}`));
    expect(keysOf(index, long)).toEqual(['1']);
    expect(keysOf(index, 'word word')).toEqual(['1']);
  });
});

describe('a slip of one letter', () => {
  const index = indexOf(
    ...Array.from({ length: 25 }, (_, number) => article(`${100 + number}`, `The talks in Benghazi, day ${number}`)),
    article('200', 'Bengazi was written so once, by one desk'),
    article('300', 'бенгази 2019'),
  );

  test.each([
    ['benghzi', 'a letter less'],
    ['benghaszi', 'a letter more'],
    ['benghasi', 'another letter'],
    ['bneghazi', 'two letters swapped'],
  ])('%s (%s) is taken for what was meant, and it is told', (typed) => {
    const found = index.search(typed, { limit: 50 });
    expect(found.slips).toContainEqual({ typed, taken: 'benghazi' });
    expect(found.total).toBeGreaterThanOrEqual(25);
  });

  test('what is found as typed comes first; its far more usual neighbour follows', () => {
    const found = index.search('bengazi', { limit: 50 });
    expect(found.hits[0]?.key).toBe('200');
    expect(found.total).toBe(26);
    expect(found.slips).toEqual([{ typed: 'bengazi', taken: 'benghazi' }]);
  });

  test('what is found often enough, numbers, phrases and words to leave out are taken as they are', () => {
    expect(index.search('benghazi', { limit: 50 })).toMatchObject({ total: 25, slips: [] });
    expect(index.search('2018', { limit: 50 })).toMatchObject({ total: 0, slips: [] });
    expect(index.search('"benghasi"', { limit: 50 })).toMatchObject({ total: 0, slips: [] });
    expect(index.search('talks -benghasi', { limit: 50 })).toMatchObject({ total: 25, slips: [] });
  });

  test('while a word is typed whose beginning is found, nothing is taken for another', () => {
    expect(index.search('bengh', { limit: 50, isTyping: true })).toMatchObject({ total: 25, slips: [] });
  });
});

describe('the order of what is found', () => {
  test('a title counts more than a text, a whole word more than a beginning', () => {
    const index = indexOf(article('1', 'a talk'), article('2', 'other', 'A talk'), article('3', 'a talkshow'));
    expect(keysOf(index, 'talk*')).toEqual(['2', '1', '3']);
  });

  test('of as many words, those closer together come first', () => {
    const index = indexOf(
      article('1', 'office one two three four five six Kyiv'),
      article('2', 'one two three Kyiv office four five six'),
      article('3', 'one two three office Kyiv four five six'),
      article('4', 'Kyiv one two three four five six office'),
    );
    expect(keysOf(index, 'Kyiv office')).toEqual(['2', '3', '4', '1']);
  });

  test('more of a rare word outweighs more of a usual one, and a short text a long one', () => {
    const index = indexOf(
      article('1', 'rare usual usual usual usual'),
      article('2', 'rare rare rare usual other'),
      article('3', `rare ${'filler '.repeat(60)}usual`),
      ...Array.from({ length: 20 }, (_, number) => article(`9${number}`, 'usual words of a text')),
    );
    expect(keysOf(index, 'rare usual')).toEqual(['2', '1', '3']);
  });

  test('equals come in the order of their keys, however they were stored', () => {
    const keys = ['d', 'b', 'a', 'c'];
    const index = indexOf(...keys.map((key) => article(key, 'same words')));
    index.pack();
    index.put(article('b', 'same words'));
    expect(keysOf(index, 'same')).toEqual(['a', 'b', 'c', 'd']);
    expect(keysOf(index, 'same', { limit: 2 })).toEqual(['a', 'b']);
  });

  test('the best of many are the same whether few or all are asked for', () => {
    const index = indexOf(
      ...Array.from({ length: 900 }, (_, number) =>
        article(`${number}`, `word ${'word '.repeat(number % 13)}and ${'x '.repeat(number % 31)}`),
      ),
    );
    const all = keysOf(index, 'word and', { limit: 900 });
    expect(all.length).toBe(900);
    expect(new Set(all).size).toBe(900);
    expect(keysOf(index, 'word', { limit: 10 })).toEqual(keysOf(index, 'word', { limit: 900 }).slice(0, 10));
  });
});
