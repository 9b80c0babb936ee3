import { expect, test } from 'vitest';
import { indexSources, type RegisteredSource } from '../../../../shared/attribution/known-sources.ts';
import { findSoundAlikes } from '../../../../shared/attribution/sound-alikes.ts';

const source = (id: string, name: string, kind: RegisteredSource['kind'] = 'person', variants: string[] = []) => ({
  ...{ id, name, kind, variants },
});

const REGISTER: readonly RegisteredSource[] = [
  source('alevi', 'Karim Alevi'),
  source('fars', 'Fars', 'agency', ['خبرگزاری فارس']),
  source('hezbollah', 'حزب الله', 'official-body'),
  source('group', 'sources in Karim', 'unnamed-group'),
  source('oslo', 'Harbour office of Oslo', 'office'),
];

const find = (...names: string[]) =>
  findSoundAlikes(names, indexSources(REGISTER), ({ id }) => id === 'none').map((one) => [one.sourceId, one.other]);

test('a name in another script finds who it sounds like, also where one script writes it in two words', () => {
  expect(find('Карим Алеви')).toEqual([['alevi', 'Karim Alevi']]);
  expect(find('كريم علوي')).toEqual([['alevi', 'Karim Alevi']]);
  expect(find('Hezbollah')).toEqual([['hezbollah', 'حزب الله']]);
  expect(find('Фарс')).toEqual([['fars', 'Fars']]);
});

test('every name that is looked at counts, each source once with the likeliest of them', () => {
  expect(find('Harbour Post', 'Kareem Alawi', 'Карим Алеви')).toEqual([['alevi', 'Karim Alevi']]);
});

test('names that only share a part, short names and unnamed groups are not the same', () => {
  expect(find('Sadegh Alevi')).toEqual([]);
  expect(find('Al')).toEqual([]);
  expect(find('Sources in Karim')).toEqual([]);
});

test('whom the caller leaves out is not offered', () => {
  const found = findSoundAlikes(['Карим Алеви'], indexSources(REGISTER), ({ id }) => id === 'alevi');
  expect(found).toEqual([]);
});
