import { computeBounds } from '../../../../shared/dates/edtf-bounds.ts';
import type { Article, Version } from '../../../../shared/model/article.ts';
import type { CaseSnapshot } from '../../../../shared/model/case-snapshot.ts';
import type { ChainVerb, Claim } from '../../../../shared/model/claim.ts';
import type { Clip } from '../../../../shared/model/clip.ts';
import type { DateReading, DateValue } from '../../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../../shared/model/event.ts';
import type { Grade } from '../../../../shared/model/grade.ts';
import type { Source, SourceKind } from '../../../../shared/model/source.ts';

/** The moment at which everything made up was made. */
export const MADE_AT = '2026-11-23T20:00:00.000Z';

/** What an export of the tests is told from outside. */
export const FACTS = { madeAt: MADE_AT, appVersion: '0.1.0', locale: 'en', filter: null } as const;

/** Makes an id of 26 letters that says what it is. */
export function toId(kind: string, number: number): string {
  return `01${kind.toUpperCase().padEnd(10, '0')}${String(number).padStart(14, '0')}`.slice(0, 26);
}

/** Makes a reading of an EDTF expression. */
export function toReading(edtf: string, words: string, part: Partial<DateReading> = {}): DateReading {
  return {
    words,
    wordsAt: null,
    anchor: null,
    value: toValue(edtf, 'typed as EDTF'),
    alternatives: [],
    status: 'accepted',
    ...part,
  };
}

/** Makes a date value of an EDTF expression. */
export function toValue(edtf: string, rule: string): DateValue {
  const bounds = computeBounds(edtf);
  if (!bounds) throw new Error(`${edtf} is no EDTF`);
  return { edtf, rule, kind: bounds.kind, earliest: bounds.earliest, latest: bounds.latest };
}

/** Makes a source. */
export function makeSource(number: number, name: string, kind: SourceKind, grade?: Grade): Source {
  const reliability = grade ? [{ grade, at: MADE_AT, reason: 'Long record' }] : [];
  return { id: toId('source', number), name, variants: [], kind, reliability, notes: '', createdAt: MADE_AT };
}

/** Makes an article with its one version. */
export function makeArticle(
  number: number,
  title: string,
  language: string,
  part: Partial<Article> = {},
): { article: Article; version: Version } {
  const evidence = { from: 'meta', detail: 'meta[property="og:title"]' } as const;
  const evidenced = <T>(value: T) => ({ value, evidence, others: [] });
  const id = toId('article', number);
  const versionId = toId('version', number);
  return {
    article: {
      id,
      title: evidenced(title),
      outlet: null,
      authors: evidenced(['A. Writer', 'B. “Second” Writer']),
      url: evidenced(`https://example.org/${number}?a=1&b=2`),
      language: evidenced(language),
      published: evidenced(toReading('2019-10-21', 'Oct 21, 2019')),
      publishedDoubt: null,
      importedAt: MADE_AT,
      triage: { state: 'done', reason: null },
      familyId: null,
      tags: [],
      currentVersionId: versionId,
      ...part,
    },
    version: {
      id: versionId,
      articleId: id,
      number: 1,
      originalSha256: String(number % 10).repeat(64),
      originalBytes: 20_000,
      format: 'html',
      encoding: { name: 'UTF-8', evidence: 'meta' },
      fileName: `page-${number}.html`,
      capturedAt: { value: '2019-11-02T08:15:30.000Z', evidence },
      textSha256: 'abcdef01'.repeat(8),
      blocksSha256: '01abcdef'.repeat(8),
      textLength: 4000,
      extractor: { name: 'html', version: '1' },
      importedAt: MADE_AT,
    },
  };
}

/** Makes a clip out of an article. */
export function makeClip(number: number, article: Article, exact: string, part: Partial<Clip> = {}): Clip {
  return {
    id: toId('clip', number),
    articleId: article.id,
    versionId: article.currentVersionId,
    start: 1000 + number,
    end: 1000 + number + exact.length,
    exact,
    prefix: 'before it ',
    suffix: ' after it',
    comment: '',
    paraphrase: '',
    translation: '',
    tags: [],
    colour: 'amber',
    createdAt: MADE_AT,
    ...part,
  };
}

/** Makes an event whose date is an EDTF expression; null for none. */
export function makeEvent(
  number: number,
  title: string,
  edtf: string | null,
  words = 'that day',
  part: Partial<TimelineEvent> = {},
): TimelineEvent {
  const begin = edtf === null ? null : toReading(edtf, words);
  return {
    id: toId('event', number),
    title,
    kind: 'statement',
    begin,
    end: null,
    earliest: begin?.value?.earliest ?? null,
    latest: begin?.value?.latest ?? null,
    place: null,
    participants: [],
    description: null,
    tags: [],
    status: 'open',
    createdAt: MADE_AT,
    ...part,
  };
}

/** Makes a chain of sources, each having the statement from the one before. */
export function makeChain(...links: readonly (readonly [Source, ChainVerb])[]): Claim['chain'] {
  return links.map(([source, verb], index) => ({
    id: `${source.id.slice(0, 20)}LINK${index}0`.slice(0, 26),
    sourceId: source.id,
    verb,
    words: null,
    from: index === 0 ? [] : [`${links[index - 1]?.[0].id.slice(0, 20)}LINK${index - 1}0`.slice(0, 26)],
  }));
}

/** Makes a claim about an event, or about none. */
export function makeClaim(
  number: number,
  event: TimelineEvent | null,
  statement: string,
  part: Partial<Claim> = {},
): Claim {
  return {
    id: toId('claim', number),
    eventId: event?.id ?? null,
    statement,
    slot: { name: 'happened', value: 'yes' },
    stance: 'asserts',
    chain: [],
    clips: [],
    credibility: 'not-graded',
    likelihood: 'not-graded',
    confidence: 'not-graded',
    rationale: '',
    status: 'open',
    createdAt: MADE_AT,
    ...part,
  };
}

/** Makes a case of given rows; all others are empty. */
export function makeSnapshot(part: Partial<CaseSnapshot> = {}): CaseSnapshot {
  return {
    settings: {
      id: 'case',
      caseId: toId('case', 1),
      name: 'Iraq air defence',
      likelihoodScale: 'icd203',
      eventKinds: ['visit', 'strike'],
    },
    articles: [],
    versions: [],
    clips: [],
    events: [],
    claims: [],
    sources: [],
    notes: [],
    grids: [],
    gridClaims: [],
    lastChange: { seq: 152, hash: '9f'.repeat(32) },
    ...part,
  };
}
