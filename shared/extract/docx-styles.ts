import { attributeOf, childOf, childrenOf, find, nameOf, readSwitch, readValue } from './docx-names.ts';
import { type ListPlace, readListPlace } from './docx-numbering.ts';
import { isListStyle, type NamedShape, readStyleName } from './style-names.ts';

interface Style {
  readonly name: string;
  readonly base: string | null;
  readonly outline: number | null;
  readonly list: { readonly number: string; readonly level: number | null } | null;
  readonly isRtl: boolean | null;
  readonly run: Element | null;
}

/** The styles of a document, each with those that it rests on. */
export interface DocxStyles {
  /** What a paragraph is by its own properties and its style. */
  readonly shapeOf: (properties: Element | null) => NamedShape;
  readonly isRtl: (properties: Element | null) => boolean;
  /** Whether its style hides the words of a paragraph, unless they say otherwise. */
  readonly isHidden: (properties: Element | null) => boolean;
  /** Where it stands in which list; null for none. */
  readonly listOf: (properties: Element | null) => ListPlace | null;
  /** A switch of the run's own properties, else of its character style; null where neither says it. */
  readonly isOn: (properties: Element | null, name: string) => boolean | null;
  /** Whether a run stands above the line: by its own properties, else by its character style. */
  readonly isRaised: (properties: Element | null) => boolean;
  /** The languages that text has by default in scripts written from the left and from the right. */
  readonly languages: { readonly ltr: string | null; readonly rtl: string | null };
}

/** Most styles that rest on each other; a circle of them has no end. */
const LONGEST_CHAIN = 12;

/** Reads `styles.xml`; null for a document without one. */
export function readDocxStyles(root: Element | null): DocxStyles {
  const styles = new Map<string, Style>();
  for (const element of root ? childrenOf(root) : []) {
    const id = attributeOf(element, 'w:styleId');
    if (nameOf(element) === 'w:style' && id !== null) styles.set(id, readStyle(element, id));
  }
  const chainOf = (id: string | null) => {
    const chain: Style[] = [];
    for (let at = id; at !== null && chain.length < LONGEST_CHAIN; ) {
      const style = styles.get(at);
      if (!style) break;
      chain.push(style);
      at = style.base;
    }
    return chain;
  };
  const firstOf = <T>(chain: readonly Style[], read: (style: Style) => T | null): T | null => {
    for (const style of chain) {
      const value = read(style);
      if (value !== null) return value;
    }
    return null;
  };
  const listOf = (properties: Element | null): ListPlace | null => {
    const id = readValue(properties, 'w:pStyle');
    const own = readListPlace(properties);
    const styled = firstOf(chainOf(id), (style) => style.list);
    const number = own?.number ?? styled?.number ?? '0';
    // The number 0 takes a paragraph out of the list of its style.
    if (number === '0') return null;
    return { number, level: own?.level ?? (own ? null : (styled?.level ?? null)), style: id };
  };
  return {
    shapeOf: (properties) => {
      const id = readValue(properties, 'w:pStyle');
      const chain = id !== null && !styles.has(id) ? [nameStyle(id)] : chainOf(id);
      const outline = readOutline(properties);
      // Level 9 is running text; it may stand in a heading's place to take it out of the contents.
      const own = outline === null ? null : toHeading(outline);
      const named = firstOf(chain, (style) => readStyleName(style.name) ?? toHeading(style.outline));
      if (own ?? named) return own ?? named ?? { kind: 'paragraph' };
      return {
        kind: listOf(properties) !== null || chain.some((style) => isListStyle(style.name)) ? 'list-item' : 'paragraph',
      };
    },
    isRtl: (properties) =>
      readSwitch(properties, 'w:bidi') ??
      firstOf(chainOf(readValue(properties, 'w:pStyle')), (style) => style.isRtl) ??
      false,
    isOn: (properties, name) =>
      readSwitch(properties, name) ??
      firstOf(chainOf(readValue(properties, 'w:rStyle')), (style) => readSwitch(style.run, name)),
    isRaised: (properties) =>
      (readValue(properties, 'w:vertAlign') ??
        firstOf(chainOf(readValue(properties, 'w:rStyle')), (style) => readValue(style.run, 'w:vertAlign'))) ===
      'superscript',
    isHidden: (properties) =>
      firstOf(chainOf(readValue(properties, 'w:pStyle')), (style) => readSwitch(style.run, 'w:vanish')) ?? false,
    listOf,
    languages: readLanguages(root),
  };
}

function readStyle(element: Element, id: string): Style {
  const paragraph = childOf(element, 'w:pPr');
  return {
    name: readValue(element, 'w:name') ?? id,
    base: readValue(element, 'w:basedOn'),
    outline: readOutline(paragraph),
    list: readListPlace(paragraph),
    isRtl: readSwitch(paragraph, 'w:bidi'),
    run: childOf(element, 'w:rPr'),
  };
}

/** A style that is used and not described: its id tells what it is. */
function nameStyle(id: string): Style {
  return { name: id, base: null, outline: null, list: null, isRtl: null, run: null };
}

function readOutline(properties: Element | null): number | null {
  const level = readValue(properties, 'w:outlineLvl');
  return level === null || !/^\d$/.test(level) ? null : Number(level);
}

function toHeading(outline: number | null): NamedShape | null {
  return outline !== null && outline < 9 ? { kind: 'heading', level: Math.min(outline + 1, 6) } : null;
}

function readLanguages(root: Element | null): DocxStyles['languages'] {
  const language = root ? find(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang') : null;
  const read = (name: string) => (language ? attributeOf(language, name) : null);
  return { ltr: read('w:val'), rtl: read('w:bidi') };
}
