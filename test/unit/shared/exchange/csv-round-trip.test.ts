import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickMergedFields } from '../../../../shared/attribution/merge-events.ts';
import { toCsv } from '../../../../shared/exchange/csv.ts';
import { readCsv } from '../../../../shared/exchange/read-csv.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import type { Claim } from '../../../../shared/model/claim.ts';
import type { DateReading, DateValue } from '../../../../shared/model/date-reading.ts';
import type { Place, TimelineEvent } from '../../../../shared/model/event.ts';
import { makeIraqCase } from './iraq-case.ts';
import {
  FACTS,
  MADE_AT,
  makeArticle,
  makeClaim,
  makeClip,
  makeEvent,
  makeSnapshot,
  makeSource,
  toId,
} from './made-up-case.ts';
import { rebuildArticles, rebuildCase } from './rebuild-case.ts';

/** Words as hostile as foreign text gets: quotes, line ends, formulas, both directions, NUL, halves of surrogate pairs. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      ',',
      ';',
      '\r\n',
      '\n',
      '\r',
      '\t',
      '=',
      '@',
      '-',
      '+',
      '\0',
      '\ufeff',
      '\u202e',
      '＝',
      '..',
    ),
    fc.constantFrom('\ud83d', '\udca9', '💩', 'العراق', 'گ', 'С-400', 'é', ' ', 'yes', '[', '{"a":1}'),
    fc.string({ maxLength: 3 }),
  ),
  maxLength: 6,
});

function maybe<T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(some, { nil: null });
}

const instant = fc.oneof(fc.integer({ min: -9e15, max: 9e15 }), fc.constantFrom(Infinity, -Infinity, 0));

const value: fc.Arbitrary<DateValue> = fc.record({
  edtf: words,
  kind: fc.constantFrom('point', 'span'),
  earliest: instant,
  latest: instant,
  rule: words,
});

const reading: fc.Arbitrary<DateReading> = fc.record({
  words,
  wordsAt: maybe(fc.constant({ versionId: toId('version', 1), start: 3, end: 9 })),
  anchor: maybe(fc.record({ from: fc.constant('publication' as const), articleId: maybe(words), edtf: words })),
  value: maybe(value),
  alternatives: fc.array(value, { maxLength: 2 }),
  status: fc.constantFrom('proposed', 'accepted', 'typed'),
});

const place: fc.Arbitrary<Place> = fc.record({
  name: words,
  coordinates: maybe(
    fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((degrees) => degrees + 0),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((degrees) => degrees + 0),
    }),
  ),
  precision: maybe(fc.constantFrom('exact', 'vicinity', 'locality', 'region', 'country')),
});

const grade = fc.constantFrom(
  'not-graded',
  'does-not-apply',
  'admiralty-credibility:6',
  'icd203:likely',
  'own:=1+1',
) as fc.Arbitrary<Claim['credibility']>;

const snapshots: fc.Arbitrary<CaseSnapshot> = fc
  .record({
    texts: fc.array(words, { minLength: 16, maxLength: 16 }),
    tags: fc.array(words, { maxLength: 3 }),
    begin: maybe(reading),
    end: maybe(reading),
    place: maybe(place),
    grades: fc.tuple(grade, grade, grade),
    modified: maybe(reading),
    likeness: maybe(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('proposed', 'confirmed'))),
    hasClips: fc.boolean(),
    hasEvent: fc.boolean(),
  })
  .map(({ texts, tags, begin, end, place, grades, modified, likeness, hasClips, hasEvent }) => {
    const word = (index: number) => texts[index] ?? '';
    const source = makeSource(1, word(0), 'unnamed-group');
    const found = <T>(value: T) => ({ value, evidence: { from: 'meta', detail: word(4) } as const, others: [] });
    const { article, version } = makeArticle(1, word(1), word(2), {
      ...(modified ? { modified: found(modified) } : {}),
      ...(word(5) ? { canonicalUrl: found(word(5)) } : {}),
      ...(likeness
        ? {
            familyId: toId('family', 1),
            kinship: {
              nearestId: toId('article', 2),
              resemblance: likeness[0] + 0,
              containment: 1 - likeness[0],
              status: likeness[1],
            },
          }
        : {}),
    });
    const clip = (number: number) =>
      makeClip(number, article, word(3), {
        prefix: word(4),
        suffix: word(5),
        comment: word(6),
        paraphrase: word(7),
        translation: word(8),
        tags,
        colour: 'rose',
      });
    const event = makeEvent(1, word(9), null, '', {
      kind: word(10),
      begin,
      end,
      earliest: begin?.value?.earliest ?? null,
      latest: end?.value?.latest ?? begin?.value?.latest ?? null,
      place,
      tags,
      participants: tags.map((name) => ({ name, role: word(11), sourceId: null })),
      description: hasClips ? { state: word(12), plain: word(13) } : null,
      ...(hasEvent ? { likelihood: grades[2], confidence: grades[1] } : {}),
      ...(word(15) ? { rationale: word(15) } : {}),
      ...(place ? { otherPlaces: [place] } : {}),
      ...(hasClips ? judged(word) : {}),
    });
    const merging = { claimIds: [toId('claim', 2)], anchoredEventIds: [], reason: word(7), at: MADE_AT };
    const survivor = makeEvent(2, word(8), null, '', {
      begin,
      earliest: begin?.value?.earliest ?? null,
      latest: begin?.value?.latest ?? null,
      merged: [{ ...merging, event: { ...event, id: toId('event', 3) }, before: pickMergedFields(event) }],
    });
    const link = { id: toId('link', 1), sourceId: source.id, verb: 'said', from: [] } as const;
    const claim = makeClaim(1, hasEvent ? event : null, word(14), {
      slot: { name: word(15), value: word(0) },
      stance: 'questions',
      chain: [{ ...link, words: { text: word(1), versionId: version.id, start: 1, end: 2 } }],
      clips: hasClips
        ? [
            { clipId: clip(1).id, role: 'supports' },
            { clipId: clip(2).id, role: 'context' },
          ]
        : [],
      credibility: grades[0],
      likelihood: grades[1],
      confidence: grades[2],
      rationale: word(2),
    });
    return makeSnapshot({
      settings: { ...makeSnapshot().settings, name: word(3) },
      articles: [article],
      versions: [version],
      clips: [clip(1), clip(2), clip(3)],
      events: [event, survivor],
      claims: [claim],
      sources: [source],
    });
  });

/** What an analyst may say of origins and accounts, in any words. */
function judged(word: (index: number) => string): Partial<TimelineEvent> {
  const account = { value: word(1), stance: 'denies' } as const;
  return {
    originJudgments: [
      {
        id: toId('judged', 1),
        kind: 'split',
        originKeys: [word(2)],
        claimIds: [toId('claim', 1)],
        reason: word(3),
        at: MADE_AT,
      },
    ],
    disputeJudgments: [
      { slot: word(4), status: 'leaning', account, reason: word(5), at: MADE_AT, accounts: [account] },
      { slot: word(4), status: 'open', account: null, reason: word(6), at: MADE_AT, accounts: [account] },
    ],
  };
}

