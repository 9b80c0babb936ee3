import { formatReading } from '../../../shared/dates/format.ts';
import type { Article, Evidence, Evidenced } from '../../../shared/model/article.ts';
import { isSameJson } from '../../../shared/model/canonical-json.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ArticleCorrection } from '../../db/articles.ts';
import { describeEvidence } from './evidence.ts';
import { toTypedDate } from './published-change.ts';

/** The details that places of a document can disagree on. */
export type AlternativeField = 'title' | 'outlet' | 'authors' | 'published' | 'modified' | 'url' | 'language';

/** Another value that was found, and what puts it in force. */
export interface Alternative {
  readonly label: string;
  /** Where it was read, in words. */
  readonly origin: string;
  readonly correction: ArticleCorrection;
  /** As a field of words holds it. */
  readonly typed: string;
}

/** As many as there are keys for. */
const MOST = 9;

/** Lists the other values that were found for a detail, none twice and none that is in force. */
export function listAlternatives(
  field: AlternativeField,
  article: Article,
  sourceNames: ReadonlyMap<Ulid, string>,
): readonly Alternative[] {
  return dropRepeated(collect(field, article, sourceNames)).slice(0, MOST);
}

/** The names of authors in one line; apart by semicolons where a name holds a comma itself. */
export function joinNames(names: readonly string[]): string {
  return names.join(names.some((name) => /[,،]/.test(name)) ? '; ' : ', ');
}

/** Reads names apart by semicolons, or else by commas. */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/[;؛]/.test(text) ? /[;؛]/ : /[,،]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

function collect(
  field: AlternativeField,
  article: Article,
  sourceNames: ReadonlyMap<Ulid, string>,
): readonly Alternative[] {
  switch (field) {
    case 'title':
      return ofWords(article.title, (title) => ({ title }));
    case 'language':
      return ofWords(article.language, (language) => ({ language }));
    case 'url':
      return ofAddresses(article);
    case 'authors':
      return othersOf(article.authors).map(({ value, evidence }) => {
        const names = joinNames(value);
        return { label: names, typed: names, origin: describeEvidence(evidence), correction: { authors: value } };
      });
    case 'outlet':
      return othersOf(article.outlet).flatMap(({ value, evidence }) => {
        const name = sourceNames.get(value);
        return name === undefined
          ? []
          : [{ label: name, typed: name, origin: describeEvidence(evidence), correction: { outlet: name } }];
      });
    case 'published':
      return ofDates(article, article.published, (published) => ({ published }));
    case 'modified':
      return ofDates(article, article.modified ?? null, (modified) => ({ modified }));
  }
}

function othersOf<T>(of: Evidenced<T> | null): Evidenced<T>['others'] {
  return of?.others.filter((other) => !isSameJson(other.value, of.value)) ?? [];
}

function ofWords(of: Evidenced<string> | null, correct: (value: string) => ArticleCorrection): Alternative[] {
  return othersOf(of).map(({ value, evidence }) => toAlternative(value, evidence, correct(value)));
}

function toAlternative(value: string, evidence: Evidence, correction: ArticleCorrection): Alternative {
  return { label: value, typed: value, origin: describeEvidence(evidence), correction };
}

/** The address that the page gives itself counts as another value of the one that it was found at. */
function ofAddresses({ url, canonicalUrl }: Article): readonly Alternative[] {
  const take = ({ value, evidence }: Evidenced<string>['others'][number]) =>
    toAlternative(value, evidence, { url: value });
  const own = canonicalUrl ? [canonicalUrl].map(take) : [];
  return [
    ...own.map((one) => ({ ...one, origin: `the page’s own address, ${one.origin}` })),
    ...[...othersOf(url), ...othersOf(canonicalUrl ?? null)].map(take),
  ].filter((other) => other.label !== url?.value);
}

/** Dates that other places gave, and other ways to read the same words. */
function ofDates(
  article: Article,
  of: Evidenced<DateReading> | null,
  correct: (value: DateReading) => ArticleCorrection,
): readonly Alternative[] {
  if (!of) return [];
  const { value: inForce } = of;
  const readings = inForce.alternatives.map((value): Alternative => {
    const rest = [...(inForce.value ? [inForce.value] : []), ...inForce.alternatives.filter((one) => one !== value)];
    const reading: DateReading = { ...inForce, value, alternatives: rest, status: 'accepted' };
    return {
      label: formatReading(reading),
      typed: value.edtf,
      origin: `another reading of “${inForce.words}”: ${value.rule}`,
      correction: correct(reading),
    };
  });
  const others = othersOf(of)
    .filter(({ value }) => !value.value || value.value.edtf !== inForce.value?.edtf)
    .map(({ value, evidence }): Alternative => {
      const reading: DateReading = value.status === 'proposed' ? { ...value, status: 'accepted' } : value;
      return {
        label: formatReading(value),
        typed: toTypedDate(value, article),
        origin: describeEvidence(evidence),
        correction: correct(reading),
      };
    });
  return [...readings, ...others];
}

function dropRepeated(alternatives: readonly Alternative[]): readonly Alternative[] {
  const seen = new Set<string>();
  return alternatives.filter(({ label }) => {
    if (seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}
