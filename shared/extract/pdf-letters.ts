import { readTexGlyph, toCharacters } from './pdf-characters.ts';
import { boxHeight, isNamelessType3, type LetterStyle, type PdfFont, readFontName, readStyle } from './pdf-fonts.ts';
import { measureAcross, measureAlong, readFrame } from './pdf-frame.ts';
import { combine, IDENTITY, type Matrix, place, toMatrix } from './pdf-matrix.ts';
import { decodePdfString } from './pdf-strings.ts';
import type { Tag } from './pdf-structure.ts';

/** A letter, or a cluster of letters that is drawn as one, where it stands on the page. Points; upwards and to the right is more. */
export interface Letter {
  /** In the order of speech. A space is a letter too. */
  text: string;
  /** Ends along the line that it stands in, `left` < `right`, in the frame that is turned by `angle`. */
  left: number;
  right: number;
  /** Height of its baseline in that frame. */
  base: number;
  /** Of its font, as it is shown. */
  size: number;
  /** Degrees against the clock by which its line is turned. */
  angle: number;
  style: LetterStyle;
  /** Letters of one number were drawn in one go. */
  run: number;
  /** Its place in the order of drawing. */
  order: number;
  /** The document itself says what the letter means, brackets among them; else its glyph does. */
  isSpelled: boolean;
  /** The document says that it belongs to the page and not to the text. */
  isArtifact: boolean;
  /** It stands in a field of a form or in a note, which are drawn after the page. */
  isAdded: boolean;
  /** The annotation that draws it on the page, unless it is a field of a form; null for the page's own. */
  note: string | null;
  /** What the document's structure says of it; null where it says nothing. */
  tag: Tag | null;
  /** Where it leads to, an http address; null where it is no link. */
  link: string | null;
  /** Where its middle stands on the upright page. */
  x: number;
  y: number;
}

/** A glyph as pdf.js gives it: widths in thousandths of the font's size. */
interface Glyph {
  readonly unicode?: string;
  readonly width?: number | null;
  readonly vmetric?: readonly number[] | null;
  readonly isSpace?: boolean;
}

/** A page's drawing operators with what they name. */
export interface Drawing {
  readonly functions: readonly number[];
  readonly parameters: readonly (readonly unknown[] | null)[];
  readonly operators: Readonly<Record<string, number>>;
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly tags: ReadonlyMap<number, Tag>;
  /** From the page's own space to the page as it is shown. */
  readonly upright: Matrix;
  readonly width: number;
  readonly height: number;
  /** Annotations whose words stand by themselves. */
  readonly notes: ReadonlySet<string>;
  /** Whether a layer of the document is shown. */
  readonly isShown: (layer: unknown) => boolean;
}

