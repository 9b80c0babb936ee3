import type { Furniture } from '../model/article.ts';
import { isMostlyLink, markFurniture } from './furniture.ts';
import type { Piece } from './pieces.ts';
import { isProse } from './prose.ts';

/** Of the chosen reading's prose, the share that the other reading must have too before its silence says anything. */
const LEAST_SHARED = 0.7;
/** A block is in the other reading when this share of its runs of letters stands there: finders differ in single words. */
const SAME_BLOCK = 0.6;
/** Letters in a run; shorter ones stand everywhere by chance. */
const RUN = 24;

const ALONE: Furniture = { kind: 'related', rule: 'only one of the two article finders takes it for the article' };

/**
 * Holds one reading of a page against another one of the same page. Of the blocks that only the chosen one has, between or after those
 * that both have, links and nothing else are left out and the rest becomes furniture; headings that only the other one has come in, each
 * above the block that it heads. Readings that have little in common stay as they are.
 *
 * Counted over the news corpus: of 62 blocks of prose that only Readability takes in the midst of the story 4 belong to it, of 185 labels,
 * links and list items 4; of 48 headings that only Defuddle has there 42.
 */
export function holdAgainst(
  chosen: readonly Piece[],
  other: readonly Piece[],
  isProseJudged: boolean,
): readonly Piece[] {
  const marked = markFurniture(chosen);
  const isShared = compareWith(other);
  const prose = marked.filter(isProse);
  const shared = new Set(marked.filter(isShared));
  const length = (pieces: readonly Piece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length(prose.filter((piece) => shared.has(piece))) < length(prose) * LEAST_SHARED) return chosen;
  const story = marked.flatMap((piece, index) => (isProse(piece) && shared.has(piece) ? [index] : []));
  const [first = 0, last = 0] = [story[0], story.at(-1)];
  const judged = chosen.flatMap((piece, index) => {
    const own = marked[index];
    if (!own || own.furniture || shared.has(own) || index < first || isKept(piece)) return [piece];
    if (isMostlyLink(piece) || isBare(piece)) return [];
    const isAlone = isProse(own) ? isProseJudged && index < last : true;
    return [isAlone ? { ...piece, furniture: ALONE } : piece];
  });
  return addHeadings(judged, other);
}

/** A letter or a sign alone: buttons and what parts them. */
function isBare({ text }: Piece): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2;
}

/** Headings are judged by what they head, pictures and captions by what they are, quotations and tables are of the story. */
function isKept({ kind }: Piece): boolean {
  return kind !== 'paragraph' && kind !== 'list-item';
}

/** Puts the headings that only the other reading has above the blocks that follow them there. */
function addHeadings(chosen: readonly Piece[], other: readonly Piece[]): readonly Piece[] {
  // A heading's words often stand in the text below it too, so it is there only as a block of its own.
  const own = new Set(chosen.map(({ text }) => toKey(text)));
  const above = new Map<string, Piece[]>();
  let waiting: Piece[] = [];
  for (const piece of other) {
    if (piece.kind === 'heading') {
      if (!own.has(toKey(piece.text))) waiting.push(piece);
      continue;
    }
    if (waiting.length > 0 && piece.text.length > RUN) above.set(toBeginning(piece), waiting);
    waiting = [];
  }
  const joined: Piece[] = [];
  for (const piece of chosen) {
    const key = toBeginning(piece);
    // A heading at the very top is the page's headline, which is found elsewhere.
    if (joined.length > 0 && !piece.furniture) joined.push(...(above.get(key) ?? []));
    above.delete(key);
    joined.push(piece);
  }
  return joined;
}

/** The first letters of a block, by which both readings know it. */
function toBeginning({ text }: Piece): string {
  return toKey(text).slice(0, 2 * RUN);
}

function compareWith(other: readonly Piece[]): (piece: Piece) => boolean {
  const keys = new Set(other.map(({ text }) => toKey(text)));
  const all = [...keys].join('');
  return ({ text }) => {
    const key = toKey(text);
    if (keys.has(key)) return true;
    const runs = key.match(new RegExp(`.{${RUN}}`, 'gsu')) ?? [];
    return runs.length > 0 && runs.filter((run) => all.includes(run)).length >= runs.length * SAME_BLOCK;
  };
}

function toKey(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
