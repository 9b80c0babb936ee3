import type { Part } from './extractor.ts';
import { listLeaves, type MimePart, parseMime } from './mime.ts';
import { readHeaderValue, readHeaderWords, readParameter } from './mime-headers.ts';

/** A message's parts by what they are for. */
export interface MessageParts {
  /** What is shown, in order: texts, pages, pictures that lie between them. */
  readonly shown: readonly MimePart[];
  /** What a page may show by its Content-ID, and nobody attached. */
  readonly related: readonly MimePart[];
  readonly attached: readonly MimePart[];
}

/** Signatures of a message's bytes, which are not checked here. */
const SIGNATURES = /^application\/(?:x-)?(?:pgp-signature|pkcs7-signature)$/;
/** A page that has fewer letters than this share of the text beside it only says that it cannot be shown. */
const RICH_SHARE = 0.5;

/** Sorts the parts of a message: of alternatives the page is taken unless the text says much more. */
export function sortParts(part: MimePart): MessageParts {
  const shown: MimePart[] = [];
  const related: MimePart[] = [];
  const attached: MimePart[] = [];
  const visit = (one: MimePart, isInRelated: boolean): void => {
    if (one.parts.length > 0) {
      if (one.type === 'multipart/alternative') visitAlternative(one, isInRelated);
      else if (one.type === 'multipart/related') visitRelated(one);
      else for (const inner of one.parts) visit(inner, isInRelated);
    } else if (SIGNATURES.test(one.type) || one.body.length === 0) return;
    else if (isShown(one)) shown.push(one);
    else (isInRelated && !isAttachment(one) ? related : attached).push(one);
  };
  const visitRelated = (one: MimePart): void => {
    const start = readParameter(one.headers.get('content-type'), 'start');
    const root = one.parts.find(({ headers }) => start !== null && headers.get('content-id') === start) ?? one.parts[0];
    if (root) visit(root, true);
    for (const inner of one.parts) {
      if (inner === root) continue;
      if (inner.parts.length > 0 || isAttachment(inner) || inner.type === 'message/rfc822') visit(inner, true);
      else if (!SIGNATURES.test(inner.type) && inner.body.length > 0) related.push(inner);
    }
  };
  const visitAlternative = (one: MimePart, isInRelated: boolean): void => {
    const forms = one.parts.map((inner) => ({ inner, letters: countLetters(inner), isPage: holdsPage(inner) }));
    const page = forms.findLast(({ isPage }) => isPage);
    const text = forms.find(({ inner }) => inner.type === 'text/plain');
    const isPageRich = page && page.letters > 0 && page.letters >= (text?.letters ?? 0) * RICH_SHARE;
    const chosen = (isPageRich ? page : (text ?? page ?? forms.at(-1)))?.inner;
    if (chosen) visit(chosen, isInRelated);
    // Invitations and files that a program put among the alternatives.
    for (const { inner } of forms) {
      if (inner === chosen) continue;
      const files = listLeaves(inner).filter((leaf) => !FORMS_OF_TEXT.test(leaf.type) && !isPictureOfPage(leaf));
      attached.push(...files.filter(({ body, type }) => body.length > 0 && !SIGNATURES.test(type)));
    }
  };
  visit(part, false);
  return { shown, related, attached };
}

/** Types that say in another form what the chosen alternative says. */
const FORMS_OF_TEXT = /^text\/(?:plain|html|x-amp-html|watch-html|enriched|richtext|rtf)$|^multipart\//;

function isPictureOfPage(part: MimePart): boolean {
  return part.type.startsWith('image/') && !isAttachment(part);
}

function isAttachment({ headers }: MimePart): boolean {
  return readHeaderValue(headers.get('content-disposition')) === 'attachment';
}

function isShown(part: MimePart): boolean {
  if (isAttachment(part)) return false;
  const isInline = readHeaderValue(part.headers.get('content-disposition')) === 'inline';
  if (part.type.startsWith('image/')) return isInline;
  if (!/^text\/(?:plain|html|enriched)$/.test(part.type)) return false;
  return readFileName(part) === null;
}

function holdsPage(part: MimePart): boolean {
  return part.type === 'text/html' || part.parts.some(holdsPage);
}

/** Letters of a text or page, roughly; encodings beyond ASCII count each byte in the same way on both sides. */
function countLetters(part: MimePart): number {
  if (part.parts.length > 0) {
    const letters = part.parts.map(countLetters);
    return part.type === 'multipart/alternative' ? Math.max(...letters) : letters.reduce((sum, one) => sum + one, 0);
  }
  if (!part.type.startsWith('text/')) return 0;
  const text = new TextDecoder('latin1').decode(part.body);
  const words =
    part.type === 'text/html' ? text.replace(/<(style|script|head)\b[\s\S]*?<\/\1>|<[^>]*>|&\w+;/gi, ' ') : text;
  return words.match(/[a-z\u0080-\u00ff]/gi)?.length ?? 0;
}

function readFileName({ headers }: MimePart): string | null {
  return (
    readParameter(headers.get('content-disposition'), 'filename') ?? readParameter(headers.get('content-type'), 'name')
  );
}

/** Extensions for parts that have a type and no name. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'text/csv': 'csv',
  'text/rtf': 'rtf',
  'application/rtf': 'rtf',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/epub+zip': 'epub',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
};
const LONGEST_NAME = 200;

/** Gives the attachments under their own names; those without one are counted, messages are called by their subject; no name comes twice. */
export function nameAttachments(attached: readonly MimePart[]): readonly Part[] {
  const taken = new Set<string>();
  return attached.map((part, index) => {
    const extension = EXTENSIONS[part.type];
    const said = readFileName(part) ?? (part.type === 'message/rfc822' ? readSubject(part.body) : null);
    const base = tidyName(said ?? '') || `attachment ${index + 1}`;
    const isNamed = /\.[a-z0-9]{1,8}$/i.test(base) && !(part.type === 'message/rfc822' && !/\.eml$/i.test(base));
    const whole = isNamed || !extension ? base : `${base}.${extension}`;
    let name = whole;
    for (let copy = 2; taken.has(name.toLowerCase()); copy++) name = whole.replace(/(\.[^.]*)?$/, ` (${copy})$1`);
    taken.add(name.toLowerCase());
    return { role: 'attachment', name, bytes: part.body };
  });
}

function readSubject(message: Uint8Array): string | null {
  const subject = parseMime(message.subarray(0, 64_000)).headers.get('subject');
  return subject ? readHeaderWords(subject) : null;
}

/** A name without folders and signs that no file system takes. */
function tidyName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return base
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(-LONGEST_NAME)
    .toWellFormed();
}
