import { readLinkInstruction } from './docx-fields.ts';
import type { FileProperty } from './file-properties.ts';
import { openPictureGate } from './image-size.ts';
import { describeLeftOut, type LeftOut } from './left-out.ts';
import { formatNoteMark, markNote, toPageFurniture } from './note-pieces.ts';
import { PLAIN, type WordLook } from './piece-writer.ts';
import type { Piece } from './pieces.ts';
import { findCodePage, type RtfFont } from './rtf-code-pages.ts';
import { newParagraph, RtfFlow, type RtfParagraph } from './rtf-flow.ts';
import { RtfLetters } from './rtf-letters.ts';
import { applyProperty, openPlace, readFontWord } from './rtf-places.ts';
import { newCharacters, openGroup, type RtfGroup, type RtfPlace } from './rtf-state.ts';
import { type RtfStyle, readParagraphShape, readStyleWord } from './rtf-styles.ts';
import { readRtfTokens } from './rtf-tokens.ts';
import { formatRtfDate, readHex, readListLabel } from './rtf-values.ts';
import { CHARACTERS, READ_STARRED } from './rtf-words.ts';

/** What an RTF file says. */
export interface RtfReading {
  readonly pieces: readonly Piece[];
  /** By the names of `\info`: title, author, company, subject, creatim, revtim (as ISO 8601 without a zone). */
  readonly info: ReadonlyMap<string, FileProperty>;
  /** Number of the code page of its header. */
  readonly codePage: number;
  readonly hasPictures: boolean;
  /** Groups are open at its end. */
  readonly isCutOff: boolean;
  /** What is in the file and not in the pieces, each a whole sentence. */
  readonly leftOut: readonly string[];
}

/** Reads an RTF file of any version; never fails, since a file that is cut off ends where it ends. */
export function readRtf(bytes: Uint8Array): RtfReading {
  return new RtfReader().read(bytes);
}

class RtfReader {
  private codePage = 1252;
  private defaultFont = 0;
  private readonly fonts = new Map<number, RtfFont>();
  private readonly styles = new Map<number, RtfStyle>();
  private readonly info = new Map<string, FileProperty>();
  private readonly takePicture = openPictureGate();
  private hasPictures = false;
  private readonly body = this.newFlow();
  private readonly notes: Piece[] = [];
  private readonly heads: Piece[] = [];
  private readonly feet: Piece[] = [];
  private readonly leftOut = new Set<LeftOut>();
  private noteCount = 0;
  /** The number that stands in the text for the note that follows; null where its own sign does. */
  private noteMark: string | null = null;
  private readonly stack: RtfGroup[] = [];
  private group: RtfGroup = {
    place: { kind: 'flow', flow: this.body, role: 'body' },
    isOwner: true,
    star: null,
    isNew: true,
    fallback: 1,
    link: null,
    characters: newCharacters(0),
    paragraph: newParagraph(),
  };
  private readonly letters = new RtfLetters();

  read(bytes: Uint8Array): RtfReading {
    for (const token of readRtfTokens(bytes)) {
      if (token.kind === 'open') this.open();
      else if (token.kind === 'close') {
        this.close();
        // What follows the document's own group is no part of it.
        if (this.stack.length === 0) break;
      } else if (token.kind === 'word') this.readWord(token.name, token.value);
      else if (token.kind === 'binary') {
        if (this.group.place.kind === 'picture') this.group.place.binary = token.bytes;
      } else this.readBytes(token.kind === 'byte' ? [token.byte] : token.bytes);
    }
    const isCutOff = this.stack.length > 0;
    while (this.stack.length > 0) this.close();
    this.flush();
    const pieces = [
      ...toPageFurniture(this.heads, 'head'),
      ...this.body.finish(this.group.paragraph),
      ...this.notes,
      ...toPageFurniture(this.feet, 'foot'),
    ];
    return {
      pieces,
      info: this.info,
      codePage: this.codePage,
      hasPictures: this.hasPictures,
      isCutOff,
      leftOut: describeLeftOut(this.leftOut),
    };
  }

  private newFlow(): RtfFlow {
    return new RtfFlow((paragraph) => readParagraphShape(paragraph, this.styles));
  }

  private open(): void {
    this.flush();
    this.letters.endRepeated();
    this.stack.push(this.group);
    this.group = openGroup(this.group);
    if (this.group.place.kind !== 'styles') return;
    this.group.place = { kind: 'style', index: 0, base: null, outline: null, words: '', isRead: true };
    this.group.isOwner = true;
  }

