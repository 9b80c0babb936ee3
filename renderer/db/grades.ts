import { type GradeAxis, parseGrade } from '../../shared/grading/scales.ts';
import type { Grade } from '../../shared/model/grade.ts';
import { ActError } from './errors.ts';

/** Throws ActError for a grade on a scale for another thing; a scale that is not known is let through: a case may have its own. */
export function checkGrade(axis: GradeAxis, grade: Grade): void {
  const parsed = parseGrade(grade);
  if (parsed.status === 'graded' && parsed.scale.axis !== axis) throw new ActError(`${grade} does not grade ${axis}.`);
}
