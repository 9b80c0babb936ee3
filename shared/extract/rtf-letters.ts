import { decodeCodePage, decodePrivate } from './rtf-code-pages.ts';

/** Gathers the characters of an RTF file from their bytes, their Unicode numbers and the words that stand for them. */
export class RtfLetters {
  private bytes: number[] = [];
  private words = '';
  /** Characters still to be passed over: those that repeat a `\uN` for older programs. */
  private repeated = 0;

  /** Bytes of a code page; they are decoded together, since a letter may have two. */
  addBytes(bytes: ArrayLike<number>): void {
    for (let index = 0; index < bytes.length; index++) {
      if (this.repeated > 0) this.repeated--;
      else this.bytes.push(bytes[index] ?? 0);
    }
  }

  addCharacter(character: string, page: number, own: number): void {
    if (this.repeated > 0) {
      this.repeated--;
      return;
    }
    this.decode(page, own);
    this.words += character;
  }

  /** Half of a letter beyond U+FFFF is written like any other; `fallback` characters after it repeat it. */
  addUnicode(value: number, fallback: number, page: number, own: number): void {
    this.decode(page, own);
    const code = value < 0 ? value + 0x10000 : value;
    this.words += decodePrivate(code, page) ?? (code >= 0 && code <= 0xffff ? String.fromCharCode(code) : '');
    this.repeated = fallback;
  }

  /** What repeats a character ends with its group. */
  endRepeated(): void {
    this.repeated = 0;
  }

  /** Gives what was gathered, and begins anew; `page` is the code page of the bytes, `own` the document's. */
  take(page: number, own: number): string {
    this.decode(page, own);
    const words = this.words;
    this.words = '';
    return words;
  }

  private decode(page: number, own: number): void {
    if (this.bytes.length === 0) return;
    this.words += decodeCodePage(this.bytes, page, own);
    this.bytes = [];
  }
}
