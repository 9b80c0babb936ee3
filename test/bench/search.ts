import { LARGE, makeCorpus } from './search-corpus.ts';
import { type EngineFigures, measureSearch, printResident } from './search-measure.ts';

if (process.argv[2] === '--resident') {
  printResident(process.argv.slice(3));
} else {
  const corpus = makeCorpus(LARGE);
  const figures = measureSearch(corpus);
  const million = (figures.characters / 1e6).toFixed(1);
  console.log(`${corpus.documents.length} articles, ${million} M characters, ${corpus.words.length} different words;`);
  console.log(`${corpus.queries.length} queries of 1–3 words, the last being typed, each twice; times in ms`);
  console.log(
    'engine       build s    p50    p95    max  cpu p95  add one  saved MB  per character  ready  resident MB',
  );
  for (const engine of [figures.own, figures.miniSearch]) console.log(toRow(engine, figures.characters));
  const { name, buildMs, p50, p95, max, cpuP95 } = figures.scan;
  console.log(
    `${name.padEnd(11)}${cell(buildMs / 1000, 9, 2)}${cell(p50, 7, 2)}${cell(p95, 7, 2)}${cell(max, 7, 1)}${cell(cpuP95, 9, 2)}`,
  );
  const { own, miniSearch, scan } = figures;
  const rows = [
    ['p95 under one frame (16 ms)', own.p95, own.p95 < 16],
    ['the same by the processor’s time, for a busy machine', own.cpuP95, own.cpuP95 < 16],
    ['p95 against minisearch, goal 1/3, stretch 1/10', own.p95 / miniSearch.p95, own.p95 / miniSearch.p95 <= 1 / 3],
    [
      'p95 against minisearch by the processor’s time',
      own.cpuP95 / miniSearch.cpuP95,
      own.cpuP95 / miniSearch.cpuP95 <= 1 / 3,
    ],
    ['p95 against the plain scan', own.p95 / scan.p95, true],
    [
      'ready against minisearch, goal 1/15',
      own.readyMs / miniSearch.readyMs,
      own.readyMs / miniSearch.readyMs <= 1 / 15,
    ],
    [
      'queries whose hits differ from a slow scan of all words',
      figures.differing.length,
      figures.differing.length === 0,
    ],
  ] as const;
  for (const [what, value, isMet] of rows) console.log(`${isMet ? 'met   ' : 'missed'} ${what}: ${value.toFixed(3)}`);
  console.log(`mean hits per query: ${figures.meanHits.toFixed(0)}`);
  if (figures.differing.length > 0) {
    console.log(figures.differing.slice(0, 10));
    process.exitCode = 1;
  }
}

function toRow(engine: EngineFigures, characters: number): string {
  const { name, buildMs, p50, p95, max, cpuP95, addMs, savedBytes, readyMs, residentMb } = engine;
  return [
    name.padEnd(11),
    ...[cell(buildMs / 1000, 9, 2), cell(p50, 7, 2), cell(p95, 7, 2), cell(max, 7, 1)],
    ...[cell(cpuP95, 9, 2), cell(addMs, 9, 2)],
    ...[cell(savedBytes / 1e6, 10, 1), cell(savedBytes / characters, 15, 3)],
    ...[cell(readyMs, 7, 0), cell(residentMb, 13, 0)],
  ].join('');
}

function cell(value: number, width: number, digits: number): string {
  return value.toFixed(digits).padStart(width);
}
