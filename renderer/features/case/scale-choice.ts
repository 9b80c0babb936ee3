import { readSteps, writeSteps } from '../../../shared/grading/custom-scale.ts';
import { findScale, SCALES, type Scale } from '../../../shared/grading/scales.ts';
import { writeCanonicalJson } from '../../../shared/model/canonical-json.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';

/** The choice that makes a new scale. */
export const NEW_SCALE = 'new';

/** The likelihood scale while it is chosen: one of ours by its id, or one of the case's own with what is typed of it. */
export interface ScaleChoice {
  readonly id: string;
  readonly name: string;
  /** One step on a line, see `readSteps`. */
  readonly steps: string;
  readonly confidenceScaleId: string;
}

/** What became of a choice; `reason` is a whole sentence for the analyst. */
export type ScaleReading =
  | { readonly status: 'chosen'; readonly likelihoodScale: string; readonly customScales: readonly Scale[] }
  | { readonly status: 'refused'; readonly reason: string };

/** What a scale of one's own begins with: an even number of steps, which leaves no middle to hide in. */
const FIRST_STEPS = 'very unlikely\nunlikely\nlikely\nvery likely';

/** The scale of the case as a choice, or another by its id. */
export function toChoice(id: string, customScales: readonly Scale[] = []): ScaleChoice {
  const scale = customScales.find((one) => one.id === id);
  return {
    id,
    name: scale?.name ?? '',
    steps: scale ? writeSteps(scale.steps) : FIRST_STEPS,
    confidenceScaleId: scale?.confidenceScaleId ?? 'icd203-confidence',
  };
}

/** Whether the choice is a scale of the case's own, to be made or changed. */
export function isOwnScale(choice: ScaleChoice): boolean {
  return !SCALES.some((scale) => scale.id === choice.id);
}

/**
 * Reads a choice. Steps that were changed make a new scale where grades are on the old one, which is kept for them;
 * `newId` gives its id.
 */
export function readChoice(
  choice: ScaleChoice,
  settings: Pick<CaseSettings, 'customScales'>,
  isUsed: (scaleId: string) => boolean,
  newId: () => string,
): ScaleReading {
  const customScales = settings.customScales ?? [];
  if (!isOwnScale(choice)) return { status: 'chosen', likelihoodScale: choice.id, customScales };
  const name = choice.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') return { status: 'refused', reason: 'Give the scale a name: every export prints it.' };
  const reading = readSteps(choice.steps);
  if (reading.status === 'refused') return reading;
  const before = findScale(choice.id, customScales);
  const isSame = before !== null && writeCanonicalJson(before.steps) === writeCanonicalJson(reading.steps);
  const isKept = before !== null && (isSame || !isUsed(before.id));
  const { confidenceScaleId } = choice;
  const scale: Scale = {
    id: isKept ? before.id : newId(),
    name,
    axis: 'likelihood',
    confidenceScaleId,
    steps: reading.steps,
  };
  if (customScales.some((one) => one.id !== scale.id && one.name === name && one.id !== before?.id)) {
    return { status: 'refused', reason: `There is a scale “${name}” already. Choose it above, or take another name.` };
  }
  const others = customScales.filter((one) => one.id !== scale.id);
  return { status: 'chosen', likelihoodScale: scale.id, customScales: [...others, scale] };
}
