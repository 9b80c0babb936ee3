import { toWebAddress } from './given.ts';

/** Follows the fields of a document (ECMA-376 part 1, 17.16): which words are their instructions, and which the results of links. */
export class DocxFields {
  private readonly open: { instruction: string; isResult: boolean; link: string | null }[] = [];

  /** Takes a mark that begins a field, parts its instruction from its result, or ends it. */
  mark(kind: string | null): void {
    const field = this.open.at(-1);
    if (kind === 'begin') this.open.push({ instruction: '', isResult: false, link: null });
    else if (kind === 'end') this.open.pop();
    else if (kind === 'separate' && field) {
      field.isResult = true;
      field.link = readLinkInstruction(field.instruction);
    }
  }

  instruct(words: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult) field.instruction += words;
  }

  /** Words in an instruction are for the program. */
  get isInstruction(): boolean {
    return this.open.some((field) => !field.isResult);
  }

  get link(): string | null {
    return this.open.findLast((field) => field.link !== null)?.link ?? null;
  }
}

/** Gives the web address of a field `HYPERLINK "…"`; null for other fields and for places inside of the document. */
export function readLinkInstruction(instruction: string): string | null {
  const found = /^\s*HYPERLINK\s+(?:\\[mnth]\s+)*(?:["“]([^"”]*)["”]|([^"\s\\]\S*))/i.exec(instruction);
  const address = found?.[1] ?? found?.[2];
  return address ? toWebAddress(address.trim().replaceAll(' ', '%20')) : null;
}
