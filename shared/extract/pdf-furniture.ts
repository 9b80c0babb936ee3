import type { Furniture } from '../model/article.ts';
import { toAsciiDigits } from './absolute-date.ts';
import { groupBy } from './pdf-groups.ts';
import type { PageLine } from './pdf-page.ts';

/** Shares of a page's height at its top and its foot where heads and feet stand that nothing else tells. */
const EDGE = 0.15;
/** How many lines at each end of a page may be running ones. */
const LINES_AT_EDGE = 3;
/** How far up or down a running line may wander from page to page, in shares of the height. */
const SAME_HEIGHT = 0.02;
/** A line must repeat on this share of the pages, and on two of them at least, three where there are more than three. */
const REPEATED_SHARE = 0.15;
/** Above this share of lines that the document calls page furniture, its word is worth nothing. */
const MOST_ARTIFACTS = 0.5;

/** Names of a page before its number, and of the whole behind it. */
const PAGE_NUMBER =
  /^[\s\-–—|·•[(]*(?:(?:page|pages|p\.?|pg\.?|seite|s\.|página|pagina|pág\.?|strona|str\.?|sayfa|стр(?:\.|аница)?|с\.|сторінка|صفحة|صفحه|ص|עמוד|第)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|\||of|von|de|di|из|з|od|من|از|מתוך|sur|\/\s*共)\s*(\d{1,4}))?(?:\s*[页頁ページ]+)?[\s\-–—|·•\])]*$/iu;
const BROWSER_DATE =
  /^\d{1,4}[./\-‏ ]+\d{1,2}[./\-‏ ]+\d{1,4}[\s,،]+(?:[^\d\s]{1,6}\s?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?\p{L}[\p{L}.]{0,5})?$/u;

const REPEATED: Furniture = { kind: 'page-furniture', rule: 'stands at the same place of other pages too' };
const NUMBERED: Furniture = { kind: 'page-furniture', rule: 'the number of a page' };
const DECLARED: Furniture = { kind: 'page-furniture', rule: 'the file calls it a head or foot of the page' };
const PRINTED: Furniture = { kind: 'page-furniture', rule: 'a browser printed it at the edge of the page' };
const TURNED: Furniture = { kind: 'page-furniture', rule: 'stands across on more than one page: a watermark or stamp' };

/** What is known of a document's running lines. */
export interface RunningLines {
  readonly furniture: ReadonlyMap<PageLine, Furniture>;
  /** The lines that a browser put there while printing. */
  readonly printed: ReadonlySet<PageLine>;
}

/** Finds the running heads and feet, the numbers of pages, and what browsers print at the edges. `title` is the file's own. */
export function findRunningLines(lines: readonly PageLine[], pages: number, title: string): RunningLines {
  const byPage = groupBy(lines, (line) => line.page);
  const edges = [...byPage.values()].flatMap(readEdges);
  const furniture = new Map<PageLine, Furniture>();
  const mark = (found: readonly PageLine[], rule: Furniture) => {
    for (const line of found) if (!furniture.has(line)) furniture.set(line, rule);
  };
  const printed = [...byPage.values()].flatMap((page) => findPrinted(page, pages, title));
  mark(printed, PRINTED);
  mark(findNumbers(edges, pages), NUMBERED);
  mark(findRepeated(edges, pages), REPEATED);
  const artifacts = lines.filter((line) => line.isArtifact);
  if (artifacts.length < lines.length * MOST_ARTIFACTS) mark(artifacts.filter(isAtEdge), DECLARED);
  mark(findRepeatedTurned(lines), TURNED);
  return { furniture, printed: new Set(printed) };
}

function isAtEdge({ height }: PageLine): boolean {
  return height > 1 - EDGE || height < EDGE;
}

/** The first and last lines of a page. Not all stand near its edges: small pages are printed on large sheets. */
function readEdges(page: readonly PageLine[]): PageLine[] {
  const upright = page.filter((line) => !line.isTurned).sort((one, other) => other.height - one.height);
  const heights = [...new Set(upright.map((line) => Math.round(line.height * 250)))];
  const ends = new Set([...heights.slice(0, LINES_AT_EDGE), ...heights.slice(-LINES_AT_EDGE)]);
  return upright.filter((line) => ends.has(Math.round(line.height * 250)));
}

function findRepeated(edges: readonly PageLine[], pages: number): PageLine[] {
  const least = Math.max(pages > 3 ? 3 : 2, Math.min(8, pages * REPEATED_SHARE));
  const groups = groupBy(edges, (line) => toPattern(line.text));
  return [...groups.entries()].flatMap(([pattern, group]) => {
    if (!/[\p{L}#]/u.test(pattern)) return [];
    return group.filter((line) => {
      const same = group.filter((other) => Math.abs(other.height - line.height) < SAME_HEIGHT);
      return new Set(same.map((other) => other.page)).size >= least;
    });
  });
}

/** The words of a line with its numbers alike, since pages are counted. */
function toPattern(text: string): string {
  return toAsciiDigits(text).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

/** Lines with nothing but a number that goes up with the pages, or that says how many there are. */
function findNumbers(edges: readonly PageLine[], pages: number): PageLine[] {
  const found = edges.flatMap((line) => {
    const [, number = '', of] = PAGE_NUMBER.exec(toAsciiDigits(line.text)) ?? [];
    const value = readNumber(number);
    if (value === null) return [];
    return [{ line, ahead: value - line.page, isWhole: of !== undefined && Number(of) === pages }];
  });
  return found.flatMap(({ line, ahead, isWhole }) => {
    const isInStep = found.some(
      (other) =>
        other.ahead === ahead &&
        other.line.page !== line.page &&
        Math.abs(other.line.height - line.height) < SAME_HEIGHT,
    );
    return isInStep || (isAtEdge(line) && (isWhole || (pages === 1 && ahead === 0))) ? [line] : [];
  });
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function readNumber(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const digits = [...words.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  if (digits.length === 0) return null;
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** Share of a page's height at its edges in which browsers print. */
const BROWSER_EDGE = 0.06;

/** Date, title, address and number at the edges of a page that a browser printed; at least two of them, one being date or address. */
function findPrinted(page: readonly PageLine[], pages: number, title: string): PageLine[] {
  const found = page.flatMap((line) => {
    if (line.isTurned || (line.height > BROWSER_EDGE && line.height < 1 - BROWSER_EDGE)) return [];
    const text = toAsciiDigits(line.text).trim();
    const [, number = '', of] = PAGE_NUMBER.exec(text) ?? [];
    if (BROWSER_DATE.test(text)) return [{ line, what: 'date' }];
    if (/^(?:https?|file):\/\/\S+$|^about:blank$/i.test(text)) return [{ line, what: 'address' }];
    if (of !== undefined && Number(of) === pages && Number(number) === line.page) return [{ line, what: 'number' }];
    const isTitle = title !== '' && toPattern(title).startsWith(toPattern(text).replace(/\s*(?:\.{3}|…)$/, ''));
    return isTitle ? [{ line, what: 'title' }] : [];
  });
  const kinds = new Set(found.map(({ what }) => what));
  return kinds.size >= 2 && (kinds.has('date') || kinds.has('address')) ? found.map(({ line }) => line) : [];
}

function findRepeatedTurned(lines: readonly PageLine[]): PageLine[] {
  const groups = groupBy(
    lines.filter((line) => line.isTurned),
    (line) => toPattern(line.text),
  );
  return [...groups.values()].filter((group) => new Set(group.map((line) => line.page)).size > 1).flat();
}
