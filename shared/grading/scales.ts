import type { Grade } from '../model/grade.ts';

/** The four things that can be graded; each has its own scales. */
export type GradeAxis = 'reliability' | 'credibility' | 'likelihood' | 'confidence';

/** One step of a scale; `percent` are the numbers of its band and `band` the band as the scale prints it, for likelihood only. */
export interface ScaleStep {
  readonly code: string;
  readonly label: string;
  readonly percent?: readonly [number, number];
  readonly band?: string;
  /** Means that there is no basis for a judgment: outside the order of the other steps. */
  readonly isNoBasis?: true;
}

/** A named scale; `confidenceScaleId` says which confidence scale belongs to a likelihood scale. */
export interface Scale {
  readonly id: string;
  readonly name: string;
  readonly axis: GradeAxis;
  readonly steps: readonly ScaleStep[];
  readonly confidenceScaleId?: string;
}

/** What a stored grade says, told apart into its kinds of empty and judgment. */
export type ParsedGrade =
  | { readonly status: 'not-graded' }
  | { readonly status: 'does-not-apply' }
  | { readonly status: 'graded'; readonly scale: Scale; readonly step: ScaleStep }
  | { readonly status: 'unknown'; readonly scaleId: string; readonly code: string };

/** A grade as a choice in a list. */
export interface GradeOption {
  readonly value: Grade;
  readonly label: string;
}

/** Independent origins that the grade *Confirmed by other sources* needs when no reason is written. */
export const ORIGINS_FOR_CONFIRMED = 2;

const step = (code: string, label: string): ScaleStep => ({ code, label });

function band(code: string, label: string, from: number, to: number, text: string): ScaleStep {
  return { code, label, percent: [from, to], band: text };
}

/** The built-in scales: Admiralty code (NATO), ICD 203 (US, both rows of terms) and the PHIA yardstick (UK, 2025). */
export const SCALES: readonly Scale[] = [
  {
    id: 'admiralty-reliability',
    name: 'Admiralty code: source reliability',
    axis: 'reliability',
    steps: [
      step('A', 'Completely reliable'),
      step('B', 'Usually reliable'),
      step('C', 'Fairly reliable'),
      step('D', 'Not usually reliable'),
      step('E', 'Unreliable'),
      { code: 'F', label: 'Reliability cannot be judged', isNoBasis: true },
    ],
  },
  {
    id: 'admiralty-credibility',
    name: 'Admiralty code: information credibility',
    axis: 'credibility',
    steps: [
      step('1', 'Confirmed by other (independent) sources'),
      step('2', 'Probably true'),
      step('3', 'Possibly true'),
      step('4', 'Doubtful'),
      step('5', 'Improbable'),
      { code: '6', label: 'Truth cannot be judged', isNoBasis: true },
    ],
  },
  {
    id: 'icd203',
    name: 'ICD 203',
    axis: 'likelihood',
    confidenceScaleId: 'icd203-confidence',
    steps: [
      band('almost-no-chance', 'almost no chance', 1, 5, '01–05 %'),
      band('very-unlikely', 'very unlikely', 5, 20, '05–20 %'),
      band('unlikely', 'unlikely', 20, 45, '20–45 %'),
      band('roughly-even-chance', 'roughly even chance', 45, 55, '45–55 %'),
      band('likely', 'likely', 55, 80, '55–80 %'),
      band('very-likely', 'very likely', 80, 95, '80–95 %'),
      band('almost-certain', 'almost certain', 95, 99, '95–99 %'),
    ],
  },
  {
    id: 'icd203-formal',
    name: 'ICD 203, second row of terms',
    axis: 'likelihood',
    confidenceScaleId: 'icd203-confidence',
    steps: [
      band('remote', 'remote', 1, 5, '01–05 %'),
      band('highly-improbable', 'highly improbable', 5, 20, '05–20 %'),
      band('improbable', 'improbable', 20, 45, '20–45 %'),
      band('roughly-even-odds', 'roughly even odds', 45, 55, '45–55 %'),
      band('probable', 'probable', 55, 80, '55–80 %'),
      band('highly-probable', 'highly probable', 80, 95, '80–95 %'),
      band('nearly-certain', 'nearly certain', 95, 99, '95–99 %'),
    ],
  },
  {
    id: 'icd203-confidence',
    name: 'ICD 203 analytic confidence',
    axis: 'confidence',
    steps: [step('low', 'Low'), step('moderate', 'Moderate'), step('high', 'High')],
  },
  {
    id: 'phia',
    name: 'PHIA Probability Yardstick 2025',
    axis: 'likelihood',
    confidenceScaleId: 'phia-confidence',
    steps: [
      band('remote-chance', 'Remote chance', 0, 5, '≈0–5 %'),
      band('highly-unlikely', 'Highly unlikely', 10, 20, '10–20 %'),
      band('unlikely', 'Unlikely', 25, 35, '25–35 %'),
      band('realistic-possibility', 'Realistic possibility', 40, 50, '40–<50 %'),
      band('likely', 'Likely / Probable', 55, 75, '55–75 %'),
      band('highly-likely', 'Highly likely', 80, 90, '80–90 %'),
      band('almost-certain', 'Almost certain', 95, 100, '95–<100 %'),
    ],
  },
  {
    id: 'phia-confidence',
    name: 'PHIA Analytical Confidence Rating',
    axis: 'confidence',
    steps: [step('high', 'High'), step('moderate', 'Moderate'), step('low', 'Low')],
  },
];

