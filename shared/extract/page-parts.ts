import type { Furniture } from '../model/article.ts';
import { isMostlyLink, markFurniture, ROW_OF_LINKS } from './furniture.ts';
import type { Piece } from './pieces.ts';
import { isProse } from './prose.ts';

/** Shortest block that is left out where it stands a second time, UTF-16 units: an offer, a caption; shorter ones are labels and refrains. */
const SHORTEST_REPEATED = 30;
/** Fewest links among the blocks after the story for them to be a list of other stories. */
const LEAST_LINKS = 2;
/** Longest words about an author, UTF-16 units. */
const LONGEST_BIOGRAPHY = 600;
/** Letters that may stand beside the names in a line that names the authors: "By", "and", a role. */
const LETTERS_BESIDE_NAMES = 8;

const AFTER_STORY: Furniture = { kind: 'related', rule: 'links and labels after the end of the story' };
const BIOGRAPHY: Furniture = { kind: 'byline', rule: 'presents the author after the story' };
const NAMES: Furniture = { kind: 'byline', rule: 'names the author and nothing else' };

/** Gives the blocks of a page without those that say word for word what one above them says. */
export function dropRepeated(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ kind, text }) => {
    if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'caption') return true;
    if (text.length < SHORTEST_REPEATED || !seen.has(text)) return seen.add(text) !== undefined;
    return false;
  });
}

/**
 * Gives the blocks of a page without the rows of links and the buttons above the story's first sentence: that is the site's menu, which
 * stands there on every page.
 */
export function dropMenu(pieces: readonly Piece[]): readonly Piece[] {
  const marked = markFurniture(pieces);
  const start = marked.findIndex(isProse);
  return pieces.filter((piece, index) => {
    const furniture = marked[index]?.furniture;
    return (
      index >= start || isHeadline(piece) || (furniture?.rule !== ROW_OF_LINKS.rule && furniture?.kind !== 'share')
    );
  });
}

/**
 * Gives marked blocks without the descriptions of pictures that the file does not hold, where a caption beside says what they show, and
 * after the story, where they are those of other stories.
 */
export function dropAbsentPictures(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findLastIndex(isProse);
  const isCaption = (piece: Piece | undefined) => piece?.kind !== 'image' && piece?.furniture?.kind === 'caption';
  return pieces.filter(
    (piece, index) =>
      piece.kind !== 'image' ||
      piece.image ||
      !(index > end || isCaption(pieces[index + 1]) || isCaption(pieces[index - 1])),
  );
}

const isHeadline = ({ kind, level }: Piece) => kind === 'heading' && level === 1;

/** Marks what a web page puts around its story: the authors' names and lives, and the links and labels after its end. Other marks stay. */
export function markPageParts(pieces: readonly Piece[], authors: readonly string[]): readonly Piece[] {
  const isNames = createNameCheck(authors);
  const isBiography = createBiographyCheck(authors);
  const named = pieces.map((piece, index) => {
    if (piece.furniture || piece.level === 1 || piece.kind === 'table-row') return piece;
    if (isNames(piece.text)) return { ...piece, furniture: NAMES };
    const isLate = index > pieces.length / 2;
    return isLate && piece.kind === 'paragraph' && isBiography(piece.text) ? { ...piece, furniture: BIOGRAPHY } : piece;
  });
  return markEnd(named);
}

function markEnd(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findLastIndex(isProse) + 1;
  if (end === 0) return pieces;
  const links = pieces.slice(end).filter(isMostlyLink).length;
  return pieces.map((piece, index) => {
    if (index < end || piece.furniture || piece.kind === 'table-row' || piece.kind === 'quote') return piece;
    // A heading that heads no more of the story is that of something else.
    return links >= LEAST_LINKS || (piece.kind === 'heading' && piece.level !== 1)
      ? { ...piece, furniture: AFTER_STORY }
      : piece;
  });
}

function createNameCheck(authors: readonly string[]): (text: string) => boolean {
  const names = authors.map(toKey).filter((name) => name.length > 1);
  return (text) => {
    let key = toKey(text);
    if (key.length > LONGEST_BIOGRAPHY || !names.some((name) => key.includes(name))) return false;
    for (const name of names) key = key.replace(name, '');
    return key.length <= LETTERS_BESIDE_NAMES;
  };
}

/** "Mara Tell is a reporter …", "Korrespondent Ilan Korvat ist …": up to three words, the name, and a verb. */
function createBiographyCheck(authors: readonly string[]): (text: string) => boolean {
  const names = authors.filter((name) => name.includes(' ')).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return () => false;
  const pattern = new RegExp(
    `^(?:[\\p{L}.-]+\\s){0,3}(?:${names.join('|')}),?\\s(?:is|was|has|covers|writes|works|joined|ist|war|arbeitet|schreibt|berichtet|est|a été|couvre|es|cubre|è|é|jest|är|er|is een)\\s`,
    'iu',
  );
  return (text) => text.length <= LONGEST_BIOGRAPHY && pattern.test(text);
}

function toKey(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
