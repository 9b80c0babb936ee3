import type { Stretch } from '../anchoring/boundaries.ts';
import type { AttributionContext, AttributionReading, ProposedLink } from './attribution-reading.ts';
import { composeSentence, type Voice } from './compose-chain.ts';
import { type Attributed, findAttributed, findCarrier } from './find-attributed.ts';
import { cutPieces } from './lexemes.ts';
import { type Linking, linkVoices, toCause } from './link-voices.ts';
import { lookUp } from './look-up.ts';
import { isCarrier } from './mention.ts';
import { findNegatedOrigin, type NegatedOrigin } from './negated-origins.ts';
import {
  type AttributionText,
  listParagraphs,
  type ReadParagraph,
  type ReadSentence,
  readParagraph,
} from './paragraphs.ts';
import { NameMemory } from './resolve-mention.ts';
import type { Speech } from './speech.ts';
import { isTerm } from './terms.ts';
import { languageOf, lexiconOf } from './vocabulary.ts';

/** How many paragraphs before the passage are read for names and speakers. */
const PARAGRAPHS_BEFORE = 8;

/** The paragraphs in which an article may say where it has all of it from. */
const LEAD = 3;

/** Who speaks on is taken to speak through the same medium within this many paragraphs; further on it is only offered. */
const SAME_TALK = 1;
const SAME_ARTICLE = 4;

/**
 * Reads from attribution language who said a passage, through whom, and with what stance: in its sentences, around its quotation, in a
 * sentence beside that points to it. What cannot be read is not proposed. The passage is [start, end) of the text (UTF-16), as are all
 * offsets of the reading. Of several accounts in one passage the first is read.
 */
export function readAttribution(text: string, passage: Stretch, context: AttributionContext): AttributionReading {
  const paragraphs = listParagraphs(text, context.blocks);
  const at = paragraphs.findIndex((one) => one.end > passage.start);
  const near = paragraphs[at];
  const language = near ? languageOf(text.slice(near.start, near.end), context.language) : null;
  if (language === null) return finish(text, [], null, context, [], null);
  const read: AttributionText = { text, paragraphs, lexicon: lexiconOf(language, context.sources) };
  return new Reading(read, passage, context, at).read();
}

/** Remembers the names of the paragraphs up to one, so that what points back to them can be resolved. */
export function rememberNames(read: AttributionText, context: AttributionContext, at: number): NameMemory {
  const reading = new Reading(read, { start: 0, end: 0 }, context, at);
  return reading.remember();
}

/** Who spoke last, and through which media. */
interface Told {
  readonly name: string;
  readonly carriers: readonly Voice[];
  readonly paragraph: number;
}

class Reading {
  readonly #read: AttributionText;
  readonly #passage: Stretch;
  readonly #context: AttributionContext;
  readonly #at: number;
  readonly #linking: Linking;
  #told: Told | null = null;

  constructor(read: AttributionText, passage: Stretch, context: AttributionContext, at: number) {
    this.#read = read;
    this.#passage = passage;
    this.#context = context;
    this.#at = at;
    const { text, lexicon } = read;
    const first = read.paragraphs[Math.max(0, at - PARAGRAPHS_BEFORE)];
    const isName = (words: string) =>
      lookUp(cutPieces(words, 0, words.length, lexicon.language), words, lexicon).every((one) =>
        one.terms.every((term) => term.is === 'place' || term.is === 'connector'),
      );
    const memory = new NameMemory(lexicon.language, text.slice(0, first?.start ?? 0), isName);
    this.#linking = { text, language: lexicon.language, context, memory };
  }

