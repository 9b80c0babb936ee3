import { readExtension } from './sniff.ts';

/** Types of what can be read, by the extension of a file of that type. */
const TYPES: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/vnd.wap.xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/x-markdown': 'md',
  'text/rtf': 'rtf',
  'application/rtf': 'rtf',
  'message/rfc822': 'eml',
  'multipart/related': 'mhtml',
  'application/x-mimearchive': 'mhtml',
  'application/epub+zip': 'epub',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};
const READABLE = new Set(Object.values(TYPES));
/** Types by which servers say that they do not know. */
const UNKNOWN_TYPES =
  /^(?:|application\/(?:octet-stream|download|force-download|binary|x-download|zip|x-zip-compressed|unknown)|binary\/octet-stream|unknown\/unknown|application\/x-unknown-content-type)$/;
/** What servers call text although nobody reads it. */
const NO_TEXT = /^(?:js|mjs|css|json|jsonp|map|xml|csv|tsv|ics|svg|woff2?|ttf|ico|m3u8?|vtt|srt)$/;

/** Gives the extension that fits an archived document, or null for what is none: pictures, scripts, data. `head` are its first bytes, unpacked. */
export function findDocumentType(type: string, url: string, head: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(head.subarray(0, 400)).replace(/^\s+/, '');
  if (start.startsWith('%PDF-')) return 'pdf';
  const path = readPath(url);
  const extension = readExtension(path);
  if (UNKNOWN_TYPES.test(type)) {
    if (READABLE.has(extension)) return extension;
    return /^<(?:!doctype html|html)\b/i.test(start) ? 'html' : null;
  }
  const found = TYPES[type] ?? null;
  if (found !== 'txt' && found !== 'html') return found;
  // Answers to scripts, and lists for robots.
  if (/^(?:[[{]\s*["[{\d]|[[{]\s*[\]}]|\)\]\}')/.test(start)) return null;
  if (
    found === 'txt' &&
    (NO_TEXT.test(extension) || /(?:^|\/)(?:robots|ads|app-ads|security|humans|llms)\.txt$/i.test(path))
  )
    return null;
  return found;
}

const LONGEST_NAME = 120;

/** Gives a file name for an archived document: the last part of its address, and the extension of its type. */
export function nameDocument(url: string, extension: string): string {
  const path = readPath(url);
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  const known = readExtension(last);
  const base =
    known && (READABLE.has(known) || /^(?:html?|php|aspx?|jsp|cgi|shtml)$/.test(known))
      ? last.slice(0, -known.length - 1)
      : last;
  const clean = base
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
  return `${clean || readHost(url) || 'document'}.${extension}`;
}

function readPath(url: string): string {
  try {
    const { pathname } = new URL(url);
    return decodeURIComponent(pathname);
  } catch {
    return url.split(/[?#]/)[0] ?? '';
  }
}

function readHost(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
