import { nameContentEntry } from '../exchange/case-file.ts';
import { html, Markup } from '../exchange/escape-html.ts';
import type { Evidence } from '../model/article.ts';
import type { Action } from '../model/change.ts';
import type { CustodyItem, CustodyRecord, CustodyStep, CustodyTransfer } from './custody-record.ts';

/** What the page may load: its own styles and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLES = `
:root { color-scheme: light dark; --ink: #201e1a; --ink-2: #5d584f; --line: #d8d3c8; --paper: #fbfaf7; --accent: #0b6b75; --deny: #9f1239; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8df; --ink-2: #b0a99c; --line: #403c35; --paper: #171613; --accent: #5cc4cf; --deny: #f4879f; } }
* { box-sizing: border-box; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .25rem; font-size: 1.8rem; line-height: 1.25; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .35rem; border-bottom: 2px solid var(--ink); font-size: 1.25rem; }
h3 { margin: 0 0 .5rem; font-size: 1.05rem; line-height: 1.35; }
h3 .number { color: var(--accent); }
.kicker { margin: 0; color: var(--accent); font-weight: 600; }
p { margin: .5rem 0; }
dl { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: .2rem 1rem; margin: .5rem 0; }
dt { color: var(--ink-2); }
dd { margin: 0; }
code { font: .86em/1.5 ui-monospace, monospace; }
article, .transfers > li { padding: 1rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
ol, ul { margin: .25rem 0; padding-inline-start: 1.4rem; }
.transfers { padding: 0; list-style: none; }
.steps { font-size: .9rem; }
.muted { color: var(--ink-2); }
.lost { color: var(--deny); font-weight: 600; }
.own { unicode-bidi: plaintext; white-space: pre-wrap; }
@media (max-width: 40rem) { dl { grid-template-columns: minmax(0, 1fr); } dd { margin-bottom: .4rem; } }
@media print { body { max-width: none; padding: 0; background: #fff; color: #000; font-size: 10pt; } }
`;

/**
 * Writes the custody record as one page that any browser opens: no script, nothing loaded, names of the case in their own direction.
 * Of the same record it is always the same to the last byte.
 */
export function writeCustodyHtml(record: CustodyRecord): string {
  const { caseName, transfers, items } = record;
  const current = transfers.at(-1);
  return html`<!doctype html>
<html lang="en" dir="ltr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${caseName} – Custody record</title>
<style>${new Markup(STYLES)}</style></head>
<body><main>
<p class="kicker">Custody record</p>
<h1>${own(caseName)}</h1>
<p>Who had the items of this case, what they are, when and from where they were collected, how, with which version, and every transfer and act on them since. Written by ${record.writtenBy} from the record of changes in the same package.</p>
${current && writeCurrent(current)}
<h2>The record</h2>
<dl>
${fact('Case', own(caseName))}
${fact('Case id', code(record.caseId))}
${fact('Package written', record.writtenAt)}
${fact('Written by', record.writtenBy)}
${fact('Record begins', record.begin.at ?? 'no change')}
${fact('Record ends', `change ${record.end.seq}${record.end.at ? `, ${record.end.at}` : ''}`)}
${fact('Hash of its last change', code(record.end.hash ?? 'none'))}
${fact('SHA-256 of changes.jsonl', code(record.changesSha256))}
${fact('In the case', writeCounts(record))}
</dl>
<h2>Chain of custody</h2>
<p>In order of time. Each transfer was recorded as a change before its package was written; the hash of that change covers all changes before it.</p>
${transfers.length > 0 ? html`<ol class="transfers">${transfers.map((transfer, index) => writeTransfer(transfer, index === transfers.length - 1))}</ol>` : html`<p>No transfer was recorded.</p>`}
${record.timeStamps.length > 0 && writeStamps(record)}
<h2>Items (${items.length})</h2>
<p>The evidentiary copy of an item is its original bytes, which are kept by their SHA-256 and never altered. Its text is a working copy that was read from them; clips and claims rest on that text.</p>
${items.map(writeItem)}
<h2>How the items were collected and kept</h2>
<ul>
<li>Collection: each item was imported as a file, or as text that was pasted. Dateline fetches nothing from a network: the address and the time of capture are what the file itself says, and for each it is said where in the file that stands.</li>
<li>Identity: each item has the SHA-256 of its bytes. It was computed when the item was imported and recorded in the same change.</li>
<li>Integrity: every act is a change with the rows before and after it, its time, and the hash of the change before. An act that was altered, left out or put in breaks the chain.</li>
<li>Persons: changes do not name who did them. Who collected the items and who transferred them is what was stated at each transfer.</li>
<li>Times are those of the computer that recorded them, in UTC.</li>
</ul>
<h2>How to check this package</h2>
<ul>
<li>With Dateline: Case, Restore. It checks the package whole before anything is restored.</li>
<li>With Node and the source of Dateline: <code>npm run verify -- &#60;file&#62;</code>. It follows all changes, hashes every item, and writes this record again to compare it.</li>
<li>With neither: the package is a ZIP archive. Each item lies under the name given with it; its SHA-256 must be that name. The SHA-256 of this page and of every other entry is in manifest.json.</li>
</ul>
</main></body></html>
`.source;
}

