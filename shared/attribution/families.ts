import { compareWith, type TextLikeness } from './compare-texts.ts';
import { createKinPostings } from './kin-postings.ts';
import { countAtScale, likenessOf, type Sketch } from './shingles.ts';

/** An article of the index that is a rewrite of the one asked for, or of which that is one. */
export interface Kin extends TextLikeness {
  readonly key: string;
}

/** What is known of an article besides its words. */
export interface KinOrigin {
  /** Its own key: it is no kin of itself. */
  readonly key?: string;
  /** Any name of who published it, the same for all of its articles, such as an id or a host: what it prints under every story makes no family. */
  readonly outlet?: string | null;
}

/** The sketches of a case's articles, held so that the rewrites of a text are found without comparing all. */
export interface KinIndex {
  readonly size: () => number;
  /** Adds an article, or replaces it. */
  readonly add: (key: string, sketch: Sketch, outlet?: string | null) => void;
  readonly remove: (key: string) => void;
  /** Lists the articles that are kin (`isKin`), the most like first, at most forty. */
  readonly findKin: (sketch: Sketch, origin?: KinOrigin) => readonly Kin[];
}

/**
 * Two articles are one story when the wording of one shows in this share of the other. Rewrites of the fixtures reach .69 of their original
 * and more; articles that quote a story in good part .41 to .73; follow-ups that reuse two paragraphs of background .39 to .41 (one of them
 * .59), two reports on one statement .35; unrelated ones and translations less than .15 (`npm run bench:families`).
 */
export const LEAST_REACH = 0.45;

/** Words in which the wording must show: fewer are a name, a title and a phrase of politeness. */
export const LEAST_REACHED_WORDS = 20;

/** Below this estimate nobody looks closer: the heaviest rewrite of the fixtures keeps .08 of its shingles, unrelated articles .001. */
const LEAST_ESTIMATE = 0.04;

/** One shared number of a sample is chance; two are enough to look closer, since a brief of 30 words leaves three in a sample of an eighth. */
const LEAST_SHARED = 2;

/** Articles that are compared by all of their words, the most like by estimate. A family of more has its nearest member among them. */
const MOST_COMPARED = 40;

/** Words that this many other articles of one outlet have too are its standing text: an imprint, an appeal, the background of a running story. */
const OUTLET_STANDING = 2;

/** Words that stand in this many articles, and in this share of all, are nobody's story: no agency finds a hundred takers within one case. */
const MUCH_COPIED = 100;
const MUCH_COPIED_SHARE = 0.05;

/** Where more than this share of an article is standing text, it is a story that its outlet printed again and again. */
const MOST_STANDING = 2 / 3;

/** Slots of removed articles that are kept before the index is built anew. */
const MOST_DEAD = 64;

/**
 * With this many figures where the wording shows, and fewer than this share of them common, two texts are one form filled in twice: daily
 * bulletins share .85 of their wording and at most a quarter of their figures, rewrites of the fixtures with as many two thirds and more.
 */
const FIGURES_TO_JUDGE = 4;
const LEAST_COMMON_FIGURES = 1 / 3;

/** Tells whether two texts are rewrites of one story. */
export function isKin({ reach, words, figures, commonFigures }: TextLikeness): boolean {
  if (reach < LEAST_REACH || reach * words < LEAST_REACHED_WORDS) return false;
  return figures < FIGURES_TO_JUDGE || commonFigures >= figures * LEAST_COMMON_FIGURES;
}

interface Entry {
  readonly key: string;
  readonly sketch: Sketch;
  readonly outlet: string | null;
}

/** What a number of the asked sketch is: words of the story, of its outlet, or of everybody. */
const STORY = 0;
const OF_OUTLET = 1;
const OF_ALL = 2;
const CLASSES = 3;

/** How many numbers of each class an article shares with the asked one. */
interface Hits {
  readonly slot: number;
  readonly story: number;
  readonly ofOutlet: number;
  readonly ofAll: number;
}

/** An article that shares numbers with the asked one; `storyShare` is the part of the shared ones that is no standing text. */
interface Candidate {
  readonly entry: Entry;
  readonly estimate: number;
  readonly storyShare: number;
}

