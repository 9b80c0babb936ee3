import { performance } from 'node:perf_hooks';
import { compareWith, type TextLikeness } from '../../shared/attribution/compare-texts.ts';
import { createKinIndex, isKin, LEAST_REACH, LEAST_REACHED_WORDS } from '../../shared/attribution/families.ts';
import { type Sketch, sketchText } from '../../shared/attribution/shingles.ts';
import { makeArticles } from './made-up-articles.ts';
import { isOneStory, type Rewrite, readRewrites, SHARED, SHOULD_BE_FOUND, STANDING_TEXT } from './rewrites.ts';

interface Pair {
  readonly one: Rewrite;
  readonly other: Rewrite;
  readonly isStory: boolean;
  readonly likeness: TextLikeness;
}

const texts = readRewrites();
const sketches = new Map<Rewrite, Sketch>(texts.map((text) => [text, sketchText(text.text)]));
const pairs: readonly Pair[] = texts.flatMap((one, index) => {
  const compare = compareWith(sketchOf(one));
  return texts.slice(index + 1).map((other): Pair => {
    return { one, other, isStory: isOneStory(one, other), likeness: compare(sketchOf(other)) };
  });
});

printKinds();
printPairs();
printSweep();
printImport();
printSpeed();

function sketchOf(text: Rewrite): Sketch {
  return sketches.get(text) as Sketch;
}

function share(part: number, all: number): string {
  return all === 0 ? '–' : (part / all).toFixed(3);
}

function row(cells: readonly (string | number)[], widths: readonly number[]): void {
  console.log(
    `  ${cells.map((cell, at) => String(cell)[at === 0 ? 'padEnd' : 'padStart'](widths[at] ?? 10)).join(' ')}`,
  );
}

/** Every text against the original of its story (standing text and quotations: with each other), by words alone. */
function printKinds(): void {
  console.log(`\n${texts.length} texts, ${pairs.length} pairs; each against the original of its story, by words alone`);
  const widths = [24, 10, 10, 14, 40];
  row(['kind', 'detected', 'should be', 'reach', 'wrong'], widths);
  for (const kind of new Set(texts.map((text) => text.kind))) {
    if (kind === 'original') continue;
    const own = SHARED.has(kind)
      ? pairs.filter(({ one, other }) => one.kind === kind && other.kind === kind)
      : pairs.filter(
          ({ one, other }) =>
            one.story === other.story &&
            [one.kind, other.kind].includes(kind) &&
            [one.kind, other.kind].includes('original'),
        );
    const should = SHOULD_BE_FOUND.has(kind);
    const detected = own.filter(({ likeness }) => isKin(likeness));
    const wrong = own.filter(({ likeness }) => isKin(likeness) !== should);
    const reaches = own.map(({ likeness }) => likeness.reach).sort((a, b) => a - b);
    const range = `${reaches[0]?.toFixed(2)} … ${reaches.at(-1)?.toFixed(2)}`;
    row([kind, detected.length, should ? own.length : 0, range, wrong.map(nameOf).join(', ')], widths);
  }
}

function nameOf({ one, other }: Pair): string {
  return [one, other].find((text) => text.kind !== 'original')?.name ?? '';
}

/** All pairs of all texts: also two rewrites of one story with each other, and everything with everything else. */
function printPairs(): void {
  console.log('\nall pairs, by words alone');
  const widths = [34, 9, 9, 9, 10, 10];
  row(['texts written', 'right', 'wrong', 'missed', 'precision', 'recall'], widths);
  const sets: readonly [string, (pair: Pair) => boolean][] = [
    ['first, before any measurement', ({ one, other }) => one.written === 'first' && other.written === 'first'],
    ['meanwhile', ({ one, other }) => one.written === 'meanwhile' && other.written === 'meanwhile'],
    ['last, after all was fixed', ({ one, other }) => one.written === 'last' && other.written === 'last'],
    ['all', () => true],
    ['all but standing text', ({ one, other }) => !STANDING_TEXT.has(one.kind) || one.kind !== other.kind],
  ];
  for (const [name, isIn] of sets) {
    const { right, wrong, missed } = count(pairs.filter(isIn), ({ likeness }) => isKin(likeness));
    row([name, right, wrong, missed, share(right, right + wrong), share(right, right + missed)], widths);
  }
}

function count(of: readonly Pair[], isFound: (pair: Pair) => boolean) {
  const right = of.filter((pair) => pair.isStory && isFound(pair)).length;
  const wrong = of.filter((pair) => !pair.isStory && isFound(pair)).length;
  return { right, wrong, missed: of.filter((pair) => pair.isStory && !isFound(pair)).length };
}