function writeCurrent(transfer: CustodyTransfer): Markup {
  return html`<h2>This transfer</h2><dl>${writeParties(transfer)}</dl>`;
}

function writeParties(transfer: CustodyTransfer): readonly (Markup | false)[] {
  const { by, to, purpose, collectedBy, remarks } = transfer;
  return [
    fact('Handed over by', own(by)),
    fact('Handed over to', own(to)),
    fact('Purpose and authority', purpose.trim() === '' ? 'not stated' : own(purpose)),
    fact('Items collected by', collectedBy.trim() === '' ? 'not stated' : own(collectedBy)),
    remarks.trim() !== '' && fact('Remarks', own(remarks)),
    fact('At', transfer.at),
    fact('With', `Dateline ${transfer.appVersion}`),
    fact('Recorded as', html`change ${transfer.seq}, ${code(transfer.hash)}`),
  ];
}

function writeTransfer(transfer: CustodyTransfer, isCurrent: boolean): Markup {
  return html`<li><dl>${writeParties(transfer)}${fact('Package', writeOutcome(transfer, isCurrent))}</dl></li>`;
}

function writeOutcome({ outcome }: CustodyTransfer, isCurrent: boolean): Markup | string {
  if (outcome === null) return isCurrent ? 'this package' : 'what became of it was not recorded';
  if (outcome.status === 'not-written') return html`<span class="lost">not written</span>: ${own(outcome.reason)}`;
  return html`<bdi>${outcome.fileName}</bdi>, ${outcome.bytes} bytes, SHA-256 ${code(outcome.sha256)}`;
}

function writeStamps({ timeStamps }: CustodyRecord): Markup {
  return html`<h2>Outside timestamps</h2>
<p>Answers from outside that were taken in by file. Each is in this package as it came, and can be checked with <code>openssl ts -verify -digest &#60;hash&#62; -in &#60;file&#62; -CAfile &#60;certificate of the authority&#62;</code>, or with a client of OpenTimestamps.</p>
${timeStamps.map(
  ({ entry, fileName, takenAt, seq, hash, isSound, words }) => html`<article><dl>
${fact('In this package as', code(entry))}
${fact('File name', html`<bdi dir="ltr">${fileName}</bdi>`)}
${fact('Taken in', takenAt)}
${fact('Stamps', html`the hash of change ${seq}, ${code(hash)}`)}
${fact('Says', isSound ? words : html`<span class="lost">${words}</span>`)}
</dl></article>`,
)}`;
}

