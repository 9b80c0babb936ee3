import type { Stretch } from '../anchoring/boundaries.ts';
import { cutSentences } from '../anchoring/sentences.ts';
import type { Block } from '../model/article.ts';
import { findSpeech } from './find-speech.ts';
import { cutPieces } from './lexemes.ts';
import type { Lexicon } from './lexicon.ts';
import { lookUp } from './look-up.ts';
import { readSentence, type SentenceReader } from './sentence-reader.ts';
import type { Speech } from './speech.ts';

/** A sentence with its acts of attribution; [start, end) of the text. */
export interface ReadSentence extends Stretch {
  readonly reader: SentenceReader;
  readonly speeches: readonly Speech[];
}

/** A paragraph, its sentences, and its quotations of more than a name, as stretches of the text. */
export interface ReadParagraph extends Stretch {
  readonly index: number;
  readonly sentences: readonly ReadSentence[];
  readonly quotations: readonly Stretch[];
}

/** The text that is read and how it falls into paragraphs. */
export interface AttributionText {
  readonly text: string;
  readonly paragraphs: readonly Stretch[];
  readonly lexicon: Lexicon;
}

/** Lists the paragraphs of a text: its blocks that are prose of the story, or its lines. */
export function listParagraphs(text: string, blocks: readonly Block[] | undefined): readonly Stretch[] {
  if (blocks !== undefined && blocks.length > 0) {
    return blocks.filter((block) => block.furniture === null && block.kind !== 'image' && block.end > block.start);
  }
  return Array.from(text.matchAll(/[^\n]+/gu), (line) => ({ start: line.index, end: line.index + line[0].length }));
}

/** A longer paragraph is read only so far. */
const LONGEST_PARAGRAPH = 6000;

/** Paragraphs of the text that was read last: an analyst opens card after card on one article. */
let kept: { readonly text: string; readonly lexicon: Lexicon; readonly read: Map<string, ReadParagraph> } | null = null;

/** Reads a paragraph: its words, quotations, sentences and acts of attribution. Those of the text that was read last are kept. */
export function readParagraph(read: AttributionText, index: number): ReadParagraph | null {
  const stretch = read.paragraphs[index];
  if (stretch === undefined) return null;
  if (kept === null || kept.text !== read.text || kept.lexicon !== read.lexicon) {
    kept = { text: read.text, lexicon: read.lexicon, read: new Map() };
  }
  const key = `${index} ${stretch.start} ${stretch.end}`;
  const known = kept.read.get(key);
  if (known) return known;
  const made = readFresh(read, stretch, index);
  kept.read.set(key, made);
  return made;
}

function readFresh(read: AttributionText, stretch: Stretch, index: number): ReadParagraph {
  const { text, lexicon } = read;
  const end = Math.min(stretch.end, stretch.start + LONGEST_PARAGRAPH);
  const lexemes = lookUp(cutPieces(text, stretch.start, end, lexicon.language), text, lexicon);
  const quotations = listQuotations(lexemes, end);
  const quoted = (at: number): boolean => {
    const lexeme = lexemes[at];
    return lexeme !== undefined && quotations.some((one) => lexeme.start >= one.start && lexeme.end <= one.end);
  };
  const paragraph = { text, start: stretch.start, end, lexemes, language: lexicon.language };
  let from = 0;
  const sentences = cutSentences(text, { start: stretch.start, end }, lexicon.language).map(
    (sentence): ReadSentence => {
      while (from < lexemes.length && (lexemes[from]?.start ?? 0) < sentence.start) from += 1;
      let to = from;
      while (to < lexemes.length && (lexemes[to]?.start ?? 0) < sentence.end) to += 1;
      const reader = readSentence(paragraph, from, to, quoted);
      from = to;
      return { start: sentence.start, end: sentence.end, reader, speeches: findSpeech(reader) };
    },
  );
  return { index, start: stretch.start, end, sentences, quotations };
}

function listQuotations(lexemes: AttributionLexemes, end: number): readonly Stretch[] {
  const quotations: Stretch[] = [];
  let start: number | null = null;
  let depth = 0;
  for (const lexeme of lexemes) {
    if (lexeme.shape === 'open') {
      if (depth === 0) start = lexeme.start;
      depth += 1;
    } else if (lexeme.shape === 'close' && depth > 0) {
      depth -= 1;
      if (depth === 0 && start !== null) quotations.push({ start, end: lexeme.end });
    }
  }
  // A quotation that goes on in the next paragraph is not closed in this one.
  if (depth > 0 && start !== null) quotations.push({ start, end });
  return quotations;
}

type AttributionLexemes = SentenceReader['lexemes'];