/** Gives the scale with an id, among the built-in ones and those of the case; null when there is none. */
export function findScale(id: string, custom: readonly Scale[] = []): Scale | null {
  return [...SCALES, ...custom].find((scale) => scale.id === id) ?? null;
}

/** Takes a stored grade apart; a code or scale that is not known is told as such, never dropped. */
export function parseGrade(grade: Grade, custom: readonly Scale[] = []): ParsedGrade {
  if (grade === 'not-graded' || grade === 'does-not-apply') return { status: grade };
  const colon = grade.indexOf(':');
  const scaleId = grade.slice(0, colon);
  const code = grade.slice(colon + 1);
  const scale = findScale(scaleId, custom);
  const found = scale?.steps.find((candidate) => candidate.code === code);
  return scale && found ? { status: 'graded', scale, step: found } : { status: 'unknown', scaleId, code };
}

/**
 * Gives the two grades of a statement as analysts write them, "C3"; where only one is graded it says which: "credibility 3",
 * since a lone digit or letter with a dash could be taken for a minus. Null when neither is graded.
 */
export function shortGrades(reliability: Grade, credibility: Grade, custom: readonly Scale[] = []): string | null {
  const [letter, digit] = [reliability, credibility].map((grade) => {
    const parsed = parseGrade(grade, custom);
    if (parsed.status === 'graded') return parsed.step.code;
    return parsed.status === 'unknown' ? parsed.code : null;
  });
  if (letter && digit) return `${letter}${digit}`;
  if (digit) return `credibility ${digit}`;
  return letter ? `reliability ${letter}` : null;
}

/** Gives the scale that a grade is on; null for the two empties and for a scale that is not known. */
export function scaleOf(grade: Grade, custom: readonly Scale[] = []): Scale | null {
  if (grade === 'not-graded' || grade === 'does-not-apply') return null;
  return findScale(grade.slice(0, grade.indexOf(':')), custom);
}

/** Makes the grade for a step of a scale. */
export function toGrade(scale: Scale, scaleStep: ScaleStep): Grade {
  return `${scale.id}:${scaleStep.code}`;
}

