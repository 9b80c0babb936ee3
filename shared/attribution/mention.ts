import type { SourceKind } from '../model/source.ts';
import type { AttributionWords } from './lexicon.ts';
import type { Gender, KnownName, Lexeme, NounRole } from './terms.ts';

/**
 * How words stand for a source: by a name, as a group whose words are its name, by an office, by a noun or pronoun that only points back
 * to a name before ("the minister", "he"), or as a piece of writing that names nobody.
 */
export type MentionShape = 'named' | 'unnamed' | 'office' | 'bare' | 'pronoun' | 'surname';

/** Words of a text that stand for a speaker or carrier: the lexemes [from, to) of a paragraph, [start, end) of the text. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly shape: MentionShape;
  readonly kind: SourceKind;
  /** As it would be registered; the bare words for what only points back. */
  readonly name: string;
  /** Where the name itself stands. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** The folded noun that says what it is ("minister", "agency"). */
  readonly noun: string | null;
  readonly role: NounRole | null;
  readonly gender: Gender | null;
  readonly known: KnownName | null;
  /** "their spokesman": speaks for who was named before. */
  readonly isOwned: boolean;
}

/** The lexemes of one paragraph and the text they are from. */
export interface LexedParagraph {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lexemes: readonly Lexeme[];
}

/** Kinds of sources that carry what others said. */
export function isMedia(kind: SourceKind): boolean {
  return kind === 'agency' || kind === 'outlet' || kind === 'broadcaster' || kind === 'channel';
}

/** Tells whether a mention is a medium, or a group of media ("local media"). */
export function isCarrier(mention: Mention): boolean {
  return isMedia(mention.kind) || mention.role === 'media';
}

/** What a paragraph's mentions are read by. */
export interface MentionReader extends LexedParagraph {
  readonly language: AttributionWords['language'];
}

/** What a mention is made of. */
export interface Making {
  readonly from: number;
  readonly to: number;
  readonly shape: MentionShape;
  readonly kind: SourceKind;
  readonly name?: string;
  readonly nameFrom?: number;
  readonly nameTo?: number;
  readonly noun?: string | null;
  readonly role?: Mention['role'];
  readonly gender?: Mention['gender'];
  readonly known?: KnownName | null;
  readonly isOwned?: boolean;
}

/** Makes a mention of the lexemes [from, to), named by [nameFrom, nameTo). */
export function make(reader: LexedParagraph, making: Making): Mention {
  const { from, to, shape, kind, nameFrom = from, nameTo = to } = making;
  const [first, last] = [reader.lexemes[from] as Lexeme, reader.lexemes[to - 1] as Lexeme];
  const [nameFirst, nameLast] = [reader.lexemes[nameFrom] as Lexeme, reader.lexemes[nameTo - 1] as Lexeme];
  const isQuoted = nameTo - nameFrom === 1 && nameFirst.shape === 'name';
  const written = isQuoted ? nameFirst.text : reader.text.slice(nameFirst.start, nameLast.end);
  return {
    from,
    to,
    start: first.start,
    end: last.end,
    shape,
    kind,
    name: making.name ?? written.replace(/['’]s?$/u, '').replace(/\s+/gu, ' '),
    nameStart: nameFirst.start,
    nameEnd: nameLast.end,
    noun: making.noun ?? null,
    role: making.role ?? null,
    gender: making.gender ?? null,
    known: making.known ?? null,
    isOwned: making.isOwned ?? false,
  };
}

/** Tells whether a sentence, or quoted speech, begins at a lexeme. */
export function isSentenceStart(reader: MentionReader, at: number): boolean {
  const before = reader.lexemes[at - 1];
  return (
    before === undefined || /^[.!?…:–—-]$/u.test(before.text) || before.shape === 'open' || before.shape === 'close'
  );
}

/** Tells whether a lexeme is a mark or a quotation mark. */
export function isMark(lexeme: Lexeme): boolean {
  return lexeme.shape === 'mark' || lexeme.shape === 'open' || lexeme.shape === 'close';
}
