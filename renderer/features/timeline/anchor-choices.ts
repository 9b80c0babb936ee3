import { formatEdtf, formatReading } from '../../../shared/dates/format.ts';
import type { DateContext } from '../../../shared/dates/read-words.ts';
import type { DateAnchor } from '../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { EventTables } from './use-event-tables.ts';

/** Something that words of a date can be counted from, as a field offers it. */
export interface AnchorChoice {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly context: DateContext;
}

type Tables = Pick<EventTables, 'events' | 'articles' | 'context'>;

/** Gives the key of what a reading is counted from; null for nothing. */
export function keyOfAnchor(anchor: DateAnchor | null): string | null {
  if (anchor === null) return null;
  return anchor.from === 'event' ? `event ${anchor.eventId}` : `article ${anchor.articleId ?? ''}`;
}

/**
 * Lists what the dates of an event may be counted from, the likeliest first: the publications of the articles that its claims
 * rest on, then those of `candidates` that are dated and whose own date does not come from it.
 */
export function listAnchorChoices(
  event: TimelineEvent,
  tables: Tables,
  candidates: readonly TimelineEvent[],
): readonly AnchorChoice[] {
  const published = listPublications(event, tables);
  const language = published[0]?.context.language;
  const byId = new Map(tables.events.map((one) => [one.id, one]));
  const events = candidates.flatMap((one): AnchorChoice[] => {
    const edtf = one.begin?.value?.edtf;
    if (!one.begin || !edtf || countsFrom(one, event.id, byId)) return [];
    const context: DateContext = {
      published: published[0]?.context.published ?? null,
      event: { edtf, eventId: one.id },
      isCountedFromEvent: true,
      ...(language ? { language } : {}),
    };
    return [
      { key: `event ${one.id}`, label: one.title || 'Untitled event', detail: formatReading(one.begin), context },
    ];
  });
  return [...published, ...events];
}

/** Events offered before a letter is typed: more are found by typing. */
const MOST_AT_FIRST = 50;

/** Lists what is offered before a letter is typed, what the dates count from now among it. */
export function listFirstAnchors(event: TimelineEvent, tables: Tables): readonly AnchorChoice[] {
  const keys = new Set([event.begin, event.end].map((reading) => keyOfAnchor(reading?.anchor ?? null)));
  const dated = tables.events.filter((one) => one.begin?.value);
  const anchors = dated.filter((one) => keys.has(`event ${one.id}`));
  return listAnchorChoices(event, tables, [...new Set([...anchors, ...dated.slice(0, MOST_AT_FIRST)])]);
}

/** Gives what dates may be counted from among the publications that letters name and the events that they found. */
export function findAnchorChoices(
  event: TimelineEvent,
  tables: Tables,
  letters: string,
  found: readonly TimelineEvent[],
): readonly AnchorChoice[] {
  const words = letters.toLowerCase().split(/\s+/u);
  return listAnchorChoices(event, tables, found).filter(
    ({ key, label }) => key.startsWith('event ') || words.every((word) => label.toLowerCase().includes(word)),
  );
}

function listPublications(event: TimelineEvent, { articles, context }: Tables): readonly AnchorChoice[] {
  const ids = new Set(context.claimsOf(event.id).flatMap((claim) => context.articleIdsOf(claim)));
  for (const { anchor } of [event.begin, event.end].filter((one) => one !== null)) {
    if (anchor?.from === 'publication' && anchor.articleId) ids.add(anchor.articleId);
  }
  return articles.flatMap((article): AnchorChoice[] => {
    const edtf = article.published?.value.value?.edtf;
    if (!edtf || !ids.has(article.id)) return [];
    const language = article.language?.value;
    const published = { edtf, articleId: article.id };
    return [
      {
        key: `article ${article.id}`,
        label: `Publication of “${article.title.value}”`,
        detail: formatEdtf(edtf),
        context: { published, ...(language ? { language } : {}) },
      },
    ];
  });
}

/** Whether the date of an event comes from another one, over however many steps: counting that one from it would go round in a ring. */
function countsFrom(event: TimelineEvent, id: Ulid, byId: ReadonlyMap<Ulid, TimelineEvent>): boolean {
  const seen = new Set<Ulid>();
  for (let one: TimelineEvent | undefined = event; one !== undefined; ) {
    if (one.id === id) return true;
    if (seen.has(one.id)) return false;
    seen.add(one.id);
    const anchor: DateAnchor | null | undefined = one.begin?.anchor;
    one = anchor?.from === 'event' ? byId.get(anchor.eventId) : undefined;
  }
  return false;
}

/** Gives what relative words of an event's date count from until another anchor is chosen: what they counted from before, else the first publication. */
export function findDateContext(event: TimelineEvent, tables: Tables): DateContext {
  const key = keyOfAnchor(event.begin?.anchor ?? event.end?.anchor ?? null);
  const anchored = tables.events.filter((one) => key === `event ${one.id}`);
  const choices = listAnchorChoices(event, tables, anchored);
  return (choices.find((one) => one.key === key) ?? choices[0])?.context ?? { published: null };
}
