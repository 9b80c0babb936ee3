import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { findDoubts } from '../../renderer/features/library/doubts.ts';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';
import { type ReportedLine, readLines, readSaved, type SavedArticle } from './documents-page.ts';

// npm run bench:documents -- <folder> [--texts <folder>] [--only <part of a name>]
// Imports every file of a folder into the built app, one after the other, and prints what became of each. --texts: writes what was read
// of each file, block by block, to be held against what other programs read.

/** Longest wait for one file, ms: above the app's own limits, so that what is printed is the app's word. */
const PATIENCE = 150_000;

const flags = process.argv.slice(2);
const takeFlag = (name: string): string | null => {
  const at = flags.indexOf(name);
  return at < 0 ? null : (flags.splice(at, 2)[1] ?? null);
};
const textsFolder = takeFlag('--texts');
const only = takeFlag('--only') ?? '';
const folder = path.resolve(flags[0] ?? '../shared/corpora/documents');
if (!existsSync(folder)) {
  console.log(`No documents at ${folder} (the folder is not there): nothing was measured.`);
  process.exit(0);
}
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.includes(only))
  .map((entry) => entry.name)
  .sort();
if (textsFolder) mkdirSync(textsFolder, { recursive: true });

const profile = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-documents-'));
const counts = new Map<string, number>();
const times: number[] = [];
const known = new Set<string>();
const { page, close: closeApp } = await launchApp({ userDataDir: profile, appPath: path.resolve('.') });
try {
  const analyst = new Analyst(page);
  await analyst.makeCase('Documents');
  for (const name of names) {
    const { lines, ms } = await importFile(analyst, path.join(folder, name));
    times.push(ms);
    printFile(name, lines, await listNew(), ms);
  }
} finally {
  await closeApp();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
times.sort((one, other) => one - other);
const at = (share: number) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
const all = Math.round(times.reduce((sum, ms) => sum + ms, 0) / 1000);
console.log(`\n${names.length} files of ${folder}; lines of the report:`);
console.table(Object.fromEntries([...counts].sort()));
console.log(
  `ms for each file, the start of worker and frame in it: median ${at(0.5)}, 95th ${at(0.95)}, longest ${at(1)}; all together ${all} s`,
);

/** Imports one file as a person who chooses it. */
async function importFile(
  analyst: Analyst,
  file: string,
): Promise<{ readonly lines: readonly ReportedLine[]; readonly ms: number }> {
  const close = analyst.report.getByRole('button', { name: 'Close' });
  const began = performance.now();
  await analyst.importByInput([file]);
  await close.waitFor({ timeout: PATIENCE });
  const ms = performance.now() - began;
  const lines = await analyst.report.evaluate(readLines);
  await close.click();
  return { lines, ms };
}

/** Gives what came into the case since the last time, in its order. */
async function listNew(): Promise<SavedArticle[]> {
  const saved = (await page.evaluate(readSaved)).filter(({ version }) => !known.has(version.id));
  for (const { version } of saved) known.add(version.id);
  return saved;
}

/** Prints a line for a file and for each document in it. */
function printFile(name: string, lines: readonly ReportedLine[], saved: SavedArticle[], ms: number): void {
  for (const [place, line] of lines.entries()) {
    const index = saved.findIndex(({ version }) => version.fileName === line.name || lines.length === 1);
    const [article] = index < 0 ? [] : saved.splice(index, 1);
    const outcome = article?.version.emptyReason ? 'kept without text' : line.outcome;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const facts = [
      place === 0 ? `${name} [${Math.round(ms)} ms]` : `   ${line.name}`,
      line.words === '' ? outcome : `${outcome}: ${line.words}`,
      ...(article ? describeArticle(article) : []),
    ];
    console.log(facts.join(' · '));
    if (!article || !textsFolder) continue;
    const target = place === 0 ? name : `${name}--${place}-${line.name.replace(/[^\p{L}\p{N}.]+/gu, '_').slice(-60)}`;
    writeFileSync(path.join(textsFolder, `${target}.txt`), `${facts.join('\n')}\n\n${writeBlocks(article)}`);
  }
}

function describeArticle({ article, version, text }: SavedArticle): readonly string[] {
  const blocks = text?.blocks ?? [];
  const furniture = blocks.filter((one) => one.furniture).length;
  const doubts = Object.entries(findDoubts(article)).map(([field, doubt]) => `${field} ${doubt.mark}`);
  return [
    `“${article.title.value}” (${article.title.evidence.detail})`,
    `${blocks.length} blocks${furniture > 0 ? `, ${furniture} of them furniture` : ''}, ${version.textLength} characters`,
    `${version.format}, ${version.encoding.name}, ${article.language?.value ?? 'no language'}, by ${article.authors?.value.join('; ') ?? 'nobody'}, ${article.published?.value.words ?? 'no date'}`,
    doubts.length > 0 ? `doubtful: ${doubts.join(', ')}` : 'nothing doubtful',
  ];
}

/** What was read, block by block, each with what it is. */
function writeBlocks({ text }: SavedArticle): string {
  return (text?.blocks ?? [])
    .map((block) => {
      const kind = [block.kind, block.level, block.direction === 'rtl' ? 'rtl' : null, block.furniture?.kind];
      return `[${kind.filter((one) => one != null).join(' ')}] ${text?.text.slice(block.start, block.end)}`;
    })
    .join('\n\n');
}
