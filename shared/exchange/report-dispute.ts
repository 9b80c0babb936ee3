import { describeAccount, describeDispute } from '../attribution/disputes.ts';
import { describeOrigins } from '../attribution/origins.ts';
import { labelGrade } from '../grading/scales.ts';
import type { Claim, Stance } from '../model/claim.ts';
import type { DisputeJudgment } from '../model/event-judgment.ts';
import type { SlotView } from './account-view.ts';
import type { ClaimView, EventView } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import type { ReportBook } from './report-book.ts';
import { writeReferences } from './report-claim.ts';
import { ownWords, writeMoment } from './report-words.ts';

/** How many accounts stand in one row of the page. */
const ACCOUNTS_PER_ROW = 2;

const HEADINGS: Record<NonNullable<SlotView['kind']>, string> = {
  opposed: 'one side denies what the other asserts',
  incompatible: 'the accounts exclude each other',
  differing: 'the accounts differ and may all be so',
};

const SAYS: Record<Stance, string> = { asserts: 'Asserted', denies: 'Denied', questions: 'Questioned' };

/** One column: a value, what its claims do with it, and how well that is borne out. */
interface Column {
  readonly value: string;
  readonly stance: Stance;
  readonly borne: string | null;
  readonly claims: readonly Claim[];
}

/**
 * Writes the slots of an event whose accounts do not agree: each with its accounts side by side, what the analyst holds of them,
 * and how that came about.
 */
export function writeDisputes(event: EventView, book: ReportBook): readonly Markup[] {
  const views = new Map(event.claims.map((claim) => [claim.claim.id, claim]));
  return event.slots.flatMap((slot) => {
    if (slot.kind === null) return [];
    const columns = listColumns(slot);
    const rows: Column[][] = [];
    for (let from = 0; from < columns.length; from += ACCOUNTS_PER_ROW) {
      rows.push(columns.slice(from, from + ACCOUNTS_PER_ROW));
    }
    const isDispute = slot.dispute !== null;
    return [
      html`<div class="accounts${isDispute ? ' dispute' : ''}">
<p class="accounts-title">${isDispute ? '≠ Disputed: ' : 'Differing: '}<strong>${slot.slot}</strong> <span>${HEADINGS[slot.kind]}</span></p>
${rows.map((row) => writeRow(row, views, book))}${writeState(slot)}</div>`,
    ];
  });
}

function listColumns(slot: SlotView): readonly Column[] {
  const columns: readonly Column[] = slot.accounts.map(({ value, stance, claims, count }) => ({
    value,
    stance,
    borne: describeOrigins(count),
    claims,
  }));
  const { questions } = slot;
  return questions.length === 0
    ? columns
    : [...columns, { value: '', stance: 'questions', borne: null, claims: questions }];
}

function writeRow(row: readonly Column[], views: ReadonlyMap<string, ClaimView>, book: ReportBook): Markup {
  return html`<table><thead><tr>${row.map(
    (column) =>
      html`<th scope="col"><span class="says ${column.stance}">${SAYS[column.stance]}</span> ${
        column.value ? ownWords(column.value) : 'that it happened'
      }${column.borne ? html` <span class="borne">${column.borne}</span>` : null}</th>`,
  )}</tr></thead><tbody><tr>${row.map(
    (column) => html`<td>${column.claims.map((claim) => writeAccount(views.get(claim.id), book))}</td>`,
  )}</tr></tbody></table>`;
}

function writeAccount(view: ClaimView | undefined, book: ReportBook): Markup | null {
  if (!view) return null;
  const number = book.claimNumber(view.claim.id);
  return html`<div class="account"><p>${ownWords(view.claim.statement)}${writeReferences(view, book)}</p>
<p class="small"><a href="#claim-${number}">${number}</a> · ${view.chain ? ownWords(view.chain) : 'chain not recorded'}</p>
<p class="small">Credibility: ${labelGrade(view.claim.credibility)}</p></div>`;
}

/** What the analyst holds of a dispute, the accounts that came later, and each step of the way there. */
function writeState({ slot, dispute }: SlotView): Markup | null {
  if (!dispute) return null;
  const { judgment, history, newAccounts } = dispute;
  const later =
    newAccounts.length > 0
      ? html`<p class="small">Came after that: ${newAccounts.map((account) => describeAccount(slot, account)).join(', ')}.</p>`
      : null;
  const steps =
    history.length > 1
      ? html`<ol class="steps">${history.map((one) => html`<li>${writeStep(slot, one)}</li>`)}</ol>`
      : null;
  return html`<div class="held"><p><span class="label">The analyst</span> <strong>${ownWords(describeDispute(slot, judgment))}</strong>${
    judgment?.reason ? html`: ${ownWords(judgment.reason)}` : null
  }</p>${later}${steps}</div>`;
}

function writeStep(slot: string, judgment: DisputeJudgment): Markup {
  return html`${writeMoment(judgment.at)}: ${ownWords(describeDispute(slot, judgment))}${
    judgment.reason ? html` – ${ownWords(judgment.reason)}` : null
  }`;
}