/** Makes an empty index; it is rebuilt from the kept sketches when a case is opened. */
export function createKinIndex(): KinIndex {
  let entries: (Entry | null)[] = [];
  let postings = createKinPostings();
  const slots = new Map<string, number>();
  // Zeros between two lookups; made once, since a lookup touches few of them.
  let counts = new Uint16Array(0);

  const put = (entry: Entry) => {
    slots.set(entry.key, entries.length);
    postings.add(entry.sketch.hashes, entries.length);
    entries.push(entry);
  };
  const remove = (key: string) => {
    const slot = slots.get(key);
    if (slot === undefined) return;
    slots.delete(key);
    entries[slot] = null;
    const dead = entries.length - slots.size;
    if (dead <= MOST_DEAD || dead <= slots.size) return;
    const living = entries.filter((entry) => entry !== null);
    entries = [];
    postings = createKinPostings();
    for (const entry of living) put(entry);
  };

  return {
    size: () => slots.size,
    add: (key, sketch, outlet = null) => {
      remove(key);
      put({ key, sketch, outlet });
    },
    remove,
    findKin: (sketch, { key = '', outlet = null } = {}) => {
      const own = slots.get(key) ?? -1;
      const asked: Entry = { key, sketch, outlet };
      const classes = classify(asked, own);
      const candidates = countHits(sketch, own, classes)
        .map((hits) => judgeCandidate(asked, entries[hits.slot] as Entry, classes, hits))
        .filter((candidate) => candidate !== null)
        .sort((one, other) => other.estimate - one.estimate)
        .slice(0, MOST_COMPARED);
      if (candidates.length === 0) return [];
      const compare = compareWith(sketch);
      return candidates
        .map(({ entry, storyShare }): Kin => {
          const likeness = compare(entry.sketch);
          return { ...likeness, key: entry.key, reach: likeness.reach * storyShare };
        })
        .filter(isKin)
        .sort((one, other) => other.resemblance - one.resemblance || other.reach - one.reach);
    },
  };

  function classify({ sketch, outlet }: Entry, own: number): Uint8Array {
    const classes = new Uint8Array(sketch.hashes.length);
    const many = Math.max(MUCH_COPIED, slots.size * MUCH_COPIED_SHARE);
    let standing = 0;
    for (const [at, hash] of sketch.hashes.entries()) {
      let [inAll, inOutlet] = [0, 0];
      postings.visit(hash, (slot) => {
        const entry = entries[slot];
        if (!entry || slot === own) return;
        inAll += 1;
        if (outlet !== null && entry.outlet === outlet) inOutlet += 1;
      });
      if (inAll >= many) classes[at] = OF_ALL;
      else if (inOutlet >= OUTLET_STANDING) classes[at] = OF_OUTLET;
      if (classes[at] !== STORY) standing += 1;
    }
    return standing > classes.length * MOST_STANDING ? classes.fill(STORY) : classes;
  }

  /** Counts for each article the numbers that it shares with a sketch, by their class. */
  function countHits(sketch: Sketch, own: number, classes: Uint8Array): readonly Hits[] {
    if (counts.length < entries.length * CLASSES) counts = new Uint16Array(entries.length * CLASSES * 2);
    const touched: number[] = [];
    for (const [at, hash] of sketch.hashes.entries()) {
      const kind = classes[at] as number;
      postings.visit(hash, (slot) => {
        if (!entries[slot] || slot === own) return;
        const first = slot * CLASSES;
        if (counts[first] === 0 && counts[first + 1] === 0 && counts[first + 2] === 0) touched.push(slot);
        counts[first + kind] = (counts[first + kind] as number) + 1;
      });
    }
    return touched.map((slot) => {
      const first = slot * CLASSES;
      const [story = 0, ofOutlet = 0, ofAll = 0] = counts.subarray(first, first + CLASSES);
      counts.fill(0, first, first + CLASSES);
      return { slot, story, ofOutlet, ofAll };
    });
  }
}

/** Estimates what a candidate shares at the coarser of both scales, without the standing text that both have. */
function judgeCandidate(asked: Entry, entry: Entry, classes: Uint8Array, hits: Hits): Candidate | null {
  const { story, ofOutlet, ofAll } = hits;
  const isOneOutlet = asked.outlet !== null && asked.outlet === entry.outlet;
  const shared = isOneOutlet ? story : story + ofOutlet;
  if (shared < LEAST_SHARED) return null;
  const dropped = isOneOutlet ? ofOutlet + ofAll : ofAll;
  const scale = Math.max(asked.sketch.scale, entry.sketch.scale);
  const kept = countAtScale(asked.sketch, scale);
  let standing = 0;
  for (let at = 0; at < kept; at += 1) {
    if (classes[at] === OF_ALL || (isOneOutlet && classes[at] === OF_OUTLET)) standing += 1;
  }
  const { containment } = likenessOf(shared, kept - standing, countAtScale(entry.sketch, scale) - dropped);
  if (containment < LEAST_ESTIMATE) return null;
  return { entry, estimate: containment, storyShare: shared / (shared + dropped) };
}
