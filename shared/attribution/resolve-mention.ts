import { genderOfName } from './given-names.ts';
import { foldTerm } from './lexemes.ts';
import { isCarrier, isMedia, type Mention } from './mention.ts';
import type { ReadParagraph, ReadSentence } from './paragraphs.ts';
import { toNominativeName } from './personal-cases.ts';
import { isClauseStart } from './sentence-reader.ts';

/** A mention that is known to stand for a source: its name, its kind, and where else the text says so. */
export interface Resolved {
  readonly mention: Mention;
  readonly name: string;
  readonly kind: Mention['kind'];
  /** Where the name was found, if not in the mention itself. */
  readonly antecedent: Mention | null;
}

/** What was named so far, in the order of the text. */
export interface Named {
  readonly resolved: Resolved;
  readonly paragraph: number;
  readonly isSubject: boolean;
  isSpeaker: boolean;
}

/** Words that point back are resolved within this many paragraphs. */
const REACH = 6;

/** Names that a text has mentioned, for resolving what points back to them. */
export class NameMemory {
  readonly #named: Named[] = [];
  readonly #language: string;
  readonly #textBefore: string;
  readonly #isName: (words: string) => boolean;

  /** `textBefore` is the text before the first remembered paragraph, in which full names of later surnames may stand; `isName` tells names from other capitals. */
  constructor(language: string, textBefore: string, isName: (words: string) => boolean) {
    this.#language = language;
    this.#isName = isName;
    this.#textBefore = textBefore;
  }

  /** Remembers the names of a sentence; who speaks in it is remembered by `hear`. */
  remember(paragraph: ReadParagraph, sentence: ReadSentence): void {
    for (const mention of sentence.reader.mentions) {
      if (mention.shape === 'pronoun' || mention.shape === 'surname') continue;
      const resolved = this.resolve(mention, paragraph.index, mention.start);
      if (resolved === null) continue;
      // Arabic puts its verb before the subject.
      const isVerbFirst = this.#language === 'ar' && mention.from - sentence.reader.from === 1;
      const isSubject = isVerbFirst || isClauseStart(sentence.reader, mention.from);
      this.#named.push({ resolved, paragraph: paragraph.index, isSubject, isSpeaker: false });
    }
  }

  /** Remembers who spoke, so that "he" and "the ministry" are sought there first. */
  hear(speaker: Resolved, paragraph: number): void {
    this.#named.push({ resolved: speaker, paragraph, isSubject: true, isSpeaker: true });
  }

  /** Says for whom a mention stands; null where that cannot be read. `before` is where the reading stands. */
  resolve(mention: Mention, paragraph: number, before: number): Resolved | null {
    switch (mention.shape) {
      case 'named':
      case 'unnamed':
      case 'office':
        return this.#asWritten(mention);
      case 'surname':
        return this.#bySurname(mention, before);
      case 'bare':
        return this.#byNoun(mention, paragraph, before);
      case 'pronoun':
        return this.#byPronoun(mention.gender, mention, paragraph, before);
    }
  }

