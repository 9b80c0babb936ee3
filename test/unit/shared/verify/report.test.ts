import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CaseCheck, CaseFault, CheckedItem } from '../../../../shared/verify/case-check.ts';
import { describeFault, joinParts } from '../../../../shared/verify/fault-words.ts';
import { makeReport, type SignOff } from '../../../../shared/verify/report.ts';
import { writeReportHtml } from '../../../../shared/verify/report-html.ts';
import { writeReportText } from '../../../../shared/verify/report-text.ts';

const hashOf = (words: string) => createHash('sha256').update(words).digest('hex');

const item: CheckedItem = {
  sha256: hashOf('ferry'),
  bytes: 5,
  fileName: 'ferry.html',
  title: 'Ferry held <b>again</b>',
  version: 2,
  url: 'https://news.example/ferry?a=1&b=2',
  capturedAt: '2026-11-01T09:00:00.000Z',
  importedAt: '2026-11-02T10:00:00.000Z',
  isWhole: true,
};

const arabic: CheckedItem = {
  ...item,
  ...{ sha256: hashOf('safina'), fileName: 'السفينة.html', title: 'السفينة في الميناء', url: null, capturedAt: null },
};

const check: CaseCheck = {
  caseId: '01KB0000000000000000000000',
  name: 'Harbour & <Co>',
  head: { seq: 1204, hash: hashOf('head'), at: '2026-11-20T08:00:00.000Z' },
  counts: {
    ...{ articles: 40, clips: 150, events: 12, claims: 90, sources: 33, notes: 1, changes: 1204 },
    ...{ texts: 41, originals: 41, pictures: 7, quotations: 180, derived: 320, files: 130 },
  },
  items: [item, arabic],
  stamps: [{ fileName: 'head.ots', seq: 900, kind: 'opentimestamps', isSound: true, words: 'Change 900 existed.' }],
  faults: [],
};

const faults: readonly CaseFault[] = [
  { kind: 'journal', sentence: 'The journal ends at change 3 of 4.' },
  { kind: 'original', sha256: arabic.sha256, articleId: '01KB', title: arabic.title, fileName: arabic.fileName },
  { kind: 'change', seq: 7, sentence: 'Change 7 is not as it was recorded.' },
];

function sign(more: Partial<CaseCheck> = {}): SignOff {
  return {
    check: { ...check, ...more },
    verifiedAt: '2026-11-25T20:00:00.000Z',
    signedBy: 'Nadia Haddad',
    signedAt: '2026-11-25T20:05:00.000Z',
    appVersion: '0.1.0',
    runtime: 'Electron 43',
    platform: 'linux x64',
    locale: 'en',
  };
}

test('A whole case is said to be so with its counts, and who signs, when, with what, and how the record ends', () => {
  const report = makeReport(sign());
  expect(report.result).toBe('40 articles, 150 clips, 1,204 changes, all good.');
  expect(report.findings).toEqual([]);
  expect(Object.fromEntries(report.facts)).toEqual({
    Case: 'Harbour & <Co>',
    'Case id': check.caseId,
    'Signed off by': 'Nadia Haddad',
    'Signed off at': '2026-11-25T20:05:00.000Z',
    'Verified at': '2026-11-25T20:00:00.000Z',
    'Verified with': 'Dateline 0.1.0, Electron 43, linux x64',
  });
  expect(report.head).toEqual({ words: 'Change 1,204, recorded at 2026-11-20T08:00:00.000Z', hash: hashOf('head') });
});

test('Findings stand in the order of what follows from what, each once, and are counted', () => {
  const report = makeReport(sign({ faults: [...faults, ...faults] }));
  expect(report.result).toBe('40 articles, 150 clips, 1,204 changes: 3 findings.');
  expect(report.findings.map(joinParts)).toEqual([
    'Change 7 is not as it was recorded.',
    'The stored original of “\u2068السفينة.html\u2069” (“\u2068السفينة في الميناء\u2069”) is not the file that was imported.',
    'The journal ends at change 3 of 4.',
  ]);
});

test('A long quotation is shortened and never cut in the middle of a character', () => {
  const words = `${'a'.repeat(89)}𝔘 and more`;
  const fault: CaseFault = {
    ...{ kind: 'row', seq: 3, problem: 'gone', fields: [], place: null },
    ...{ row: { table: 'clips', key: '01KB' }, label: words },
  };
  expect(joinParts(describeFault(fault))).toBe(`The clip “${'a'.repeat(89)} …” is gone, and no change removed it.`);
});

describe('The report as plain text', () => {
  test('has every fact, finding and file on lines of its own', () => {
    const broken = makeReport(sign({ faults, items: [{ ...item, isWhole: false, fileName: 'a\nb.html' }, arabic] }));
    const lines = writeReportText(broken).split('\n');
    expect(lines).toContain('Signed off by   Nadia Haddad');
    expect(lines).toContain(`Its SHA-256     ${hashOf('head')}`);
    expect(lines).toContain('- Change 7 is not as it was recorded.');
    expect(lines).toContain('- “head.ots”: Change 900 existed.');
    expect(lines).toContain('# NOT what its SHA-256 says');
    expect(lines).toContain(`${item.sha256}  a b.html`);
    expect(lines).toContain('# from https://news.example/ferry?a=1&b=2');
    expect(
      Math.max(...lines.filter((line) => !/^([#]|[0-9a-f]{64})/.test(line)).map((line) => line.length)),
    ).toBeLessThan(140);
  });

  test.runIf(hasShaSum())('is understood by sha256sum, which finds an altered original with nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-report-'));
    try {
      writeFileSync(join(folder, 'report.txt'), writeReportText(makeReport(sign())));
      writeFileSync(join(folder, item.fileName), 'ferry');
      writeFileSync(join(folder, arabic.fileName), 'safina');
      const run = () => execFileSync('sha256sum', ['--check', 'report.txt'], { cwd: folder, stdio: 'pipe' }).toString();
      expect(run().trim().split('\n')).toEqual([expect.stringContaining('OK'), expect.stringContaining('OK')]);
      writeFileSync(join(folder, arabic.fileName), 'Safina');
      expect(run).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('The report as a page for print', () => {
  const source = writeReportHtml(makeReport(sign({ faults })));

  test('runs nothing, loads nothing, and escapes what came from outside', () => {
    expect(source).toContain('content="default-src &#39;none&#39;; style-src');
    expect(source).not.toMatch(/<script|<b>|<img|<Co>/);
    expect(source).toContain('Ferry held &#60;b&#62;again&#60;/b&#62;');
    expect(source).toContain('https://news.example/ferry?a=1&#38;b=2');
  });

  test('gives Arabic names their direction, and every hash whole', () => {
    expect(source).toContain('<bdi dir="ltr">السفينة.html</bdi>');
    expect(source).toContain('<bdi lang="">السفينة في الميناء</bdi>');
    for (const hash of [item.sha256, arabic.sha256, hashOf('head')]) expect(source).toContain(`<code>${hash}</code>`);
  });
});

function hasShaSum(): boolean {
  try {
    execFileSync('sha256sum', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
