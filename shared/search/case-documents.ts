import { DAY_MS } from '../dates/days.ts';
import type { Article, Block, VersionText } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Clip } from '../model/clip.ts';
import type { Instant } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Ulid } from '../model/ids.ts';
import type { Note } from '../model/note.ts';
import type { Source } from '../model/source.ts';
import type { SearchDocument, SearchField, SearchKind } from './model.ts';

/** Gives the key of a row's document: `article:01J…`. */
export function toKey(kind: SearchKind, id: Ulid): string {
  return `${kind}:${id}`;
}

/** Gives kind and row of a document's key. */
export function readKey(key: string): { readonly kind: SearchKind; readonly id: Ulid } {
  const at = key.indexOf(':');
  return { kind: key.slice(0, at) as SearchKind, id: key.slice(at + 1) };
}

/** An article's document: its descriptive values and its text, in which furniture is marked; `text` has the analyst's corrections in its blocks. */
export function describeArticle(
  article: Article,
  text: Pick<VersionText, 'text' | 'blocks'> | null,
  outlet: Source | null,
): SearchDocument {
  const published = article.published?.value.value;
  return {
    key: toKey('article', article.id),
    kind: 'article',
    fields: listFields([
      ['title', article.title.value],
      ['outlet', listNames(outlet)],
      ['authors', article.authors?.value.join(', ')],
      ['tags', article.tags.join(', ')],
      ['url', article.url?.value],
      ['text', text?.text, text ? listFurniture(text.blocks) : undefined],
    ]),
    ...daysOf(published?.earliest, published?.latest),
  };
}

function listFurniture(blocks: readonly Block[]): readonly (readonly [number, number])[] {
  return blocks.filter(({ furniture }) => furniture !== null).map(({ start, end }) => [start, end] as const);
}

/** A clip's document: its words, and what the analyst wrote to it. */
export function describeClip(clip: Clip): SearchDocument {
  return {
    key: toKey('clip', clip.id),
    kind: 'clip',
    fields: listFields([
      ['quotation', clip.exact],
      ['comment', clip.comment],
      ['paraphrase', clip.paraphrase],
      ['translation', clip.translation],
      ['tags', clip.tags.join(', ')],
    ]),
  };
}

/** An event's document. */
export function describeEvent(event: TimelineEvent): SearchDocument {
  const places = [event.place, ...(event.otherPlaces ?? [])].flatMap((place) => place?.name ?? []);
  return {
    key: toKey('event', event.id),
    kind: 'event',
    fields: listFields([
      ['title', event.title],
      ['kind', event.kind],
      ['place', places.join(', ')],
      ['names', event.participants.map(({ name }) => name).join(', ')],
      ['date', [event.begin?.words, event.end?.words].filter(Boolean).join(' – ')],
      ['description', event.description?.plain],
      ['comment', event.rationale],
      ['tags', event.tags.join(', ')],
    ]),
    ...daysOf(event.earliest, event.latest),
  };
}

/** A claim's document; its sources are those of its chain, by all their names. */
export function describeClaim(claim: Claim, sources: readonly Source[]): SearchDocument {
  return {
    key: toKey('claim', claim.id),
    kind: 'claim',
    fields: listFields([
      ['statement', claim.statement],
      ['value', claim.slot.value],
      ['source', sources.map(listNames).join(', ')],
      ['comment', claim.rationale],
    ]),
  };
}

/** A source's document: found by its name and by each of its variants. */
export function describeSource(source: Source): SearchDocument {
  return {
    key: toKey('source', source.id),
    kind: 'source',
    fields: listFields([
      ['names', listNames(source)],
      ['kind', source.kind],
      ['side', source.side],
      ['comment', source.notes],
    ]),
  };
}

/** A note's document. */
export function describeNote(note: Note): SearchDocument {
  return {
    key: toKey('note', note.id),
    kind: 'note',
    fields: listFields([
      ['title', note.title],
      ['text', note.body.plain],
    ]),
  };
}

function listNames(source: Source | null): string {
  return source ? [source.name, ...source.variants].join(', ') : '';
}

type FieldWords = readonly [name: string, text: string | undefined, furniture?: SearchField['furniture']];

function listFields(words: readonly FieldWords[]): readonly SearchField[] {
  return words.flatMap(([name, text, furniture]) =>
    text ? [{ name, text, ...(furniture && furniture.length > 0 ? { furniture } : {}) }] : [],
  );
}

function daysOf(
  earliest: Instant | null | undefined,
  latest: Instant | null | undefined,
): { readonly days?: readonly [string, string] } {
  if (earliest == null || latest == null) return {};
  return { days: [toDay(earliest, FIRST_DAY), toDay(latest, LAST_DAY)] };
}

/** Open sides, and what lies outside of the four-digit years that day strings sort by. */
const [FIRST_DAY, LAST_DAY] = ['0000-01-01', '9999-12-31'];

function toDay(instant: Instant, open: string): string {
  const day = Number.isFinite(instant)
    ? new Date(Math.floor(instant / DAY_MS) * DAY_MS).toISOString().slice(0, 10)
    : open;
  return /^\d{4}-/.test(day) ? day : open;
}
