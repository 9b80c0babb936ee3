import type { Stretch } from '../anchoring/boundaries.ts';
import type { Reach } from './attribution-reading.ts';
import { type Composed, composeSentence } from './compose-chain.ts';
import type { ReadParagraph, ReadSentence } from './paragraphs.ts';
import { isTerm } from './terms.ts';

/** The attribution that holds for a passage, and where it stands. */
export interface Attributed {
  readonly composed: Composed;
  readonly sentence: ReadSentence;
  readonly paragraph: ReadParagraph;
  readonly reach: Reach;
}

/** The paragraphs that may say who said a passage. */
export interface Surroundings {
  readonly text: string;
  readonly language: string;
  readonly current: ReadParagraph;
  readonly previous: ReadParagraph | null;
  readonly next: ReadParagraph | null;
}

/** Finds the attribution that holds for a passage: in its own sentences, around the quotation it stands in, or in a sentence beside that points to it. */
export function findAttributed(around: Surroundings, passage: Stretch): Attributed | null {
  const { current } = around;
  const touched = current.sentences.filter((one) => one.start < passage.end && one.end > passage.start);
  for (const sentence of touched) {
    const composed = composeSentence(sentence, passage);
    if (composed) return { composed, sentence, paragraph: current, reach: 'passage' };
  }
  return (
    ofQuotation(current, touched, passage) ?? ofNext(around, touched.at(-1)) ?? ofPrevious(around, touched[0] ?? null)
  );
}

/** Finds a medium that told the passage's attribution on in the sentence after it ("Об этом сообщает ТАСС"). */
export function findCarrier(around: Surroundings, sentence: ReadSentence): Attributed | null {
  return ofNext(around, sentence);
}

function found(sentence: ReadSentence | null | undefined, paragraph: ReadParagraph, reach: Reach): Attributed | null {
  if (!sentence) return null;
  const composed = composeSentence(sentence, sentence);
  return composed && { composed, sentence, paragraph, reach };
}

/** A quotation of several sentences has one speaker, named in the sentence where it opens or closes. */
function ofQuotation(current: ReadParagraph, touched: readonly ReadSentence[], passage: Stretch): Attributed | null {
  const quotation = current.quotations.find((one) => one.start < passage.end && one.end > passage.start);
  if (!quotation) return null;
  const beside = current.sentences.filter(
    (one) => one.start <= quotation.end && one.end >= quotation.start && !touched.includes(one),
  );
  return found(beside.at(-1), current, 'paragraph') ?? found(beside[0], current, 'paragraph');
}

/** "This was reported by …", "Об этом сообщает …": the sentence after says of whom it is. */
function ofNext({ current, next }: Surroundings, last: ReadSentence | undefined): Attributed | null {
  const index = last ? current.sentences.indexOf(last) : -1;
  const own = current.sentences[index + 1];
  const after = own ?? next?.sentences[0];
  const paragraph = own ? current : next;
  if (!after || !paragraph || !isAboutBefore(after)) return null;
  return found(after, paragraph, own ? 'paragraph' : 'paragraph-beside');
}

function isAboutBefore({ reader }: ReadSentence): boolean {
  const lexemes = reader.lexemes.slice(reader.from, reader.to);
  const isPointing = lexemes.slice(0, 2).some((lexeme) => isTerm(lexeme, 'about-before'));
  return isPointing && !lexemes.some((lexeme) => lexeme.text === ':');
}

/** The sentence or paragraph before announces it ("put it this way:"), or German reports it in the subjunctive. */
function ofPrevious(around: Surroundings, first: ReadSentence | null): Attributed | null {
  const { text, language, current, previous } = around;
  if (!first) return null;
  const isAnnounced = (one: ReadSentence) => /:\s*$/u.test(text.slice(one.start, one.end));
  const before = current.sentences[current.sentences.indexOf(first) - 1];
  if (before) {
    const isTold = isAnnounced(before) || isSubjunctive(first, language);
    return isTold ? found(before, current, 'paragraph') : null;
  }
  const last = previous?.sentences.at(-1);
  if (!previous || !last) return null;
  const isQuotation = current.quotations.some((one) => one.start <= first.start + 1 && one.end >= first.end - 1);
  return isAnnounced(last) || isQuotation ? found(last, previous, 'paragraph-beside') : null;
}

const SUBJUNCTIVE =
  /^(?:sei|seien|habe|werde|konne|musse|solle|wolle|durfe|gebe|gehe|stehe|komme|bleibe|handle|liege)$/u;

/** German reports what others said in the subjunctive: "Die Front habe sich nicht bewegt." */
function isSubjunctive({ reader }: ReadSentence, language: string): boolean {
  return language === 'de' && reader.lexemes.slice(reader.from, reader.to).some(({ fold }) => SUBJUNCTIVE.test(fold));
}