  remember(): NameMemory {
    for (let index = Math.max(0, this.#at - PARAGRAPHS_BEFORE); index <= this.#at; index += 1) {
      const paragraph = readParagraph(this.#read, index);
      if (paragraph) this.#listen(paragraph, null);
    }
    return this.#linking.memory;
  }

  read(): AttributionReading {
    const { text } = this.#read;
    const current = readParagraph(this.#read, this.#at);
    const negated = findNegatedOrigin(text, this.#passage, this.#read.lexicon.language);
    if (!current) return finish(text, [], null, this.#context, [], negated);
    let previous: ReadParagraph | null = null;
    for (let index = Math.max(0, this.#at - PARAGRAPHS_BEFORE); index < this.#at; index += 1) {
      previous = readParagraph(this.#read, index);
      if (previous) this.#listen(previous, null);
    }
    const next = readParagraph(this.#read, this.#at + 1);
    const around = { text, language: this.#read.lexicon.language, current, previous, next };
    const found = findAttributed(around, this.#passage);
    const until = found?.paragraph === current ? found.sentence : null;
    this.#listen(current, until ?? current.sentences.find((one) => one.end > this.#passage.start) ?? null);
    const spoken = found ? this.#spoken(found) : [];
    if (!found || spoken.length === 0) return finish(text, [], null, this.#context, this.#offers(current), negated);
    const isPassedOn = found.reach === 'passage' && !spoken.some((link) => isCarriedBy(link));
    const carried = isPassedOn ? this.#passedOn(findCarrier(around, found.sentence), spoken) : [];
    const own = [...spoken, ...carried];
    const links = [...own, ...this.#fromLead(own)];
    return finish(text, links, found, this.#context, this.#otherTalk(links, found), negated);
  }

  /** Hears who is named and who speaks in a paragraph, up to a sentence. */
  #listen(paragraph: ReadParagraph, until: ReadSentence | null): void {
    for (const sentence of paragraph.sentences) {
      this.#linking.memory.remember(paragraph, sentence);
      if (sentence === until) return;
      for (const speech of sentence.speeches) this.#hear(speech, sentence, paragraph.index);
    }
  }

  #hear(speech: Speech, sentence: ReadSentence, paragraph: number): void {
    const { memory } = this.#linking;
    const voice = (mention: Voice['mention']): Voice => ({ mention, role: 'carrier', speech, sentence });
    const isMedia = speech.speakers.length > 0 && speech.speakers.every(isCarrier);
    for (const mention of [...speech.upstream, ...speech.speakers]) {
      const speaker = memory.resolve(mention, paragraph, mention.start);
      if (!speaker) continue;
      memory.hear(speaker, paragraph);
      if (isCarrier(mention)) continue;
      const carriers = isMedia ? speech.speakers.map(voice) : speech.carriers.map(voice);
      const isSame = this.#told?.name === speaker.name && carriers.length === 0;
      this.#told = { name: speaker.name, carriers: isSame ? (this.#told?.carriers ?? []) : carriers, paragraph };
    }
  }

  /** The links of the attribution that was found, with the media through which the same person spoke just before. */
  #spoken({ composed, paragraph, reach }: Attributed): readonly ProposedLink[] {
    const links = linkVoices(this.#linking, composed.steps, paragraph.index, reach);
    const told = this.#told;
    const isOn = told !== null && paragraph.index - told.paragraph <= SAME_TALK && isContinued(links, told);
    return isOn
      ? [...links, ...linkVoices(this.#linking, [told.carriers], paragraph.index, 'paragraph', links)]
      : links;
  }

  #passedOn(found: Attributed | null, links: readonly ProposedLink[]): readonly ProposedLink[] {
    const steps = found?.composed.steps.map((step) =>
      step.filter((voice) => voice.mention && isCarrier(voice.mention)),
    );
    return found && steps ? linkVoices(this.#linking, steps, found.paragraph.index, found.reach, links) : [];
  }

  /** What the lead says of where the article as a whole was taken from. */
  #fromLead(links: readonly ProposedLink[]): readonly ProposedLink[] {
    for (let index = 0; index < Math.min(LEAD, this.#at + 1); index += 1) {
      const paragraph = readParagraph(this.#read, index);
      const sentence = paragraph?.sentences.find(({ reader }) =>
        reader.lexemes.slice(reader.from, reader.to).some((lexeme) => isTerm(lexeme, 'whole-article')),
      );
      if (!sentence) continue;
      const step = sentence.speeches.flatMap((speech) =>
        [...speech.speakers, ...speech.upstream]
          .filter(isCarrier)
          .map((mention): Voice => ({ mention, role: 'speaker', speech, sentence })),
      );
      return linkVoices(this.#linking, [step], index, 'lead', links).map((link) => ({
        ...link,
        verb: 'reported' as const,
      }));
    }
    return [];
  }

  /** Who spoke in the sentence before may have said this too; and an article that was taken over has its sources. */
  #offers(current: ReadParagraph): readonly (readonly ProposedLink[])[] {
    const before = current.sentences[current.sentences.findIndex((one) => one.end > this.#passage.start) - 1];
    const composed = before ? composeSentence(before, before) : null;
    const spoken = composed ? linkVoices(this.#linking, composed.steps, current.index, 'paragraph') : [];
    return [spoken, this.#fromLead([])].filter((links) => links.length > 0);
  }

  /** A speaker who spoke through a medium some paragraphs before may have done so here. */
  #otherTalk(links: readonly ProposedLink[], found: Attributed): readonly (readonly ProposedLink[])[] {
    const told = this.#told;
    if (told === null || found.paragraph.index - told.paragraph > SAME_ARTICLE || !isContinued(links, told)) return [];
    const [origin, ...rest] = links;
    const carried = linkVoices(this.#linking, [told.carriers], found.paragraph.index, 'paragraph', links);
    return origin && carried.length > 0 ? [[origin, ...carried, ...rest]] : [];
  }
}

function isCarriedBy(link: ProposedLink): boolean {
  return ['agency', 'outlet', 'broadcaster', 'channel'].includes(link.sourceKind);
}

/** The same origin speaks on, and nobody is named yet who carried it. */
function isContinued(links: readonly ProposedLink[], told: Told): boolean {
  const own = links.filter((link) => link.reach !== 'lead');
  return own.length === 1 && own[0]?.source === told.name && told.carriers.length > 0;
}

function finish(
  text: string,
  links: readonly ProposedLink[],
  found: Attributed | null,
  context: AttributionContext,
  offers: readonly (readonly ProposedLink[])[],
  negated: NegatedOrigin | null,
): AttributionReading {
  const { outlet } = context;
  const isNamed = outlet !== null && links.at(-1)?.source.toLowerCase() === outlet.name.toLowerCase();
  const last: readonly ProposedLink[] =
    outlet === null || isNamed
      ? []
      : [
          {
            source: outlet.name,
            sourceId: outlet.sourceId,
            sourceKind: outlet.kind,
            verb: 'published',
            words: null,
            besidePrevious: false,
            because: [],
            reach: 'article',
          },
        ];
  return { links: [...links, ...last], stance: toStance(text, found, negated), offers };
}

/** What who speaks does with the statement; "not from here" denies where something came from, whoever says so. */
function toStance(text: string, found: Attributed | null, negated: NegatedOrigin | null): AttributionReading['stance'] {
  const by = found?.composed.stanceBy;
  const cue = by ? found.sentence.reader.lexemes[by.cueFrom] : undefined;
  const value = found?.composed.stance ?? 'asserts';
  if (value === 'asserts' && negated && !negated.isCorrected) return { value: 'denies', because: [negated.cue] };
  return { value, because: cue ? [toCause(text, cue.start, cue.end)] : [] };
}