function checkRoundTrip(snapshot: CaseSnapshot, hasByteOrderMark: boolean, isSpreadsheetSafe: boolean): void {
  const csv = toCsv(snapshot, { ...FACTS, hasByteOrderMark, isSpreadsheetSafe });
  const bytes = new TextEncoder().encode(csv);
  const read = readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  if (read.status !== 'read') throw new Error(read.reason);
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  const { events, claims, clips } = rebuildCase(read.rows);
  expect({ events: [...events].sort(byId), claims: [...claims].sort(byId), clips: [...clips].sort(byId) }).toEqual({
    events: [...snapshot.events].sort(byId),
    claims: [...snapshot.claims].sort(byId),
    clips: [...snapshot.clips].sort(byId),
  });
  const versions = new Map(snapshot.versions.map((version) => [version.articleId, version]));
  const cited = new Set(snapshot.clips.map((clip) => clip.articleId));
  expect([...rebuildArticles(read.rows)].sort(byId)).toEqual(
    snapshot.articles
      .filter((article) => cited.has(article.id))
      .map((article) => ({
        id: article.id,
        canonicalUrl: article.canonicalUrl?.value ?? null,
        modified: article.modified?.value ?? null,
        capturedAt: versions.get(article.id)?.capturedAt?.value ?? null,
        familyId: article.familyId,
        kinship: article.kinship ?? null,
      }))
      .sort(byId),
  );
}

describe('CSV there and back through UTF-8 bytes', () => {
  test('gives the same events, claims and clips of a case in four languages', () => {
    for (const isSpreadsheetSafe of [true, false]) checkRoundTrip(makeIraqCase(), true, isSpreadsheetSafe);
  });

  test('gives the same events, claims and clips whatever their words are', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(snapshots, fc.boolean(), fc.boolean(), (snapshot, hasMark, isSafe) =>
        checkRoundTrip(snapshot, hasMark, isSafe),
      ),
      { numRuns: 200 },
    );
  });
});
