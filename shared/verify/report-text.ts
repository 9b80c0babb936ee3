import { isolate, joinParts } from './fault-words.ts';
import { HOW_TO_CHECK, type VerificationReport } from './report.ts';

/** Columns of the label before a fact. */
const LABEL_WIDTH = 16;

/** Characters of a line of prose. */
const LINE_WIDTH = 100;

/**
 * Writes a report as plain text (LF). Its list of files is in the form of `sha256sum`, so that `sha256sum --check` finds the
 * originals in a folder with nothing but this file.
 */
export function writeReportText(report: VerificationReport): string {
  const { head, findings, items } = report;
  return [
    'DATELINE: VERIFICATION OF A CASE',
    '',
    report.result,
    '',
    ...report.facts.map(([label, value]) => `${label.padEnd(LABEL_WIDTH)}${isolate(toLine(value))}`),
    ...(head
      ? [`${'Record ends'.padEnd(LABEL_WIDTH)}${head.words}`, `${'Its SHA-256'.padEnd(LABEL_WIDTH)}${head.hash}`]
      : []),
    '',
    `Outside timestamps (${report.stamps.length})`,
    ...(report.stamps.length === 0
      ? ['None.']
      : report.stamps.flatMap((parts) => wrap(`- ${toLine(joinParts(parts))}`))),
    '',
    'What was checked',
    ...report.checked.flatMap((sentence) => wrap(`- ${sentence}`)),
    '',
    `Findings (${findings.length})`,
    ...(findings.length === 0 ? ['None.'] : findings.flatMap((parts) => wrap(`- ${toLine(joinParts(parts))}`))),
    '',
    'How to check this report',
    ...HOW_TO_CHECK.flatMap((sentence) => wrap(`- ${sentence}`)),
    '',
    `Imported files (${items.length}), each with what is known of it, then its SHA-256 and its name`,
    ...items.flatMap((item) => [
      '',
      `# ${isolate(toLine(item.title))}, capture ${item.version}, ${item.bytes} bytes`,
      `# imported ${item.importedAt}${item.capturedAt ? `, captured ${item.capturedAt}` : ''}`,
      ...(item.url ? [`# from ${toLine(item.url)}`] : []),
      ...(item.isWhole ? [] : ['# NOT what its SHA-256 says']),
      `${item.sha256}  ${toLine(item.fileName)}`,
    ]),
    '',
  ].join('\n');
}

/** Words on one line, without characters that could end it or hide what follows. */
function toLine(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim();
}

/** Breaks prose between words; what follows the first line stands under its words. */
function wrap(line: string): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + word.length + 1 > LINE_WIDTH) {
      lines.push(current);
      current = `  ${word}`;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
}
