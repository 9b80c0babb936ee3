/**
 * The look of the printed report: A4, serif text, quiet rules; colour never carries meaning alone. The page's number is
 * printed by whoever prints it.
 */
export const REPORT_STYLES = `
@page {
  size: A4;
  margin: 20mm 18mm 22mm;
  @top-right { font: 7.5pt 'Inter Variable', 'Vazirmatn Variable', sans-serif; color: #5d584f; }
}
:root {
  --ui: 'Inter Variable', 'Vazirmatn Variable', system-ui, sans-serif;
  --text: 'Source Serif 4 Variable', 'Vazirmatn Variable', Georgia, serif;
  --ink: #201e1a; --ink-2: #5d584f; --line: #e3dfd6; --line-strong: #cfc9bc; --sunken: #f6f4ef;
  --accent: #0b6b75; --dispute: #9a4a06; --dispute-weak: #fdf3e7; --deny: #9f1239;
}
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: var(--ink); font: 10pt/1.5 var(--text); }
h1, h2, h3, th, .facts, .chip, .label, .small, .note, .number, .kicker, dt { font-family: var(--ui); }
a { color: inherit; text-decoration: none; }
p { margin: 0; orphans: 3; widows: 3; }
ul, ol { margin: 0; padding: 0; list-style: none; }
[dir='rtl'] { line-height: 1.8; }
code { font: 7.6pt var(--ui); font-variant-numeric: tabular-nums slashed-zero; color: var(--ink-2); overflow-wrap: anywhere; unicode-bidi: isolate; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.4; }
th, td { padding: 1.2mm 2.5mm 1.2mm 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
tr { break-inside: avoid; }
sup { line-height: 0; font: 600 6.8pt var(--ui); color: var(--accent); }
h2 { margin: 0 0 5mm; padding-bottom: 2mm; border-bottom: 1.5pt solid var(--ink); font-size: 16pt; font-weight: 650; line-height: 1.25; letter-spacing: -0.01em; break-after: avoid; }
h3 { margin: 0; font: 650 13pt/1.3 var(--text); break-after: avoid; }
.number { color: var(--accent); font-weight: 650; font-variant-numeric: tabular-nums; }
.note { display: block; color: var(--ink-2); font-size: 7.5pt; font-weight: 400; }
.small { color: var(--ink-2); font-size: 7.8pt; line-height: 1.45; }
.small a { color: var(--accent); font-weight: 600; }
.label { color: var(--ink-2); font-size: 7.2pt; font-weight: 600; letter-spacing: 0.02em; }
.none { color: var(--ink-2); font-style: italic; }
.gone { color: var(--deny); font: 7.5pt var(--ui); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.chip { display: inline-block; padding: 0.2mm 1.8mm; border: 0.6pt solid var(--line-strong); border-radius: 2.5mm; color: var(--ink-2); font-size: 7.2pt; font-weight: 500; line-height: 1.45; }
.chip.dispute { border-color: var(--dispute); background: var(--dispute-weak); color: var(--dispute); font-weight: 600; }
.chip.origin { border-color: var(--accent); color: var(--accent); }
.chip.denies, .chip.questions { border-color: var(--deny); color: var(--deny); }
.doubt { display: block; width: 100%; height: auto; }

.title { padding-top: 22mm; }
.kicker { color: var(--accent); font-size: 8.5pt; font-weight: 600; letter-spacing: 0.08em; text-transform: uppercase; }
h1 { margin: 3mm 0 10mm; font: 600 30pt/1.15 var(--text); letter-spacing: -0.015em; overflow-wrap: anywhere; }
.colophon { border-top: 1.5pt solid var(--ink); border-bottom: 0.6pt solid var(--line-strong); font-size: 9pt; }
.colophon tr + tr > * { border-top: 0.4pt solid var(--line); }
.colophon th { width: 44mm; color: var(--ink-2); font-weight: 500; }
.colophon th, .colophon td { padding-block: 1.7mm; }
.legend { margin-top: 12mm; break-inside: avoid; }
.legend h2 { margin-bottom: 2mm; border: 0; padding: 0; font-size: 10pt; }
.legend td:first-child { width: 44mm; padding-right: 6mm; vertical-align: middle; }
.legend p { margin-top: 3mm; color: var(--ink-2); font-size: 8.8pt; }

.overview, .overview + main, .grids, .endnotes, .sources, .scales { break-before: page; }
.events + .events { margin-top: 12mm; }
.events > h2 { break-after: avoid; }
.overview thead th { border-bottom: 0.6pt solid var(--line-strong); color: var(--ink-2); font-size: 7.2pt; font-weight: 600; vertical-align: bottom; }
.overview tbody tr > * { border-bottom: 0.4pt solid var(--line); }
.overview td.number { width: 8mm; font-size: 7.8pt; }
.overview .when { width: 28mm; font-family: var(--ui); font-size: 7.8pt; }
.overview .borne { width: 25mm; color: var(--ink-2); font: 7.2pt/1.5 var(--ui); }
.overview thead th { padding-bottom: 0.6mm; }
.overview tbody th { font: 600 9pt/1.3 var(--text); padding-right: 3mm; }
.overview tbody tr > * { padding-block: 0.9mm; }
.overview .bar { width: 42mm; padding-right: 0; }
.overview tbody .bar { vertical-align: middle; }
.ticks { position: relative; display: block; height: 4mm; }
.ticks span { position: absolute; bottom: 0; padding-left: 0.8mm; border-left: 0.6pt solid var(--line-strong); font-weight: 400; white-space: nowrap; }

.event { margin-bottom: 10mm; padding-top: 1mm; }
.event + .event { padding-top: 6mm; border-top: 0.8pt solid var(--line-strong); }
.event-head { display: grid; grid-template-columns: 1fr 58mm; column-gap: 6mm; align-items: end; break-inside: avoid; break-after: avoid; }
.event-head.plain { display: block; }
.event-head h3 .number { margin-right: 1mm; font-size: 11pt; }
.facts { margin-top: 1mm; font-size: 8.2pt; color: var(--ink-2); }
.facts strong { color: var(--ink); font-weight: 600; }
.event-bar { padding-bottom: 0.6mm; }
.dates { margin-top: 2.5mm; break-inside: avoid; border-top: 0.6pt solid var(--line-strong); border-bottom: 0.6pt solid var(--line-strong); font-size: 8.2pt; }
.dates thead th { color: var(--ink-2); font-size: 7pt; font-weight: 500; padding-bottom: 0; }
.dates { table-layout: fixed; }
.dates th:nth-child(1) { width: 12mm; }
.dates th:nth-child(2) { width: 40mm; }
.dates th:nth-child(3) { width: 40mm; }
.dates th:nth-child(4) { width: 42mm; }
.dates tbody th { font-size: 7.8pt; }
.dates .said { font-style: italic; font-size: 9pt; }
.dates .said [dir='rtl'] { font-style: normal; }
.dates code { display: block; font-size: 7pt; }
.dates .other > * { color: var(--ink-2); }
.bounds { font-family: var(--ui); font-size: 7.6pt; font-variant-numeric: tabular-nums; white-space: nowrap; }
.description { margin-top: 2.5mm; }
.own + .own { margin-top: 1.5mm; }
.list, .tags { margin-top: 2mm; font-size: 8.8pt; }
.list ul { display: inline; }
.list li { display: inline; }
.list li + li::before { content: '; '; }
.list .label { display: inline; margin-right: 1.5mm; }

.accounts { margin-top: 3mm; padding: 2mm 3mm 1mm; border: 0.8pt solid var(--line-strong); border-radius: 1.5mm; }
.accounts.dispute { border-color: var(--dispute); background: var(--dispute-weak); }
.accounts-title { margin-bottom: 1mm; font: 600 8.2pt var(--ui); break-after: avoid; }
.accounts-title span { color: var(--ink-2); font-weight: 400; }
.accounts.dispute .accounts-title { color: var(--dispute); }
.accounts table { table-layout: fixed; }
.accounts th, .accounts td { padding: 1.2mm 3mm; border-left: 0.6pt solid var(--line-strong); }
.accounts th { font: 650 9.6pt/1.35 var(--text); padding-bottom: 0; }
.accounts.dispute th, .accounts.dispute td { border-left-color: var(--dispute); }
.says { display: block; color: var(--ink-2); font: 500 7.2pt var(--ui); }
.says.denies, .says.questions { color: var(--deny); }
.accounts th .borne { display: block; color: var(--ink-2); font: 400 7.2pt var(--ui); }
.held { margin-top: 1mm; padding: 1.5mm 3mm 1mm; border-top: 0.6pt solid var(--dispute); font-size: 8.8pt; }
.held .label { margin-right: 1.5mm; }
.steps { margin-top: 1mm; color: var(--ink-2); font: 7.5pt/1.5 var(--ui); }
.judged { color: var(--ink-2); }
.merged { margin-top: 2mm; font-size: 8.8pt; }
.account + .account { margin-top: 2mm; padding-top: 1.5mm; border-top: 0.4pt solid var(--line-strong); }
.account { font-size: 9pt; }

.claim { margin-top: 4mm; padding-left: 4mm; border-left: 1.6pt solid var(--accent); break-inside: avoid; }
.claim.denial { border-left-color: var(--deny); border-left-style: double; border-left-width: 2.4pt; }
.statement { font-size: 10.4pt; font-weight: 560; line-height: 1.4; break-after: avoid; }
.statement .number { margin-right: 1mm; font-size: 8pt; }
.chain { margin-top: 0.8mm; font-size: 9.2pt; }
.chain .label, .tags .label { margin-right: 1.5mm; }
.grades { margin-top: 1.2mm; font: 7.8pt/1.4 var(--ui); table-layout: fixed; }
.grades th { padding-bottom: 0; color: var(--ink-2); font-size: 7pt; font-weight: 500; }
.grades td { padding-top: 0.4mm; }
.grades th:first-child { width: 37%; }
.grades code { display: block; font-size: 6pt; }
.grades .source { color: var(--ink-2); }
.grades .source::after { content: ':'; }
.grade { font-weight: 600; }
.grade.empty { color: var(--ink-2); font-style: italic; font-weight: 400; }

.judgment { margin-top: 2.5mm; padding: 1.5mm 3mm; border: 0.8pt solid var(--accent); border-radius: 1.5mm; break-inside: avoid; }
.judgment .grades { margin-top: 0; }
.judgment .grades th:first-child { width: 50%; }
.rationale { margin-top: 0.8mm; font-size: 9.2pt; }
.clips li { padding: 2.2mm 0; border-bottom: 0.4pt solid var(--line); }
.clips a { color: var(--accent); font: 600 8pt var(--ui); }

.grid-question { margin-bottom: 9mm; }
.grid-question h3 { margin-bottom: 2mm; }
.grid-hypotheses td:last-child { width: 42mm; font-family: var(--ui); font-size: 7.8pt; }
.grid-hypotheses tbody tr > * { border-top: 0.4pt solid var(--line); }
.grid-hypotheses th:first-child { width: 9mm; color: var(--accent); }
.grid-cells { margin-top: 4mm; }
.grid-cells thead th { border-bottom: 0.6pt solid var(--line-strong); color: var(--ink-2); font-size: 7.2pt; text-align: center; }
.grid-cells thead th:first-child { text-align: left; }
.grid-cells tbody tr > * { border-bottom: 0.4pt solid var(--line); vertical-align: middle; }
.grid-cells tbody th { font: 500 9pt/1.35 var(--text); }
.grid-cells tbody th a { color: var(--accent); font: 650 8pt var(--ui); }
.grid-cells .cell { width: 11mm; padding-right: 0; text-align: center; }
.grid-cells .cell b { display: inline-block; min-width: 6mm; padding: 0.3mm 0; border: 0.8pt solid transparent; font: 650 8pt/1.4 var(--ui); }
.grid-cells .consistent b { border-color: #2f6b3a; border-radius: 3mm; color: #2f6b3a; }
.grid-cells .inconsistent b { background: var(--deny); color: #fff; }
.grid-cells .neutral b { border: 0.8pt dashed var(--line-strong); color: var(--ink-2); }
.grid-cells .not-applicable b, .grid-cells .none b { color: var(--ink-2); font-weight: 400; }
.grid-cells .telling { width: 24mm; padding-right: 0; color: var(--ink-2); font: 7.2pt/1.35 var(--ui); text-align: center; }
.grid-cells .same .telling { color: var(--dispute); }
.grid-reasons { margin-top: 3mm; font-size: 8.8pt; }
.grid-reasons li { margin-top: 1mm; }
.grid-reasons b { font: 650 8pt var(--ui); }

.intro { margin-bottom: 4mm; color: var(--ink-2); font-size: 8.8pt; }
.endnotes li { display: grid; grid-template-columns: 15mm 1fr; padding: 2.2mm 0; border-top: 0.4pt solid var(--line-strong); break-inside: avoid; }
.note-head .number { display: block; font-size: 10pt; }
.endnotes blockquote { margin: 0; font-size: 10pt; line-height: 1.5; }
.endnotes q { quotes: none; background: #fdf6da; }
.around { color: #77716a; }
.remark { margin-top: 1.2mm; font-size: 9pt; }
.endnotes dl { margin: 1.4mm 0 0; font: 7.5pt/1.55 var(--ui); color: var(--ink-2); }
.endnotes dl div { display: inline; margin-right: 2.5mm; }
.endnotes dl div.line { display: block; }
.endnotes dt, .endnotes dd { display: inline; margin: 0; overflow-wrap: anywhere; }
.endnotes dt { margin-right: 0.8mm; color: #77716a; }
.endnotes dd { color: var(--ink); }
.endnotes dd code { font-size: 6.8pt; }
.sources thead th { color: var(--ink-2); font-size: 7.2pt; }
.sources tbody tr > * { border-top: 0.4pt solid var(--line); }
.sources tbody th:first-child { width: 62mm; font: 600 9pt/1.35 var(--text); }
.sources td:nth-child(2) { width: 26mm; }
.sources .note { margin-top: 0.4mm; }
.scale { margin-bottom: 6mm; break-inside: avoid; }
.scale h3 { font-size: 11pt; margin-bottom: 1mm; }
.scale th { width: 60mm; font-weight: 400; }
.scale thead th { color: var(--ink-2); font-size: 7.2pt; }
.scale tbody tr > * { border-top: 0.4pt solid var(--line); }
`;
