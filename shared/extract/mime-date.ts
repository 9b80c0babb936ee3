import type { DraftDate } from '../model/article-draft.ts';
import type { IsoTime } from '../model/ids.ts';
import { readMachineDate, toInstant } from './absolute-date.ts';

/** A date of a message: as it is written, and as a moment where it says its zone. */
export interface MailDate {
  readonly value: DraftDate;
  readonly moment: IsoTime | null;
}

/** Reads the date of a header (RFC 5322), also with years of two digits and zones that say nothing (-0000 is UTC there); null when unread. */
export function readMailDate(header: string | null): MailDate | null {
  const words = (header ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
  if (words === '') return null;
  const plain = words
    .replace(/-0000\b/, '+0000')
    .replace(
      /(\d{1,2} \p{L}{3}) (\d\d)(?= \d{1,2}:)/u,
      (_, day: string, year: string) => `${day} ${Number(year) < 70 ? '20' : '19'}${year}`,
    )
    .replace(/^\p{L}{3,9},?(?=\d)/u, '');
  const read = readMachineDate(plain);
  if (!read) return null;
  const instant = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(read.edtf) ? toInstant(read.edtf) : Number.NaN;
  return { value: { words, edtf: read.edtf }, moment: Number.isNaN(instant) ? null : new Date(instant).toISOString() };
}
