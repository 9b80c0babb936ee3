import { countOlderGrades } from '../grading/custom-scale.ts';
import { findScale, scaleFor } from '../grading/scales.ts';
import { listGraded } from './case-view.ts';
import { type HtmlValue, html, type Markup } from './escape-html.ts';
import { describeFilter } from './export-facts.ts';
import type { ReportBook } from './report-book.ts';
import { type DoubtBar, drawDoubt, placeTicks, toDoubtBar } from './report-doubt.ts';
import { writeCorroboration, writeDisputeChip } from './report-event.ts';
import { ownWords, writeEventDate, writeMoment, writePlural } from './report-words.ts';

/** Writes the title block: whose report this is, when and by what it was made, what bounds it, and what proves its state. */
export function writeTitle(book: ReportBook): Markup {
  const { view, facts } = book;
  const { counts, snapshot } = view;
  const { settings, lastChange } = snapshot;
  const scale = findScale(settings.likelihoodScale, settings.customScales);
  const older = countOlderGrades(listGraded(view), settings.likelihoodScale, settings.customScales);
  const say = (count: number, noun: string) => writePlural(count, noun, facts.locale);
  const rows: readonly (readonly [string, HtmlValue])[] = [
    ['Made', html`${writeMoment(facts.madeAt)} with Dateline ${facts.appVersion}`],
    ['Filter', ownWords(describeFilter(facts.filter))],
    [
      'Likelihood scale',
      html`${scale?.name ?? 'unknown scale'} <code>${settings.likelihoodScale}</code>${older.map(
        ({ grades, name }) => html`; ${say(grades, 'grade')} left on ${name}`,
      )}`,
    ],
    ['Confidence scale', scaleFor('confidence', settings.likelihoodScale, settings.customScales)?.name ?? 'none'],
    ['Reliability, credibility', 'Admiralty code'],
    [
      'Contents',
      html`${say(counts.events, 'event')} (${counts.disputed} disputed, ${book.undated.length} undated), ${say(counts.claims, 'claim')}, ${say(counts.clips, 'clip')}`,
    ],
    [
      'Record of changes',
      lastChange
        ? html`${say(lastChange.seq, 'change')}; SHA-256 of the last <code>${lastChange.hash}</code>`
        : 'no change yet',
    ],
  ];
  return html`<header class="title"><p class="kicker">Dateline report</p>
<h1>${ownWords(settings.name)}</h1>
<table class="colophon"><tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table></header>
${writeLegend()}`;
}

/** Writes the overview: all events in their order on one axis of time, each leading to its place. */
export function writeOverview(book: ReportBook): Markup {
  const { view, facts } = book;
  if (view.events.length === 0) {
    return html`<section class="overview"><h2>Timeline</h2><p class="none">There is no event in this report.</p></section>`;
  }
  const ticks = book.axis ? placeTicks(book.axis, facts.locale) : [];
  const rows = view.events.map((event) => {
    const number = book.eventNumber(event.event.id);
    const bar = toDoubtBar(event.event, event.isDisputed);
    return html`<tr><td class="number">${number}</td><td class="when">${writeEventDate(event.event, facts.locale)}</td><th scope="row"><a href="#event-${number}">${ownWords(event.event.title)}</a>${
      event.isDisputed ? html` ${writeDisputeChip(event)}` : null
    }</th><td class="borne">${writeCorroboration(event)}</td><td class="bar">${
      bar && book.axis ? drawDoubt(bar, book.axis) : html`<span class="note">no date yet</span>`
    }</td></tr>`;
  });
  return html`<section class="overview"><h2>Timeline</h2>
<table><thead><tr><th scope="col">No.</th><th scope="col">Date</th><th scope="col">Event</th><th scope="col">Corroboration</th><th scope="col" class="bar"><span class="hidden">Stretch of time</span><span class="ticks">${ticks
    .filter((tick) => tick.at < 0.92)
    .map(
      (tick) => html`<span style="left:${Math.round(tick.at * 1000) / 10}%">${tick.label}</span>`,
    )}</span></th></tr></thead><tbody>${rows}</tbody></table></section>`;
}

function writeLegend(): Markup {
  const axis = { from: 0, to: 100 };
  const sample = (part: Partial<DoubtBar>) =>
    drawDoubt({ earliest: 15, latest: 85, kind: 'point', isDisputed: false, core: null, ...part }, axis);
  const rows: readonly (readonly [Markup, string])[] = [
    [sample({}), 'The event fell at some time within the pale stretch.'],
    [sample({ kind: 'span' }), 'The event lasted; the dark core is the time that is certain.'],
    [sample({ earliest: 50, latest: 50.5 }), 'The date is known closely.'],
    [sample({ earliest: Number.NEGATIVE_INFINITY, latest: 60 }), 'The stretch goes on beyond the drawing, or is open.'],
    [sample({ isDisputed: true }), '≠ Claims about the event contradict each other; all accounts are printed.'],
  ];
  return html`<section class="legend"><h2>How to read this report</h2>
<table><thead class="hidden"><tr><th scope="col">Sign</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.map(([sign, words]) => html`<tr><td>${sign}</td><td>${words}</td></tr>`)}</tbody></table>
<p>Dates are given as said, as read (with the code of ISO 8601-2, “EDTF”) and as computed: first and last day. An event knows no truth; its claims do. A claim is one statement by somebody, with the chain through which it came. Corroboration counts origins, the first links of those chains, and not articles. A denial never counts as a confirmation. Rewrites of one story are one origin, and unnamed people count once for each outlet that had their words, unless origins were joined or split with a reason that is printed. A dispute that is called resolved is still printed with all of its accounts. “Not graded” means that nobody has judged yet; “cannot be judged” (F, 6) is a judgment.</p></section>`;
}
