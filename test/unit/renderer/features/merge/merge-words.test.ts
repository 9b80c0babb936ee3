import { describe, expect, test } from 'vitest';
import { describeCount, describeFields, describeValue } from '../../../../../renderer/features/merge/merge-words.ts';
import type { CaseSettings } from '../../../../../shared/model/case.ts';

const SETTINGS = {} as CaseSettings;
const nameOf = (id: string) => (id === '01FARS' ? 'Fars' : undefined);

describe('The values of a conflict are said in words', () => {
  test.each<[string, readonly string[], unknown, string]>([
    ['a title', ['title'], { title: 'A visit' }, 'A visit'],
    ['a field that is not set', ['place'], {}, 'nothing'],
    [
      'a date by the words that were typed',
      ['begin'],
      { begin: { words: 'last September', value: null } },
      'last September',
    ],
    [
      'a note by its plain words',
      ['body', 'clipIds'],
      { body: { state: '{}', plain: 'First draft' }, clipIds: [] },
      'First draft',
    ],
    ['a passage by its quotation', ['articleId', 'exact', 'start'], { exact: 'in Moscow', start: 3 }, 'in Moscow'],
    ['a chain by names', ['chain'], { chain: [{ id: '1', sourceId: '01FARS', verb: 'reported' }] }, 'Fars reported'],
    ['an outlet by its name', ['outlet'], { outlet: { value: '01FARS', others: [] } }, 'Fars'],
    ['a grade by its label', ['likelihood'], { likelihood: 'icd203:likely' }, 'likely'],
    ['a list', ['eventKinds'], { eventKinds: ['visit', 'talks'] }, 'visit, talks'],
    ['a removal', [], null, 'Remove it'],
    ['a row that stays', [], { id: '1' }, 'Keep it'],
  ])('%s', (_what, fields, value, words) => {
    expect(describeValue(value, fields, SETTINGS, nameOf)).toContain(words);
  });
});

test('Fields are called as on the screen', () => {
  expect(['begin', 'likelihoodScale', 'publishedDoubt'].map((field) => describeFields([field]))).toEqual([
    'date',
    'likelihood scale',
    'published doubt',
  ]);
  expect(describeFields([])).toBe('removed in one copy');
});

test('Rows that a merge adds, changes and removes are counted, those that a person does not know as rows left out', () => {
  expect(describeCount({ table: 'events', added: 3, changed: 1, removed: 0 })).toBe('events: 3 added, 1 changed');
  expect(describeCount({ table: 'conflicts', added: 1, changed: 0, removed: 0 })).toBe('');
});