  private close(): void {
    this.flush();
    this.letters.endRepeated();
    const outer = this.stack.pop();
    if (!outer) return;
    const { place, isOwner, paragraph } = this.group;
    this.group = outer;
    if (isOwner) this.finishPlace(place, paragraph);
  }

  /** Where a note or a text box is anchored: the nearest stream of paragraphs around it. */
  private findFlow(): RtfFlow {
    for (let index = this.stack.length; index >= 0; index--) {
      const place = (this.stack[index] ?? this.group).place;
      if (place.kind === 'flow') return place.flow;
    }
    return this.body;
  }

  private finishPlace(place: RtfPlace, paragraph: RtfParagraph): void {
    if (place.kind === 'flow') this.finishFlow(place, paragraph);
    else if (place.kind === 'value') this.finishValue(place.name, place.words.trim());
    else if (place.kind === 'picture') this.finishPicture(place);
    else if (place.kind === 'shape') this.finishShape(place);
    else if (place.kind === 'style' && place.isRead) {
      const name = place.words.replace(/;.*$/s, '').trim();
      this.styles.set(place.index, { name, base: place.base, outline: place.outline });
    } else if (place.kind === 'date') {
      const words = formatRtfDate(place.numbers);
      if (words) this.info.set(place.name, { words, detail: `\\info \\${place.name}` });
    }
  }

  private finishFlow({ flow, role }: RtfPlace & { kind: 'flow' }, paragraph: RtfParagraph): void {
    const pieces = flow.finish(paragraph);
    if (role === 'note') this.notes.push(...markNote(pieces, this.noteMark));
    else if (role === 'head') this.heads.push(...pieces);
    else if (role === 'foot') this.feet.push(...pieces);
    else this.findFlow().writer.addBeside(pieces);
    if (role === 'note') this.noteMark = null;
  }

  private finishValue(name: string, words: string): void {
    const { place } = this.group;
    // The field's result is a group beside this one.
    if (name === 'fldinst') this.group.link = readLinkInstruction(words);
    else if (name === 'listtext' || name === 'pntext') this.findFlow().sign = { label: readListLabel(words) };
    else if (name === 'sn' && place.kind === 'shape') place.property = words;
    else if (name === 'sv' && place.kind === 'shape' && /^wzDescription$/i.test(place.property)) place.words = words;
    else if (place.kind === 'info' && words) this.info.set(name, { words, detail: `\\info \\${name}` });
  }

  private finishPicture(place: RtfPlace & { kind: 'picture' }): void {
    this.hasPictures = true;
    if (!place.isReadable) return;
    const bytes = place.binary ?? readHex(place.digits);
    const shape = [...this.stack, this.group].map((group) => group.place).findLast((one) => one.kind === 'shape');
    // A drawing's description follows its picture.
    if (shape?.kind === 'shape') shape.picture = bytes;
    else this.addPicture(bytes, place.words);
  }

  private finishShape({ words, picture }: RtfPlace & { kind: 'shape' }): void {
    const { place } = this.group;
    if (place.kind === 'picture' || place.kind === 'shape') place.words ||= words;
    if (picture && place.kind === 'shape') place.picture ??= picture;
    else if (picture) this.addPicture(picture, words);
  }

  private addPicture(bytes: Uint8Array, description: string): void {
    const image = this.takePicture(bytes);
    if (!image) return;
    const flow = this.findFlow();
    flow.begin(this.group.paragraph);
    flow.writer.addPicture(image, description);
  }

  private readBytes(bytes: ArrayLike<number>): void {
    const { place } = this.group;
    this.group.isNew = false;
    if (place.kind === 'skip') return;
    if (place.kind === 'picture') {
      place.digits.push(new TextDecoder('latin1').decode(Uint8Array.from(bytes)));
      return;
    }
    this.letters.addBytes(bytes);
  }

  private pageOf(): number {
    const { isRtl, font, rtlFont } = this.group.characters;
    const known = this.fonts.get(isRtl ? (rtlFont ?? font) : font);
    const isProse = this.group.place.kind === 'flow';
    return known && isProse ? findCodePage(known, this.codePage) : this.codePage;
  }

