import { describe, expect, test } from 'vitest';
import { findShown } from '../../../../shared/timeline/filter-rows.ts';
import { packRows } from '../../../../shared/timeline/pack-rows.ts';
import { makeClaim, makeEvent, makeRows, makeSource, saidBy } from './rows.ts';

const rows = makeRows(
  [
    makeEvent('visit', '[2019-09-01..2019-09-10]', {
      title: 'September Moscow visit',
      kind: 'visit',
      place: { name: 'Moscow', coordinates: null, precision: null },
      participants: [{ name: 'Nikolai Patrushev', role: 'host', sourceId: null }],
      tags: ['s-400'],
    }),
    makeEvent('strike', '2019-07-15/2019-09-05', { title: 'Strikes on Al-Hashd positions', kind: 'strike' }),
    makeEvent('denied', '2019-09-26', { title: 'A disputed purchase', kind: 'deal', status: 'reviewed' }),
    makeEvent('undated', null, { title: 'Доставка начинается' }),
  ],
  [
    makeClaim('1', 'visit', { chain: saidBy('alevi'), credibility: 'admiralty-credibility:3' }),
    makeClaim('2', 'visit', { chain: saidBy('fars') }),
    makeClaim('3', 'strike', { chain: saidBy('fars'), slot: { name: 'how-many', value: '3' } }),
    makeClaim('4', 'strike', { chain: saidBy('alevi'), slot: { name: 'how-many', value: '5' } }),
    makeClaim('5', 'denied', { stance: 'denies', chain: saidBy('alevi') }),
  ],
  [makeSource('alevi', 'Karim Alevi', 'C'), makeSource('fars', 'Fars', null)],
);
const model = packRows(rows, { locale: 'en-GB' });
const find = (text: string) =>
  Array.from(findShown(model, text, { locale: 'en-GB' }), (index) => rows[index]?.event.id);

describe('the filter of the timeline', () => {
  test.each([
    ['', ['visit', 'strike', 'denied', 'undated']],
    ['moscow VISIT', ['visit']],
    ['patrushev', ['visit']],
    ['s-400', ['visit']],
    ['доставка', ['undated']],
    ['karim', ['visit', 'strike', 'denied']],
    ['kind:strike', ['strike']],
    ['place:moscow who:nikolai', ['visit']],
    ['source:fars kind:visit', ['visit']],
    ['tag:s-4', ['visit']],
    ['date:2019', ['visit', 'strike', 'denied']],
    ['"al-hashd positions"', ['strike']],
    ['“moscow visit”', ['visit']],
    ['who:"nikolai patrushev"', ['visit']],
    ['disputed', ['strike']],
    ['title:disputed', ['denied']],
    ['undated', ['undated']],
    ['denied', ['denied']],
    ['-denied -undated', ['visit', 'strike']],
    ['reviewed', ['denied']],
    ['-kind:visit -kind:strike', ['denied', 'undated']],
    ['origins>=2', ['visit', 'strike']],
    ['origins ≥ 2 and kind:strike', ['strike']],
    ['claims=0', ['undated']],
    ['claims<2', ['denied', 'undated']],
    ['after:2019-09-06', ['visit', 'denied']],
    ['before:2019-08', ['strike']],
    ['after:2019-09-06 before:2019-09-20', ['visit']],
  ])('%j finds %j', (text, ids) => {
    expect(find(text)).toEqual(ids);
  });

  test('a term that is still being typed narrows nothing', () => {
    expect(find('kind:')).toEqual(find(''));
    expect(find('after:20')).toEqual(find(''));
    expect(find('"')).toEqual(find(''));
  });

  test('words are found in one title, and not from the end of one to the beginning of the next', () => {
    const titles = ['Talks in Basra', 'Basra talks', 'Встреча в Басре', 'Талкс'];
    const all = packRows(makeRows(titles.map((title, index) => makeEvent(`${index}`, null, { title }))));
    const places = (text: string) => [...findShown(all, text)];
    expect(places('title:basra')).toEqual([0, 1]);
    expect(places('"basrabasra"')).toEqual([]);
    expect(places('БАСРЕ')).toEqual([2]);
    expect(places('"талкс"')).toEqual([3]);
  });

  test('what is no term of the grammar is looked up as words', () => {
    expect(find('origins>=x')).toEqual([]);
    expect(find('colour:red')).toEqual([]);
  });
});
