import type { Spellings } from '../terms.ts';

/** Words of which the numbers of a language are put together; each place may have several spellings, parted by a stroke. */
interface NumberWords {
  /** From 0 (or from 1 for ordinals), parted by commas. */
  readonly small: string;
  /** 20, 30 … 90, or as many of them as are wanted. */
  readonly tens: string;
  /** Puts a ten and its ones together; `ones` is the place of the ones, 1–9. */
  readonly join: (ten: string, one: string, ones: number) => readonly string[];
  /** The ten as it stands before its ones, where that differs ("двадцать четвертый"). */
  readonly leadingTens?: string;
  /** The ones as they stand beside a ten, from 1, where that differs ("vingt et unième"). */
  readonly trailingOnes?: string;
  /** 0 for cardinal numbers, 1 for ordinals. */
  readonly from?: 0 | 1;
}

const cut = (list: string): readonly Spellings[] => list.split(',').map((one) => one.split('/'));

/** Gives the spellings of the numbers of a language in their order, up to the highest ten with its ones. */
export function countUp({ small, tens, join, leadingTens = tens, trailingOnes, from = 0 }: NumberWords): Spellings[] {
  const smalls = cut(small);
  const leading = cut(leadingTens);
  const ones = trailingOnes === undefined ? smalls.slice(1 - from) : cut(trailingOnes);
  const numbers = smalls.slice(0, 20 - from);
  for (const [place, spellings] of cut(tens).entries()) {
    numbers.push(spellings);
    for (let one = 1; one <= 9; one += 1) {
      const before = leading[place] ?? [];
      const after = ones[one - 1] ?? [];
      numbers.push(before.flatMap((ten) => after.flatMap((name) => join(ten, name, one))));
    }
  }
  return numbers;
}

/** Gives every stem with every ending, for adjectives that are declined; a stem that takes none of them stands with an `=`. */
export function decline(stems: string, endings: string): string {
  return stems
    .split(',')
    .map((stem) =>
      stem.startsWith('=')
        ? stem.slice(1)
        : endings
            .split('/')
            .map((ending) => stem + ending)
            .join('/'),
    )
    .join(',');
}
