import { formatNoteMark } from './note-pieces.ts';
import { resolvePart } from './zip-parts.ts';

/** Where books name references to notes, and the links back from them (EPUB's vocabularies, and DPUB-ARIA). */
const REFERENCES = '[epub\\:type~="noteref"], [role~="doc-noteref"], a.footnote-ref, a.noteref';
const RETURNS = '[epub\\:type~="backlink"], [role~="doc-backlink"], a.footnote-back, a.footnote-backref';
/** Longest sign of a note; longer ones are words. */
const LONGEST_SIGN = 6;

/** Shows the signs of notes in brackets, in the text and before the notes, which may stand in another chapter. */
export class EpubNotes {
  /** The signs by the places of the notes. */
  private readonly signs = new Map<string, string>();

  /** Rewrites the signs in a chapter; chapters come in the order of reading. */
  show(page: Document, path: string): void {
    const folder = path.replace(/[^/]*$/, '');
    for (const link of page.querySelectorAll(RETURNS)) link.remove();
    for (const reference of page.querySelectorAll(REFERENCES)) {
      const sign = (reference.textContent ?? '').trim().replace(/^\[(.*)\]$/, '$1');
      if (sign === '' || sign.length > LONGEST_SIGN) continue;
      reference.textContent = formatNoteMark(sign);
      const [target = '', id] = (reference.getAttribute('href') ?? '').split('#');
      if (id) this.signs.set(`${target === '' ? path : resolvePart(target, folder)}#${id}`, sign);
    }
    for (const [place, sign] of this.signs) {
      const [chapter, id = ''] = place.split('#');
      const note = chapter === path ? page.getElementById(id) : null;
      if (!note) continue;
      const own = findSign(note, sign);
      if (own) own.textContent = `${formatNoteMark(sign)} `;
      if (own || isSigned(note.textContent ?? '', sign)) continue;
      const paragraph = note.localName === 'p' ? note : (note.querySelector('p') ?? note);
      paragraph.prepend(`${formatNoteMark(sign)} `);
    }
  }
}

/** The element at the start of a note that is its sign and nothing else. */
function findSign(note: Element, sign: string): Element | null {
  const first = [...note.querySelectorAll('a, sup, span')].find((element) => element.textContent?.trim());
  const isFirst = (note.textContent ?? '').trim().startsWith(sign);
  return first && isFirst && first.textContent?.trim() === sign ? first : null;
}

/** Whether a note begins with its own sign. */
function isSigned(words: string, sign: string): boolean {
  const start = words.trim().replace(/^\[/, '');
  return start.startsWith(sign) && !/^[\p{L}\p{N}]/u.test(start.slice(sign.length));
}
