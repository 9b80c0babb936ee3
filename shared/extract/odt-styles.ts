import { attributeOf, childOf, childrenOf, find, listBelow, nameOf } from './odt-names.ts';
import { type NamedShape, readStyleName } from './style-names.ts';

interface Style {
  readonly name: string;
  readonly base: string | null;
  readonly outline: number | null;
  readonly isRtl: boolean | null;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly isHidden: boolean | null;
  readonly isRaised: boolean | null;
}

/** How the items of one level of a list are numbered. */
export interface OdtListLevel {
  /** As `style:num-format` names it; '' for bullets and none. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** How many levels a number shows, its own among them. */
  readonly shown: number;
}

/** The styles of a document, each with those that it rests on. */
export interface OdtStyles {
  readonly shapeOf: (style: string | null) => NamedShape;
  readonly isRtl: (style: string | null) => boolean;
  /** What a style of characters or paragraphs says of words; null where it says nothing. */
  readonly isOn: (style: string | null, what: 'isBold' | 'isItalic' | 'isHidden' | 'isRaised') => boolean | null;
  /** The levels of a list style, or of the numbering of headings (''), from 1. */
  readonly levelsOf: (list: string) => ReadonlyMap<number, OdtListLevel>;
  /** The language that text has by default. */
  readonly language: string | null;
}

const LONGEST_CHAIN = 12;

/** Reads the styles of `styles.xml` and `content.xml`. */
export function readOdtStyles(roots: readonly Element[]): OdtStyles {
  const holders = roots.flatMap((root) =>
    childrenOf(root).filter((child) => /^office:(?:automatic-)?styles$/.test(nameOf(child))),
  );
  const styles = new Map<string, Style>();
  const lists = new Map<string, ReadonlyMap<number, OdtListLevel>>();
  for (const element of holders.flatMap(childrenOf)) {
    const name = attributeOf(element, 'style:name') ?? '';
    if (nameOf(element) === 'style:style' && /^(?:paragraph|text)$/.test(attributeOf(element, 'style:family') ?? ''))
      styles.set(name, readStyle(element, name));
    if (nameOf(element) === 'text:list-style') lists.set(name, readLevels(element));
    if (nameOf(element) === 'text:outline-style') lists.set('', readLevels(element));
  }
  const firstOf = <T>(id: string | null, read: (style: Style) => T | null): T | null => {
    let at = id;
    for (let depth = 0; at !== null && depth < LONGEST_CHAIN; depth++) {
      const style = styles.get(at);
      if (!style) return null;
      const value = read(style);
      if (value !== null) return value;
      at = style.base;
    }
    return null;
  };
  return {
    shapeOf: (id) =>
      firstOf(id, (style) => readStyleName(style.name) ?? (style.outline ? toHeading(style.outline) : null)) ??
      (id !== null && !styles.has(id) ? readStyleName(decodeName(id)) : null) ?? { kind: 'paragraph' },
    isRtl: (id) => firstOf(id, (style) => style.isRtl) ?? false,
    isOn: (id, what) => firstOf(id, (style) => style[what]),
    levelsOf: (list) => lists.get(list) ?? new Map(),
    language: readLanguage(holders),
  };
}

/** Gives the shape of a heading of an outline level. */
export function toHeading(level: number): NamedShape {
  return { kind: 'heading', level: Math.min(Math.max(1, level), 6) };
}

function readStyle(element: Element, name: string): Style {
  const text = childOf(element, 'style:text-properties');
  const paragraph = childOf(element, 'style:paragraph-properties');
  const read = (holder: Element | null, attribute: string) => (holder ? attributeOf(holder, attribute) : null);
  const mode = read(paragraph, 'style:writing-mode');
  const weight = read(text, 'fo:font-weight') ?? read(text, 'style:font-weight-complex');
  const slope = read(text, 'fo:font-style') ?? read(text, 'style:font-style-complex');
  const display = read(text, 'text:display');
  const position = read(text, 'style:text-position');
  return {
    name: attributeOf(element, 'style:display-name') ?? decodeName(name),
    base: attributeOf(element, 'style:parent-style-name'),
    outline: Number(attributeOf(element, 'style:default-outline-level') ?? 0) || null,
    isRtl: mode === null || !/^(?:rl|lr)/.test(mode) ? null : mode.startsWith('rl'),
    isBold: weight === null ? null : /^(?:bold|[6-9]00)$/.test(weight),
    isItalic: slope === null ? null : slope !== 'normal',
    isHidden: display === null ? null : display === 'none',
    // "super 58%", or how far above the line in shares of the size.
    isRaised: position === null ? null : /^(?:super|[1-9]\d*(?:\.\d+)?%)/.test(position),
  };
}

/** Names of styles are written with codes for what is no letter: `Text_20_body`. */
function decodeName(name: string): string {
  return name.replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function readLevels(list: Element): ReadonlyMap<number, OdtListLevel> {
  const levels = new Map<number, OdtListLevel>();
  for (const level of childrenOf(list)) {
    const isNumber = /^text:(?:list-level-style-number|outline-level-style)$/.test(nameOf(level));
    levels.set(Number(attributeOf(level, 'text:level') ?? 1), {
      format: isNumber ? (attributeOf(level, 'style:num-format') ?? '') : '',
      prefix: attributeOf(level, 'style:num-prefix') ?? '',
      suffix: attributeOf(level, 'style:num-suffix') ?? '',
      start: Number(attributeOf(level, 'text:start-value') ?? 1),
      shown: Number(attributeOf(level, 'text:display-levels') ?? 1),
    });
  }
  return levels;
}

function readLanguage(holders: readonly Element[]): string | null {
  const defaults = holders
    .flatMap((holder) => listBelow(holder, 'style:default-style'))
    .find((style) => attributeOf(style, 'style:family') === 'paragraph');
  const text = defaults ? find(defaults, 'style:text-properties') : null;
  const language = text ? attributeOf(text, 'fo:language') : null;
  const country = text ? attributeOf(text, 'fo:country') : null;
  if (!language || language === 'none' || language === 'zxx') return null;
  return country && country !== 'none' ? `${language}-${country}` : language;
}
