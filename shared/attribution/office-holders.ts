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
  let looked = 0;
  for (let index = 0; index < read.paragraphs.length && looked < MOST_PARAGRAPHS; index += 1) {
    const stretch = read.paragraphs[index];
    if (!stretch || !hasWords(read.text, role, stretch.start, stretch.end)) continue;
    looked += 1;
    for (const sentence of readParagraph(read, index)?.sentences ?? []) {
      for (const mention of sentence.reader.mentions) {
        const isHolder =
          mention.kind === 'person' && mention.shape === 'named' && roleOf(sentence.reader, mention) === role;
        if (isHolder) holders.set(mention.name.toLowerCase(), holders.get(mention.name.toLowerCase()) ?? mention);
      }
    }
  }
  return holders.size === 1 ? ([...holders.values()][0] ?? null) : null;
}

function hasWords(text: string, words: string, start: number, end: number): boolean {
  const at = text.indexOf(words, start);
  return at >= 0 && at < end;
}
