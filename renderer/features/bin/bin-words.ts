import type { Removal } from '../../../shared/model/removals.ts';
import type { NamedRow, Restoration } from '../../db/bin-restore.ts';

/** A removal as the bin shows it, and the words by which it is found. */
export interface BinRow {
  readonly removal: Removal;
  readonly kind: string;
  readonly title: string;
  /** What went with it and what went on without it, in sentences; empty for nothing. */
  readonly hung: string;
  readonly sought: string;
}

const NOUNS: Readonly<Record<NamedRow['table'], readonly [one: string, many: string]>> = {
  articles: ['article', 'articles'],
  versions: ['version', 'versions'],
  clips: ['clip', 'clips'],
  events: ['event', 'events'],
  claims: ['claim', 'claims'],
  sources: ['source', 'sources'],
  notes: ['note', 'notes'],
  grids: ['hypothesis grid', 'hypothesis grids'],
  gridClaims: ['row of a hypothesis grid', 'rows of hypothesis grids'],
  hypotheses: ['hypothesis', 'hypotheses'],
  settings: ['setting', 'settings'],
  handOvers: ['hand-over', 'hand-overs'],
  merges: ['merge of a copy', 'merges of copies'],
  conflicts: ['conflict', 'conflicts'],
};

/** Longer titles are cut in messages, UTF-16 units. */
const LONGEST_NAME = 60;

/** Makes the rows of the bin; `nameAct` gives the screen's words for an act. */
export function toBinRow(removal: Removal, nameAct: (action: Removal['action']) => string): BinRow {
  const kind = nounOf(removal.table, 1);
  const title = removal.title || `A ${kind}`;
  const words = [kind, title, removal.words, removal.reason ?? '', nameAct(removal.action)].join('\n');
  return { removal, kind, title, hung: describeHung(removal), sought: fold(words) };
}

/** Keeps the rows that have all the words that are sought. */
export function findInBin(rows: readonly BinRow[], sought: string): readonly BinRow[] {
  const words = fold(sought).split(/\s+/u).filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.sought.includes(word)));
}

/** Says what came of putting something back, in whole sentences. */
export function describeRestoration({ row, together, changedSince, lost }: Restoration): string {
  const sentences = [`Put back the ${nameRow(row)}. Undo takes it back.`];
  if (together.length > 0) {
    sentences.push(`What it cannot be without came back with it: ${listAll(together.map(nameRow))}.`);
  }
  if (changedSince.length > 0) {
    const [verb, stay] = changedSince.length === 1 ? ['was', 'stays as it is'] : ['were', 'stay as they are'];
    sentences.push(
      `${capitalise(listAll(changedSince.map((one) => `the ${nameRow(one)}`)))} ${verb} changed since and ${stay}.`,
    );
  }
  const counts = countTables(lost);
  if (counts.length > 0) sentences.push(`It goes without what is in the record no more: ${listAll(counts)}.`);
  return sentences.join(' ');
}

function describeHung({ gone, untied }: Removal): string {
  const [went, stayed] = [listCounts(gone), listCounts(untied)];
  const total = Object.values(untied).reduce((sum, count) => sum + count, 0);
  return [
    went.length > 0 ? `With it went ${listAll(went)}.` : '',
    stayed.length > 0 ? `${capitalise(listAll(stayed))} ${total === 1 ? 'goes' : 'go'} on without it.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function listCounts(counts: Readonly<Partial<Record<NamedRow['table'], number>>>): readonly string[] {
  return (Object.entries(counts) as [NamedRow['table'], number][]).map(
    ([table, count]) => `${count.toLocaleString()} ${nounOf(table, count)}`,
  );
}

function countTables(rows: readonly NamedRow[]): readonly string[] {
  const counts: Partial<Record<NamedRow['table'], number>> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  return listCounts(counts);
}

function nounOf(table: NamedRow['table'], count: number): string {
  return NOUNS[table][count === 1 ? 0 : 1];
}

function nameRow({ table, title }: NamedRow): string {
  const line = title.replace(/\s+/gu, ' ').trim();
  if (line === '') return nounOf(table, 1);
  return `${nounOf(table, 1)} “${line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME).trimEnd()}…` : line}”`;
}

function listAll(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
