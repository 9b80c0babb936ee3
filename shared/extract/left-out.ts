/** What a document holds and does not show to its reader. */
export type LeftOut = 'hidden' | 'deleted' | 'comments' | 'files';

const SENTENCES: Readonly<Record<LeftOut, string>> = {
  hidden: 'The file holds hidden words, which its program does not show; they were left out.',
  deleted: 'The file still holds words that were deleted while changes were tracked; they were left out.',
  comments: 'The file holds comments beside the text; they were left out.',
  files:
    'The document holds other files inside of it, as objects of other programs; what they say was left out. Open it with its program to save them.',
};

/** Says what was left out, each in a whole sentence. */
export function describeLeftOut(what: ReadonlySet<LeftOut>): readonly string[] {
  return [...what].map((one) => SENTENCES[one]);
}
