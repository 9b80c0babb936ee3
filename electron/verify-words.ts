import type { CaseFileCheck } from './case-file-check.ts';

/** Says what checking a case file found, in lines for a terminal; the last line is the verdict. */
export function listCheckLines(name: string, check: CaseFileCheck): readonly string[] {
  const lines = check.status === 'no-case-file' ? [] : describeFile(name, check);
  switch (check.status) {
    case 'sound':
      return [...lines, `${name}: all good.`].map(toLine);
    case 'broken':
      return [...lines, ...indent(check.problems), `${name}: NOT as it was written.`].map(toLine);
    case 'no-case-file':
      return [...indent(check.problems), `${name}: NOT a case file.`].map(toLine);
    default:
      return check satisfies never;
  }
}

function describeFile(
  name: string,
  { manifest, facts }: Exclude<CaseFileCheck, { readonly status: 'no-case-file' }>,
): readonly string[] {
  const {
    articles = 0,
    clips = 0,
    events = 0,
    claims = 0,
  } = manifest.record.counts as Readonly<Record<string, number>>;
  const rows = [count(articles, 'article'), count(clips, 'clip'), count(events, 'event'), count(claims, 'claim')];
  return [
    `${name}: the case “${manifest.name}”, written by ${manifest.writtenBy} at ${manifest.writtenAt}`,
    ...indent([
      rows.join(', '),
      `${count(facts.changes, 'change')} followed to the last, ${manifest.record.hash ?? 'no hash'}`,
      `${count(facts.content, 'piece')} of content read and hashed, ${count(facts.bytes, 'byte')}`,
      ...describeCustody(facts.custody),
      ...facts.lost.map((sha256) => `lost before the file was written: ${sha256}`),
    ]),
  ];
}

type Custody = Exclude<CaseFileCheck, { readonly status: 'no-case-file' }>['facts']['custody'];

function describeCustody(custody: Custody): readonly string[] {
  if (!custody) return [];
  const { items, transfers, last, stamps } = custody;
  return [
    `custody record of ${count(items, 'item')} and ${count(transfers, 'transfer')}, compared with the changes`,
    ...(last ? [`handed over by ${last.by} to ${last.to} at ${last.at}`] : []),
    ...stamps.map((words) => `outside timestamp: ${words}`),
  ];
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

/** What a file says of itself must not write lines of its own, colour a terminal, or turn its reading direction. */
function toLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, '\ufffd');
}
