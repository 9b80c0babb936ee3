import type { Claim } from '../model/claim.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Grade } from '../model/grade.ts';
import { findScale, isOnOtherScale, type Scale, type ScaleStep } from './scales.ts';

/** What became of reading the steps of a scale; `reason` is a whole sentence for the analyst. */
export type StepsReading =
  | { readonly status: 'read'; readonly steps: readonly ScaleStep[] }
  | { readonly status: 'refused'; readonly reason: string };

/** A band in parentheses at the end of a line: "rather so (50–100 %)". It begins with a digit or a sign before one. */
const BAND = /^(.*\S)\s*\(\s*([≈<>≤≥~]?\s*\d[^()]*)\)$/u;
const BAND_NUMBERS = /^\D*(\d+(?:[.,]\d+)?)(?:\D+(\d+(?:[.,]\d+)?))?\D*$/u;

/** Reads the steps of a likelihood scale, one on a line, the least likely first; a band may follow in parentheses. Any number from two on. */
export function readSteps(text: string): StepsReading {
  const lines = text
    .split('\n')
    .map((line) => line.normalize('NFC').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length < 2) return { status: 'refused', reason: 'A scale needs two steps at least, one on a line.' };
  const steps: ScaleStep[] = [];
  for (const line of lines) {
    const [, label = line, band] = BAND.exec(line) ?? [];
    const code = toCode(label);
    if (code === '') return { status: 'refused', reason: `“${line}” holds no word.` };
    if (steps.some((step) => step.code === code))
      return { status: 'refused', reason: `“${label}” stands there twice.` };
    const percent = band === undefined ? null : readPercent(band);
    steps.push({ code, label, ...(percent ? { percent } : {}), ...(band === undefined ? {} : { band: band.trim() }) });
  }
  return { status: 'read', steps };
}

/** Writes the steps of a scale as `readSteps` reads them. */
export function writeSteps(steps: readonly ScaleStep[]): string {
  return steps.map((step) => (step.band === undefined ? step.label : `${step.label} (${step.band})`)).join('\n');
}

/** How many grades of a case are on one scale that it does not use now; `name` is the scale's id where the scale is not known. */
export interface OlderGrades {
  readonly scaleId: string;
  readonly name: string;
  readonly grades: number;
}

/** What of a case is graded for likelihood and confidence. */
export type Graded = Pick<Claim, 'likelihood' | 'confidence'> | Pick<TimelineEvent, 'likelihood' | 'confidence'>;

/** Tells whether the likelihood or the confidence of a claim or an event was left on another scale than the case's. */
export function isLeftOnOtherScale(row: Graded, likelihoodScaleId: string, custom: readonly Scale[] = []): boolean {
  return listOlderGrades(row, likelihoodScaleId, custom).length > 0;
}

/** Counts what a case's grades would be left on if it used that likelihood scale, by scale. */
export function countOlderGrades(
  rows: readonly Graded[],
  likelihoodScaleId: string,
  custom: readonly Scale[] = [],
): readonly OlderGrades[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const grade of listOlderGrades(row, likelihoodScaleId, custom)) {
      const scaleId = grade.slice(0, grade.indexOf(':'));
      counts.set(scaleId, (counts.get(scaleId) ?? 0) + 1);
    }
  }
  return [...counts].map(([scaleId, grades]) => ({
    scaleId,
    grades,
    name: findScale(scaleId, custom)?.name ?? scaleId,
  }));
}

function listOlderGrades(row: Graded, likelihoodScaleId: string, custom: readonly Scale[]): readonly Grade[] {
  return (['likelihood', 'confidence'] as const)
    .filter((axis) => isOnOtherScale(axis, row[axis] ?? 'not-graded', likelihoodScaleId, custom))
    .map((axis) => row[axis] as Grade);
}

/** A code is the label's own words, so that a stored grade can be read without its scale; a colon would end the scale's id. */
function toCode(label: string): string {
  return label
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function readPercent(band: string): readonly [number, number] | null {
  const [, from, to = from] = BAND_NUMBERS.exec(band) ?? [];
  if (from === undefined || to === undefined) return null;
  const [low, high] = [Number(from.replace(',', '.')), Number(to.replace(',', '.'))];
  return low <= high && high <= 100 ? [low, high] : null;
}
