import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { makeArticleLookup } from '../../../../shared/attribution/article-lookup.ts';
import { pickMergedFields } from '../../../../shared/attribution/merge-events.ts';
import { listOrigins } from '../../../../shared/attribution/origins.ts';
import { toCsv } from '../../../../shared/exchange/csv.ts';
import { readCsv } from '../../../../shared/exchange/read-csv.ts';
import { toReportHtml } from '../../../../shared/exchange/report-html.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import {
  FACTS,
  MADE_AT,
  makeArticle,
  makeChain,
  makeClaim,
  makeClip,
  makeEvent,
  makeSnapshot,
  makeSource,
} from './made-up-case.ts';

/** A shelling told in two ways by officials of two outlets and denied by a ministry, with what the analyst made of it. */
function makeShelling(): CaseSnapshot {
  const officials = makeSource(1, 'a number of officials', 'unnamed-group');
  const [daily, herald] = [makeSource(2, 'Daily', 'outlet'), makeSource(3, 'Herald', 'outlet')];
  const ministry = {
    ...makeSource(4, 'Ministry', 'official-body', 'admiralty-reliability:C'),
    variants: ['وزارت دفاع'],
    reliability: [
      { grade: 'admiralty-reliability:C', at: MADE_AT, reason: 'Often right' },
      { grade: 'admiralty-reliability:E', at: MADE_AT, reason: 'Denied what was filmed', givenTo: 'MoD' },
    ],
  } as const;
  const evidence = { from: 'file', detail: 'first line' } as const;
  const articles = [daily, herald].map((outlet, index) =>
    makeArticle(index + 1, `Shelling ${index + 1}`, 'en', { outlet: { value: outlet.id, evidence, others: [] } }),
  );
  const clips = articles.map(({ article }, index) => makeClip(index + 1, article, `from the east ${index + 1}`));
  const bare = makeEvent(1, 'Shelling of the harbour', '2021-07-01');
  const gone = makeEvent(2, 'Bombardment of the port', '2021-07', 'in July', {
    place: { name: 'Port Vessk', coordinates: null, precision: null },
  });
  const where = (value: string) => ({ name: 'where', value });
  const claims = [
    makeClaim(1, bare, 'It came from the east.', {
      slot: where('eastern headland'),
      chain: makeChain([officials, 'said']),
      clips: [{ clipId: clips[0]?.id ?? '', role: 'supports' }],
    }),
    makeClaim(2, bare, 'It came from the east, they say.', {
      slot: where('Eastern headland'),
      chain: makeChain([officials, 'said']),
      clips: [{ clipId: clips[1]?.id ?? '', role: 'supports' }],
    }),
    makeClaim(3, bare, 'It came from the shelf.', {
      slot: where('Marn shelf'),
      chain: makeChain([daily, 'published']),
    }),
    makeClaim(4, bare, 'Not from the headland.', {
      slot: where('eastern headland'),
      stance: 'denies',
      chain: makeChain([ministry, 'said']),
    }),
  ];
  const rows = { clips, articles: articles.map((one) => one.article), sources: [officials, daily, herald, ministry] };
  const keys = listOrigins(claims.slice(0, 2), makeArticleLookup({ ...rows, events: [] })).map((origin) => origin.key);
  const account = { value: 'eastern headland', stance: 'asserts' } as const;
  const event = {
    ...bare,
    otherPlaces: [{ name: 'Port Vessk', coordinates: null, precision: null }],
    originJudgments: [
      { id: 'J', kind: 'join' as const, originKeys: keys, claimIds: [], reason: 'One briefing', at: MADE_AT },
    ],
    disputeJudgments: [
      { slot: 'where', status: 'leaning' as const, account, reason: 'Two outlets', at: MADE_AT, accounts: [account] },
      { slot: 'where', status: 'resolved' as const, account, reason: 'Wreckage', at: MADE_AT, accounts: [account] },
    ],
    merged: [
      {
        event: gone,
        claimIds: ['X'],
        anchoredEventIds: [],
        before: pickMergedFields(bare),
        reason: 'Told by month',
        at: MADE_AT,
      },
    ],
  };
  return makeSnapshot({ ...rows, versions: articles.map((one) => one.version), events: [event], claims });
}

describe('the CSV of a dispute', () => {
  const read = readCsv(toCsv(makeShelling(), { ...FACTS, hasByteOrderMark: false, isSpreadsheetSafe: true }));
  const rows = read.status === 'read' ? read.rows : [];
  const cells = (name: string) => rows.map((row) => row.get(name));

  test('has both accounts on every row of the dispute, with what each is borne out by', () => {
    expect(cells('claim_account')).toEqual([
      'eastern headland',
      'eastern headland',
      'Marn shelf',
      'not eastern headland',
    ]);
    expect(new Set(cells('accounts_side_by_side'))).toEqual(
      new Set(['eastern headland ≠ not eastern headland ≠ Marn shelf']),
    );
    expect(cells('account_articles')).toEqual(['2', '2', '0', '0']);
    expect(cells('account_origins')).toEqual(['1', '1', '1', '1']);
  });

  test('says how far the analyst has come, which origins were joined and why, and what was merged', () => {
    expect(rows[0]?.get('event_disputed')).toBe('yes');
    expect(rows[0]?.get('event_dispute')).toBe('disputed, resolved');
    expect(rows[0]?.get('event_dispute_states')).toBe('where: resolved: “eastern headland” (Wreckage)');
    expect(rows[0]?.get('event_origins')).toBe('2');
    expect(rows[0]?.get('event_origin_names')).toBe('“a number of officials”; Daily');
    expect(rows[0]?.get('event_origins_judged')).toBe('“a number of officials” (joined: One briefing)');
    expect(rows[0]?.get('event_merged')).toBe('Bombardment of the port (Told by month)');
    expect(rows[0]?.get('other_places')).toBe('Port Vessk');
  });
});

describe('the report of a dispute', () => {
  const { document } = new JSDOM(
    toReportHtml(makeShelling(), { ...FACTS, fontFaceCss: '' }).replace(/<style>[\s\S]*?<\/style>/, ''),
  ).window;
  const textOf = (selector: string) => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

  test('prints all accounts with their origins, also of a dispute that is resolved', () => {
    const heads = [...document.querySelectorAll('.accounts.dispute th')].map((head) =>
      head.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(heads).toEqual([
      'Asserted eastern headland 2 articles, 1 origin',
      'Denied eastern headland 0 articles, 1 origin',
      'Asserted Marn shelf 0 articles, 1 origin',
    ]);
    expect(textOf('.event .chip.dispute')).toBe('≠ disputed, resolved');
  });

  test('prints what the analyst holds, each step with its reason, and accounts that came later', () => {
    expect(textOf('.held')).toContain('resolved: “eastern headland”: Wreckage');
    expect(textOf('.held')).toContain('Came after that: not eastern headland, Marn shelf.');
    expect(textOf('.steps')).toContain('leaning to “eastern headland” – Two outlets');
  });

  test('prints origins with their joining, merged events, other places, and the history of reliability', () => {
    const origins = [...document.querySelectorAll('.origins li')].map((item) => item.textContent);
    expect(origins).toEqual(['“a number of officials” (joined: One briefing)', 'Daily']);
    expect(textOf('.merged')).toContain('Bombardment of the port, Jul 2021, Port Vessk, with 1 claim');
    expect(textOf('.event .facts')).toContain('or Port Vessk');
    expect(textOf('.sources')).toContain('وزارت دفاع');
    expect(textOf('.sources')).toContain('E · Unreliable, given to MoD – Denied what was filmed');
  });
});