function writeItem(item: CustodyItem, index: number): Markup {
  const { url, capturedAt, container } = item;
  return html`<article id="item-${index + 1}"><h3><span class="number">${index + 1}</span> ${own(item.title)}</h3><dl>
${fact('File name', html`<bdi dir="ltr">${item.fileName}</bdi>`)}
${fact('SHA-256', html`${code(item.sha256)}, ${item.bytes} bytes`)}
${fact('In this package as', item.isInPackage ? code(nameContentEntry(item.sha256)) : html`<span class="lost">its bytes were lost before the package was written</span>`)}
${fact('Source address', url ? html`<bdi dir="ltr">${url.value}</bdi> <span class="muted">(${describeEvidence(url.evidence)})</span>` : 'not known')}
${fact('Captured', capturedAt ? html`${capturedAt.value} <span class="muted">(${describeEvidence(capturedAt.evidence)})</span>` : 'the file does not say')}
${fact('Imported', html`${item.importedAt}${item.capture > 1 && `, as capture ${item.capture} of the article`}`)}
${fact('Collected as', describeCollection(item))}
${container && fact('Inside of', html`<bdi dir="ltr">${container.fileName}</bdi> (${container.kind}), as <bdi dir="ltr">${container.path}</bdi>, SHA-256 ${code(container.sha256)}`)}
${fact('Working copy', html`text read by ${item.text.reader}, SHA-256 ${code(item.text.sha256)}`)}
${!item.isInCase && fact('Standing', 'removed from the case; in this package all the same')}
</dl>
<ol class="steps">${item.steps.map(writeStep)}</ol></article>
`;
}

function describeCollection({ format, container }: CustodyItem): string {
  return container ? `a document (${format}) out of another file` : `a file (${format})`;
}

function writeStep({ seq, at, action, way, reason, hash }: CustodyStep): Markup {
  const words = STEP_WORDS[action] ?? action;
  const done = way === 'act' ? words : `${way === 'undo' ? 'undone' : 'done again'}: ${words}`;
  return html`<li>${at}, change ${seq}: ${done}${reason && html`, “<bdi>${reason}</bdi>”`}. ${code(hash)}</li>`;
}

/** What acts on articles and their captures are called; others, which touch them in passing, have their recorded name. */
const STEP_WORDS: Partial<Record<Action, string>> = {
  'article.import': 'imported, hashed and read',
  'version.add': 'imported as a new capture, hashed and read',
  'version.reread': 'read again from the same bytes',
  'article.correct': 'description corrected by the analyst',
  'article.triage': 'triaged',
  'article.remove': 'removed from the case',
  'furniture.mark': 'paragraphs marked as page furniture or as story',
  'furniture.learn': 'paragraphs marked by what was learned of the outlet',
  'titles.learn': 'title chosen by what was learned of the outlet',
  'family.join': 'put into a family of rewrites',
  'family.confirm': 'family of rewrites confirmed',
  'family.leave': 'taken out of a family of rewrites',
  'source.merge': 'its outlet was merged with another source',
  'dates.confirm': 'dates confirmed',
};

function describeEvidence({ from, detail, asCorrected }: Evidence): Markup {
  return html`${EVIDENCE_WORDS[from]}${detail !== '' && html`: <bdi>${detail}</bdi>`}${asCorrected !== undefined && `, chosen as the analyst corrected this outlet at ${asCorrected}`}`;
}

const EVIDENCE_WORDS: Record<Evidence['from'], string> = {
  meta: 'from a meta tag',
  'json-ld': 'from structured data',
  visible: 'from the visible words',
  file: 'from the file',
  address: 'from the address',
  analyst: 'set by the analyst',
};

function writeCounts({ counts }: CustodyRecord): string {
  const say = (name: string, noun: string) => `${counts[name] ?? 0} ${noun}${counts[name] === 1 ? '' : 's'}`;
  return [
    say('articles', 'article'),
    say('versions', 'capture'),
    say('clips', 'clip'),
    say('events', 'event'),
    say('claims', 'claim'),
    say('sources', 'source'),
  ].join(', ');
}

function fact(label: string, value: Markup | string | number): Markup {
  return html`<dt>${label}</dt><dd>${value}</dd>`;
}

function code(words: string): Markup {
  return html`<code>${words}</code>`;
}

/** Words of a person or of an article: in the direction of their first letter. */
function own(words: string): Markup {
  return html`<bdi class="own" lang="">${words}</bdi>`;
}
