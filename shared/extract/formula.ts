import { raiseDigits } from './raised.ts';

/** Parts of formulas that say how they look, or say them a second time for other programs. */
const SKIPPED =
  /^(?:rPr|ctrlPr|fPr|sSupPr|sSubPr|sSubSupPr|sPrePr|radPr|dPr|naryPr|annotation|annotation-xml|mspace|mphantom|maligngroup|malignmark)$/;
/** Formulas in formulas in formulas: deeper ones are made to break programs. */
const DEEPEST = 60;

/**
 * Gives a formula (Office Math or MathML) in one line: `3/4`, `x²`, `a_(ij)`, `√(x + 1)`. Read by its characters alone a fraction would be
 * another number: 34.
 */
export function readFormula(element: Element): string {
  return read(element, 0).replace(/\s+/g, ' ');
}

function read(element: Element, depth: number): string {
  const name = element.localName;
  if (depth > DEEPEST || SKIPPED.test(name)) return '';
  const inner = (child: Element | undefined) => (child ? read(child, depth + 1).trim() : '');
  const parts = [...element.children];
  const find = (part: string) => inner(parts.find(({ localName }) => localName === part));
  const [first, second, third] = parts;
  switch (name) {
    case 't':
    case 'mi':
    case 'mn':
    case 'mtext':
      return element.textContent ?? '';
    case 'mo':
      return readOperator(element);
    case 'f':
      return writeFraction(find('num'), find('den'));
    case 'mfrac':
      return writeFraction(inner(first), inner(second));
    case 'sSup':
      return find('e') + writePower(find('sup'));
    case 'msup':
      return inner(first) + writePower(inner(second));
    case 'sSub':
      return find('e') + writeIndex(find('sub'));
    case 'msub':
      return inner(first) + writeIndex(inner(second));
    case 'sSubSup':
      return find('e') + writeIndex(find('sub')) + writePower(find('sup'));
    case 'msubsup':
    case 'munderover':
      return inner(first) + writeIndex(inner(second)) + writePower(inner(third));
    case 'munder':
      return inner(first) + writeIndex(inner(second));
    case 'rad':
      return `${raiseDigits(find('deg'))}√${bracket(find('e'))}`;
    case 'msqrt':
      return `√${bracket(
        parts
          .map((part) => read(part, depth + 1))
          .join('')
          .trim(),
      )}`;
    case 'mroot':
      return `${raiseDigits(inner(second))}√${bracket(inner(first))}`;
    case 'nary':
      return `${readSetting(element, 'chr') ?? '∫'}${writeIndex(find('sub'))}${writePower(find('sup'))} ${find('e')}`;
    case 'd':
      return writeBrackets(element, parts.filter(({ localName }) => localName === 'e').map(inner));
    case 'mr':
    case 'mtr':
      return `${parts.map(inner).join(' ')}; `;
    default:
      return parts.map((part) => read(part, depth + 1)).join('');
  }
}

function readOperator(element: Element): string {
  // Signs that are not seen: times, and of a function.
  const sign = (element.textContent ?? '').replace(/[\u2061-\u2064]/g, '').trim();
  return /^[=<>≤≥≈≠≡∼→⇒±+\u2212×·÷-]$/.test(sign) ? ` ${sign} ` : sign;
}

function writeFraction(above: string, below: string): string {
  return `${bracket(above)}/${bracket(below)}`;
}

function writePower(words: string): string {
  if (words === '') return '';
  const plain = words.replace(/\s+/g, '');
  return /^[+\u2212-]?\d+$/.test(plain) ? raiseDigits(plain) : `^${bracket(words)}`;
}

function writeIndex(words: string): string {
  return words === '' ? '' : `_${bracket(words)}`;
}

/** Words of more than one name or number in brackets. */
function bracket(words: string): string {
  return /^(?:[\p{L}\p{M}]+|[\d.,]+|.?)$/u.test(words) ? words : `(${words})`;
}

function writeBrackets(element: Element, inside: readonly string[]): string {
  const words = inside.join(readSetting(element, 'sepChr') ?? '|');
  return `${readSetting(element, 'begChr') ?? '('}${words}${readSetting(element, 'endChr') ?? ')'}`;
}

/** A setting of Office Math: `<m:dPr><m:begChr m:val="["/></m:dPr>`. */
function readSetting(element: Element, name: string): string | null {
  const holder = [...element.children].find(({ localName }) => localName.endsWith('Pr'));
  const setting = [...(holder?.children ?? [])].find(({ localName }) => localName === name);
  return [...(setting?.attributes ?? [])].find(({ localName }) => localName === 'val')?.value ?? null;
}