/** Gives a step in the words of the screen: "B · Usually reliable", "likely (55–80 %)", "Moderate". */
export function labelStep(scale: Scale, scaleStep: ScaleStep): string {
  switch (scale.axis) {
    case 'reliability':
    case 'credibility':
      return `${scaleStep.code} · ${scaleStep.label}`;
    case 'likelihood': {
      const text = scaleStep.band ?? (scaleStep.percent ? `${scaleStep.percent[0]}–${scaleStep.percent[1]} %` : null);
      return text === null ? scaleStep.label : `${scaleStep.label} (${text})`;
    }
    case 'confidence':
      return scaleStep.label;
  }
}

/** Gives a grade in the words of the screen; the empties are "Not graded" and "Does not apply". */
export function labelGrade(grade: Grade, custom: readonly Scale[] = []): string {
  const parsed = parseGrade(grade, custom);
  switch (parsed.status) {
    case 'not-graded':
      return 'Not graded';
    case 'does-not-apply':
      return 'Does not apply';
    case 'graded':
      return labelStep(parsed.scale, parsed.step);
    case 'unknown':
      return `${parsed.code} (unknown scale ${parsed.scaleId})`;
  }
}

/** Gives the scale on which an axis is graded in a case with that likelihood scale; confidence follows the likelihood scale. */
export function scaleFor(axis: GradeAxis, likelihoodScaleId: string, custom: readonly Scale[] = []): Scale | null {
  switch (axis) {
    case 'reliability':
      return findScale('admiralty-reliability');
    case 'credibility':
      return findScale('admiralty-credibility');
    case 'likelihood':
      return findScale(likelihoodScaleId, custom);
    case 'confidence':
      return findScale(findScale(likelihoodScaleId, custom)?.confidenceScaleId ?? 'icd203-confidence', custom);
  }
}

/**
 * Gives the choices of an axis in their order: "Not graded" first, the steps of the scale, "Does not apply" last. A grade in
 * force that is on another scale stands before it with its scale's name: it is kept until the analyst sets another.
 */
export function gradesFor(
  axis: GradeAxis,
  likelihoodScaleId: string,
  custom: readonly Scale[] = [],
  inForce: Grade = 'not-graded',
): readonly GradeOption[] {
  const scale = scaleFor(axis, likelihoodScaleId, custom);
  const steps = (scale?.steps ?? []).map((one) => ({
    value: toGrade(scale as Scale, one),
    label: labelStep(scale as Scale, one),
  }));
  const options: GradeOption[] = [
    { value: 'not-graded', label: 'Not graded' },
    ...steps,
    { value: 'does-not-apply', label: 'Does not apply' },
  ];
  if (options.some((option) => option.value === inForce)) return options;
  const older = { value: inForce, label: labelOlderGrade(inForce, custom) };
  return options.toSpliced(-1, 0, older);
}

function labelOlderGrade(grade: Grade, custom: readonly Scale[]): string {
  const scale = scaleOf(grade, custom);
  return scale ? `${labelGrade(grade, custom)} · on ${scale.name}` : labelGrade(grade, custom);
}

/** Tells whether a grade is on another scale than the case grades that axis on now; the two empties are on none. */
export function isOnOtherScale(
  axis: GradeAxis,
  grade: Grade,
  likelihoodScaleId: string,
  custom: readonly Scale[] = [],
): boolean {
  if (grade === 'not-graded' || grade === 'does-not-apply') return false;
  return grade.slice(0, grade.indexOf(':')) !== scaleFor(axis, likelihoodScaleId, custom)?.id;
}

/** Tells whether the grade says that there is no basis for a judgment (F, 6): a judgment of its own, not an empty and not a middle. */
export function isNoBasis(grade: Grade, custom: readonly Scale[] = []): boolean {
  const parsed = parseGrade(grade, custom);
  return parsed.status === 'graded' && parsed.step.isNoBasis === true;
}

/** Tells whether credibility 1 needs a written reason: it asks for two chains that do not share an origin. */
export function needsReasonForOne(originCount: number): boolean {
  return originCount < ORIGINS_FOR_CONFIRMED;
}
