import { parseGrade, type Scale } from '../grading/scales.ts';
import type { Grade } from '../model/grade.ts';

/** What marks can be coloured by. */
export const COLOUR_AXES = ['none', 'credibility', 'reliability', 'likelihood'] as const;
export type ColourAxis = (typeof COLOUR_AXES)[number];

/** Steps of every colour scale from the strongest to the weakest; 0 stands for not graded, `NO_BASIS` for "cannot be judged". */
export const GRADE_STEPS = 5;
export const NO_BASIS: number = GRADE_STEPS + 1;

/** The least middle of a likelihood's band, in percent, for each step: about the seven terms of ICD 203 in five. */
const LIKELIHOOD_LIMITS = [80, 55, 45, 20] as const;

/** Gives the step of a grade from 1 (strongest) to 5, `NO_BASIS` for one that says that nothing can be judged, 0 for none. */
export function stepOfGrade(grade: Grade, custom: readonly Scale[] = NO_SCALES): number {
  const steps = known.get(custom) ?? new Map<Grade, number>();
  known.set(custom, steps);
  const before = steps.get(grade);
  if (before !== undefined) return before;
  const step = readStep(grade, custom);
  steps.set(grade, step);
  return step;
}

const NO_SCALES: readonly Scale[] = [];
/** Steps of the few grades there are, by the scales of a case. */
const known = new WeakMap<readonly Scale[], Map<Grade, number>>();

function readStep(grade: Grade, custom: readonly Scale[]): number {
  const parsed = parseGrade(grade, custom);
  if (parsed.status !== 'graded') return 0;
  const { scale, step } = parsed;
  if (step.isNoBasis) return NO_BASIS;
  if (step.percent) {
    const middle = (step.percent[0] + step.percent[1]) / 2;
    const at = LIKELIHOOD_LIMITS.findIndex((limit) => middle >= limit);
    return at < 0 ? GRADE_STEPS : at + 1;
  }
  const ordered = scale.steps.filter((one) => !one.isNoBasis);
  const place = ordered.indexOf(step);
  return 1 + Math.round((place / Math.max(1, ordered.length - 1)) * (GRADE_STEPS - 1));
}

/** Gives the strongest step of several grades; `NO_BASIS` where only such were given, 0 where none was. */
export function strongestStep(grades: readonly Grade[], custom: readonly Scale[] = NO_SCALES): number {
  let best = 0;
  for (const grade of grades) {
    const step = stepOfGrade(grade, custom);
    if (step !== 0 && (best === 0 || step < best)) best = step;
  }
  return best;
}

/** What each step of a colour scale means, strongest first, then "cannot be judged" where the scale has it, then not graded. */
export function legendOf(axis: ColourAxis): readonly { readonly step: number; readonly label: string }[] {
  const words: Record<ColourAxis, readonly string[]> = {
    none: [],
    credibility: [
      '1 Confirmed',
      '2 Probably true',
      '3 Possibly true',
      '4 Doubtful',
      '5 Improbable',
      '6 Cannot be judged',
    ],
    reliability: ['A Completely', 'B Usually', 'C Fairly', 'D Not usually', 'E Unreliable', 'F Cannot be judged'],
    likelihood: ['80 % and more', '55–80 %', '45–55 %', '20–45 %', 'under 20 %'],
  };
  const steps = words[axis].map((label, index) => ({ step: index + 1, label }));
  return steps.length === 0 ? steps : [...steps, { step: 0, label: 'Not graded' }];
}