/** How many pairs other thresholds would find, and what the containment of five-word shingles alone would. */
function printSweep(): void {
  const counted = pairs.filter(({ one, other }) => !STANDING_TEXT.has(one.kind) || one.kind !== other.kind);
  const widths = [34, 9, 9, 9, 10, 10, 10];
  const print = (name: string, isFound: (pair: Pair) => boolean) => {
    const { right, wrong, missed } = count(counted, isFound);
    const f = share(2 * right, 2 * right + wrong + missed);
    row([name, right, wrong, missed, share(right, right + wrong), share(right, right + missed), f], widths);
  };
  console.log('\nsweep (all but standing text)');
  row(['threshold', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1'], widths);
  for (const least of [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7]) {
    print(`reach ≥ ${least}${least === LEAST_REACH ? ' (chosen)' : ''}`, ({ likeness: { reach, words } }) => {
      return reach >= least && reach * words >= LEAST_REACHED_WORDS;
    });
  }
  for (const least of [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
    print(`containment ≥ ${least}`, ({ likeness }) => likeness.containment >= least);
  }
  for (const least of [0.03, 0.05, 0.1, 0.15, 0.2]) {
    print(`resemblance ≥ ${least}`, ({ likeness }) => likeness.resemblance >= least);
  }
}

/** The texts added to an index one after the other, as an import does it, with and without knowing who published them. */
function printImport(): void {
  console.log('\nas an import does it: one article after the other, nearest kin decides');
  const widths = [34, 12, 12, 12, 40];
  row(['outlets', 'in family', 'missed', 'wrongly in', 'wrong'], widths);
  for (const isKnown of [true, false]) {
    const index = createKinIndex();
    const byName = new Map(texts.map((text) => [text.name, text]));
    let [right, missed] = [0, 0];
    const wrong: string[] = [];
    const names: string[] = [];
    for (const text of texts) {
      const outlet = isKnown ? text.outlet : null;
      const kin = index.findKin(sketchOf(text), { key: text.name, outlet });
      const nearest = byName.get(kin[0]?.key ?? '');
      const hasStory = names.some((name) => isOneStory(text, byName.get(name) as Rewrite));
      if (nearest && isOneStory(text, nearest)) right += 1;
      else if (nearest) wrong.push(text.name);
      else if (hasStory) missed += 1;
      index.add(text.name, sketchOf(text), outlet);
      names.push(text.name);
    }
    row([isKnown ? 'known' : 'not known', right, missed, wrong.length, wrong.join(', ')], widths);
  }
}

function printSpeed(): void {
  const articles = makeArticles(10_000, 600);
  console.log(
    `\nspeed: ${articles.length} made-up articles of 600 words, a fifth of them rewrites, all with standing text`,
  );
  const started = performance.now();
  const made = articles.map(({ text }) => sketchText(text));
  const sketched = performance.now();
  const index = createKinIndex();
  for (const [at, sketch] of made.entries()) index.add(String(at), sketch, articles[at]?.outlet ?? null);
  index.findKin(made[0] as Sketch);
  const built = performance.now();
  const times: number[] = [];
  let found = 0;
  for (let at = 0; at < made.length; at += 10) {
    const from = performance.now();
    const kin = index.findKin(made[at] as Sketch, { key: String(at), outlet: articles[at]?.outlet ?? null });
    times.push(performance.now() - from);
    found += kin.length;
  }
  times.sort((a, b) => a - b);
  const bytes = made.reduce((sum, { hashes, words }) => {
    return sum + hashes.byteLength + words.bytes.byteLength + (words.weights?.byteLength ?? 0);
  }, 0);
  const milliseconds = (value: number | undefined) => `${(value ?? 0).toFixed(2)} ms`;
  row(['sketching all texts', `${(sketched - started).toFixed(0)} ms`], [34, 12]);
  row(['building the index', `${(built - sketched).toFixed(0)} ms`], [34, 12]);
  row(['a lookup, median', milliseconds(times[times.length >> 1])], [34, 12]);
  row(['a lookup, 95 of 100', milliseconds(times[Math.floor(times.length * 0.95)])], [34, 12]);
  row(['a lookup, 99 of 100', milliseconds(times[Math.floor(times.length * 0.99)])], [34, 12]);
  row(['a lookup, slowest', milliseconds(times.at(-1))], [34, 12]);
  row(['kin found per lookup', (found / times.length).toFixed(2)], [34, 12]);
  row(['sketches', `${(bytes / 1e6).toFixed(1)} MB`], [34, 12]);
}
