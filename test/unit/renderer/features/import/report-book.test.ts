import { expect, test } from 'vitest';
import { ReportBook } from '../../../../../renderer/features/import/report-book.ts';

const file = (name: string) => ({ kind: 'unreadable', name, reason: 'It is gone.' }) as const;

test('what lies in an archive stands below it in its own order, also when an inner archive is done after its files', () => {
  const book = new ReportBook();
  book.addSources([file('week.zip'), file('last.txt')]);
  const imported = { status: 'imported', articleId: '01A', title: 'One' } as const;
  book.setOutcome(0, { number: 2, name: 'one.txt' }, imported);
  book.setOutcome(0, { number: 3, name: 'two.txt' }, imported);
  book.setOutcome(0, { number: 1, name: 'inner.zip' }, { status: 'opened', count: 2, notes: [] });
  book.setOutcome(0, { number: 3, name: 'two.txt' }, { status: 'already-in-case', articleId: '01A' });
  const { lines, done } = book.collect();
  expect(lines.map(({ key, name }) => `${key} ${name}`)).toEqual([
    '0 week.zip',
    '0.1 inner.zip',
    '0.2 one.txt',
    '0.3 two.txt',
    '1 last.txt',
  ]);
  expect(lines[3]?.outcome?.status).toBe('already-in-case');
  expect(done).toBe(3);
});
