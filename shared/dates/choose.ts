import type { Day } from './days.ts';
import type { Period } from './periods.ts';

/** Why the next one was chosen, in the rule of a reading; by it the words are read the same way again. */
export const AHEAD_RULE = 'for the sentence tells of what is to come';

/** Which way what recurs is looked for. */
export type Bias = 'past' | 'onward' | 'ahead';

/** Which of the recurring periods (every September, every Friday) is meant, and the rule that says so. */
export interface Choice {
  readonly shift: number | undefined;
  /** What recurs, for the rule: "September", "Friday". */
  readonly name: string;
  /** The period around the anchor that "this" stays within, and that makes "last" ambiguous: its year or week. */
  readonly frameOf: (day: Day) => number;
  readonly frameName: 'year' | 'week';
  /** `onward`: the first from the anchor on, for the later side of a range; `ahead`: the sentence tells of what is to come. */
  readonly bias: Bias;
}

/**
 * Chooses among recurring periods, in ascending order, against the publication's day. The past is preferred. "Last" is the
 * latest that was over, with the one before as another reading when the latest lies in the same year or week.
 */
export function chooseRecurring(candidates: readonly Period[], today: Day, choice: Choice): readonly Period[] {
  const named = (period: Period | undefined, rule: string): readonly Period[] =>
    period === undefined ? [] : [{ ...period, rules: [...period.rules, rule] }];
  if (choice.bias === 'onward')
    return named(
      candidates.find((one) => one.last >= today),
      `the next ${choice.name} from there`,
    );
  switch (choice.shift) {
    case undefined:
      if (choice.bias === 'ahead') return chooseAhead(candidates, today, choice, named);
      return chooseBare(candidates, today, choice, named);
    case 0:
      return chooseThis(candidates, today, choice, named);
    case 1:
      return chooseNext(candidates, today, choice, named);
    default:
      return chooseLast(candidates, today, choice, named);
  }
}

type Named = (period: Period | undefined, rule: string) => readonly Period[];

function chooseBare(candidates: readonly Period[], today: Day, choice: Choice, named: Named): readonly Period[] {
  const past = candidates.findLast((one) => one.first <= today);
  const future = candidates.find((one) => one.first > today);
  if (past === undefined) return named(future, `the first ${choice.name} after publication`);
  const isCurrent = past.last >= today;
  const rule = isCurrent ? `the ${choice.name} of publication` : `the last ${choice.name} before publication`;
  const main = named(past, rule);
  if (isCurrent && choice.frameName === 'week') {
    const before = candidates.findLast((one) => one.first < past.first);
    return [...main, ...named(before, `the ${choice.name} of the week before`)];
  }
  const isFutureNearer = !isCurrent && future !== undefined && future.first - today < today - past.last;
  return isFutureNearer ? [...main, ...named(future, `the first ${choice.name} after publication`)] : main;
}

/** "Talks will be held in June": the first that is not over, and the last one before in case the sentence was read wrongly. */
function chooseAhead(candidates: readonly Period[], today: Day, choice: Choice, named: Named): readonly Period[] {
  const next = candidates.find((one) => one.last >= today);
  const isCurrent = next !== undefined && next.first <= today;
  const rule = isCurrent ? `the ${choice.name} of publication` : `the first ${choice.name} after publication`;
  const before = candidates.findLast((one) => one.last < today);
  return [...named(next, `${rule}, ${AHEAD_RULE}`), ...named(before, `the last ${choice.name} before publication`)];
}

/** Days after which "this winter" no longer means the one that is over. */
const JUST_OVER = 92;

function chooseThis(candidates: readonly Period[], today: Day, choice: Choice, named: Named): readonly Period[] {
  const current = candidates.find((one) => one.first <= today && today <= one.last);
  if (current !== undefined) return named(current, `the ${choice.name} of publication`);
  const within = named(
    candidates.find((one) => choice.frameOf(one.first) === choice.frameOf(today)),
    `${choice.name} of the ${choice.frameName} of publication`,
  );
  // Told in March, "this winter" began the year before.
  const justOver = candidates.findLast((one) => one.last < today && today - one.last <= JUST_OVER);
  const isAcross = justOver !== undefined && choice.frameOf(justOver.first) !== choice.frameOf(justOver.last);
  return isAcross ? [...named(justOver, `the ${choice.name} just over at publication`), ...within] : within;
}

function chooseLast(candidates: readonly Period[], today: Day, choice: Choice, named: Named): readonly Period[] {
  const over = candidates.filter((one) => one.last < today);
  const latest = over.at(-1);
  const before = over.at(-2);
  if (choice.shift === -2) return named(before, `the ${choice.name} before the last`);
  const current = candidates.find((one) => one.first <= today && today <= one.last);
  const main = named(latest, `the last ${choice.name} before publication`);
  if (current !== undefined && choice.frameName === 'year')
    return [...main, ...named(current, `the ${choice.name} of publication`)];
  const isSameFrame = latest !== undefined && choice.frameOf(latest.first) === choice.frameOf(today);
  return isSameFrame ? [...main, ...named(before, `${choice.name} of the ${choice.frameName} before`)] : main;
}

function chooseNext(candidates: readonly Period[], today: Day, choice: Choice, named: Named): readonly Period[] {
  const coming = candidates.filter((one) => one.first > today);
  const main = named(coming[0], `the first ${choice.name} after publication`);
  const isSameFrame = coming[0] !== undefined && choice.frameOf(coming[0].first) === choice.frameOf(today);
  return isSameFrame ? [...main, ...named(coming[1], `${choice.name} of the ${choice.frameName} after`)] : main;
}
