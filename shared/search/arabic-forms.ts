/** Prefixes that are written together with an Arabic word: and, so, in, to, as, the. */
const CLITICS = ['و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'وب', 'ول', 'ولل', 'وبال'] as const;

/** Prefixes with the article; a query's word is also looked for without them. A single letter is left: it may be the root's. */
const ARTICLES = ['وبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'ال', 'لل'] as const;

/** A stem of fewer letters is none: الم is "pain", not an article and a letter. */
const STEM_LETTERS = 3;

const IS_ARABIC = /^[\u0621-\u064a]+$/u;

/**
 * The other forms under which a folded Arabic word is found: each prefix before it, and, when it begins with the article itself, its
 * stem and each prefix before that. Chosen so that the index stays small and holds no half words: the query's side does the work.
 */
export function arabicForms(word: string): string[] {
  if (word.length < STEM_LETTERS || !IS_ARABIC.test(word)) return [];
  const article = ARTICLES.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= STEM_LETTERS);
  const stems = article === undefined ? [word] : [word, word.slice(article.length)];
  const forms = new Set(stems.flatMap((stem) => [stem, ...CLITICS.map((prefix) => prefix + stem)]));
  forms.delete(word);
  return [...forms];
}