interface TextState {
  readonly ctm: Matrix;
  readonly font: string;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

/** What holds where a page or a note on it begins. */
const START: TextState = {
  ctm: IDENTITY,
  font: '',
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

interface Marked {
  readonly spelling: string | null;
  readonly tag: Tag | null;
  readonly isArtifact: boolean;
  readonly isHidden: boolean;
  /** Where its letters begin. */
  readonly from: number;
}

/** Gives the letters of a page in the order in which they are drawn; those of hidden layers and outside of the page are left out. */
export function readLetters(page: Drawing): Letter[] {
  const { operators: op } = page;
  const letters: Letter[] = [];
  let state: TextState = { ...START, ctm: page.upright };
  const saved: TextState[] = [];
  const marked: Marked[] = [];
  let line = IDENTITY;
  let text = IDENTITY;
  let run = 0;
  let origin = '';
  let isAdded = false;
  let note: string | null = null;
  let forms = 0;

  const set = (change: Partial<TextState>) => {
    state = { ...state, ...change };
  };
  const save = () => saved.push(state);
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const moveLine = (x: number, y: number) => {
    line = combine(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  const mark = (name: unknown, number: unknown, spelling: unknown, isHidden: boolean) => {
    const outer = marked.at(-1);
    marked.push({
      spelling: typeof spelling === 'string' ? decodePdfString(spelling) : null,
      // Forms that are drawn into the page count their marks by themselves.
      tag: (typeof number === 'number' && forms === 0 ? page.tags.get(number) : null) ?? outer?.tag ?? null,
      isArtifact: name === 'Artifact' || outer?.isArtifact === true,
      isHidden: isHidden || outer?.isHidden === true,
      from: letters.length,
    });
  };

  const show = (glyphs: readonly (Glyph | number | null)[]) => {
    const font = page.fonts.get(state.font);
    if (!font || state.size === 0) return;
    const isVertical = font.vertical === true;
    const unit = font.fontMatrix?.[0] || 0.001;
    const matrix = combine(state.ctm, text);
    const frame = readFrame(matrix, isVertical);
    const size = Math.abs(state.size) * frame.height * boxHeight(font, state.size);
    const fontName = readFontName(font);
    const style = readStyle(font, fontName, frame.slant, state.mode);
    const { isArtifact = false, isHidden = false, tag = null } = marked.at(-1) ?? {};
    let along = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along -= (glyph / 1000) * state.size * (isVertical ? 1 : state.scale);
        continue;
      }
      if (!glyph) continue;
      const width = (glyph.width ?? 0) * unit;
      const spacing = state.letterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const metric = glyph.vmetric ?? font.defaultVMetrics;
      const step = isVertical
        ? (glyph.vmetric?.[0] ?? metric?.[0] ?? -1000) * unit * state.size
        : width * state.size * state.scale;
      const [x, y] = isVertical ? place(matrix, 0, along) : place(matrix, along, state.rise);
      // Letters that are set apart from each other reach up to the next.
      const reach = along + step + (isVertical ? 0 : Math.max(0, state.letterSpacing * state.scale));
      const [endX, endY] = isVertical ? place(matrix, 0, reach) : place(matrix, reach, state.rise);
      along += step + (isVertical ? -spacing : spacing * state.scale);
      const known = glyph.unicode ?? '';
      const unicode = toCharacters(isNamelessType3(font) ? readTexGlyph(known) : known, fontName);
      if (unicode === '' || isHidden) continue;
      const [middleX, middleY] = [(x + endX) / 2, (y + endY) / 2];
      if (middleX < -size || middleY < -size || middleX > page.width + size || middleY > page.height + size) continue;
      const ends = [measureAlong(frame, x, y), measureAlong(frame, endX, endY)].sort((one, other) => one - other);
      letters.push({
        text: unicode,
        left: ends[0] ?? 0,
        right: ends[1] ?? 0,
        // The origin of a vertical glyph is its middle; letters beside it that are turned have a baseline.
        base: measureAcross(frame, x, y) - (isVertical ? size * 0.35 : 0),
        size,
        angle: frame.angle,
        style,
        run,
        order: letters.length,
        isSpelled: false,
        isArtifact,
        isAdded,
        note,
        tag,
        link: null,
        x: middleX,
        y: middleY,
      });
    }
    text = combine(text, isVertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0]);
  };

  const actions = new Map<number | undefined, (args: readonly unknown[]) => void>([
    [op.save, save],
    [op.restore, restore],
    [op.transform, (args) => set({ ctm: combine(state.ctm, toMatrix(args)) })],
    [
      op.beginText,
      () => {
        line = IDENTITY;
        text = IDENTITY;
      },
    ],
    [op.setCharSpacing, ([value]) => set({ letterSpacing: toNumber(value) })],
    [op.setWordSpacing, ([value]) => set({ wordSpacing: toNumber(value) })],
    [op.setHScale, ([value]) => set({ scale: toNumber(value) / 100 })],
    [op.setLeading, ([value]) => set({ leading: toNumber(value) })],
    [op.setTextRise, ([value]) => set({ rise: toNumber(value) })],
    [op.setTextRenderingMode, ([value]) => set({ mode: toNumber(value) })],
    [op.setFont, ([font, size]) => set({ font: String(font), size: toNumber(size) })],
    [op.moveText, ([x, y]) => moveLine(toNumber(x), toNumber(y))],
    [
      op.setLeadingMoveText,
      ([x, y]) => {
        set({ leading: -toNumber(y) });
        moveLine(toNumber(x), toNumber(y));
      },
    ],
    [op.nextLine, () => moveLine(0, -state.leading)],
    [
      op.setTextMatrix,
      ([matrix]) => {
        line = toMatrix(matrix);
        text = line;
        const place = line.join(' ');
        if (place !== origin) run++;
        origin = place;
      },
    ],
    [op.showText, ([glyphs]) => show(Array.isArray(glyphs) ? glyphs : [])],
    [
      op.paintFormXObjectBegin,
      ([matrix]) => {
        forms++;
        save();
        set({ ctm: combine(state.ctm, toMatrix(matrix)) });
      },
    ],
    [
      op.paintFormXObjectEnd,
      () => {
        forms--;
        restore();
      },
    ],
    [
      op.beginGroup,
      ([group]) => {
        save();
        // The letters of a mask are holes in something else.
        mark(null, null, null, Boolean((group as { smask?: unknown } | undefined)?.smask));
      },
    ],
    [
      op.endGroup,
      () => {
        marked.pop();
        restore();
      },
    ],
    [
      op.beginAnnotation,
      ([id, , transform, matrix]) => {
        save();
        isAdded = true;
        note = page.notes.has(String(id)) ? String(id) : null;
        state = { ...START, ctm: combine(combine(page.upright, toMatrix(transform)), toMatrix(matrix)) };
      },
    ],
    [op.endAnnotation, restore],
    [op.beginMarkedContent, ([name]) => mark(name, null, null, false)],
    [
      op.beginMarkedContentProps,
      // Of a layer the second argument is its name, else the number in the structure.
      ([name, number, spelling]) => mark(name, number, spelling, name === 'OC' && !page.isShown(number)),
    ],
    [
      op.endMarkedContent,
      () => {
        const ended = marked.pop();
        if (ended?.spelling != null) spell(letters, ended.from, ended.spelling);
      },
    ],
  ]);
  for (const [index, fn] of page.functions.entries()) actions.get(fn)?.(page.parameters[index] ?? []);
  return letters;
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Puts what the document says that the last letters mean in their place, where they stand in one line. */
function spell(letters: Letter[], from: number, spelling: string): void {
  const [first] = letters.slice(from);
  if (!first) return;
  const drawn = letters.slice(from);
  if (drawn.some((one) => one.angle !== first.angle || Math.abs(one.base - first.base) > first.size)) return;
  letters.length = from;
  if (spelling === '') return;
  const left = Math.min(...drawn.map((one) => one.left));
  const right = Math.max(...drawn.map((one) => one.right));
  // Marks stand above or below: the baseline is that of the widest.
  const widest = drawn.reduce((best, one) => (one.right - one.left > best.right - best.left ? one : best), first);
  letters.push({ ...widest, text: spelling, left, right, isSpelled: true });
}
