import { formatReading } from '../dates/format.ts';
import type { DateReading, DateValue, Instant } from '../model/date-reading.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { ClipView } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import { directionOf, isLanguageTag } from './text-direction.ts';

/** Writes words of the case's own (a title, a statement, a comment): isolated in their direction, their language unknown. */
export function ownWords(text: string): Markup {
  return html`<span lang="" dir="${directionOf(text, null)}">${text}</span>`;
}

/** Writes words of an article in its language and direction. */
export function articleWords(text: string, language: string | null): Markup {
  const tag = language !== null && isLanguageTag(language) ? language : '';
  return html`<span lang="${tag}" dir="${directionOf(text, language)}">${text}</span>`;
}

/** Gives the language of the article a clip was cut from. */
export function languageOf(view: ClipView): string | null {
  return view.article?.language?.value ?? null;
}

/** Writes words of a person's own with their line breaks as paragraphs. */
export function ownParagraphs(text: string, className: string): readonly Markup[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => html`<p class="${className}" lang="" dir="${directionOf(paragraph, null)}">${paragraph}</p>`);
}

/** A day in milliseconds. */
const DAY = 86_400_000;
/** The furthest day that has a calendar date (ECMA-262, 21.4.1.1). */
const FURTHEST_INSTANT = 8.64e15;

/** Writes a number with the thousands of the locale. */
export function writeCount(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

/** Writes a count with its noun: "1 claim", "2 claims". */
export function writePlural(count: number, noun: string, locale: string): string {
  return `${writeCount(count, locale)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Writes the first and last day in ISO form, `2019-09-01 … 2019-09-10`; one day once; an open side has no day. */
export function writeBounds(value: Pick<DateValue, 'earliest' | 'latest'>): string {
  const [from, to] = [writeDay(value.earliest), writeDay(value.latest)];
  return from === to && from !== '' ? from : `${from} … ${to}`.trim();
}

/** Writes how wide the doubt (or the duration) is: "10 days"; null where a side is open. */
export function writeWidth(value: Pick<DateValue, 'earliest' | 'latest'>, locale: string): string | null {
  const width = value.latest - value.earliest;
  if (!Number.isFinite(width)) return null;
  return writePlural(Math.max(1, Math.round(width / DAY)), 'day', locale);
}

/** Writes what the words were counted from. */
export function writeAnchor(reading: DateReading): string | null {
  const { anchor } = reading;
  if (anchor === null) return null;
  return anchor.from === 'publication'
    ? `counted from publication, ${anchor.edtf}`
    : `counted from another event, ${anchor.edtf}`;
}

/** Writes when an event was, in the words of the screen: "1–10 Sep 2019", "5 May 2018 to Jun 2018", "no date"; words that were not read in quotes. */
export function writeEventDate(event: TimelineEvent, locale: string): Markup {
  const write = (reading: DateReading | null) => {
    if (reading === null) return null;
    const words = ownWords(formatReading(reading, locale));
    return reading.value === null ? html`“${words}”` : words;
  };
  const [begin, end] = [write(event.begin), write(event.end)];
  if (begin === null) return end === null ? html`no date` : html`until ${end}`;
  return end === null ? begin : html`${begin} to ${end}`;
}

/** Writes a moment as `2026-11-23 20:00:00 UTC`. */
export function writeMoment(time: string): string {
  return time.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}

function writeDay(instant: Instant): string {
  if (!Number.isFinite(instant)) return '';
  if (Math.abs(instant) > FURTHEST_INSTANT) return 'beyond the calendar';
  return new Date(instant).toISOString().replace(/T.*/, '');
}
