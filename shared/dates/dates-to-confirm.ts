import type { Article } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Clip } from '../model/clip.ts';
import type { DateReading } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';
import { AHEAD_RULE } from './choose.ts';
import { type DateContext, explainUnread, readDate } from './read-words.ts';

/** The dates of an event. */
export type DateSide = 'begin' | 'end';

/** A date whose anchor says something else now than when it was read: the reading that stands, and the one that it would be. */
export interface DateToConfirm {
  readonly eventId: Ulid;
  readonly title: string;
  readonly side: DateSide;
  readonly old: DateReading;
  /** Read anew from the anchor as it is now, without a value where the anchor has none. */
  readonly fresh: DateReading;
  readonly anchor: {
    readonly from: 'publication' | 'event';
    readonly id: Ulid;
    /** Title of the article or event; null where it is not there any more. */
    readonly title: string | null;
    /** EDTF when the words were read; null where they had nothing to count from. */
    readonly before: string | null;
    /** EDTF now. */
    readonly now: string | null;
  };
}

/** The rows that dates are counted from. */
export interface AnchorRows {
  readonly article: (id: Ulid) => Pick<Article, 'title' | 'published' | 'language'> | undefined;
  readonly event: (id: Ulid) => Pick<TimelineEvent, 'title' | 'begin'> | undefined;
  /** The article whose words an event's date is. */
  readonly articleOf: (event: TimelineEvent, side: DateSide) => Ulid | null;
  /** Whether words that wait for their publication stand in a sentence of what is to come; absent where the texts are not at hand. */
  readonly isToldAhead?: (reading: DateReading, context: DateContext) => boolean;
}

/** Lists the dates of an event that are to be confirmed, its begin first. */
export function findDatesToConfirm(event: TimelineEvent, rows: AnchorRows): readonly DateToConfirm[] {
  return (['begin', 'end'] as const).flatMap((side) => {
    const old = event[side];
    const found = old && findMoved(event, side, old, rows);
    return found && (found.anchor.now ?? '') !== old.keptDespite
      ? [{ eventId: event.id, title: event.title, side, old, ...found }]
      : [];
  });
}

/** The rows of a whole case, among which dates are to be confirmed. */
export interface DatedRows {
  readonly events: readonly TimelineEvent[];
  readonly articles: readonly Article[];
  readonly claims: readonly Pick<Claim, 'eventId' | 'clips'>[];
  readonly clips: readonly Pick<Clip, 'id' | 'articleId'>[];
}

/** Looks up what dates are counted from among the rows of a case; words belong to the first article that their event's claims rest on. */
export function makeAnchorRows(rows: DatedRows): AnchorRows {
  const articles = byId(rows.articles);
  const events = byId(rows.events);
  const clips = byId(rows.clips);
  const firstClips = new Map<Ulid, Ulid>();
  for (const { eventId, clips: own } of rows.claims) {
    for (const { clipId } of eventId === null ? [] : own) {
      const known = firstClips.get(eventId ?? '');
      if (known === undefined || clipId < known) firstClips.set(eventId ?? '', clipId);
    }
  }
  const articleOf: AnchorRows['articleOf'] = (event) => clips.get(firstClips.get(event.id) ?? '')?.articleId ?? null;
  return { article: (id) => articles.get(id), event: (id) => events.get(id), articleOf };
}

function byId<Row extends { readonly id: Ulid }>(list: readonly Row[]): ReadonlyMap<Ulid, Row> {
  return new Map(list.map((row) => [row.id, row]));
}

type Moved = Pick<DateToConfirm, 'fresh' | 'anchor'>;

function findMoved(event: TimelineEvent, side: DateSide, old: DateReading, rows: AnchorRows): Moved | null {
  const { anchor } = old;
  if (anchor?.from === 'event') {
    const from = rows.event(anchor.eventId);
    const now = from?.begin?.value?.edtf ?? null;
    if (now === anchor.edtf) return null;
    const context: DateContext = {
      published: null,
      event: now === null ? null : { edtf: now, eventId: anchor.eventId },
      isCountedFromEvent: true,
    };
    const title = from?.title ?? null;
    return {
      fresh: readAnew(old, context),
      anchor: { from: 'event', id: anchor.eventId, title, before: anchor.edtf, now },
    };
  }
  const articleId = anchor?.articleId ?? (old.value === null ? rows.articleOf(event, side) : null);
  if (articleId === null) return null;
  const article = rows.article(articleId);
  const now = article?.published?.value.value?.edtf ?? null;
  const before = anchor?.edtf ?? null;
  const language = article?.language?.value;
  const ofLanguage = language ? { language } : {};
  const isWaiting = explainUnread(old.words, { published: null, ...ofLanguage }) === 'needs-publication';
  if (now === before || (before === null && !isWaiting)) return null;
  const context: DateContext = { published: now === null ? null : { edtf: now, articleId }, ...ofLanguage };
  const title = article?.title.value ?? null;
  const isAhead = old.value === null && rows.isToldAhead?.(old, context) === true;
  const fresh = readAnew(old, isAhead ? { ...context, isAhead } : context);
  return { fresh, anchor: { from: 'publication', id: articleId, title, before, now } };
}

/** Reads the words again, and keeps to the way of reading them that was chosen before. */
function readAnew(old: DateReading, context: DateContext): DateReading {
  const isAhead = context.isAhead === true || old.value?.rule.includes(AHEAD_RULE) === true;
  const fresh = readDate(old.words, { ...context, isAhead });
  const all = [...(fresh.value ? [fresh.value] : []), ...fresh.alternatives];
  const value = all.find((one) => one.rule === old.value?.rule) ?? fresh.value;
  return {
    ...fresh,
    wordsAt: old.wordsAt,
    value,
    alternatives: all.filter((one) => one !== value),
    status: 'accepted',
  };
}

/** Gives the reading that an event's date becomes: the fresh one, or the old one with a note of what it was kept despite. */
export function confirmDate({ old, fresh, anchor }: DateToConfirm, choice: 'accept' | 'keep'): DateReading {
  return choice === 'accept' ? fresh : { ...old, keptDespite: anchor.now ?? '' };
}
