/** HTML that is known to be well formed and free of foreign markup: made by `html` alone. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: texts and numbers are escaped, markup stays, lists are joined, nothing is nothing. */
export type HtmlValue = string | number | Markup | null | undefined | false | readonly HtmlValue[];

/** Builds markup from a template; whatever is put in is escaped unless it came from this function itself. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  return new Markup(parts.reduce((whole, part, index) => whole + writeValue(values[index - 1]) + part));
}

/** Escapes a text for HTML content and quoted attribute values. Control characters, which HTML forbids, show their pictures. */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROLS, showControl)
    .replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`);
}

/** Writes a text as a quoted CSS string in which every character but letters, digits and spaces is an escape. */
export function escapeCssString(text: string): string {
  const escaped = Array.from(text.toWellFormed(), (character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) || 0xfffd).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

const SPECIAL = /[&<>"'`]/g;
/** Control characters without TAB, LF and CR. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/** C0 has pictures from U+2400 SYMBOL FOR NULL on; the others have none. */
function showControl(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}

function writeValue(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Markup) return value.source;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(writeValue).join('');
}
