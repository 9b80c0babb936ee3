import type { Furniture, FurnitureKind } from '../model/article.ts';
import { readHtmlPieces } from './html-blocks.ts';
import { MOST_ELEMENTS } from './limits.ts';
import type { Piece } from './pieces.ts';

/** Longest words of a box, UTF-16 units: what holds more has the story in it. */
const LONGEST_BOX = 1_200;
/** Longest block in a box of another story's links, UTF-16 units; longer ones are paragraphs of a story. */
const LONGEST_TEASER = 320;
/** Most boxes that are looked into: the news corpus' richest page has some 230 elements with such names. */
const MOST_BOXES = 500;
/** Of a story's letters, the share that boxes of one name may hold: sites call each paragraph behind their paywall, too, by a box's name. */
const MOST_OF_STORY = 0.2;

/**
 * What pages call their boxes in the class names of their style sheets, which are English in most countries; the first that fits counts.
 * “Paywall” and “ad” are not among them, since they name the story that stands behind the one and between the others.
 */
const BOXES: readonly (readonly [FurnitureKind, RegExp])[] = [
  ['cookies', /cookie|gdpr|two-click|embed-?(?:placeholder|privacy|consent)|consent-?(?:box|layer|banner|placeholder)/],
  [
    'newsletter',
    /newsletter|infolettre|mailing-?list|sign-?up-?(?:box|form|banner|widget)|donat(?:e|ion)s?-?(?:box|banner|form|widget)?$/,
  ],
  [
    'share',
    /shar(?:e|ing)-?(?:bar|box|buttons?|links?|tools?|icons?|list|menu)|social-?(?:bar|buttons?|links?|icons?|shar(?:e|ing)|tools?)|addtoany|sharedaddy/,
  ],
  ['follow-us', /follow-?(?:us|box|bar|buttons?|links?)/],
  [
    'related',
    /related-?(?:articles?|stories|posts?|content|news|links|box|list)|recommended-?(?:articles?|stories|content|box|list)|most-?(?:read|popular|viewed)|breadcrumb|(?:article|post|story|entry|single)-?tags?(?:-list)?$|tags?-(?:list|links|cloud)|topic-?(?:list|tags|links)/,
  ],
];

/** Gives the words that stand in boxes which the page's own names tell from its story, each with what it is. */
export function readBoxes(page: Document): ReadonlyMap<string, Furniture> {
  const found = new Map<string, Furniture>();
  const elements = page.body?.querySelectorAll('[class]') ?? [];
  if (elements.length > MOST_ELEMENTS) return found;
  let box: Element | null = null;
  let asked = 0;
  for (const element of elements) {
    if (box?.contains(element)) continue;
    const furniture = nameBox(element.getAttribute('class') ?? '');
    if (!furniture) continue;
    // Each question reads all words inside, and a hostile page has boxes in boxes.
    if (++asked > MOST_BOXES) break;
    if ((element.textContent ?? '').trim().length > LONGEST_BOX || element.querySelector('h1')) continue;
    box = element;
    for (const { kind, text } of readHtmlPieces(element, null)) {
      const isStory = furniture.kind === 'related' && text.length > LONGEST_TEASER;
      if (kind !== 'image' && kind !== 'caption' && !isStory) found.set(toKey(text), furniture);
    }
  }
  return found;
}

/** Marks the blocks that stand in such a box and that no rule has named. */
export function markBoxes(pieces: readonly Piece[], boxes: ReadonlyMap<string, Furniture>): readonly Piece[] {
  const boxed = new Map<Piece, Furniture>();
  const lengths = new Map<string, number>();
  for (const piece of pieces) {
    // Other readings take a box for something beside the story too, but cannot say what it is.
    const isNamed = piece.furniture && piece.furniture.kind !== 'related';
    const isStory = isNamed || piece.kind === 'table-row' || (piece.kind === 'heading' && piece.level === 1);
    const furniture = isStory ? undefined : boxes.get(toKey(piece.text));
    if (!furniture) continue;
    boxed.set(piece, furniture);
    lengths.set(furniture.rule, (lengths.get(furniture.rule) ?? 0) + piece.text.length);
  }
  const most = pieces.reduce((sum, { text }) => sum + text.length, 0) * MOST_OF_STORY;
  return pieces.map((piece) => {
    const furniture = boxed.get(piece);
    return furniture && (lengths.get(furniture.rule) ?? 0) <= most ? { ...piece, furniture } : piece;
  });
}

/** Longest class name that is shown in a rule, UTF-16 units. */
const LONGEST_NAME = 60;

function nameBox(classes: string): Furniture | null {
  for (const name of classes.split(/\s+/)) {
    const plain = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .replace(/_+/g, '-')
      .toLowerCase();
    const kind = BOXES.find(([, pattern]) => pattern.test(plain))?.[0];
    if (kind) return { kind, rule: `stands in a box that the page names “${name.slice(0, LONGEST_NAME)}”` };
  }
  return null;
}

function toKey(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
