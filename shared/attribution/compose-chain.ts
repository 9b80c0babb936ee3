import type { Stance } from '../model/claim.ts';
import { isCarrier, isMark, type Mention } from './mention.ts';
import type { ReadSentence } from './paragraphs.ts';
import { isComma } from './sentence-reader.ts';
import type { Speech } from './speech.ts';
import { isTerm } from './terms.ts';

/** A source in a chain before it has a name: its mention, what it did, and the lexemes of the words that say so. */
export interface Voice {
  readonly mention: Mention | null;
  readonly role: 'upstream' | 'speaker' | 'carrier';
  readonly speech: Speech;
  readonly sentence: ReadSentence;
}

/** Steps of voices from the origin on, and what the origin does with the statement. */
export interface Composed {
  readonly steps: readonly (readonly Voice[])[];
  readonly stance: Stance;
  readonly stanceBy: Speech | null;
}

/** Orders the acts of attribution of a sentence, those that a selection touches, from the origin to who told it last. */
export function composeSentence(
  sentence: ReadSentence,
  selection: { readonly start: number; readonly end: number },
): Composed | null {
  const speeches = inScope(sentence, selection);
  const ordered: Speech[] = [];
  for (const speech of speeches) {
    const at = ordered.findIndex((inner) => !isOuter(sentence, speech, inner));
    if (at < 0) ordered.push(speech);
    else ordered.splice(at, 0, speech);
  }
  if (ordered.length === 0) return null;
  const stanceBy = ordered.find((speech) => speech.stance !== 'asserts') ?? null;
  // "The rebels dismissed it, their spokesman said": one voice, with the stance of the rebels.
  const spoken = ordered.filter((speech, index) => !isSpokenFor(speech, ordered[index + 1]));
  const steps = spoken.flatMap((speech): readonly (readonly Voice[])[] => {
    const voice = (role: Voice['role']) => (mention: Mention | null) => ({ mention, role, speech, sentence });
    const speakers = speech.speakers.length > 0 ? speech.speakers.map(voice('speaker')) : [voice('speaker')(null)];
    return [speech.upstream.map(voice('upstream')), speakers, speech.carriers.map(voice('carrier'))].filter(
      (step) => step.length > 0,
    );
  });
  return { steps, stance: stanceBy?.stance ?? 'asserts', stanceBy };
}

function isSpokenFor(speech: Speech, next: Speech | undefined): boolean {
  return (
    next !== undefined &&
    next.speakers.length > 0 &&
    next.speakers.every((one) => one.isOwned) &&
    speech.carriers.length === 0
  );
}

/** Where a sentence sets one account against another, only the part that the selection touches counts; of a whole sentence the first. */
function inScope(
  sentence: ReadSentence,
  selection: { readonly start: number; readonly end: number },
): readonly Speech[] {
  const { reader, speeches } = sentence;
  if (speeches.length < 2) return speeches;
  const cuts: number[] = [];
  for (let at = reader.from; at < reader.to; at += 1) {
    const lexeme = reader.lexemes[at];
    if (reader.isQuoted(at) || lexeme === undefined) continue;
    const isAdding =
      isTerm(lexeme, 'and') &&
      isComma(reader.lexemes[at - 1]) &&
      speeches.some((one) => one.speakers[0]?.from === at + 1);
    if (isTerm(lexeme, 'contrast') || lexeme.text === ';' || lexeme.text === '؛' || isAdding) cuts.push(at);
  }
  if (cuts.length === 0) return speeches;
  const edges = [reader.from, ...cuts, reader.to];
  const parts = edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] as number;
    const [first, last] = [reader.lexemes[from], reader.lexemes[to - 1]];
    return {
      start: first?.start ?? 0,
      end: last?.end ?? 0,
      speeches: speeches.filter((speech) => speech.cueFrom >= from && speech.cueFrom < to),
    };
  });
  const speaking = parts.filter((part) => part.speeches.length > 0);
  if (speaking.length < 2) return speeches;
  const touched = parts.filter((part) => part.start < selection.end && part.end > selection.start);
  const chosen = touched.find((part) => part.speeches.length > 0);
  return chosen?.speeches ?? [];
}

/** Tells whether `a` told what `b` had said. */
function isOuter(sentence: ReadSentence, a: Speech, b: Speech): boolean {
  const [first, second] = a.cueFrom <= b.cueFrom ? [a, b] : [b, a];
  return outerOf(sentence, first, second) === a;
}

function outerOf(sentence: ReadSentence, first: Speech, second: Speech): Speech {
  const [isFirstMedia, isSecondMedia] = [isMediaSpeech(first), isMediaSpeech(second)];
  if (isFirstMedia !== isSecondMedia) return isFirstMedia ? first : second;
  if (first.by === 'per' && first.cueFrom <= sentence.reader.from + 1) return first;
  if (second.by === 'per') return isInside(sentence, first, second) ? first : second;
  if (first.by === 'per') return second.by === 'verb' && isTrailing(sentence, second) ? second : first;
  return isTrailing(sentence, second) ? second : first;
}

/** "X said that, according to Y, …": Y is told by X. */
function isInside({ reader }: ReadSentence, first: Speech, second: Speech): boolean {
  const isOpened =
    first.by === 'verb' && reader.lexemes.slice(first.cueTo, second.cueFrom).some((lexeme) => isTerm(lexeme, 'that'));
  const next = reader.lexemes[second.speakers.at(-1)?.to ?? second.cueTo];
  return isOpened && isComma(next);
}

function isMediaSpeech(speech: Speech): boolean {
  return speech.speakers.length > 0 && speech.speakers.every(isCarrier);
}

/** "…, B said": after the verb and its subject nothing is said any more. */
function isTrailing({ reader }: ReadSentence, speech: Speech): boolean {
  if (speech.isInverted) return !isTerm(reader.lexemes[speech.speakers.at(-1)?.to ?? 0], 'that');
  let at = Math.max(speech.cueTo, ...speech.carriers.map((one) => one.to));
  while (at < reader.to && isTerm(reader.lexemes[at], 'skip', 'time', 'hearer', 'preposition')) at += 1;
  const next = reader.lexemes[at];
  return at >= reader.to || next === undefined || (isMark(next) && /^[.!?…]$/u.test(next.text));
}
