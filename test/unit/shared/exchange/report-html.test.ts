import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { toCsv } from '../../../../shared/exchange/csv.ts';
import { readCsv } from '../../../../shared/exchange/read-csv.ts';
import { type ReportOptions, toReportHtml } from '../../../../shared/exchange/report-html.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import { makeIraqCase } from './iraq-case.ts';
import { FACTS, makeEvent, makeSnapshot, toId } from './made-up-case.ts';

// jsdom needs seconds for a report on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 60_000 });

const OPTIONS: ReportOptions = { ...FACTS, fontFaceCss: '' };

/** Reads a page without its styles, which jsdom takes long over and does not know in part. */
function parse(page: string): Document {
  return new JSDOM(page.replace(/<style>[\s\S]*?<\/style>/, '')).window.document;
}

function render(snapshot: CaseSnapshot, options: Partial<ReportOptions> = {}): Document {
  return parse(toReportHtml(snapshot, { ...OPTIONS, ...options }));
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const WORDS = new Set(
  'question value name exact prefix suffix comment paraphrase translation statement rationale rule words fileName detail publishedDoubt kind role plain edtf state reason credibility likelihood confidence stance originalSha256 textSha256'.split(
    ' ',
  ),
);

/** Replaces every text of a case that can come from a foreign document or from typing; ids and offsets stay. */
function replaceWords(snapshot: CaseSnapshot, change: (old: string) => string): CaseSnapshot {
  const walk = (part: unknown, key: string, isEnum: boolean): unknown => {
    if (typeof part === 'string') return !isEnum && WORDS.has(key) && !part.startsWith('01') ? change(part) : part;
    if (Array.isArray(part))
      return part.map((one) => walk(one, key === 'tags' || key === 'value' ? 'value' : key, false));
    if (typeof part !== 'object' || part === null) return part;
    const isDate = 'earliest' in part && 'rule' in part;
    return Object.fromEntries(
      Object.entries(part).map(([name, inner]) => [name, walk(inner, name, isDate && name === 'kind')]),
    );
  };
  return walk(snapshot, '', false) as CaseSnapshot;
}

const skeleton = (document: Document) =>
  Array.from(document.querySelectorAll('*'), (element) => [element.tagName, ...element.getAttributeNames()].join(' '));

const PLAIN_SKELETON = skeleton(render(replaceWords(makeIraqCase(), () => 'x')));

describe('toReportHtml', () => {
  test.each([
    ['a script in content', '"></title></style><script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['an attribute', `x" onload="alert(1)" ' onclick='alert(1)' \` style=`],
    ['an end of the style', '</style><style>*{display:none}/* \\"; } } body { display: none; } @import "x'],
    ['entities', '&lt;script&gt; &amp; &#60;'],
    ['comments and markup declarations', '<!-- --><![CDATA[ ]]><?php <svg/onload=alert(1)>'],
  ])('lets %s of any text of the case be text only', (_, hostile) => {
    const page = toReportHtml(
      replaceWords(makeIraqCase(), () => hostile),
      OPTIONS,
    );
    const attacked = parse(page);
    expect(skeleton(attacked)).toEqual(PLAIN_SKELETON);
    expect(textOf(attacked.querySelector('h1'))).toBe(hostile.replace(/\s+/g, ' ').trim());
    expect(attacked.querySelectorAll('script, img, iframe, object, embed, link, form, base')).toHaveLength(0);
    for (const element of attacked.querySelectorAll('*')) {
      expect(element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'src')).toEqual([]);
      expect(element.getAttribute('href') ?? '#').toMatch(/^#/);
    }
    const styles = /@top-right { content: ([\s\S]*?)@page :first/.exec(
      page.split('</style>')[0]?.split(':root')[1] ?? '',
    )?.[1];
    expect(styles).toMatch(/^"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*"; \} \} $/);
  });

  test('keeps font rules from ending the style element', () => {
    const document = render(makeSnapshot(), { fontFaceCss: '</style><script>alert(1)</script>' });
    expect(document.querySelectorAll('script')).toHaveLength(0);
  });

  test('shows control characters and halves of surrogate pairs as pictures', () => {
    const html = toReportHtml(makeSnapshot({ events: [makeEvent(1, 'a\0b\x07c\ud83dd', '2019')] }), OPTIONS);
    expect(html).toContain('a␀b␇c\ufffdd');
  });

  test('says what it is: case, filter, scales, version, counts and the last change', () => {
    const filter = { text: 'kind:strike <now>', eventIds: [toId('event', 3)] };
    const title = textOf(render(makeIraqCase(), { filter }).querySelector('header'));
    for (const words of [
      'Iraq air defence',
      '2026-11-23 20:00:00 UTC with Dateline 0.1.0',
      'kind:strike <now>',
      'ICD 203 icd203',
      '1 event (1 disputed, 0 undated), 2 claims, 2 clips',
      '9f'.repeat(32),
    ]) {
      expect(title).toContain(words);
    }
  });

  test('shows dates as said, as read and as computed, with rule, anchor and alternatives', () => {
    const visit = [...render(makeIraqCase()).querySelectorAll('.event')].find((event) =>
      textOf(event).includes('September Moscow'),
    );
    const dates = textOf(visit?.querySelector('.dates'));
    for (const words of [
      '“at the beginning of last September”',
      '[2019-09-01..2019-09-10]',
      '2019-09-01 … 2019-09-10',
      'first third of the month, before publication',
      'counted from publication, 2019-10-21',
      '2018-09-01 … 2018-09-10',
      'September of the year before',
    ]) {
      expect(dates).toContain(words);
    }
    expect(visit?.querySelector('svg')?.getAttribute('aria-label')).toBe('At some time in 2019-09-01 … 2019-09-10');
  });

  test('prints the judgment of an event with likelihood and confidence apart, and no judgment where there is none', () => {
    const [visit, ...others] = [...render(makeIraqCase()).querySelectorAll('.event')].toSorted(
      (one, other) =>
        Number(textOf(other).includes('September Moscow')) - Number(textOf(one).includes('September Moscow')),
    );
    const judgment = visit?.querySelector('.judgment');
    expect([...(judgment?.querySelectorAll('td') ?? [])].map(textOf)).toEqual([
      'very likely (80–95 %)icd203:very-likely',
      'Lowicd203-confidence:low',
    ]);
    expect(textOf(judgment?.querySelector('.rationale'))).toBe('RationaleThe office announced it.Nobody else did.');
    expect(others.filter((event) => event.querySelector('.judgment'))).toEqual([]);
  });

  test('names the scale of the case and what is left on another, and prints the steps of both', () => {
    const snapshot = makeIraqCase();
    const scale = {
      id: 'own-1',
      name: 'House scale',
      axis: 'likelihood',
      steps: [{ code: 'a', label: 'rather so' }],
    } as const;
    const settings = { ...snapshot.settings, likelihoodScale: 'own-1', customScales: [scale] };
    const document = render({ ...snapshot, settings });
    expect(textOf(document.querySelector('header'))).toContain('House scale own-1; 2 grades left on ICD 203');
    const scales = textOf(document.querySelector('.scales'));
    for (const words of ['own-1:arather so', 'icd203:likelylikely (55–80 %)']) expect(scales).toContain(words);
  });

  test('sets the two accounts of a dispute side by side and marks it in the overview', () => {
    const document = render(makeIraqCase());
    const strikes = [...document.querySelectorAll('.event')].find((event) => textOf(event).includes('Strikes'));
    const accounts = strikes?.querySelector('.accounts.dispute');
    expect([...(accounts?.querySelectorAll('th') ?? [])].map(textOf)).toEqual([
      'Asserted eastern Syria 1 article, 1 origin',
      'Asserted Palestinian territories 1 article, 1 origin',
    ]);
    expect(accounts?.querySelectorAll('tbody tr')).toHaveLength(1);
    const rows = [...document.querySelectorAll('.overview tbody tr')];
    expect(
      rows.filter((row) => textOf(row).includes('≠ disputed')).map((row) => textOf(row.querySelector('a'))),
    ).toEqual(['S-400 purchase agreed (claimed)', 'Strikes on Al-Hashd al-Shaabi positions']);
  });

  test('gives each quotation its language and direction, its source, hashes and offsets', () => {
    const document = render(makeIraqCase());
    const arabic = document.querySelector('blockquote[lang="ar"]');
    expect(arabic?.getAttribute('dir')).toBe('rtl');
    expect(arabic?.querySelector('q')?.textContent).toContain('نفت وزارة الدفاع العراقية');
    expect(document.querySelector('blockquote[lang="ru"]')?.getAttribute('dir')).toBe('ltr');
    const note = textOf(document.querySelector('#note-7'));
    for (const words of [
      'BulgarianMilitary',
      'page-1.html, version 1',
      '1'.repeat(64),
      'abcdef01'.repeat(8),
      '1,001 – 1,057',
      '2019-11-02 08:15:30 UTC',
    ])
      expect(note).toContain(words);
  });

  test('says of a cited article when it was changed, its own address, and how many rewrites of its story there are', () => {
    const snapshot = makeIraqCase();
    const [cited, ...rest] = snapshot.articles;
    if (!cited?.published) throw new Error('The case has no dated article.');
    const familyId = toId('family', 1);
    const kinship = { nearestId: rest[0]?.id ?? '', resemblance: 0.4, containment: 0.92, status: 'proposed' } as const;
    const own = { value: 'https://own.example/a', evidence: { from: 'meta', detail: 'link' }, others: [] } as const;
    const family = { ...cited, familyId, kinship, canonicalUrl: own, modified: cited.published };
    const articles = [family, ...rest.map((article) => ({ ...article, familyId }))];
    const notes = textOf(render({ ...snapshot, articles }).querySelector('.endnotes'));
    expect(notes).toMatch(/Modified 21 Oct 2019 2019-10-21/);
    expect(notes).toContain('Own address https://own.example/a');
    expect(notes).toContain(
      `Family one of ${articles.length} rewrites of one story, 92 % of the shorter text in common with the one most like it, not yet confirmed`,
    );
    expect(notes).toMatch(/Captured 2019-11-02 08:15/);
  });

  test('has no dead link inside the document and no id twice', () => {
    const document = render(makeIraqCase());
    const ids = Array.from(document.querySelectorAll('[id]'), (element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of document.querySelectorAll('a')) expect(ids).toContain(link.getAttribute('href')?.slice(1));
  });

  test('prints undated events, claims without event and clips without claim in sections of their own', () => {
    const headings = Array.from(render(makeIraqCase()).querySelectorAll('h2'), textOf);
    expect(headings).toEqual([
      'How to read this report',
      'Timeline',
      'Events',
      'Undated events',
      'Claims without event',
      'Clips without claim',
      'Hypotheses',
      'Endnotes',
      'Sources',
      'Scales used',
    ]);
  });

  test('is whole for a case with nothing in it', () => {
    const document = render(makeSnapshot({ lastChange: null }));
    expect(textOf(document.body)).toContain('There is no event in this report.');
    expect(document.querySelector('main')).toBeNull();
  });

  test('gives every table heads with a scope', () => {
    for (const head of render(makeIraqCase()).querySelectorAll('th'))
      expect(head.getAttribute('scope')).toMatch(/^(col|row)$/);
  });
});

describe('both exports', () => {
  test('hold every event, claim and clip of the case', () => {
    const snapshot = makeIraqCase();
    const page = textOf(render(snapshot).body);
    const read = readCsv(toCsv(snapshot, { ...FACTS, hasByteOrderMark: false, isSpreadsheetSafe: true }));
    if (read.status !== 'read') throw new Error(read.reason);
    const column = (name: string) => new Set(read.rows.map((row) => row.get(name)));
    const [titles, statements, quotes] = [column('event_title'), column('claim_statement'), column('clip_quote')];
    for (const event of snapshot.events) {
      expect(page).toContain(event.title);
      expect(titles).toContain(event.title);
    }
    for (const claim of snapshot.claims) {
      expect(page).toContain(claim.statement);
      expect(statements).toContain(claim.statement);
    }
    for (const clip of snapshot.clips) {
      expect(page).toContain(clip.exact);
      expect(quotes).toContain(clip.exact);
    }
  });
});
