import { html, Markup } from '../exchange/escape-html.ts';
import { REPORT_STYLES } from '../exchange/report-styles.ts';
import { ownWords } from '../exchange/report-words.ts';
import type { CheckedItem } from './case-check.ts';
import type { SentencePart } from './fault-words.ts';
import { HOW_TO_CHECK, type VerificationReport } from './report.ts';

/** What the page may load: its own styles, and the fonts that whoever prints it puts in. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self' data: app:; base-uri 'none'; form-action 'none'";

const STYLES = `
.verdict { margin: 0 0 8mm; padding: 3mm 4mm; border: 1pt solid #2f6b3a; border-radius: 1.5mm; color: #2f6b3a; font: 600 12pt/1.4 var(--ui); }
.verdict.broken { border-color: var(--deny); color: var(--deny); }
section { margin-top: 9mm; }
section h2 { margin-bottom: 3mm; font-size: 13pt; }
section li { margin-bottom: 1.6mm; padding-left: 4mm; text-indent: -4mm; }
section li::before { content: '– '; }
.files tbody tr > * { border-top: 0.4pt solid var(--line); }
.files th { font: 600 9pt/1.35 var(--text); }
.files thead th { font: 600 7.2pt var(--ui); color: var(--ink-2); }
.files .hash { width: 68mm; }
.files .when { width: 38mm; font: 7.4pt/1.5 var(--ui); white-space: nowrap; }
.files .note { overflow-wrap: anywhere; }
`;

/** Writes a report as one HTML document for print on A4; it holds no script and nothing of foreign pages but escaped text. */
export function writeReportHtml(report: VerificationReport): string {
  const { caseName, head, items, findings } = report;
  return html`<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${caseName} – Verification</title>
<style>${new Markup(REPORT_STYLES + STYLES)}</style></head>
<body><main>
<p class="kicker">Verification of a case</p>
<h1>${ownWords(caseName)}</h1>
<p class="${report.isWhole ? 'verdict' : 'verdict broken'}">${report.result}</p>
<table class="colophon"><tbody>
${report.facts.map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${ownWords(value)}</td></tr>`)}
${
  head &&
  html`<tr><th scope="row">Record ends</th><td>${head.words}</td></tr>
<tr><th scope="row">Its SHA-256</th><td><code>${head.hash}</code></td></tr>`
}
</tbody></table>
<section><h2>Findings</h2>
${findings.length === 0 ? html`<p>None.</p>` : html`<ul>${findings.map((parts) => html`<li>${parts.map(writePart)}</li>`)}</ul>`}
</section>
${report.stamps.length > 0 && html`<section><h2>Outside timestamps</h2><ul>${report.stamps.map((parts) => html`<li>${parts.map(writePart)}</li>`)}</ul></section>`}
<section><h2>What was checked</h2><ul>${report.checked.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>
<section><h2>How to check this report</h2><ul>${HOW_TO_CHECK.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>
${items.length > 0 && writeItems(items)}
</main></body></html>
`.source;
}

function writePart(part: SentencePart): string | Markup {
  return typeof part === 'string' ? part : html`“<bdi lang="">${part.quoted}</bdi>”`;
}

function writeItems(items: readonly CheckedItem[]): Markup {
  return html`<section><h2>Imported files</h2><table class="files">
<thead><tr><th scope="col">File</th><th scope="col">Imported, captured</th><th scope="col">SHA-256</th></tr></thead>
<tbody>${items.map(
    (
      item,
    ) => html`<tr><th scope="row"><bdi dir="ltr">${item.fileName}</bdi><span class="note">${ownWords(item.title)}${item.version > 1 && `, capture ${item.version}`}</span>${
      item.url && html`<span class="note"><bdi>${item.url}</bdi></span>`
    }</th>
<td class="when">${item.importedAt}${item.capturedAt && html`<span class="note">captured ${item.capturedAt}</span>`}<span class="note">${item.bytes} bytes</span></td>
<td class="hash"><code>${item.sha256}</code>${!item.isWhole && html`<span class="gone"> Not what its SHA-256 says</span>`}</td></tr>`,
  )}</tbody></table></section>`;
}