  /** Who spoke last: the subject that Arabic and Persian leave out. */
  lastSpeaker(mention: Mention, paragraph: number, before: number): Resolved | null {
    const last = this.#recent(paragraph, before).find(
      (one) => one.isSpeaker || (one.isSubject && one.resolved.kind === 'person'),
    );
    return last ? pointTo(mention, last.resolved) : null;
  }

  #asWritten(mention: Mention): Resolved {
    return { mention, name: mention.name, kind: mention.kind, antecedent: null };
  }

  *#recentFirst(before: number): Generator<Named> {
    for (let index = this.#named.length - 1; index >= 0; index -= 1) {
      const one = this.#named[index] as Named;
      if (one.resolved.mention.start < before) yield one;
    }
  }

  #recent(paragraph: number, before: number): readonly Named[] {
    return [...this.#recentFirst(before)].filter((one) => paragraph - one.paragraph <= REACH);
  }

  #bySurname(mention: Mention, before: number): Resolved | null {
    const key = surnameKey(mention.name, this.#language);
    for (const { resolved } of this.#recentFirst(before)) {
      const words = resolved.name.split(' ');
      if (resolved.kind !== 'person' || words.length < 2) continue;
      if (words.some((word, index) => (index > 0 || mention.noun !== null) && surnameKey(word, this.#language) === key))
        return pointTo(mention, resolved);
    }
    const full = findFullName(this.#textBefore, mention.name, this.#language, this.#isName);
    if (full) {
      const antecedent = { ...mention, ...full, nameStart: full.start, nameEnd: full.end };
      return { mention, name: full.name, kind: 'person', antecedent };
    }
    const same = [...this.#recentFirst(before)].find((one) => foldTerm(one.resolved.name) === foldTerm(mention.name));
    if (same) return pointTo(mention, same.resolved);
    // Where every noun has a capital, or none has, a word that was no name before is none now.
    const isDoubtful = this.#language === 'de' || this.#language === 'ar' || this.#language === 'fa';
    return isDoubtful && mention.noun === null ? null : this.#asWritten(mention);
  }

  #byNoun(mention: Mention, paragraph: number, before: number): Resolved | null {
    const recent = this.#recent(paragraph, before);
    const noun = nounKey(mention.noun ?? '');
    if (isMedia(mention.kind)) {
      const last = recent.find(
        ({ resolved }) =>
          isMedia(resolved.kind) &&
          (resolved.kind === mention.kind || nounKey(resolved.mention.noun ?? '').endsWith(noun)),
      );
      return last ? pointTo(mention, last.resolved) : null;
    }
    if (mention.role === 'body') {
      const last = recent.find(
        ({ resolved }) =>
          resolved.mention.role === 'body' &&
          resolved.mention.shape !== 'bare' &&
          nounKey(resolved.mention.noun ?? '') === noun,
      );
      return last ? pointTo(mention, last.resolved) : this.#asWritten(mention);
    }
    const people = recent.filter(({ resolved }) => resolved.kind === 'person');
    const same = people.find(({ resolved }) => nounKey(resolved.mention.noun ?? '') === noun);
    if (same) return pointTo(mention, same.resolved);
    const spoke = recent.find((one) => one.isSpeaker && one.resolved.kind === 'person');
    const isOther = spoke?.resolved.mention.noun != null && !GENERIC.test(noun);
    if (spoke && spoke.resolved.kind === 'person' && !isOther && paragraph - spoke.paragraph <= 1)
      return pointTo(mention, spoke.resolved);
    const office = recent.find(
      ({ resolved }) =>
        resolved.kind === 'office' &&
        nounKey(resolved.mention.noun ?? '') === noun &&
        resolved.mention.shape === 'office',
    );
    return office
      ? pointTo(mention, office.resolved)
      : { mention, name: mention.name, kind: mention.kind === 'person' ? 'office' : mention.kind, antecedent: null };
  }

  #byPronoun(gender: Mention['gender'], mention: Mention, paragraph: number, before: number): Resolved | null {
    const recent = this.#recent(paragraph, before);
    if (mention.role === 'content') {
      const author = recent.find((one) => one.isSpeaker);
      return author && paragraph - author.paragraph <= 1 ? pointTo(mention, author.resolved) : null;
    }
    const fits = ({ resolved }: Named, isSure: boolean): boolean => {
      const { kind } = resolved;
      if (gender === 'n') return kind === 'official-body' || isMedia(kind) || kind === 'office';
      if (gender === 'many')
        return (kind === 'unnamed-group' && !isSingle(resolved.mention)) || kind === 'official-body';
      if (kind !== 'person' && kind !== 'office' && !isSingle(resolved.mention)) return false;
      const own = (kind === 'person' ? genderOfName(resolved.name) : null) ?? resolved.mention.gender;
      return gender === null || own === gender || (own === null && !isSure);
    };
    const active = recent.filter((one) => (one.isSpeaker || one.isSubject) && !isCarrierOnly(one, gender));
    // "they" may be one person too: only who spoke last is meant, if that is a group.
    if (gender === 'many') {
      const spoke = recent.find((one) => one.isSpeaker);
      return spoke && paragraph - spoke.paragraph <= 1 && fits(spoke, true) ? pointTo(mention, spoke.resolved) : null;
    }
    const sure = active.find((one) => gender !== null && paragraph - one.paragraph <= 1 && fits(one, true));
    const found = sure ?? active.find((one) => fits(one, false));
    return found ? pointTo(mention, found.resolved) : null;
  }
}

function isSingle(mention: Mention): boolean {
  if (mention.kind !== 'unnamed-group' || mention.role !== 'unnamed') return false;
  if (mention.gender !== null) return mention.gender !== 'many';
  return /^(?:an?|one|ein|eine|une?|یک) /iu.test(mention.name) || /\p{Script=Arabic}/u.test(mention.name);
}

function isCarrierOnly(one: Named, gender: Mention['gender']): boolean {
  return isCarrier(one.resolved.mention) && gender !== 'n' && gender !== null;
}

function pointTo(mention: Mention, target: Resolved): Resolved {
  return { mention, name: target.name, kind: target.kind, antecedent: target.antecedent ?? target.mention };
}

/** Nouns by which reports call anybody again whose title they have told, folded. */
const GENERIC =
  /^(?:diplomat|.*jahrig|.*-year-old$|politi|official|lawmaker|legislator|leader|parlementair|elu|responsabl|dirigeant|дипломат|политик|чиновник|парламентари|собеседник|спикер|депутат|посадов|очильник|очільник|دبلوماسي|مسؤول|مسوول|قيادي|ديپلمات|مقام)/u;

/** A surname without its ending, where the language bends it. */
function surnameKey(word: string, language: string): string {
  const fold = foldTerm(word).replace(/^ال/u, '');
  if (language !== 'ru' && language !== 'uk') return fold;
  return fold.length > 4 ? fold.replace(/(?:ого|ому|ым|им|ой|ою|ої|ем|ом|у|ю|а|я|е|и|і|ы|о|й|ь)$/u, '') : fold;
}

/** A noun without the endings that tell number, gender and case. */
function nounKey(noun: string): string {
  return foldTerm(noun)
    .replace(/^ال/u, '')
    .replace(/(?:in|innen|e|s|n|ه)$/u, '');
}

/** How far before the paragraphs that are read a full name is sought. */
const NAME_REACH = 60_000;

/** The most places of a surname that are looked at. */
const MOST_PLACES = 200;

const NAME_BEFORE = /(?<!\p{L})(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) $/u;

function findFullName(
  text: string,
  surname: string,
  language: string,
  isName: (words: string) => boolean,
): { readonly name: string; readonly start: number; readonly end: number } | null {
  if (!/^\p{Lu}/u.test(surname)) return null;
  const isBent = language === 'ru' || language === 'uk';
  const stem = isBent ? surname.slice(0, Math.max(4, surname.length - 2)) : surname;
  let at = text.lastIndexOf(stem);
  for (let place = 0; place < MOST_PLACES && at > text.length - NAME_REACH && at > 0; place += 1) {
    const rest = /^[\p{L}’'-]*/u.exec(text.slice(at, at + surname.length + 4))?.[0] ?? '';
    const isWhole = isBent ? rest.length <= stem.length + 3 : rest === surname;
    const before = isWhole ? NAME_BEFORE.exec(text.slice(Math.max(0, at - 50), at))?.[1] : undefined;
    const given = before && [before, before.split(' ').at(-1) ?? ''].find((words) => isName(words));
    if (given) {
      const start = at - given.length - 1;
      return { name: toNominativeName(`${given} ${rest}`, language), start, end: at + rest.length };
    }
    at = text.lastIndexOf(stem, at - 1);
  }
  return null;
}
