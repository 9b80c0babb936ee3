import { makeAnchorRows } from '../dates/dates-to-confirm.ts';
import { formatEdtf, formatReading } from '../dates/format.ts';
import { isOnOtherScale, labelGrade, scaleOf } from '../grading/scales.ts';
import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Grade } from '../model/grade.ts';
import type { Ulid } from '../model/ids.ts';
import { makeArticleLookup } from './article-lookup.ts';
import { describeChain } from './chain.ts';
import { countOpenDaysOf, type DateDoubt, findDateDoubts, fromDayNumber, type UncoveredDays } from './date-gaps.ts';
import { type FoundGaps, type GapCase, type GapKind, groupByEvent, sideOf } from './gaps.ts';
import { countOrigins, describeOrigins } from './origins.ts';

/** One gap as a list shows it, and the row of the case that it leads to. */
export interface GapRow {
  readonly key: string;
  readonly of: 'event' | 'claim' | 'article' | 'source';
  /** Null for days in a case that has no event near them. */
  readonly id: Ulid | null;
  readonly label: string;
  /** What is known of it, in few words; empty for nothing. */
  readonly detail: string;
}

/** Gives the rows of one kind of gap in their order; `locale` is for dates and numbers. */
export function listGapRows(
  rows: GapCase,
  found: FoundGaps,
  kind: GapKind,
  locale: string | undefined,
): readonly GapRow[] {
  const words = makeWords(rows, locale);
  if (kind === 'uncovered-days') return found.uncovered.map(words.toDaysRow);
  return found.ids[kind].flatMap((id) => words.toRow(kind, id) ?? []);
}

function makeWords(rows: GapCase, locale: string | undefined) {
  const events = new Map(rows.events.map((event) => [event.id, event]));
  const claims = new Map(rows.claims.map((claim) => [claim.id, claim]));
  const articles = new Map(rows.articles.map((article) => [article.id, article]));
  const sources = new Map(rows.sources.map((source) => [source.id, source]));
  const lookup = makeArticleLookup(rows);
  const byEvent = groupByEvent(rows.claims);
  const nameOf = (id: Ulid) => sources.get(id)?.name ?? 'a removed source';
  const titleOf = (id: Ulid | null) => (id === null ? '' : events.get(id)?.title || 'Untitled event');
  const ofEvent = (event: TimelineEvent) => byEvent.get(event.id) ?? [];
  const anchors = makeAnchorRows(rows);
  const { likelihoodScale, customScales = [] } = rows.settings;

  function toRow(kind: Exclude<GapKind, 'uncovered-days'>, id: Ulid): GapRow | null {
    const event = events.get(id);
    if (event) return { key: id, of: 'event', id, label: titleOf(id), detail: detailOfEvent(kind, event) };
    const claim = claims.get(id);
    if (claim) return { key: id, of: 'claim', id, label: wordsOf(claim), detail: detailOfClaim(kind, claim) };
    const article = articles.get(id);
    if (article)
      return { key: id, of: 'article', id, label: article.title.value, detail: detailOfArticle(kind, article) };
    const source = sources.get(id);
    if (!source) return null;
    const uses = rows.claims.filter((one) => one.chain.some((link) => link.sourceId === id)).length;
    return { key: id, of: 'source', id, label: source.name, detail: count(uses, 'claim', locale) };
  }

  function detailOfEvent(kind: GapKind, event: TimelineEvent): string {
    switch (kind) {
      case 'single-origin': {
        const origins = countOrigins(ofEvent(event), lookup);
        return [describeOrigins(origins), ...origins.originSourceIds.map(nameOf)].join(': ');
      }
      case 'one-sided': {
        const sides = new Map(rows.sources.flatMap(({ id, side }) => (side ? [[id, side] as const] : [])));
        return sideOf(ofEvent(event), sides, lookup) ?? '';
      }
      case 'wide-date': {
        const days = countOpenDaysOf(event);
        return [dateOf(event), Number.isFinite(days) ? count(days, 'day', locale) : 'open on one side'].join(' · ');
      }
      case 'unconfirmed-date':
        return findDateDoubts(event, anchors).map(describeDoubt).join('; ');
      case 'other-scale':
        return olderGrades([event.likelihood, event.confidence]);
      default:
        return dateOf(event);
    }
  }

  function detailOfClaim(kind: GapKind, claim: Claim): string {
    if (kind === 'other-scale') return olderGrades([claim.likelihood, claim.confidence]);
    const chain = claim.chain.length > 0 ? describeChain(claim.chain, nameOf) : '';
    return [kind === 'no-event' ? '' : titleOf(claim.eventId), chain].filter(Boolean).join(' · ');
  }

  function detailOfArticle(kind: GapKind, article: Article): string {
    if (kind === 'unconfirmed-date') return article.publishedDoubt ?? '';
    return article.outlet ? nameOf(article.outlet.value) : '';
  }

  function dateOf(event: TimelineEvent): string {
    const write = (reading: TimelineEvent['begin']) => (reading ? formatReading(reading, locale) : '');
    return [write(event.begin), write(event.end)].filter(Boolean).join(' – ');
  }

  function olderGrades(grades: readonly (Grade | undefined)[]): string {
    const [likelihood = 'not-graded', confidence = 'not-graded'] = grades;
    const older = [
      isOnOtherScale('likelihood', likelihood, likelihoodScale, customScales) ? likelihood : null,
      isOnOtherScale('confidence', confidence, likelihoodScale, customScales) ? confidence : null,
    ].filter((grade) => grade !== null);
    return older
      .map((grade) =>
        [labelGrade(grade, customScales), scaleOf(grade, customScales)?.name].filter(Boolean).join(' on '),
      )
      .join('; ');
  }

  function toDaysRow(stretch: UncoveredDays): GapRow {
    const [from, to] = [toIsoDay(stretch.from), toIsoDay(stretch.to)];
    const around = [
      stretch.afterEventId === null ? null : `after “${titleOf(stretch.afterEventId)}”`,
      stretch.beforeEventId === null ? null : `before “${titleOf(stretch.beforeEventId)}”`,
    ].filter((one) => one !== null);
    return {
      key: from,
      of: 'event',
      id: stretch.afterEventId ?? stretch.beforeEventId,
      label: formatEdtf(from === to ? from : `${from}/${to}`, locale),
      detail: [count(stretch.to - stretch.from + 1, 'day', locale), ...around].join(' · '),
    };
  }

  return { toRow, toDaysRow };
}

/** Says why a date should be confirmed. */
export function describeDoubt(doubt: DateDoubt): string {
  if (doubt.status === 'proposed') return `“${doubt.words}”: proposed by the app, accepted by nobody`;
  const { old, anchor } = doubt.date;
  const what = anchor.from === 'event' ? 'the event' : 'the article';
  if (anchor.before === null) return `“${old.words}”: can be counted, now that ${what} is dated ${anchor.now}`;
  const now =
    anchor.title === null ? 'is gone' : anchor.now === null ? 'has no date now' : `is dated ${anchor.now} now`;
  return `“${old.words}”: counted from ${anchor.before}, and ${what} ${now}`;
}

function toIsoDay(day: number): string {
  return new Date(fromDayNumber(day)).toISOString().replace(/T.*/, '');
}

function wordsOf(claim: Claim): string {
  return claim.statement.trim() || claim.slot.value.trim() || 'A claim without words yet';
}

function count(number: number, noun: string, locale: string | undefined): string {
  return `${number.toLocaleString(locale)} ${noun}${number === 1 ? '' : 's'}`;
}
