import type { ContradictionSet, ValueSide } from '../attribution/contradictions.ts';
import { labelGrade } from '../grading/scales.ts';
import type { Claim, Stance } from '../model/claim.ts';
import type { ClaimView, EventView } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import type { ReportBook } from './report-book.ts';
import { writeReferences } from './report-claim.ts';
import { ownWords } from './report-words.ts';

/** How many accounts stand in one row of the page. */
const ACCOUNTS_PER_ROW = 2;

const HEADINGS: Record<ContradictionSet['kind'], string> = {
  opposed: 'one side denies what the other asserts',
  incompatible: 'the accounts exclude each other',
  differing: 'the accounts differ and may all be so',
};

const SAYS: Record<Stance, string> = { asserts: 'Asserted', denies: 'Denied', questions: 'Questioned' };

/** One account: a value, and the claims that do the same with it. */
interface Account {
  readonly value: string;
  readonly stance: Stance;
  readonly claims: readonly Claim[];
}

/** Writes the sets of accounts of an event that do not agree, each set with its accounts side by side. */
export function writeDisputes(event: EventView, book: ReportBook): readonly Markup[] {
  const views = new Map(event.claims.map((claim) => [claim.claim.id, claim]));
  return event.contradictions.map((set) => {
    const accounts = set.sides.flatMap(listAccounts);
    const rows: Account[][] = [];
    for (let from = 0; from < accounts.length; from += ACCOUNTS_PER_ROW) {
      rows.push(accounts.slice(from, from + ACCOUNTS_PER_ROW));
    }
    const isDispute = set.kind !== 'differing';
    return html`<div class="accounts${isDispute ? ' dispute' : ''}">
<p class="accounts-title">${isDispute ? '≠ Disputed: ' : 'Differing: '}<strong>${set.slot}</strong> <span>${HEADINGS[set.kind]}</span></p>
${rows.map((row) => writeRow(row, views, book))}</div>`;
  });
}

function listAccounts(side: ValueSide): readonly Account[] {
  return (['asserts', 'denies', 'questions'] as const)
    .map((stance) => ({ value: side.value, stance, claims: side[stance] }))
    .filter((account) => account.claims.length > 0);
}

function writeRow(row: readonly Account[], views: ReadonlyMap<string, ClaimView>, book: ReportBook): Markup {
  return html`<table><thead><tr>${row.map(
    (account) =>
      html`<th scope="col"><span class="says ${account.stance}">${SAYS[account.stance]}</span> ${
        account.value ? ownWords(account.value) : 'that it happened'
      }</th>`,
  )}</tr></thead><tbody><tr>${row.map(
    (account) => html`<td>${account.claims.map((claim) => writeAccount(views.get(claim.id), book))}</td>`,
  )}</tr></tbody></table>`;
}

function writeAccount(view: ClaimView | undefined, book: ReportBook): Markup | null {
  if (!view) return null;
  const number = book.claimNumber(view.claim.id);
  return html`<div class="account"><p>${ownWords(view.claim.statement)}${writeReferences(view, book)}</p>
<p class="small"><a href="#claim-${number}">${number}</a> · ${view.chain ? ownWords(view.chain) : 'chain not recorded'}</p>
<p class="small">Credibility: ${labelGrade(view.claim.credibility)}</p></div>`;
}
