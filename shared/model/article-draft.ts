import * as z from 'zod/mini';

// The page's policy forbids code made from strings, which zod would otherwise try for speed.
z.config({ jitless: true });

/** Longest canonical text that is taken from one document, UTF-16 units: twelve times War and Peace; beyond it a file is no article. */
export const LONGEST_TEXT = 40_000_000;
/** Longest descriptive value (a title, a name, an address), UTF-16 units: foreign pages carry data: addresses of megabytes. */
export const LONGEST_VALUE = 4_000;

const value = z.string().check(z.minLength(1), z.maxLength(LONGEST_VALUE));

const evidence = z.strictObject({
  from: z.enum(['meta', 'json-ld', 'visible', 'file', 'address', 'analyst']),
  detail: value,
});

/** The schema of a value with its evidence and the values of the places that disagreed. */
function evidenced<Inner extends z.core.SomeType>(inner: Inner) {
  return z.strictObject({
    value: inner,
    evidence,
    others: z.array(z.strictObject({ value: inner, evidence })).check(z.maxLength(20)),
  });
}

/**
 * EDTF level 0: a day, month or year, or a moment with seconds and with or without its offset: `2024-05-03`, `2024-05`,
 * `2024-05-03T17:47:42+02:00`.
 */
export const DRAFT_EDTF = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?)?)?)?$/;

const draftDate = z.strictObject({ words: value, edtf: z.string().check(z.regex(DRAFT_EDTF)) });

const offset = z.int().check(z.gte(0), z.lte(LONGEST_TEXT));

const mark = z.strictObject({
  kind: z.enum(['bold', 'italic', 'link']),
  start: offset,
  end: offset,
  target: z.exactOptional(z.string().check(z.maxLength(LONGEST_VALUE))),
});

const block = z.strictObject({
  kind: z.enum(['paragraph', 'heading', 'quote', 'list-item', 'table-row', 'caption', 'image']),
  level: z.exactOptional(z.int().check(z.gte(1), z.lte(6))),
  start: offset,
  end: offset,
  marks: z.array(mark),
  direction: z.enum(['ltr', 'rtl']),
  furniture: z.nullable(
    z.strictObject({
      kind: z.enum([
        'read-more',
        'follow-us',
        'newsletter',
        'share',
        'cookies',
        'related',
        'caption',
        'advert',
        'byline',
      ]),
      rule: value,
    }),
  ),
});

const shape = z.strictObject({
  format: z.enum(['text', 'html']),
  /** WHATWG name of the encoding, and how it was known, in words. */
  encoding: z.strictObject({ name: value, evidence: value }),
  title: evidenced(value),
  outletName: z.nullable(evidenced(value)),
  authors: z.nullable(evidenced(z.array(value).check(z.minLength(1), z.maxLength(60)))),
  url: z.nullable(evidenced(value)),
  canonicalUrl: z.nullable(evidenced(value)),
  /** BCP 47. */
  language: z.nullable(evidenced(value)),
  published: z.nullable(evidenced(draftDate)),
  /** Why the publication date should be looked at, in words; null when it is sound. */
  publishedDoubt: z.nullable(value),
  modified: z.nullable(evidenced(draftDate)),
  /** When the file says the page was saved, ISO 8601 in UTC. */
  capturedAt: z.nullable(z.strictObject({ value: z.iso.datetime({ precision: 3 }), evidence })),
  text: z.string().check(z.minLength(1), z.maxLength(LONGEST_TEXT)),
  blocks: z.array(block).check(z.minLength(1)),
  extractor: z.strictObject({ name: value, version: value }),
});

/** A type with all of its fields and lists read-only. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

/** A document as the extraction frame hands it over: metadata with evidence, canonical text and its blocks. */
export type ArticleDraft = Frozen<z.output<typeof shape>>;
/** A publication or change date as the document wrote it, and as EDTF level 0 (see `DRAFT_EDTF`). */
export type DraftDate = Frozen<z.output<typeof draftDate>>;

/** Why a draft's blocks do not lie in its text as they must, or null: ascending, joined by two line feeds, NFC, marks inside. */
export function findLayoutFault(draft: Pick<ArticleDraft, 'text' | 'blocks'>): string | null {
  if (draft.text.normalize('NFC') !== draft.text) return 'the text is not in Unicode NFC';
  let expected = 0;
  for (const [index, { start, end, marks }] of draft.blocks.entries()) {
    if (start !== expected) return `block ${index} starts at ${start}, not at ${expected}`;
    if (end <= start || end > draft.text.length) return `block ${index} ends at ${end}`;
    if (marks.some((one) => one.start < start || one.end > end || one.end <= one.start))
      return `a mark of block ${index} lies outside of it`;
    expected = end + 2;
    if (end < draft.text.length && draft.text.slice(end, expected) !== '\n\n')
      return `block ${index} is not followed by two line feeds`;
  }
  return expected === draft.text.length + 2 ? null : 'there is text after the last block';
}

/** Validates a draft as foreign data: its shape, its sizes, and that its blocks lie in its text as they must. */
export const articleDraftSchema = shape.check(
  z.superRefine((draft, context) => {
    const fault = findLayoutFault(draft);
    if (fault) context.issues.push({ code: 'custom', message: fault, input: draft });
  }),
);

/** What the extraction frame answers for one document; `reason` is a whole sentence for the analyst without the file's name. */
export const extractionReplySchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('read'), draft: articleDraftSchema }),
  z.strictObject({ status: z.literal('no-text'), reason: value }),
  z.strictObject({ status: z.literal('refused'), reason: value }),
]);
export type ExtractionReply = Frozen<z.output<typeof extractionReplySchema>>;
