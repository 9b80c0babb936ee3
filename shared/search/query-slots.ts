import { arabicForms } from './arabic-forms.ts';
import { isSpaceless } from './letters.ts';
import { readWords, wordText } from './words.ts';

/** One word of a query, folded, and how far behind the first word of its row it stands. */
export interface QuerySlot {
  readonly word: string;
  /** Words that begin so are found too. */
  readonly isPrefix: boolean;
  readonly offset: number;
  /** Other forms that are found with it: with and without Arabic clitics. */
  readonly forms: readonly string[];
}

interface Read {
  readonly word: string;
  readonly offset: number;
  readonly start: number;
  readonly end: number;
  readonly isTail: boolean;
}

/**
 * Reads a word or words in a row the way texts are read. A Persian word with a non-joiner gives two ways: its halves in a row,
 * and both joined.
 */
export function readSlots(text: string, options: { isPrefix: boolean; withForms: boolean }): QuerySlot[][] {
  const reads: Read[] = [];
  readWords(text, (read) => {
    const { position: offset, start, end, isTail } = read;
    reads.push({ word: wordText(read), offset, start, end, isTail });
  });
  // A joined form stands at the position of its first half, after all halves.
  const joined = reads.filter(({ offset }, index) => index > 0 && offset < (reads[index - 1]?.offset ?? 0));
  const halves = reads.filter((read) => !joined.includes(read));
  const ways = [toSlots(halves, options)];
  if (
    joined.length === 1 &&
    halves.every(({ start, end }) => start >= (joined[0]?.start ?? 0) && end <= (joined[0]?.end ?? 0))
  ) {
    ways.push(toSlots(joined, options));
  }
  return ways.filter((way) => way.length > 0);
}

function toSlots(
  reads: readonly Read[],
  { isPrefix, withForms }: { isPrefix: boolean; withForms: boolean },
): QuerySlot[] {
  // The last letter of a run is in the pair before it already.
  const kept = reads.filter(
    ({ isTail, start }, index) =>
      !isTail || index === 0 || (reads[index - 1] as Read).end <= start || reads[index - 1]?.isTail,
  );
  const first = kept[0]?.offset ?? 0;
  return kept.map(({ word, offset, isTail }, index) => {
    const isPair = isSpaceless(word);
    return {
      word,
      // A letter of a script without spaces is found in every pair that begins with it.
      isPrefix: isTail || (isPrefix && index === kept.length - 1 && !isPair),
      offset: offset - first,
      forms: withForms && kept.length === 1 ? arabicForms(word) : [],
    };
  });
}
