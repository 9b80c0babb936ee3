import { labelGrade } from '../grading/scales.ts';
import type { Stance } from '../model/claim.ts';
import type { Grade } from '../model/grade.ts';
import type { ClaimView } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import type { ReportBook } from './report-book.ts';
import { ownParagraphs, ownWords } from './report-words.ts';

const STANCE_MARKS: Record<Stance, string> = { asserts: '', denies: '⊘ ', questions: '? ' };

/** Writes a claim: its statement with the numbers of its endnotes, stance, chain, all grades in words and codes, rationale. */
export function writeClaim(view: ClaimView, book: ReportBook): Markup {
  const { claim } = view;
  const number = book.claimNumber(claim.id);
  return html`<div class="claim${claim.stance === 'denies' ? ' denial' : ''}" id="claim-${number}">
<p class="statement"><span class="number">${number}</span> ${ownWords(claim.statement)}${writeReferences(view, book)}</p>
<p class="facts">${writeStance(claim.stance)} <span class="slot">${claim.slot.name}${
    claim.slot.value ? html`: ${ownWords(claim.slot.value)}` : null
  }</span>${view.isDisputed ? html` <span class="chip dispute">≠ disputed</span>` : null}${
    claim.status === 'reviewed' ? html` <span class="chip">reviewed</span>` : null
  }</p>
<p class="chain"><span class="label">Chain</span> ${view.chain ? ownWords(view.chain) : html`<em>not recorded</em>`}</p>
${writeGrades(view, book)}${
  claim.rationale.trim()
    ? html`<div class="rationale"><p class="label">Rationale</p>${ownParagraphs(claim.rationale, 'own')}</div>`
    : null
}</div>`;
}

/** Writes a stance as a word with its sign. */
export function writeStance(stance: Stance): Markup {
  return html`<span class="chip ${stance}">${STANCE_MARKS[stance]}${stance}</span>`;
}

/** Writes a grade in words, and beneath them its code as stored. */
export function writeGrade(grade: Grade, book: ReportBook): Markup {
  const code = grade === 'not-graded' || grade === 'does-not-apply' ? null : html`<code>${grade}</code>`;
  return html`<span class="grade${code ? '' : ' empty'}">${labelGrade(grade, book.view.snapshot.settings.customScales)}</span>${code}`;
}

/** Writes the numbers of a claim's endnotes, with what the clip does where it does not support; tells of clips that are gone. */
export function writeReferences(view: ClaimView, book: ReportBook): readonly Markup[] {
  return view.clips.map((use) => {
    const number = book.noteNumber(use.clipId);
    if (number === null) return html` <span class="gone">[clip removed]</span>`;
    const role = use.role === 'supports' ? '' : ` ${use.role}`;
    return html`<sup><a href="#note-${number}" aria-label="Note ${number}${role}">[${number}${role}]</a></sup>`;
  });
}

function writeGrades(view: ClaimView, book: ReportBook): Markup {
  const { claim } = view;
  const sources = view.sources.map(
    (source) =>
      html`<li><span class="source">${ownWords(source.name)}</span> <span class="grade${
        source.reliability === 'not-graded' ? ' empty' : ''
      }">${labelGrade(source.reliability)}</span></li>`,
  );
  return html`<table class="grades"><thead><tr><th scope="col">Reliability of the sources (Admiralty)</th><th scope="col">Credibility</th><th scope="col">Likelihood</th><th scope="col">Confidence</th></tr></thead>
<tbody><tr><td>${sources.length > 0 ? html`<ul>${sources}</ul>` : html`<span class="grade empty">No source recorded</span>`}</td><td>${writeGrade(claim.credibility, book)}</td><td>${writeGrade(claim.likelihood, book)}</td><td>${writeGrade(claim.confidence, book)}</td></tr></tbody></table>`;
}
