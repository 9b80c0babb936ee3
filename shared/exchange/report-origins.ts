import type { MergedEvent } from '../model/event.ts';
import type { EventView } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import type { ReportBook } from './report-book.ts';
import { ownWords, writeEventDate, writeMoment, writePlural } from './report-words.ts';

/** Writes who stands behind an event: each origin, and which were joined or split with what reason. */
export function writeOrigins(view: EventView): Markup | null {
  if (view.origins.length === 0) return null;
  return html`<div class="list origins"><p class="label">Origins</p><ul>${view.origins.map(
    (origin) =>
      html`<li>${ownWords(origin.name)}${
        origin.judgments.length > 0
          ? html` <span class="judged">(${origin.judgments.map((words, index) => html`${index > 0 ? '; ' : ''}${ownWords(words)}`)})</span>`
          : null
      }</li>`,
  )}</ul></div>`;
}

/** Writes the events that were merged into an event, each as it was. */
export function writeMerged(view: EventView, book: ReportBook): Markup | null {
  const { merged = [] } = view.event;
  if (merged.length === 0) return null;
  return html`<div class="merged"><p class="label">Merged into it</p><ul>${merged.map((one) => html`<li>${writeEntry(one, book)}</li>`)}</ul></div>`;
}

function writeEntry({ event, claimIds, reason, at }: MergedEvent, book: ReportBook): Markup {
  const { locale } = book.facts;
  return html`<strong>${ownWords(event.title)}</strong>, ${writeEventDate(event, locale)}${
    event.place ? html`, ${ownWords(event.place.name)}` : null
  }, with ${writePlural(claimIds.length, 'claim', locale)}; ${writeMoment(at)}${reason ? html`: ${ownWords(reason)}` : null}`;
}
