import { formatReading } from '../dates/format.ts';
import type { Article, Evidenced } from '../model/article.ts';
import type { DateReading } from '../model/date-reading.ts';
import type { ClipView } from './case-view.ts';
import { type HtmlValue, html, type Markup } from './escape-html.ts';
import type { Endnote, ReportBook } from './report-book.ts';
import { articleWords, languageOf, ownParagraphs, ownWords, writeCount, writeMoment } from './report-words.ts';
import { directionOf, isLanguageTag } from './text-direction.ts';

/** Writes the endnotes: each the exact quote in its language and direction, and everything needed to find and check it. */
export function writeEndnotes(book: ReportBook): Markup | null {
  if (book.endnotes.length === 0) return null;
  return html`<section class="endnotes" id="endnotes"><h2>Endnotes</h2>
<p class="intro">Every quotation is exact. Offsets count UTF-16 units in the text whose SHA-256 is given; the file is named by the SHA-256 of its bytes as they came. The words before and after a quotation are printed grey.</p>
<ol>${book.endnotes.map((note) => writeEndnote(note, book))}</ol></section>`;
}

function writeEndnote(note: Endnote, book: ReportBook): Markup {
  const { view } = note;
  const claims = note.claimNumbers.map(
    (number, index) => html`${index > 0 ? ', ' : ''}<a href="#claim-${number}">${number}</a>`,
  );
  return html`<li id="note-${note.number}" value="${note.number}">
<div class="note-head"><span class="number">${note.number}</span><span class="small">${
    claims.length > 0 ? html`claim ${claims}` : 'no claim'
  }</span></div>
<div class="note-body">${writeQuote(view)}${writeRemarks(view)}
<dl>${listFacts(view, book.facts.locale).map(([name, value]) => html`<div class="${name.endsWith('SHA-256') ? 'line' : ''}"><dt>${name}</dt> <dd>${value}</dd></div> `)}</dl></div></li>`;
}

function writeQuote(view: ClipView): Markup {
  const language = languageOf(view);
  const { start, end, prefix, exact, suffix } = view.clip;
  const before = start > prefix.length ? `…${prefix}` : prefix;
  const after = view.version === null || end + suffix.length < view.version.textLength ? `${suffix}…` : suffix;
  const tag = language !== null && isLanguageTag(language) ? language : '';
  return html`<blockquote lang="${tag}" dir="${directionOf(exact, language)}"><p><span class="around">${before}</span><q>${exact}</q><span class="around">${after}</span></p></blockquote>`;
}

function writeRemarks(view: ClipView): readonly (Markup | null)[] {
  const { translation, paraphrase, comment, tags } = view.clip;
  const remark = (name: string, text: string) =>
    text.trim() ? html`<div class="remark"><p class="label">${name}</p>${ownParagraphs(text, 'own')}</div>` : null;
  return [
    remark('Translation', translation),
    remark('Paraphrase', paraphrase),
    remark('Comment', comment),
    remark('Tags', tags.join(', ')),
  ];
}

function listFacts(view: ClipView, locale: string): readonly (readonly [string, HtmlValue])[] {
  const { article, version, outlet, clip } = view;
  const language = languageOf(view);
  const offsets = `${writeCount(clip.start, locale)} – ${writeCount(clip.end, locale)}`;
  const facts: (readonly [string, HtmlValue])[] = [
    ['Article', article ? articleWords(article.title.value, language) : 'no longer in the case'],
    ['Outlet', outlet ? ownWords(outlet.name) : 'not known'],
  ];
  if (article?.authors) facts.push(['Authors', ownWords(article.authors.value.join(', '))]);
  facts.push(['Published', article ? writeDate(article.published, article.publishedDoubt, locale) : null]);
  if (article?.modified) facts.push(['Modified', writeDate(article.modified, null, locale)]);
  if (article?.url) facts.push(['Address', writeAddress(article.url.value)]);
  if (article?.canonicalUrl && article.canonicalUrl.value !== article.url?.value)
    facts.push(['Own address', writeAddress(article.canonicalUrl.value)]);
  if (article?.familyId) facts.push(['Family', writeFamily(article, view.familySize, locale)]);
  if (language) facts.push(['Language', language]);
  facts.push(['Offsets', offsets]);
  if (version) {
    const captured = version.capturedAt ? writeMoment(version.capturedAt.value) : 'time not known';
    facts.push(
      ['Captured', html`${captured}; imported ${writeMoment(version.importedAt)}`],
      ['File', html`${ownWords(version.fileName)}, version ${version.number}`],
      ['File SHA-256', html`<code>${version.originalSha256}</code>`],
      ['Text SHA-256', html`<code>${version.textSha256}</code>`],
    );
  }
  return facts;
}

function writeAddress(address: string): Markup {
  return html`<span class="address" dir="ltr">${address}</span>`;
}

/** Says how many articles tell the same story, and who says so: they are no independent witnesses. */
function writeFamily({ kinship }: Article, size: number, locale: string): string {
  const count = `one of ${writeCount(size, locale)} rewrites of one story`;
  if (!kinship || (kinship.containment === 0 && kinship.resemblance === 0)) return `${count}, by the analyst`;
  const share = `${Math.round(kinship.containment * 100)} % of the shorter text in common with the one most like it`;
  return `${count}, ${share}, ${kinship.status === 'confirmed' ? 'confirmed by the analyst' : 'not yet confirmed'}`;
}

function writeDate(date: Evidenced<DateReading> | null, doubt: string | null, locale: string): Markup {
  const warning = doubt ? html` <span class="gone">${ownWords(doubt)}</span>` : null;
  if (date === null) return html`date not known${warning}`;
  const { value: reading, evidence } = date;
  const said = reading.words === '' ? null : html`, as said “${ownWords(reading.words)}”`;
  return html`${formatReading(reading, locale)}${reading.value ? html` <code>${reading.value.edtf}</code>` : ' (not read)'}${said} (from ${evidence.from}: ${ownWords(evidence.detail)})${warning}`;
}
