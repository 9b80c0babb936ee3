import { type GradeAxis, labelStep, type Scale, scaleFor, scaleOf } from '../grading/scales.ts';
import { listGraded } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import type { ReportBook } from './report-book.ts';

const AXES: readonly GradeAxis[] = ['reliability', 'credibility', 'likelihood', 'confidence'];

/** Writes the scales: those of the case, and any other that a grade in the report is on. */
export function writeScales(book: ReportBook): Markup {
  const { settings } = book.view.snapshot;
  const ofCase = AXES.flatMap((axis) => scaleFor(axis, settings.likelihoodScale, settings.customScales) ?? []);
  const claims = [...book.view.events.flatMap((event) => event.claims), ...book.view.looseClaims];
  const used = [
    ...claims.flatMap((view) => [view.claim.credibility, ...view.sources.map((source) => source.reliability)]),
    ...listGraded(book.view).flatMap((row) => [row.likelihood ?? [], row.confidence ?? []].flat()),
  ];
  const scales = new Map(
    [...ofCase, ...used.flatMap((grade) => scaleOf(grade, settings.customScales) ?? [])].map((scale) => [
      scale.id,
      scale,
    ]),
  );
  return html`<section class="scales"><h2>Scales used</h2>${[...scales.values()].map(writeScale)}</section>`;
}

function writeScale(scale: Scale): Markup {
  return html`<div class="scale"><h3>${scale.name}</h3><table><thead><tr><th scope="col">Code</th><th scope="col">Means</th></tr></thead><tbody>${scale.steps.map(
    (step) =>
      html`<tr><th scope="row"><code>${scale.id}:${step.code}</code></th><td>${labelStep(scale, step)}</td></tr>`,
  )}</tbody></table></div>`;
}
