/** An article of invented words. */
export interface MadeUpArticle {
  readonly text: string;
  readonly outlet: string;
}

/** One outlet for each fifty articles, as in a large case. */
const ARTICLES_OF_OUTLET = 50;

const STANDING_WORDS = 40;

/** Makes articles of so many words each, spread as words are in real texts (Zipf); every fifth is a rewrite of one before it; the same at each run. */
export function makeArticles(count: number, words: number): readonly MadeUpArticle[] {
  const random = makeRandom(7);
  const vocabulary = Array.from({ length: 20_000 }, (_, rank) => makeWord(random, rank));
  const drawWord = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'word';
  const drawWords = (length: number) => Array.from({ length }, drawWord);
  const outlets = Array.from({ length: Math.ceil(count / ARTICLES_OF_OUTLET) }, () => drawWords(STANDING_WORDS));
  const stories: string[][] = [];
  for (let at = 0; at < count; at += 1) {
    const earlier = at % 5 === 4 ? stories[Math.floor(random() * stories.length)] : undefined;
    const story = earlier
      ? earlier.map((word) => (random() < 0.15 ? drawWord() : word))
      : drawWords(words - STANDING_WORDS);
    stories.push(story);
  }
  return stories.map((story, at) => {
    const outlet = at % outlets.length;
    return { text: toProse([...story, ...(outlets[outlet] ?? [])]), outlet: `outlet ${outlet}` };
  });
}

function toProse(words: readonly string[]): string {
  return words.map((word, at) => (at % 12 === 11 ? `${word}.${at % 60 === 59 ? '\n\n' : ''}` : word)).join(' ');
}

function makeWord(random: () => number, rank: number): string {
  const length = 2 + Math.floor(random() * 3) + (rank > 200 ? 2 : 0);
  return Array.from({ length }, () => 'aeiouklmnprstvz'[Math.floor(random() * 15)]).join('') + rank.toString(36);
}

/** A small generator of numbers in 0–1 that gives the same ones at each run (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
