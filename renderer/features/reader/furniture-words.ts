import { FURNITURE_WORDS } from '../../../shared/extract/furniture-names.ts';
import type { Block, Furniture, FurnitureKind } from '../../../shared/model/article.ts';
import type { Span } from './selection.ts';

/** Says what a block is furniture of and why: "Read more line: paragraph that begins with …". */
export function describeFurniture({ kind, rule }: Furniture): string {
  return `${FURNITURE_WORDS[kind]}: ${rule}`;
}

/** Gives the blocks that a stretch touches; a caret touches the block that it stands in. */
export function blocksTouched(blocks: readonly Block[], { start, end }: Span): readonly Block[] {
  if (start === end) return blocks.filter((block) => block.start <= start && start <= block.end).slice(0, 1);
  return blocks.filter((block) => block.start < end && start < block.end);
}

/** Where the kind that was chosen last is remembered. */
const LAST_KIND = 'furniture-kind';

/** What a line is marked as by Enter before any kind was chosen. */
const FIRST_KIND: FurnitureKind = 'related';

/** Gives the kind that the analyst marked with last. */
export function readLastKind(): FurnitureKind {
  const stored = localStorage.getItem(LAST_KIND);
  return listKinds().find((kind) => kind === stored) ?? FIRST_KIND;
}

/** Remembers a kind for the next mark. */
export function rememberKind(kind: FurnitureKind): void {
  localStorage.setItem(LAST_KIND, kind);
}

/** Lists the kinds in the menu's order. */
export function listKinds(): readonly FurnitureKind[] {
  return Object.keys(FURNITURE_WORDS) as FurnitureKind[];
}
