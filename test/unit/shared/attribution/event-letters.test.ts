import { expect, test } from 'vitest';
import { indexEvents } from '../../../../shared/attribution/event-index.ts';
import { matchEventsByLetters } from '../../../../shared/attribution/event-letters.ts';

const event = (id: string, title: string, place = '', names: readonly string[] = []) => ({
  id,
  title,
  kind: 'other',
  earliest: null,
  latest: null,
  place: place === '' ? null : { name: place },
  participants: names.map((name) => ({ name })),
  tags: [],
});

const INDEX = indexEvents([
  event('01', 'September Moscow visit', 'Moscow'),
  event('02', 'S-400 purchase agreed'),
  event('03', 'Удары по позициям', 'Мосул'),
  event('04', 'Grain talks', 'Oslo', ['Faleh al-Fayyad']),
  event('05', 'Mosul offensive'),
  event('06', 'زيارة إلى موسكو'),
]);

const find = (letters: string) => matchEventsByLetters(letters, INDEX).map((one) => one.eventId);

test('three letters find every event with a word that begins with them, over scripts: in the title first, then the newest', () => {
  expect(find('mos')).toEqual(['05', '06', '01', '03']);
  expect(find('МОС')).toEqual(['05', '06', '01', '03']);
});

test('parts of words with hyphens count as words, and accents and case do not matter', () => {
  expect(find('400')).toEqual(['02']);
  expect(find('s-4')).toEqual(['02']);
  expect(find('FÁY')).toEqual(['04']);
  expect(find('الم')).toEqual([]);
});

test('of several groups of letters each must fit', () => {
  expect(find('mos vis')).toEqual(['01']);
  expect(find('gra osl')).toEqual(['04']);
  expect(find('mos xyz')).toEqual([]);
  expect(find('  ')).toEqual([]);
});

test('what fits the passage comes first', () => {
  const fitting = [{ eventId: '01', score: 0.6, reasons: [] }];
  expect(matchEventsByLetters('mos', INDEX, fitting)[0]?.eventId).toBe('01');
});

test('says where the letters stand in the title', () => {
  const [match] = matchEventsByLetters('off', INDEX);
  expect(match?.inTitle).toEqual({ start: 6, end: 9 });
});

test('the event of exactly this title comes first among many that begin with it', () => {
  const many = Array.from({ length: 40 }, (_, at) => event(`1${at}`, `Strike ${at}`));
  expect(matchEventsByLetters('strike', indexEvents([event('00', 'Strike'), ...many]))[0]?.eventId).toBe('00');
});

test('titles that were merged into an event find it, over however many steps', () => {
  const inner = { ...event('08', 'Harbour fire'), merged: [{ event: { title: 'Dock blaze' } }] };
  const index = indexEvents([{ ...event('07', 'Port incident'), merged: [{ event: inner }] }]);
  const found = (letters: string) => matchEventsByLetters(letters, index).map((one) => [one.eventId, one.inTitle]);
  expect(found('harb')).toEqual([['07', null]]);
  expect(found('doc')).toEqual([['07', null]]);
});
