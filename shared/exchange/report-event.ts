import { labelDispute } from '../attribution/disputes.ts';
import { describeOrigins } from '../attribution/origins.ts';
import { formatReading } from '../dates/format.ts';
import type { DateReading, DateValue } from '../model/date-reading.ts';
import type { Place, TimelineEvent } from '../model/event.ts';
import type { EventView } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import type { ReportBook } from './report-book.ts';
import { writeClaim, writeGrade } from './report-claim.ts';
import { writeDisputes } from './report-dispute.ts';
import { drawDoubt, toDoubtBar } from './report-doubt.ts';
import { writeMerged, writeOrigins } from './report-origins.ts';
import { ownParagraphs, ownWords, writeAnchor, writeBounds, writeEventDate, writeWidth } from './report-words.ts';

/** Writes an event: when as said and as computed, where, who, how far it is borne out, its disputes and all its claims. */
export function writeEvent(view: EventView, book: ReportBook): Markup {
  const { event } = view;
  const number = book.eventNumber(event.id);
  const bar = toDoubtBar(event, view.isDisputed);
  const drawing = bar && book.axis ? html`<div class="event-bar">${drawDoubt(bar, book.axis)}</div>` : null;
  return html`<section class="event" id="event-${number}">
<div class="event-head${drawing ? '' : ' plain'}"><div>
<h3><span class="number">${number}</span> ${ownWords(event.title)}</h3>
<p class="facts"><strong>${writeEventDate(event, book.facts.locale)}</strong>${event.kind ? html` · ${ownWords(event.kind)}` : null}${
    event.place ? html` · ${writePlace(event.place)}` : null
  }${(event.otherPlaces ?? []).map((place) => html` or ${writePlace(place)}`)}</p>
<p class="facts">${writeDisputeChip(view)}<span class="chip origin">${writeCorroboration(view)}</span>${
    event.status === 'reviewed' ? html` <span class="chip">reviewed</span>` : null
  }</p>
</div>${drawing}</div>
${writeJudgment(event, book)}${writeDates(event, book.facts.locale)}${writeDetails(event)}${writeOrigins(view)}${writeMerged(view, book)}${writeDisputes(view, book)}
${view.claims.length > 0 ? view.claims.map((claim) => writeClaim(claim, book)) : html`<p class="none">No claim yet.</p>`}
</section>`;
}

/** Writes that an event is disputed, and how far the analyst has come with it. */
export function writeDisputeChip(view: EventView): Markup | null {
  return view.dispute === null ? null : html`<span class="chip dispute">≠ ${labelDispute(view.dispute)}</span> `;
}

/** Writes how far an event is borne out: "3 articles, 1 origin". */
export function writeCorroboration(view: EventView): string {
  return view.corroboration.origins === 0 ? 'no asserting claim' : describeOrigins(view.corroboration);
}

/** Likelihood and confidence stand in cells of their own: in one sentence, readers take one for the other (ICD 203). */
function writeJudgment(event: TimelineEvent, book: ReportBook): Markup | null {
  const { likelihood = 'not-graded', confidence = 'not-graded', rationale = '' } = event;
  if (likelihood === 'not-graded' && confidence === 'not-graded' && rationale === '') return null;
  return html`<div class="judgment"><table class="grades"><thead><tr><th scope="col">Judgment: likelihood</th><th scope="col">Confidence in this judgment</th></tr></thead>
<tbody><tr><td>${writeGrade(likelihood, book)}</td><td>${writeGrade(confidence, book)}</td></tr></tbody></table>${
    rationale
      ? html`<div class="rationale"><p class="label">Rationale</p>${ownParagraphs(rationale, 'own')}</div>`
      : null
  }</div>`;
}

function writePlace(place: Place): Markup {
  const { coordinates, precision } = place;
  const where = coordinates ? ` (${coordinates.latitude}, ${coordinates.longitude})` : '';
  return html`${ownWords(place.name)}${where}${precision ? `, ${precision}` : ''}`;
}

function writeDates(event: TimelineEvent, locale: string): Markup | null {
  const rows = [...dateRows('Begin', event.begin, locale), ...dateRows('End', event.end, locale)];
  if (rows.length === 0) return null;
  return html`<table class="dates"><thead><tr><th scope="col">Date</th><th scope="col">As said</th><th scope="col">As read</th><th scope="col">As computed</th><th scope="col">By which rule</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function dateRows(name: string, reading: DateReading | null, locale: string): readonly Markup[] {
  if (reading === null) return [];
  const anchor = writeAnchor(reading);
  const words = html`${reading.words ? html`“${ownWords(reading.words)}”` : '–'}`;
  const main = html`<tr><th scope="row">${name}</th><td class="said">${words}</td>${writeValue(reading.value, reading.words, locale)}<td>${
    reading.value ? ownWords(reading.value.rule) : null
  }${anchor ? html`<span class="note">${anchor}</span>` : null}<span class="note">${reading.status}</span></td></tr>`;
  const others = reading.alternatives.map(
    (value) =>
      html`<tr class="other"><th scope="row">or</th><td></td>${writeValue(value, reading.words, locale)}<td>${ownWords(value.rule)}</td></tr>`,
  );
  return [main, ...others];
}

function writeValue(value: DateValue | null, words: string, locale: string): Markup {
  if (value === null) return html`<td colspan="2"><em>not read: the words are kept as they are</em></td>`;
  const width = writeWidth(value, locale);
  return html`<td>${ownWords(formatReading({ words, value }, locale))}<code>${value.edtf}</code></td><td><span class="bounds">${writeBounds(value)}</span><span class="note">${
    value.kind === 'span' ? 'lasted' : 'at some time in'
  } ${width ?? 'an open stretch'}</span></td>`;
}

function writeDetails(event: TimelineEvent): Markup {
  const participants = event.participants.map(
    (one) => html`<li>${ownWords(one.name)}${one.role ? html` (${ownWords(one.role)})` : null}</li>`,
  );
  return html`${event.description ? html`<div class="description">${ownParagraphs(event.description.plain, 'own')}</div>` : null}${
    participants.length > 0
      ? html`<div class="list"><p class="label">Participants</p><ul>${participants}</ul></div>`
      : null
  }${
    event.tags.length > 0
      ? html`<p class="tags"><span class="label">Tags</span> ${event.tags.map((tag) => html`<span class="chip">${ownWords(tag)}</span> `)}</p>`
      : null
  }`;
}
