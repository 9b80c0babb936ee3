import { labelGrade } from '../grading/scales.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import { reliabilityOf } from './case-view.ts';
import { html, type Markup } from './escape-html.ts';
import type { ReportBook } from './report-book.ts';
import { ownWords, writeMoment } from './report-words.ts';

/** Writes the sources that the report names, with all of their names and the whole history of their reliability. */
export function writeSources(book: ReportBook): Markup | null {
  const sources = listSources(book);
  if (sources.length === 0) return null;
  return html`<section class="sources"><h2>Sources</h2>
<table><thead><tr><th scope="col">Source</th><th scope="col">Kind</th><th scope="col">Reliability, and how it came about</th></tr></thead><tbody>${sources.map(writeSource)}</tbody></table></section>`;
}

function writeSource(source: Source): Markup {
  const { name, variants, kind, reliability } = source;
  const isUnnamed = kind === 'unnamed-group';
  return html`<tr><th scope="row">${isUnnamed ? html`“${ownWords(name)}”` : ownWords(name)}${
    variants.length > 0
      ? html`<span class="note">${variants.map((variant, index) => html`${index > 0 ? ' · ' : ''}${ownWords(variant)}`)}</span>`
      : null
  }</th><td>${kind.replaceAll('-', ' ')}</td><td><span class="grade${
    reliability.length === 0 ? ' empty' : ''
  }">${labelGrade(reliabilityOf(source))}</span>${reliability
    .toReversed()
    .map(
      (entry) =>
        html`<span class="note">${writeMoment(entry.at)}: ${labelGrade(entry.grade)}${
          entry.givenTo ? html`, given to ${ownWords(entry.givenTo)}` : null
        }${entry.reason ? html` – ${ownWords(entry.reason)}` : null}</span>`,
    )}</td></tr>`;
}

/** The sources of chains and the outlets of articles in the report, by name. */
function listSources(book: ReportBook): readonly Source[] {
  const found = new Map<Ulid, Source>();
  const { events, looseClaims, looseClips } = book.view;
  const claims = [...events.flatMap((event) => event.claims), ...looseClaims];
  for (const claim of claims) for (const { source } of claim.sources) if (source) found.set(source.id, source);
  const clips = [...claims.flatMap((claim) => claim.clips.flatMap((use) => use.view ?? [])), ...looseClips];
  for (const { outlet } of clips) if (outlet) found.set(outlet.id, outlet);
  const collator = new Intl.Collator(book.facts.locale, { numeric: true });
  return [...found.values()].sort((one, other) => collator.compare(one.name, other.name));
}
