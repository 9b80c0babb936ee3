import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';

// npm run bench:journal -- [--against=<folder of another build>] [--rounds=3]
// Measures the import of a thousand articles on the built app, and on another build of it in turns, such as one without a journal.

/** How many texts one import has. */
const TEXTS = 1_000;

const options = new Map(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('=') as [string, string]));
const rounds = Number(options.get('rounds') ?? 3);
const builds = [path.resolve('.'), ...(options.has('against') ? [path.resolve(options.get('against') ?? '')] : [])];
const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-journal-'));
try {
  const files = writeTexts();
  const times = new Map<string, number[]>(builds.map((build) => [build, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const build of round % 2 === 0 ? builds : builds.toReversed()) {
      const took = await measureImport(build, files);
      times.get(build)?.push(took);
      console.log(`${build}: ${TEXTS} texts in ${Math.round(took)} ms`);
    }
  }
  const medians = builds.map((build) => median(times.get(build) ?? []));
  console.table(
    Object.fromEntries(
      builds.map((build, index) => [
        build,
        { 'median, ms': Math.round(medians[index] ?? 0), all: (times.get(build) ?? []).map(Math.round).join(' ') },
      ]),
    ),
  );
  const [own = 0, other] = medians;
  if (other) console.log(`This build takes ${((own / other - 1) * 100).toFixed(1)} % longer than the other.`);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function measureImport(appPath: string, files: readonly string[]): Promise<number> {
  const userDataDir = mkdtempSync(path.join(folder, 'profile-'));
  const { page, close } = await launchApp({ userDataDir, appPath });
  try {
    const analyst = new Analyst(page);
    await analyst.makeCase('Bench');
    const start = performance.now();
    await analyst.importByInput(files);
    await analyst.report.getByText(`${TEXTS.toLocaleString('en')} imported`).waitFor({ timeout: 600_000 });
    return performance.now() - start;
  } finally {
    await close();
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function writeTexts(): readonly string[] {
  const text = readFileSync(path.resolve('test/fixtures/main-job/coastal-radar.txt'), 'utf8');
  const target = path.join(folder, 'texts');
  mkdirSync(target);
  return Array.from({ length: TEXTS }, (_, index) => {
    const file = path.join(target, `report-${index}.txt`);
    writeFileSync(file, `Report number ${index} of the coast\n\n${text}\n\nEnd of report ${index}.`);
    return file;
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
