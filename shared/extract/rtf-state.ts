import type { LeftOut } from './left-out.ts';
import type { RtfFont } from './rtf-code-pages.ts';
import type { RtfFlow, RtfParagraph } from './rtf-flow.ts';

/** Where the words of a group go. */
export type RtfPlace =
  /** Into a stream of paragraphs. */
  | { readonly kind: 'flow'; readonly flow: RtfFlow; readonly role: 'body' | 'note' | 'head' | 'foot' | 'box' }
  /** Nowhere; `behind` is where they go again in a part that says so. */
  | { readonly kind: 'skip'; readonly behind?: RtfPlace }
  /** Into a value that somebody asks for when the group ends. */
  | { readonly kind: 'value'; readonly name: string; words: string }
  | {
      readonly kind: 'picture';
      readonly digits: string[];
      binary: Uint8Array | null;
      isReadable: boolean;
      words: string;
    }
  /** A drawing or its properties: the description and the picture that they may have. */
  | { readonly kind: 'shape'; property: string; words: string; picture: Uint8Array | null }
  | { readonly kind: 'fonts'; font: number; readonly fonts: Map<number, RtfFont> }
  | { readonly kind: 'styles' }
  | {
      readonly kind: 'style';
      index: number;
      base: number | null;
      outline: number | null;
      words: string;
      isRead: boolean;
    }
  | { readonly kind: 'info' }
  | { readonly kind: 'date'; readonly name: string; readonly numbers: Map<string, number> };

/** Which kind of letters the character properties in hand are for: `\rtlch` has its own font, weight and slope. */
export interface RtfCharacters {
  isRtl: boolean;
  font: number;
  rtlFont: number | null;
  isBold: boolean;
  isRtlBold: boolean;
  isItalic: boolean;
  isRtlItalic: boolean;
  isRaised: boolean;
  /** Why its words are not shown. */
  hiddenAs: LeftOut | null;
}

/** What a group has, and what groups inside of it begin with. */
export interface RtfGroup {
  place: RtfPlace;
  /** The place was opened by this group, and ends with it. */
  isOwner: boolean;
  /** A `\*` was read and not yet the word behind it; what it is for. */
  star: 'group' | 'word' | null;
  /** Nothing was read in it. */
  isNew: boolean;
  /** How many characters after `\uN` repeat it for older programs. */
  fallback: number;
  link: string | null;
  characters: RtfCharacters;
  paragraph: RtfParagraph;
}

/** Character properties as `\plain` sets them. */
export function newCharacters(font: number): RtfCharacters {
  return {
    isRtl: false,
    font,
    rtlFont: null,
    isBold: false,
    isRtlBold: false,
    isItalic: false,
    isRtlItalic: false,
    isRaised: false,
    hiddenAs: null,
  };
}

/** The group that `{` opens inside of another. */
export function openGroup(outer: RtfGroup): RtfGroup {
  return {
    ...outer,
    isOwner: false,
    star: null,
    isNew: true,
    characters: { ...outer.characters },
    paragraph: { ...outer.paragraph },
  };
}
