import type { DateReading } from '../model/date-reading.ts';

/** Gives a reading with another of its ways to read the words, which the analyst chose thereby; the others follow it in a ring. */
export function chooseReading(reading: DateReading, edtf: string): DateReading {
  const all = [...(reading.value ? [reading.value] : []), ...reading.alternatives];
  const at = all.findIndex((one) => one.edtf === edtf);
  const [value, ...alternatives] = [...all.slice(at), ...all.slice(0, Math.max(at, 0))];
  return at < 0 || value === undefined ? reading : { ...reading, value, alternatives, status: 'accepted' };
}

/** Gives the EDTF of the way to read the words that comes after or before the one that holds, in a ring; null when there is no other. */
export function nextReading({ alternatives }: DateReading, step: 1 | -1): string | null {
  return (step === 1 ? alternatives[0] : alternatives.at(-1))?.edtf ?? null;
}

/** What a reading is counted from, in words: `counted from the publication of “A”, 21 Oct 2019`; empty for a date that says all itself. */
export function describeAnchor(
  { anchor }: Pick<DateReading, 'anchor'>,
  titleOf: (from: 'publication' | 'event', id: string) => string | null,
  format: (edtf: string) => string,
): string {
  if (anchor === null) return '';
  const id = anchor.from === 'event' ? anchor.eventId : anchor.articleId;
  const title = id === null ? null : titleOf(anchor.from, id);
  const name = title === null ? '' : ` “${title}”`;
  const what =
    anchor.from === 'event' ? `the event${name}` : title === null ? 'the publication' : `the publication of${name}`;
  return `counted from ${what}, ${format(anchor.edtf)}`;
}
