import { shortGrades } from '../grading/scales.ts';
import { describeDiagnosticity, describeScore, labelVerdict, VERDICT_LETTERS } from '../hypotheses/grid-words.ts';
import { VERDICTS } from '../model/hypotheses.ts';
import { html, type Markup } from './escape-html.ts';
import { type ExportedGrid, type GridClaimView, viewGrids } from './grid-view.ts';
import type { ReportBook } from './report-book.ts';
import { ownWords } from './report-words.ts';

/** Writes the grids of hypotheses: what speaks against each, which claim says what of it, and why; null where there is none. */
export function writeGrids(book: ReportBook): Markup | null {
  const grids = viewGrids(book.view);
  if (grids.length === 0) return null;
  return html`<section class="grids"><h2>Hypotheses</h2>
<p class="intro">Competing hypotheses weighed by the claims of this report (analysis of competing hypotheses). The hypothesis with the least against it stands best; what goes with a hypothesis proves nothing, since it may go with the others too. Claims of one origin count once. ${VERDICTS.map(
    (verdict) => html`<b>${VERDICT_LETTERS[verdict]}</b> ${labelVerdict(verdict)} `,
  )}<b>·</b> not set.</p>
${grids.map((grid) => writeGrid(grid, book))}</section>`;
}

function writeGrid(exported: ExportedGrid, book: ReportBook): Markup {
  const { grid, rows, scores } = exported;
  const hypotheses = grid.hypotheses.map(
    ({ statement }, index) =>
      html`<tr><th scope="row">H${index + 1}</th><td>${ownWords(statement)}</td><td>${describeScore(scores[index] ?? NOTHING)}${
        scores[index]?.isLeast ? html` <span class="chip origin">▾ least</span>` : null
      }</td></tr>`,
  );
  const heads = grid.hypotheses.map((_, index) => html`<th scope="col">H${index + 1}</th>`);
  return html`<section class="grid-question"><h3>${ownWords(grid.question)}</h3>
<table class="grid-hypotheses"><thead><tr><th scope="col">No.</th><th scope="col">Hypothesis</th><th scope="col">Speaks against it</th></tr></thead><tbody>${hypotheses}</tbody></table>
${
  rows.length === 0
    ? html`<p class="none">No claim was taken into this grid yet.</p>`
    : html`<table class="grid-cells"><thead><tr><th scope="col">Claim</th>${heads}<th scope="col">Tells apart</th></tr></thead><tbody>${rows.map((row) => writeRow(row, exported, book))}</tbody></table>${writeReasons(exported, book)}`
}</section>`;
}

const NOTHING = { inconsistentOrigins: 0, inconsistentClaims: 0 };

function writeRow(row: GridClaimView, { grid }: ExportedGrid, book: ReportBook): Markup {
  const { claim } = row;
  const number = book.claimNumber(claim.id);
  const grade = shortGrades(row.view.sources[0]?.reliability ?? 'not-graded', claim.credibility);
  const cells = grid.hypotheses.map(({ id }) => {
    const verdict = row.cells[id]?.verdict ?? null;
    return html`<td class="cell ${verdict ?? 'none'}"><b aria-hidden="true">${verdict ? VERDICT_LETTERS[verdict] : '·'}</b><span class="hidden">${labelVerdict(verdict)}</span></td>`;
  });
  return html`<tr class="${row.diagnosticity.status === 'same' ? 'same' : ''}"><th scope="row"><a href="#claim-${number}">${number}</a> ${ownWords(claim.statement)}<span class="note">${grade ?? 'not graded'} · ${
    row.view.chain ? ownWords(row.view.chain) : 'chain not recorded'
  }${claim.stance === 'asserts' ? null : ` · ${claim.stance}`}</span></th>${cells}<td class="telling">${describeDiagnosticity(row.diagnosticity)}</td></tr>`;
}

function writeReasons({ grid, rows }: ExportedGrid, book: ReportBook): Markup | null {
  const reasons = rows.flatMap((row) =>
    grid.hypotheses.flatMap(({ id }, index) => {
      const cell = row.cells[id];
      if (!cell || cell.rationale === '') return [];
      const number = book.claimNumber(row.claim.id);
      return html`<li><b>${number} on H${index + 1}</b>, ${labelVerdict(cell.verdict)}: ${ownWords(cell.rationale)}</li>`;
    }),
  );
  return reasons.length > 0 ? html`<ul class="grid-reasons">${reasons}</ul>` : null;
}
