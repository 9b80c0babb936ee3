import { isSameTitle, learnTitle, takeLearnedTitle } from '../../shared/extract/learned-titles.ts';
import type { Evidenced } from '../../shared/model/article.ts';

/** A page's title as it was read, with its outlet, and the right one. */
export interface TitleOfPage {
  readonly file: string;
  readonly outlet: string | null;
  readonly read: Evidenced<string>;
  readonly wanted: string;
}

/** How many titles of the pages beside the corrected ones are right, as read and as one correction of their outlet teaches. */
export interface LearnedScore {
  readonly outlets: number;
  /** Outlets whose corrected page was read wrong: only these were taught anything. */
  readonly corrected: number;
  readonly pages: number;
  readonly before: number;
  readonly after: number;
}

const AT = '2026-01-01T00:00:00.000Z';

/**
 * Has the analyst check one page of each outlet that has more of them, the one that `choose` names by its place among the outlet's, in
 * order of their file names, and counts the right titles of the others. A page that was read right teaches nothing.
 */
export function scoreLearned(
  titles: readonly TitleOfPage[],
  choose: (pages: readonly TitleOfPage[]) => readonly number[],
): LearnedScore {
  const byOutlet = new Map<string, TitleOfPage[]>();
  for (const one of titles)
    if (one.outlet !== null) byOutlet.set(one.outlet, [...(byOutlet.get(one.outlet) ?? []), one]);
  let score = { outlets: 0, corrected: 0, pages: 0, before: 0, after: 0 };
  for (const found of byOutlet.values()) {
    if (found.length < 2) continue;
    const pages = found.toSorted((one, other) => (one.file < other.file ? -1 : 1));
    score = { ...score, outlets: score.outlets + 1 };
    for (const index of choose(pages)) {
      const checked = pages[index];
      if (!checked) continue;
      const known = learnTitle(null, checked.read, checked.wanted, AT);
      const rest = pages.filter((page) => page !== checked);
      score = {
        ...score,
        corrected: score.corrected + (known ? 1 : 0),
        pages: score.pages + rest.length,
        before: score.before + rest.filter(({ read, wanted }) => isSameTitle(read.value, wanted)).length,
        after:
          score.after +
          rest.filter(({ read, wanted }) => isSameTitle(takeLearnedTitle(known, read).value, wanted)).length,
      };
    }
  }
  return score;
}

/** Gives the score as the line that is printed beside the plain figure. */
export function describeLearnedScore(name: string, { outlets, corrected, pages, before, after }: LearnedScore): string {
  const share = (right: number) => (pages === 0 ? 'none' : `${right} of ${pages}, ${(right / pages).toFixed(3)}`);
  return `${name} (${outlets} outlets with more than one page, ${corrected} corrections): ${share(after)}; the same pages without it: ${share(before)}`;
}
