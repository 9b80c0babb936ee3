import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { toGridCsv } from '../../../../shared/exchange/grid-csv.ts';
import { toReportHtml } from '../../../../shared/exchange/report-html.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import { makeIraqCase } from './iraq-case.ts';
import { FACTS, makeSnapshot, toId } from './made-up-case.ts';
import { parseRfc4180 } from './rfc4180.ts';

// jsdom needs seconds for a report on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const OPTIONS = { ...FACTS, hasByteOrderMark: false, isSpreadsheetSafe: true };

function readRows(snapshot: CaseSnapshot, options: Partial<typeof OPTIONS> = {}): Record<string, string>[] {
  const [header = [], ...lines] = parseRfc4180(toGridCsv(snapshot, { ...OPTIONS, ...options }));
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

describe('a grid of hypotheses as CSV', () => {
  test('stands as on screen: hypotheses, claims with their verdicts, and what speaks against each', () => {
    const rows = readRows(makeIraqCase()).map((row) => [row.row, row.H1, row.H2, row.H3]);
    expect(rows).toEqual([
      ['hypotheses', 'It agreed', 'It only talked', "'=Nothing happened"],
      ['hypothesis ids', toId('h1', 1), toId('h2', 1), toId('h3', 1)],
      ['claim', 'consistent', 'inconsistent', 'inconsistent'],
      ['claim', 'inconsistent', 'neutral', 'not-applicable'],
      ['claim', 'neutral', 'neutral', 'neutral'],
      ['inconsistent origins', '1', '1', '1'],
      ['inconsistent claims', '1', '1', '1'],
      ['least inconsistent', 'yes', 'yes', 'yes'],
    ]);
  });

  test('carries grades, chain, origins, reasons and how far a claim tells hypotheses apart', () => {
    const [, , purchase, denial, loose] = readRows(makeIraqCase());
    expect(purchase).toMatchObject({
      question: 'Did Iraq agree to buy the S-400?',
      claim_id: toId('claim', 2),
      claim_statement: 'Russia agreed to sell S-400 systems to Iraq.',
      event_title: 'S-400 purchase agreed (claimed)',
      origins: 'Karim Alevi',
      credibility_label: '6 · Truth cannot be judged',
      likelihood_code: 'not-graded',
      tells_apart: 'tells 2 of 3 pairs apart',
      H1_rationale: '',
      H2_rationale: 'He says that all issues are resolved.',
    });
    expect(denial).toMatchObject({ claim_stance: 'denies', tells_apart: 'tells 1 of 3 pairs apart' });
    expect(loose).toMatchObject({ event_title: '', tells_apart: 'says the same of all' });
  });

  test('says on every row whose it is, and whether it is safe for spreadsheets', () => {
    for (const row of readRows(makeIraqCase())) {
      expect(row).toMatchObject({
        export_case: 'Iraq air defence',
        export_made_by: 'Dateline 0.1.0',
        export_change_sha256: '9f'.repeat(32),
        spreadsheet_safe: 'yes',
      });
    }
    expect(readRows(makeIraqCase(), { isSpreadsheetSafe: false })[0]?.H3).toBe('=Nothing happened');
  });

  test('has the columns of the grid with the most hypotheses, and only its header where there is none', () => {
    const snapshot = makeIraqCase();
    const [grid] = snapshot.grids;
    if (!grid) throw new Error('The case has a grid.');
    const small = { ...grid, id: toId('grid', 2), hypotheses: grid.hypotheses.slice(0, 1) };
    const rows = readRows({ ...snapshot, grids: [small, grid] });
    expect(rows.filter((row) => row.grid_id === small.id).map((row) => [row.H1, row.H3])).toEqual([
      ['It agreed', ''],
      [toId('h1', 1), ''],
      ['0', ''],
      ['0', ''],
      ['no', ''],
    ]);
    expect(readRows(makeSnapshot())).toEqual([]);
  });
});

describe('a grid of hypotheses in the report', () => {
  const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const render = (options: Partial<typeof FACTS> | { filter: { text: string; eventIds: string[] } } = {}) =>
    new JSDOM(
      toReportHtml(makeIraqCase(), { ...FACTS, ...options, fontFaceCss: '' }).replace(/<style>[\s\S]*?<\/style>/, ''),
    ).window.document;

  test('prints hypotheses, verdicts as letter and word, and the reasons, each leading to its claim', () => {
    const grids = render().querySelector('.grids');
    expect(textOf(grids?.querySelector('.grid-hypotheses tbody tr'))).toBe('H1It agreed1 origin, 1 claim ▾ least');
    const [first, second] = [...(grids?.querySelectorAll('.grid-cells tbody tr') ?? [])];
    expect([...(first?.querySelectorAll('td') ?? [])].map(textOf)).toEqual([
      'Cconsistent',
      'Iinconsistent',
      'Iinconsistent',
      'tells 2 of 3 pairs apart',
    ]);
    expect(textOf(second?.querySelector('th'))).toContain('There is no agreement on the purchase.');
    expect(textOf(grids?.querySelector('.grid-reasons'))).toContain(
      'on H2, inconsistent: He says that all issues are resolved.',
    );
    const target = first?.querySelector('a')?.getAttribute('href')?.slice(1) ?? '';
    expect(grids?.ownerDocument.getElementById(target)).not.toBeNull();
  });

  test('is left out of a report that is bounded by a filter, whose claims it may not have', () => {
    expect(render({ filter: { text: 'visit', eventIds: [toId('event', 1)] } }).querySelector('.grids')).toBeNull();
  });
});