  /** Hands on the words that were read since the look or the place last changed. */
  private flush(): void {
    const words = this.letters.take(this.pageOf(), this.codePage);
    if (words === '') return;
    const { place, characters, paragraph, link } = this.group;
    if (place.kind === 'flow') {
      const { isRtl, hiddenAs } = characters;
      if (hiddenAs) {
        if (words.trim() !== '') this.leftOut.add(hiddenAs);
        return;
      }
      const isBold = isRtl ? characters.isRtlBold : characters.isBold;
      const isItalic = isRtl ? characters.isRtlItalic : characters.isItalic;
      const look: WordLook = { isBold, isItalic, link, isRaised: characters.isRaised };
      place.flow.write(words, look, paragraph);
    } else if (place.kind === 'value' || place.kind === 'style') place.words += words;
    else if (place.kind === 'fonts') {
      const font = this.fonts.get(place.font);
      if (font && !font.name.endsWith(';')) this.fonts.set(place.font, { ...font, name: font.name + words });
    }
  }

  private readWord(name: string, value: number | null): void {
    const { group } = this;
    const { star, isNew } = group;
    group.star = name === '*' ? (isNew ? 'group' : 'word') : null;
    group.isNew = false;
    // In the middle of a group the star is for the next word alone.
    if (name === '*' || star === 'word') return;
    const isUnknown = star === 'group' && !READ_STARRED.has(name);
    if (name === 'ud' && group.place.kind === 'skip' && group.place.behind) group.place = group.place.behind;
    if (group.place.kind === 'skip') return;
    if (isUnknown) {
      if (name === 'annotation') this.leftOut.add('comments');
      if (name === 'objdata') this.leftOut.add('files');
      this.flush();
      group.place = { kind: 'skip' };
      return;
    }
    const character = CHARACTERS[name];
    if (character !== undefined) this.letters.addCharacter(character, this.pageOf(), this.codePage);
    else if (name === 'u' && value !== null)
      this.letters.addUnicode(value, this.group.fallback, this.pageOf(), this.codePage);
    else {
      this.flush();
      if (!this.readPlace(name) && !applyProperty(this.group, name, value, this.defaultFont)) this.readAct(name, value);
    }
  }

  /** Words that say where what follows them in their group goes. */
  private readPlace(name: string): boolean {
    const place = openPlace(name, this.group.place, () => this.newFlow(), this.fonts);
    if (!place) return false;
    this.group.place = place;
    this.group.isOwner = true;
    if (place.kind === 'flow') {
      this.group.paragraph = newParagraph();
      this.group.characters = newCharacters(this.defaultFont);
      this.group.link = null;
    }
    return true;
  }

  private readAct(name: string, value: number | null): void {
    const { place, paragraph } = this.group;
    if (place.kind === 'flow') this.readFlowAct(place, name, paragraph);
    else if (place.kind === 'date' && value !== null) place.numbers.set(name, value);
    else if (place.kind === 'picture' && (name === 'pngblip' || name === 'jpegblip')) place.isReadable = true;
    else if (place.kind === 'fonts') readFontWord(place, name, value ?? 0);
    else if (place.kind === 'style') readStyleWord(place, name, value ?? 0);
    if (name === 'ansicpg' && value) this.codePage = value;
    else if (name === 'mac') this.codePage = 10000;
    else if (name === 'pc') this.codePage = 437;
    else if (name === 'pca') this.codePage = 850;
    else if (name === 'deff' && value !== null) {
      this.defaultFont = value;
      this.group.characters.font = value;
    }
  }

  private readFlowAct({ flow, role }: RtfPlace & { kind: 'flow' }, name: string, paragraph: RtfParagraph): void {
    if (name === 'par' || name === 'sect' || name === 'page') flow.endParagraph(paragraph);
    else if (name === 'line') flow.breakLine();
    // What is below the line of a fraction.
    else if (name === 'mden') flow.write('/', PLAIN, paragraph);
    else if (name === 'cell' || name === 'nestcell') flow.endCell(paragraph, name === 'nestcell');
    else if (name === 'row' || name === 'nestrow') flow.endRow(paragraph, name === 'nestrow');
    else if (name === 'trowd') flow.isInRow = true;
    else if (name === 'chftn' && role !== 'note') {
      this.noteMark = formatNoteMark(++this.noteCount);
      flow.write(this.noteMark, PLAIN, paragraph);
    }
  }
}
