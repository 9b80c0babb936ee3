/**
 * What a spreadsheet may run or misread: after white space, format and control characters one of `= + - @`, TAB, CR, LF, NUL
 * or the full-width `＝ ＋ － ＠` (OWASP, CSV injection). The apostrophes in front make the guard reversible: a text that had
 * one of its own gets a second.
 */
const RISKY = /^'*[\s\p{Cf}\p{Cc}]*[=+\-@\t\r\n\0＝＋－＠]/u;

/** Gives the text with an apostrophe in front when a spreadsheet might take it for a formula. */
export function guardFormula(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe of `guardFormula` away; any other apostrophe stays, so that nothing is lost. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && RISKY.test(text.slice(1)) ? text.slice(1) : text;
}
