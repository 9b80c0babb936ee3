import type { RtfFont } from './rtf-code-pages.ts';
import { newParagraph, type RtfFlow, type RtfParagraph } from './rtf-flow.ts';
import { newCharacters, type RtfCharacters, type RtfGroup, type RtfPlace } from './rtf-state.ts';
import { FEET, HEADS, INFO_DATES, INFO_WORDS, SKIPPED } from './rtf-words.ts';

/** Gives where the words of a group go that begins with this control word; null where the word says nothing of that. */
export function openPlace(
  name: string,
  around: RtfPlace,
  newFlow: () => RtfFlow,
  fonts: Map<number, RtfFont>,
): RtfPlace | null {
  const flow = (role: 'note' | 'head' | 'foot' | 'box'): RtfPlace => ({ kind: 'flow', flow: newFlow(), role });
  if (SKIPPED.has(name)) return { kind: 'skip', behind: around };
  if (around.kind === 'info') {
    if (INFO_WORDS.has(name)) return { kind: 'value', name, words: '' };
    return INFO_DATES.has(name) ? { kind: 'date', name, numbers: new Map() } : { kind: 'skip' };
  }
  if (HEADS.has(name)) return flow('head');
  if (FEET.has(name)) return flow('foot');
  switch (name) {
    case 'footnote':
      return flow('note');
    case 'shptxt':
    case 'dptxbxtext':
      return flow('box');
    case 'listtext':
    case 'pntext':
    case 'fldinst':
    case 'sn':
    case 'sv':
      return { kind: 'value', name, words: '' };
    case 'pict':
      return { kind: 'picture', digits: [], binary: null, isReadable: false, words: '' };
    case 'shpinst':
    case 'shpgrp':
    case 'picprop':
    case 'do':
      return { kind: 'shape', property: '', words: '', picture: null };
    case 'fonttbl':
      return { kind: 'fonts', font: 0, fonts };
    case 'stylesheet':
      return { kind: 'styles' };
    case 'info':
      return { kind: 'info' };
    default:
      return null;
  }
}

/** Applies a control word that is a property of characters or of the paragraph; false where it is none. `defaultFont` is the one of `\deff`. */
export function applyProperty(group: RtfGroup, name: string, value: number | null, defaultFont: number): boolean {
  if (name === 'uc') {
    group.fallback = value ?? 1;
    return true;
  }
  if (name === 'plain') {
    group.characters = newCharacters(defaultFont);
    return true;
  }
  if (name === 'pard') {
    group.paragraph = newParagraph();
    return true;
  }
  // Fonts and styles are described by the same words that choose them.
  if (group.place.kind !== 'flow') return false;
  return applyToCharacters(group.characters, name, value) || applyToParagraph(group.paragraph, name, value);
}

function applyToCharacters(characters: RtfCharacters, name: string, value: number | null): boolean {
  const isOn = value !== 0;
  switch (name) {
    case 'f':
      characters.font = value ?? 0;
      return true;
    case 'af':
      if (characters.isRtl) characters.rtlFont = value;
      return true;
    case 'b':
      characters.isBold = isOn;
      return true;
    case 'ab':
      characters.isRtlBold = isOn;
      return true;
    case 'i':
      characters.isItalic = isOn;
      return true;
    case 'ai':
      characters.isRtlItalic = isOn;
      return true;
    case 'super':
    // The power of a formula.
    case 'msup':
      characters.isRaised = true;
      return true;
    case 'up':
      characters.isRaised = value !== 0;
      return true;
    case 'sub':
    case 'dn':
    case 'nosupersub':
      characters.isRaised = false;
      return true;
    case 'v':
      characters.hiddenAs = isOn ? 'hidden' : null;
      return true;
    // Words that were moved away are in their old place too.
    case 'deleted':
    case 'mvf':
      characters.hiddenAs = isOn ? 'deleted' : null;
      return true;
    case 'rtlch':
      characters.isRtl = true;
      return true;
    case 'ltrch':
      characters.isRtl = false;
      return true;
    default:
      return false;
  }
}

function applyToParagraph(paragraph: RtfParagraph, name: string, value: number | null): boolean {
  switch (name) {
    case 'intbl':
      paragraph.isInTable = true;
      return true;
    case 'itap':
      paragraph.nesting = value ?? 1;
      return true;
    case 's':
      paragraph.style = value;
      return true;
    case 'outlinelevel':
      paragraph.outline = value;
      return true;
    case 'ls':
      paragraph.isListItem = value !== 0;
      return true;
    case 'rtlpar':
      paragraph.isRtl = true;
      return true;
    case 'ltrpar':
      paragraph.isRtl = false;
      return true;
    default:
      return false;
  }
}

/** Reads a control word of the font table into the font that it describes. */
export function readFontWord(place: RtfPlace & { kind: 'fonts' }, name: string, value: number): void {
  const font = place.fonts.get(place.font) ?? { charset: null, codePage: null, name: '' };
  if (name === 'f') {
    place.font = value;
    place.fonts.set(value, { charset: null, codePage: null, name: '' });
  } else if (name === 'fcharset') place.fonts.set(place.font, { ...font, charset: value });
  else if (name === 'cpg') place.fonts.set(place.font, { ...font, codePage: value });
}
