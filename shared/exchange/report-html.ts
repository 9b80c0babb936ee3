import type { CaseSnapshot } from '../model/case-snapshot.ts';
import { type ClipView, viewCase } from './case-view.ts';
import { escapeCssString, html, Markup } from './escape-html.ts';
import type { ExportFacts } from './export-facts.ts';
import { makeBook, type ReportBook } from './report-book.ts';
import { writeClaim } from './report-claim.ts';
import { writeEvent } from './report-event.ts';
import { writeOverview, writeTitle } from './report-front.ts';
import { writeGrids } from './report-grid.ts';
import { writeEndnotes } from './report-notes.ts';
import { writeScales } from './report-scales.ts';
import { writeSources } from './report-sources.ts';
import { REPORT_STYLES } from './report-styles.ts';
import { articleWords, languageOf, ownWords } from './report-words.ts';

/** How the report is written. */
export interface ReportOptions extends ExportFacts {
  /**
   * The rules by which the fonts 'Inter Variable', 'Source Serif 4 Variable' and 'Vazirmatn Variable' are found; empty when
   * whoever prints the page puts them in.
   */
  readonly fontFaceCss: string;
}

/** What the page may load when it is printed: its own styles and fonts. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data: app:; base-uri 'none'; form-action 'none'";

/** The most characters of the case's name at the head of each page but the first. */
const LONGEST_HEAD = 70;

/**
 * Writes a case as one HTML document for print on A4: title, timeline, events with all claims, what belongs to no event,
 * endnotes with the exact quotations, scales. It holds no script and nothing of foreign pages but escaped text.
 */
export function toReportHtml(snapshot: CaseSnapshot, options: ReportOptions): string {
  const book = makeBook(viewCase(snapshot, options.filter), options);
  const { name } = snapshot.settings;
  const page = html`<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${name} – Dateline report</title>
<style>${writeStyles(name, options.fontFaceCss)}</style></head>
<body>
${writeTitle(book)}
${writeOverview(book)}
${writeMain(book)}
${writeGrids(book)}
${writeEndnotes(book)}
${writeSources(book)}
${writeScales(book)}
</body></html>
`;
  return page.source;
}

function writeMain(book: ReportBook): Markup | null {
  const parts = [
    writeEvents('Events', book.dated, book),
    writeEvents('Undated events', book.undated, book),
    writeLooseClaims(book),
    writeLooseClips(book),
  ].filter((part) => part !== null);
  // An empty element would print an empty page.
  return parts.length > 0 ? html`<main>${parts}</main>` : null;
}

function writeEvents(title: string, events: ReportBook['dated'], book: ReportBook): Markup | null {
  if (events.length === 0) return null;
  return html`<section class="events"><h2>${title}</h2>${events.map((event) => writeEvent(event, book))}</section>`;
}

function writeLooseClaims(book: ReportBook): Markup | null {
  const claims = book.view.looseClaims;
  if (claims.length === 0) return null;
  return html`<section class="events"><h2>Claims without event</h2>${claims.map((claim) => writeClaim(claim, book))}</section>`;
}

function writeLooseClips(book: ReportBook): Markup | null {
  const clips = book.view.looseClips;
  if (clips.length === 0) return null;
  return html`<section class="events"><h2>Clips without claim</h2><ul class="clips">${clips.map((clip) => writeLooseClip(clip, book))}</ul></section>`;
}

/** The most characters of a quotation that the list of clips shows; the endnote has it whole. */
const LONGEST_EXCERPT = 200;

function writeLooseClip(view: ClipView, book: ReportBook): Markup {
  const { exact } = view.clip;
  const excerpt = exact.length > LONGEST_EXCERPT ? `${exact.slice(0, LONGEST_EXCERPT).trimEnd()}…` : exact;
  const number = book.noteNumber(view.clip.id);
  return html`<li>“${articleWords(excerpt, languageOf(view))}” <a href="#note-${number}" aria-label="Note ${number}">[${number}]</a>${
    view.article ? html` <span class="note">${articleWords(view.article.title.value, languageOf(view))}</span>` : null
  }${view.clip.comment.trim() ? html`<span class="note">${ownWords(view.clip.comment)}</span>` : null}</li>`;
}

/** The styles hold two things from outside: the font rules, kept from ending the element, and the name, escaped for CSS. */
function writeStyles(name: string, fontFaceCss: string): Markup {
  const short = name.length > LONGEST_HEAD ? `${name.slice(0, LONGEST_HEAD)}…` : name;
  const head = `@page { @top-right { content: ${escapeCssString(short)}; } } @page :first { @top-right { content: none; } }`;
  return new Markup(`${fontFaceCss.replaceAll('</', '<\\/')}\n${REPORT_STYLES}\n${head}`);
}
