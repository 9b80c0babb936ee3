import { attributeOf, childOf, childrenOf, nameOf, readSwitch, readValue } from './docx-names.ts';
import { formatListNumber } from './list-numbers.ts';

/** Where a paragraph stands in the numbering of its document. */
export interface ListPlace {
  readonly number: string;
  /** 0–8; null where the level is that of the paragraph's style. */
  readonly level: number | null;
  readonly style: string | null;
}

/** Counts the paragraphs of numbered lists; gives the label of the next one, or null where it has a bullet or none. */
export type ListCounter = (place: ListPlace) => string | null;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level whose paragraphs begin it anew, counted from 1; 0 for never. */
  readonly restart: number | null;
  readonly isLegal: boolean;
  readonly style: string | null;
}

interface Numbering {
  readonly base: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Template {
  readonly levels: ReadonlyMap<number, Level>;
  readonly link: string | null;
  readonly linkedAs: string | null;
}

const DEEPEST = 9;

/** Reads `numbering.xml` (ECMA-376 part 1, 17.9) and gives the counter for one document. */
export function createListCounter(root: Element | null): ListCounter {
  const templates = new Map<string, Template>();
  const numberings = new Map<string, Numbering>();
  for (const element of root ? childrenOf(root) : []) {
    const name = nameOf(element);
    if (name === 'w:abstractNum') templates.set(attributeOf(element, 'w:abstractNumId') ?? '', readTemplate(element));
    if (name === 'w:num') numberings.set(attributeOf(element, 'w:numId') ?? '', readNumbering(element));
  }
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return ({ number, level: said, style }) => {
    const numbering = numberings.get(number);
    const own = templates.get(numbering?.base ?? '');
    if (!numbering || !own) return null;
    // A template may only name the style in which the levels are.
    const template = own.link ? ([...templates.values()].find((one) => one.linkedAs === own.link) ?? own) : own;
    const levelAt = (at: number) => numbering.levels.get(at) ?? template.levels.get(at) ?? null;
    const ofStyle = [...template.levels].find(([, one]) => style !== null && one.style === style)?.[0];
    const at = Math.min(said ?? ofStyle ?? 0, DEEPEST - 1);
    const level = levelAt(at);
    if (!level) return null;
    const count = counts.get(numbering.base) ?? [];
    counts.set(numbering.base, count);
    const override = numbering.starts.get(at);
    if (override !== undefined && !begun.has(`${number} ${at}`)) count[at] = override - 1;
    begun.add(`${number} ${at}`);
    count[at] = (count[at] ?? level.start - 1) + 1;
    for (let deeper = at + 1; deeper < DEEPEST; deeper++) {
      const restart = levelAt(deeper)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) count[deeper] = undefined;
    }
    if (level.format === 'bullet' || level.format === 'none') return null;
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const shown = levelAt(place);
      if (!shown) return '';
      count[place] ??= shown.start;
      return formatListNumber(count[place] ?? 1, level.isLegal ? 'decimal' : shown.format);
    });
    return label.trim() || null;
  };
}

function readTemplate(element: Element): Template {
  return {
    levels: readLevels(element),
    link: readValue(element, 'w:numStyleLink'),
    linkedAs: readValue(element, 'w:styleLink'),
  };
}

function readNumbering(element: Element): Numbering {
  const starts = new Map<number, number>();
  const levels = new Map<number, Level>();
  for (const override of childrenOf(element)) {
    if (nameOf(override) !== 'w:lvlOverride') continue;
    const at = Number(attributeOf(override, 'w:ilvl') ?? 0);
    const start = readValue(override, 'w:startOverride');
    if (start !== null) starts.set(at, Number(start));
    for (const [place, level] of readLevels(override)) levels.set(place, level);
  }
  return { base: readValue(element, 'w:abstractNumId') ?? '', starts, levels };
}

function readLevels(element: Element): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(element)) {
    if (nameOf(level) !== 'w:lvl') continue;
    const restart = readValue(level, 'w:lvlRestart');
    levels.set(Number(attributeOf(level, 'w:ilvl') ?? 0), {
      start: Number(readValue(level, 'w:start') ?? 0),
      format: readValue(level, 'w:numFmt') ?? 'decimal',
      text: readValue(level, 'w:lvlText') ?? '',
      restart: restart === null ? null : Number(restart),
      isLegal: readSwitch(level, 'w:isLgl') ?? false,
      style: readValue(level, 'w:pStyle'),
    });
  }
  return levels;
}

/** Gives the numbering that properties of a paragraph or a style name; null where they name none. */
export function readListPlace(
  properties: Element | null,
): { readonly number: string; readonly level: number | null } | null {
  const numbering = properties ? childOf(properties, 'w:numPr') : null;
  const number = readValue(numbering, 'w:numId');
  const level = readValue(numbering, 'w:ilvl');
  return number === null ? null : { number, level: level === null ? null : Number(level) };
}
