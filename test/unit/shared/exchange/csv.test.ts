import { describe, expect, test } from 'vitest';
import { type CsvOptions, toCsv } from '../../../../shared/exchange/csv.ts';
import { readCsv } from '../../../../shared/exchange/read-csv.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import { makeIraqCase } from './iraq-case.ts';
import { FACTS, makeClaim, makeEvent, makeSnapshot, toId } from './made-up-case.ts';
import { parseRfc4180 } from './rfc4180.ts';

const OPTIONS: CsvOptions = { ...FACTS, hasByteOrderMark: false, isSpreadsheetSafe: true };

function readRows(snapshot: CaseSnapshot, options: Partial<CsvOptions> = {}): Record<string, string>[] {
  const [header = [], ...lines] = parseRfc4180(toCsv(snapshot, { ...OPTIONS, ...options }));
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}

describe('toCsv', () => {
  test('is RFC 4180: a header, CRLF, every record of the same width', () => {
    const csv = toCsv(makeIraqCase(), OPTIONS);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/\r(?!\n)/);
    const [header = []] = parseRfc4180(csv);
    expect(new Set(header).size).toBe(header.length);
    expect(header).toContain('event_title');
  });

  test('begins with a byte order mark only when asked', () => {
    expect(toCsv(makeSnapshot(), { ...OPTIONS, hasByteOrderMark: true }).startsWith('\uFEFF"row"')).toBe(true);
    expect(toCsv(makeSnapshot(), OPTIONS).startsWith('"row"')).toBe(true);
  });

  test('has a row per claim and clip, and one for a claim without clip, a clip without claim, an event without claim', () => {
    const rows = readRows(makeIraqCase()).map((row) => [
      row.row,
      row.event_title,
      row.claim_id?.slice(-1),
      row.clip_id?.slice(-1),
    ]);
    expect(rows).toEqual([
      ['claim and clip', 'S-400 purchase agreed (claimed)', '2', '2'],
      ['claim and clip', 'S-400 purchase agreed (claimed)', '2', '6'],
      ['claim and clip', 'S-400 purchase agreed (claimed)', '2', '7'],
      ['claim and clip', 'S-400 purchase agreed (claimed)', '3', '5'],
      ['claim', 'US promise of arms', '6', ''],
      ['claim and clip', 'Strikes on Al-Hashd al-Shaabi positions', '4', '3'],
      ['claim and clip', 'Strikes on Al-Hashd al-Shaabi positions', '5', '4'],
      ['claim and clip', 'September Moscow visit', '1', '1'],
      ['event', 'بیانیه وزارت دفاع عراق', '', ''],
      ['event', '«Текущий» визит аль-Файяда в Москву', '', ''],
      ['claim and clip', '', '7', '0'],
      ['clip', '', '', '8'],
    ]);
  });

  test('writes every field of doubt', () => {
    const visit = readRows(makeIraqCase()).find((row) => row.event_title === 'September Moscow visit');
    expect(visit).toMatchObject({
      begin_words: 'at the beginning of last September',
      begin_edtf: '[2019-09-01..2019-09-10]',
      begin_point_or_span: 'point',
      begin_earliest: '2019-09-01T00:00:00.000Z',
      begin_latest: '2019-09-10T23:59:59.999Z',
      begin_rule: 'first third of the month, before publication',
      begin_anchor: 'publication 2019-10-21',
      begin_alternatives: '[2018-09-01..2018-09-10] (September of the year before)',
      begin_status: 'accepted',
      end_words: '',
      latitude: '55.7558',
      place_precision: 'locality',
      participants: 'Faleh al-Fayyad (visitor); Nikolai Patrushev (host)',
      claim_stance: 'asserts',
      credibility_code: 'admiralty-credibility:3',
      credibility_label: '3 · Possibly true',
      likelihood_code: 'icd203:likely',
      likelihood_label: 'likely (55–80 %)',
      confidence_label: 'Moderate',
      clip_quote: 'made a trip to Moscow at the beginning of last September',
      clip_start: '1001',
      article_outlet: 'BulgarianMilitary',
      published_words: 'Oct 21, 2019',
      published_edtf: '2019-10-21',
      published_evidence: 'meta: meta[property="og:title"]',
      published_doubt: 'No date in the file; it was typed by the analyst.',
      version_number: '1',
      original_sha256: '1'.repeat(64),
      text_sha256: 'abcdef01'.repeat(8),
    });
  });

  test('writes chains in words and as JSON, with the reliability of each source', () => {
    const purchase = readRows(makeIraqCase())[0];
    expect(purchase?.chain).toBe('Karim Alevi said → Al-Akhad TV → Fars → BulgarianMilitary');
    expect(purchase?.origins).toBe('Karim Alevi');
    expect(purchase?.chain_reliability_labels).toContain('Fars: D · Not usually reliable');
    expect(purchase?.chain_reliability_codes).toContain('Karim Alevi: not-graded');
    expect(JSON.parse(purchase?.chain_json ?? '')).toHaveLength(4);
  });

  test('marks a dispute on the event and on both sides of it', () => {
    const strikes = readRows(makeIraqCase()).filter((row) => row.event_title?.startsWith('Strikes'));
    expect(
      strikes.map((row) => [row.event_disputed, row.event_disputed_slots, row.claim_disputed, row.claim_value]),
    ).toEqual([
      ['yes', 'where', 'yes', 'eastern Syria'],
      ['yes', 'where', 'yes', 'Palestinian territories'],
    ]);
  });

  test('tells not graded, does not apply and cannot be judged apart', () => {
    const rows = readRows(makeIraqCase());
    expect(rows.find((row) => row.claim_stance === 'denies')).toMatchObject({
      likelihood_code: 'does-not-apply',
      likelihood_label: 'Does not apply',
      credibility_label: 'Not graded',
    });
    expect(rows[0]?.credibility_label).toBe('6 · Truth cannot be judged');
  });

  test('tells the judgment of an event apart from the grades of its claims, and an event that was never judged', () => {
    const rows = readRows(makeIraqCase());
    expect(rows.find((row) => row.event_title === 'September Moscow visit')).toMatchObject({
      event_likelihood_code: 'icd203:very-likely',
      event_likelihood_label: 'very likely (80–95 %)',
      event_confidence_label: 'Low',
      event_rationale: 'The office announced it.\n\nNobody else did.',
      likelihood_code: 'icd203:likely',
    });
    expect(rows[0]).toMatchObject({ event_likelihood_code: '', event_likelihood_label: 'Not graded' });
    expect(rows.at(-1)).toMatchObject({ row: 'clip', event_likelihood_label: '' });
  });

  test('carries the scales of the case’s own, with which its grades can be read', () => {
    const snapshot = makeIraqCase();
    const scale = {
      id: 'own-1',
      name: 'House',
      axis: 'likelihood',
      steps: [{ code: 'so-so', label: 'so so', band: '40–60 %' }],
    } as const;
    const event = { ...makeEvent(1, 'Visit', '2019'), likelihood: 'own-1:so-so' } as const;
    const settings = { ...snapshot.settings, likelihoodScale: 'own-1', customScales: [scale] };
    const [row] = readRows(makeSnapshot({ settings, events: [event] }));
    expect(row).toMatchObject({
      event_likelihood_label: 'so so (40–60 %)',
      export_likelihood_scale: 'own-1: House',
    });
    expect(JSON.parse(row?.export_custom_scales_json ?? '')).toEqual([scale]);
  });

  test('keeps an open side of a date as the open side of EDTF, and an unread date as its words', () => {
    const rows = readRows(makeIraqCase());
    expect(rows[0]).toMatchObject({ begin_earliest: '..', begin_latest: '2019-10-20T23:59:59.999Z' });
    expect(rows.find((row) => row.event_title?.startsWith('«Текущий'))).toMatchObject({
      begin_words: 'the current visit',
      begin_edtf: '',
      begin_status: 'proposed',
      event_earliest: '',
    });
  });

  test('prints filter, scale, version and the last change on every row', () => {
    const snapshot = makeIraqCase();
    const filter = { text: 'kind:strike', eventIds: [toId('event', 3)] };
    const rows = readRows(snapshot, { filter });
    expect(rows.map((row) => row.claim_value)).toEqual(['eastern Syria', 'Palestinian territories']);
    for (const row of rows) {
      expect(row).toMatchObject({
        export_filter: 'kind “strike” (typed: kind:strike)',
        export_likelihood_scale: 'icd203: ICD 203',
        export_made_by: 'Dateline 0.1.0',
        export_change_sha256: '9f'.repeat(32),
        export_events: '1',
        export_claims: '2',
        export_disputed: '1',
        spreadsheet_safe: 'yes',
      });
    }
  });

  test('guards texts that a spreadsheet might run, never numbers', () => {
    const event = makeEvent(1, '=HYPERLINK("http://x")', '2019', '@said', {
      place: { name: '-place', coordinates: { latitude: -33.5, longitude: -70.25 }, precision: null },
    });
    const [safe] = readRows(makeSnapshot({ events: [event] }));
    expect(safe).toMatchObject({
      event_title: '\'=HYPERLINK("http://x")',
      begin_words: "'@said",
      place: "'-place",
      latitude: '-33.5',
      longitude: '-70.25',
    });
    const [plain] = readRows(makeSnapshot({ events: [event] }), { isSpreadsheetSafe: false });
    expect(plain).toMatchObject({ event_title: '=HYPERLINK("http://x")', place: '-place', spreadsheet_safe: 'no' });
  });

  test('shows what no text file carries by a picture and keeps it exactly in exact_json', () => {
    const claim = makeClaim(1, null, 'half \ud83d and NUL \0');
    const csv = toCsv(makeSnapshot({ claims: [claim] }), OPTIONS);
    expect(csv).not.toContain('\0');
    expect(csv.isWellFormed()).toBe(true);
    const read = readCsv(csv);
    expect(read.status === 'read' && read.rows[0]?.get('claim_statement')).toBe('half \ud83d and NUL \0');
  });

  test('is a header line for a case with nothing in it', () => {
    expect(parseRfc4180(toCsv(makeSnapshot({ lastChange: null }), OPTIONS))).toHaveLength(1);
  });
});

describe('readCsv', () => {
  const csv = toCsv(makeIraqCase(), { ...OPTIONS, hasByteOrderMark: true });

  test('reads a file whose lines a text editor ended with LF', () => {
    const read = readCsv(csv.replaceAll('\r\n', '\n'));
    expect(read).toEqual(readCsv(csv));
    expect(read.status).toBe('read');
  });

  test.each([
    ['a foreign table', 'a,b\r\n1,2\r\n', 'The column "row" is missing: this is no whole CSV of Dateline\'s.'],
    ['an empty file', '', 'The column "row" is missing: this is no whole CSV of Dateline\'s.'],
    ['a cut file', csv.slice(0, -40), null],
    ['a row that is too long', `${csv.trimEnd()},"more"\r\n`, null],
  ])('refuses %s with a reason', (_, text, reason) => {
    const read = readCsv(text);
    expect(read.status).toBe('refused');
    if (reason !== null && read.status === 'refused') expect(read.reason).toBe(reason);
  });
});
