import type { Evidenced } from '../model/article.ts';
import type { DraftDate } from '../model/article-draft.ts';
import type { IsoTime } from '../model/ids.ts';
import { dayOf, toInstant } from './absolute-date.ts';
import type { DateCandidate } from './given.ts';

const DAY = 86_400_000;
/** A clock that is wrong by less says nothing, ms. */
const CLOCK_SLACK = 10 * 60_000;
/** The first news pages; a page that says it is older speaks of something else. */
const FIRST_WEB_YEAR = 1994;
/** Most other readings that are kept beside the chosen one. */
const MOST_OTHERS = 8;

/** What a publication date is judged against. */
export interface DateContext {
  readonly importedAt: IsoTime;
  readonly capturedAt: IsoTime | null;
  readonly modified: DraftDate | null;
}

/**
 * Chooses the publication date from its candidates, best first: the first one, or one of the same day that is more exact. Those of
 * other days stay beside it. `publishedDoubt` says why it should be looked at.
 */
export function judgePublished(
  candidates: readonly DateCandidate[],
  context: DateContext,
): { readonly published: Evidenced<DraftDate> | null; readonly publishedDoubt: string | null } {
  const latest = toInstant(context.importedAt.replace(/\.\d+Z$/, 'Z'));
  // A template's date ahead of the import loses against any date that can be.
  const possible = candidates.filter(({ value }) => toInstant(value.edtf) <= latest + DAY);
  const pool = possible.length > 0 && possible[0] !== candidates[0] ? [...possible, ...candidates] : candidates;
  const [first] = pool;
  if (!first) return { published: null, publishedDoubt: null };
  const chosen =
    pool.find((one) => isSameDay(one.value, first.value) && exactness(one.value) > exactness(first.value)) ?? first;
  const others = dropRepeated(
    candidates
      .filter((one) => one !== chosen && !isSameDay(one.value, chosen.value))
      .map(({ value, evidence }) => ({ value, evidence })),
  );
  const published = { value: chosen.value, evidence: chosen.evidence, others };
  return { published, publishedDoubt: findDoubt(chosen, published, context) };
}

function exactness({ edtf }: DraftDate): number {
  return edtf.length <= 10 ? 0 : /(Z|[+-]\d\d:\d\d)$/.test(edtf) ? 2 : 1;
}

/** One day, either as written or as the same moment seen from two zones. */
function isSameDay(one: DraftDate, other: DraftDate): boolean {
  if (dayOf(one.edtf) === dayOf(other.edtf)) return true;
  return (
    exactness(one) === 2 && exactness(other) === 2 && Math.abs(toInstant(one.edtf) - toInstant(other.edtf)) < 60_000
  );
}

function dropRepeated(
  others: Evidenced<DraftDate>['others'],
): { value: DraftDate; evidence: Evidenced<DraftDate>['evidence'] }[] {
  const seen = new Set<string>();
  return others
    .filter(({ value }) => {
      if (seen.has(dayOf(value.edtf))) return false;
      seen.add(dayOf(value.edtf));
      return true;
    })
    .slice(0, MOST_OTHERS);
}

function findDoubt(chosen: DateCandidate, published: Evidenced<DraftDate>, context: DateContext): string | null {
  const moment = toInstant(chosen.value.edtf);
  const slack = exactness(chosen.value) === 2 ? CLOCK_SLACK : DAY;
  if (moment > Date.parse(context.importedAt) + slack) return 'It lies in the future.';
  if (context.capturedAt && moment > Date.parse(context.capturedAt) + slack)
    return 'It is later than the page was saved.';
  if (
    new Date(moment).getUTCFullYear() < FIRST_WEB_YEAR &&
    chosen.evidence.from !== 'analyst' &&
    chosen.evidence.from !== 'visible'
  )
    return 'It is older than the web.';
  if (chosen.evidence.from === 'analyst') return null;
  if (chosen.doubt) return `${chosen.doubt[0]?.toUpperCase()}${chosen.doubt.slice(1)}.`;
  const modified = context.modified;
  if (modified && toInstant(modified.edtf) < moment - DAY)
    return `The page says that it was changed before that, on ${dayOf(modified.edtf)}.`;
  const other = published.others.find(
    ({ value, evidence }) => evidence.from !== 'file' && Math.abs(toInstant(value.edtf) - moment) > 1.5 * DAY,
  );
  return other
    ? `Another place of the document gives ${dayOf(other.value.edtf)} (${other.evidence.detail.slice(0, 120)}).`
    : null;
}
