import type { Stretch } from '../anchoring/boundaries.ts';
import type { Mention } from './mention.ts';
import { type AttributionText, readParagraph } from './paragraphs.ts';
import { roleOf } from './participant-names.ts';

/** In so many paragraphs that have the words of an office its holder is looked for. */
const MOST_PARAGRAPHS = 8;

/**
 * Finds who the text says holds an office that a passage names without its holder: "the national security adviser" of one paragraph and
 * "the national security adviser, Faleh al-Fayyad" of another. Null where no one, or more than one, is said to hold it.
 */
export function findHolder({ read, role }: { readonly read: AttributionText; readonly role: string }): Mention | null {
  if (!role.includes(' ')) return null;
  const holders = new Map<string, Mention>();
  for (const index of findParagraphs(read, role)) {
    for (const { reader } of readParagraph(read, index)?.sentences ?? []) {
      for (const mention of reader.mentions) {
        const isHolder = mention.kind === 'person' && mention.shape === 'named' && roleOf(reader, mention) === role;
        const key = mention.name.toLowerCase();
        if (isHolder && !holders.has(key)) holders.set(key, mention);
      }
    }
  }
  return holders.size === 1 ? ([...holders.values()][0] ?? null) : null;
}

/** The first paragraphs in which some words stand. */
function findParagraphs({ text, paragraphs }: AttributionText, words: string): readonly number[] {
  const found: number[] = [];
  let at = text.indexOf(words);
  for (let index = 0; index < paragraphs.length && at >= 0 && found.length < MOST_PARAGRAPHS; index += 1) {
    const { start, end } = paragraphs[index] as Stretch;
    if (at < start) at = text.indexOf(words, start);
    if (at >= start && at < end) found.push(index);
    if (at >= 0 && at < end) at = text.indexOf(words, end);
  }
  return found;
}
