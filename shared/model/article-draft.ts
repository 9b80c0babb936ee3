import * as z from 'zod/mini';
import { CONTAINER_KINDS, DOCUMENT_FORMATS, FURNITURE_KINDS, IMAGE_MIMES } from './article.ts';

// The page's policy forbids code made from strings, which zod would otherwise try for speed.
z.config({ jitless: true });

/** Longest canonical text that is taken from one document, UTF-16 units: twelve times War and Peace; beyond it a file is no article. */
export const LONGEST_TEXT = 40_000_000;
/** Longest descriptive value (a title, a name, an address), UTF-16 units: foreign pages carry data: addresses of megabytes. */
export const LONGEST_VALUE = 4_000;

/** Most pictures and attachments that are taken from one document, and most documents that one archive may hold. */
export const MOST_PARTS = 1_000;
export const MOST_MEMBERS = 10_000;

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
  furniture: z.nullable(z.strictObject({ kind: z.enum(FURNITURE_KINDS), rule: value })),
  image: z.exactOptional(
    z.strictObject({
      /** Which of the reply's parts holds the bytes. */
      part: z.int().check(z.gte(0), z.lte(MOST_PARTS)),
      mime: z.enum(IMAGE_MIMES),
      width: z.int().check(z.gte(1), z.lte(100_000)),
      height: z.int().check(z.gte(1), z.lte(100_000)),
    }),
  ),
});

const shape = z.strictObject({
  format: z.enum(DOCUMENT_FORMATS),
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
  /** Empty where `emptyReason` says why: a scanned PDF is kept although there is nothing to read in it. */
  text: z.string().check(z.maxLength(LONGEST_TEXT)),
  blocks: z.array(block),
  emptyReason: z.exactOptional(value),
  /** What the file holds and the text does not, each a whole sentence: frames with words, what was cut off. */
  notes: z.exactOptional(z.array(value).check(z.maxLength(20))),
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
  if (draft.text === '') return draft.blocks.length === 0 ? null : 'there are blocks without a text';
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
    const isExplained = draft.text !== '' || draft.emptyReason !== undefined;
    const fault = isExplained ? findLayoutFault(draft) : 'there is no text and no reason for that';
    if (fault) context.issues.push({ code: 'custom', message: fault, input: draft });
  }),
);

const check = z.strictObject({ what: value, result: z.enum(['matches', 'differs', 'missing', 'not-checked']) });

/** Bytes that came out of a document beside its text; they travel beside the reply, in the same order. */
const part = z.strictObject({ role: z.enum(['image', 'attachment']), name: value });

/** One document inside of an archive. `checks` holds what is known of it before it is unpacked. */
const member = z.strictObject({
  /** Its path, or its address. */
  path: value,
  /** As the archive names it, for lists; null where only the path is known. */
  title: z.nullable(value),
  capturedAt: z.nullable(z.iso.datetime({ precision: 3 })),
  /** Unpacked, as the archive says; null where it does not. */
  bytes: z.nullable(z.int().check(z.gte(0))),
});

const listing = z.strictObject({
  kind: z.enum(CONTAINER_KINDS),
  members: z.array(member).check(z.maxLength(MOST_MEMBERS)),
  checks: z.array(check).check(z.maxLength(MOST_MEMBERS)),
  /** What was left out of the members and why, each a whole sentence. */
  leftOut: z.array(value).check(z.maxLength(MOST_MEMBERS)),
});
/** What an archive holds. */
export type ContainerListing = Frozen<z.output<typeof listing>>;

/** What the extraction frame answers for one document; `reason` is a whole sentence for the analyst without the file's name. */
export const extractionReplySchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('read'),
    draft: articleDraftSchema,
    parts: z.array(part).check(z.maxLength(MOST_PARTS)),
  }),
  z.strictObject({ status: z.literal('container'), listing }),
  /** A member of an archive, ready to be read as a file of its own; its bytes are the one part. */
  z.strictObject({
    status: z.literal('member'),
    fileName: value,
    url: z.nullable(value),
    capturedAt: z.nullable(z.iso.datetime({ precision: 3 })),
    /** The charset of the header Content-Type that came with it. */
    charset: z.exactOptional(z.nullable(value)),
    checks: z.array(check).check(z.maxLength(20)),
  }),
  z.strictObject({ status: z.literal('no-text'), reason: value }),
  z.strictObject({ status: z.literal('refused'), reason: value }),
]);
export type ExtractionReply = Frozen<z.output<typeof extractionReplySchema>>;
/** A picture in a draft, before its bytes have their hash. */
export type DraftImage = NonNullable<ArticleDraft['blocks'][number]['image']>;
