/** A page of a handwritten PDF: what is drawn, and the annotations on it as dictionaries. */
export interface MadePage {
  /** Operators of ISO 32000; the font F1 is Helvetica at hand. */
  readonly content: string;
  readonly annotations?: readonly string[];
  /** Further entries of its resources; fonts in them stand in the place of F1. */
  readonly resources?: string;
}

/** What else a handwritten PDF holds. */
export interface MadeExtras {
  /** Entries of the catalog: `/Names << … >>`. */
  readonly catalog?: string;
  /** Objects from number 10 on, to be named by `10 0 R` and so on; a stream is its dictionary's entries and its bytes. */
  readonly objects?: readonly (string | { readonly entries: string; readonly stream: string })[];
}

/** Where objects of extras and pages begin. */
const FIRST_EXTRA = 10;
const FIRST_PAGE = 100;

/** Writes a PDF by hand, for what programs do not write on demand. Letters are Latin-1. */
export function makePdf(pages: readonly MadePage[], { catalog = '', objects = [] }: MadeExtras = {}): Uint8Array {
  const written = new Map<number, string>();
  const stream = (entries: string, bytes: string) =>
    `<< ${entries} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`;
  const kids = pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`);
  written.set(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  written.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`);
  written.set(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [index, one] of objects.entries())
    written.set(FIRST_EXTRA + index, typeof one === 'string' ? one : stream(one.entries, one.stream));
  for (const [index, { content, annotations = [], resources = '' }] of pages.entries()) {
    const number = FIRST_PAGE + index * 2;
    written.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R /Resources << ${resources.includes('/Font') ? '' : '/Font << /F1 3 0 R >>'} ${resources} >> /Annots [${annotations.join(' ')}] >>`,
    );
    written.set(number + 1, stream('', content));
  }
  let file = '%PDF-1.7\n';
  const offsets: string[] = [];
  for (const [number, body] of written) {
    offsets.push(`${number} 1\n${String(file.length).padStart(10, '0')} 00000 n \n`);
    file += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const table = file.length;
  const size = FIRST_PAGE + pages.length * 2;
  file += `xref\n0 1\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Root 1 0 R /Size ${size} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Draws lines of words one below the other, from 72 points right and `top` up. */
export function writeLines(lines: readonly string[], { top = 760, left = 72, size = 11, leading = 14 } = {}): string {
  const words = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`);
  return `BT /F1 ${size} Tf ${leading} TL ${left} ${top} Td ${words.join(' ')} ET`;
}
