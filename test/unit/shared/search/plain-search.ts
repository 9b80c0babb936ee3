import type { SearchDocument, SearchOptions } from '../../../../shared/search/model.ts';

/** A document's words as plain lists, one per field; furniture is marked. Only for texts of plain lower-case words. */
function fieldWords({ fields }: SearchDocument): { name: string; words: { word: string; isFurniture: boolean }[] }[] {
  return fields.map(({ name, text, furniture = [] }) => {
    let at = 0;
    return {
      name,
      words: text
        .split(' ')
        .map((word) => {
          const start = at;
          at += word.length + 1;
          return { word, isFurniture: furniture.some(([from, to]) => start >= from && start < to) };
        })
        .filter(({ word }) => word !== ''),
    };
  });
}

interface PlainPart {
  readonly words: readonly string[];
  readonly field: string | null;
  readonly isNegative: boolean;
  readonly isPrefix: boolean;
}

/** Reads words, "phrases", -minus and text: or title: in the plainest way. */
function readParts(query: string, isTyping: boolean): PlainPart[] {
  const pieces = query.match(/-?(?:\w+:)?(?:"[^"]*"?|[^\s"]+)/gu) ?? [];
  return pieces.map((piece, index) => {
    const isNegative = piece.startsWith('-');
    const [, field = null, rest = ''] = /^-?(?:(\w+):)?(.*)$/u.exec(piece) ?? [];
    const isLast = isTyping && index === pieces.length - 1 && query.endsWith(piece) && !piece.endsWith('"');
    return {
      isNegative,
      field,
      words: rest.replace(/["*]/gu, '').split(' '),
      isPrefix: rest.endsWith('*') || isLast,
    };
  });
}

/** The keys that a query finds, in order, by looking at every word of every document; it knows no slips. */
export function searchPlainly(
  documents: Iterable<SearchDocument>,
  query: string,
  { isTyping = false, withFurniture = false }: Pick<SearchOptions, 'isTyping' | 'withFurniture'> = {},
): string[] {
  const parts = readParts(query, isTyping);
  if (!parts.some(({ isNegative }) => !isNegative)) return [];
  const holds = (document: SearchDocument, { words, field, isPrefix }: PlainPart) =>
    fieldWords(document).some(
      ({ name, words: own }) =>
        (field === null || field === name) &&
        own.some((_, from) =>
          words.every((word, index) => {
            const met = own[from + index];
            if (!met || (met.isFurniture && !withFurniture)) return false;
            return isPrefix && index === words.length - 1 ? met.word.startsWith(word) : met.word === word;
          }),
        ),
    );
  return [...documents]
    .filter((document) => parts.every((part) => holds(document, part) !== part.isNegative))
    .map(({ key }) => key)
    .sort();
}
