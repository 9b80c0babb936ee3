import { describe, expect, test } from 'vitest';
import type { CaseFileCheck } from '../../../electron/case-file-check.ts';
import { listCheckLines } from '../../../electron/verify-words.ts';
import type { CaseFileManifest } from '../../../shared/exchange/case-file.ts';

const manifest: CaseFileManifest = {
  ...{ dateline: 'case', format: 1, writtenBy: 'Dateline 0.1.0', writtenAt: '2026-11-25T21:00:00.000Z' },
  ...{ caseId: '01JBQ4T3ZP9XW2M6K8R5V7N1CD', name: 'السفينة', content: [], missing: [] },
  record: { seq: 1204, hash: 'ab'.repeat(32), beganAt: null, changedAt: null, counts: { articles: 40, clips: 1 } },
  changes: { bytes: 5, sha256: 'cd'.repeat(32) },
};

const facts = { changes: 1204, content: 120, bytes: 1, lost: [], custody: null };

describe('A checked file is told in lines', () => {
  test('of what was read, with the verdict last', () => {
    expect(listCheckLines('a.dateline', { status: 'sound', manifest, facts })).toEqual([
      'a.dateline: the case “السفينة”, written by Dateline 0.1.0 at 2026-11-25T21:00:00.000Z',
      '  40 articles, 1 clip, 0 events, 0 claims',
      `  1204 changes followed to the last, ${'ab'.repeat(32)}`,
      '  120 pieces of content read and hashed, 1 byte',
      'a.dateline: all good.',
    ]);
  });

  test('of who handed it over, and of what was stamped from outside', () => {
    const last = { by: 'Nadia Haddad', to: 'The registry', at: '2026-11-20T10:00:00.000Z' };
    const custody = { items: 2, transfers: 1, last, stamps: ['Change 4 existed.'] };
    expect(
      listCheckLines('a.dateline', { status: 'sound', manifest, facts: { ...facts, custody } }).slice(4, 7),
    ).toEqual([
      '  custody record of 2 items and 1 transfer, compared with the changes',
      '  handed over by Nadia Haddad to The registry at 2026-11-20T10:00:00.000Z',
      '  outside timestamp: Change 4 existed.',
    ]);
  });

  test.each<[string, CaseFileCheck, string]>([
    [
      'a broken one',
      { status: 'broken', manifest, facts, problems: ['Change 3 is not as it was recorded.'] },
      'a: NOT as it was written.',
    ],
    ['none', { status: 'no-case-file', problems: ['It is no ZIP archive.'] }, 'a: NOT a case file.'],
  ])('of what is wrong with %s', (_what, check, verdict) => {
    const lines = listCheckLines('a', check);
    expect(lines.at(-1)).toBe(verdict);
    expect(lines.at(-2)).toMatch(/^ {2}(Change 3 is not|It is no ZIP)/);
  });

  test('that a name cannot break, colour or turn', () => {
    const name = 'x\u001b[2K\rforged: all good.\n\u202enoitcerid';
    const lines = listCheckLines('a', {
      status: 'broken',
      manifest: { ...manifest, name },
      facts,
      problems: ['\u0007'],
    });
    expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(lines.at(-1)).toBe('a: NOT as it was written.');
  });
});
