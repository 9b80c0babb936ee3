import { makePiece, type Piece } from './pieces.ts';
import { readTextPieces } from './text-blocks.ts';

/** How a text part says that its lines were broken (RFC 3676). */
export interface TextFlow {
  readonly isFlowed: boolean;
  /** A blank at the end of a line was only put there to break it. */
  readonly dropsSpace: boolean;
}

/** Reads the text of a message: what it quotes with “>” as quote blocks, wrapped lines joined, separators without words left out. */
export function readMessageText(text: string, flow: TextFlow): readonly Piece[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map(readDepth);
  const joined = flow.isFlowed ? joinFlowed(lines, flow.dropsSpace) : lines;
  const runs: { readonly isQuote: boolean; readonly lines: string[] }[] = [];
  for (const { depth, words } of joined) {
    const last = runs.at(-1);
    // An empty line belongs to what it stands in.
    if (last && (last.isQuote === depth > 0 || words.trim() === '')) last.lines.push(words);
    else runs.push({ isQuote: depth > 0, lines: [words] });
  }
  return runs.flatMap((run) =>
    readTextPieces(run.lines.join('\n')).flatMap((piece) => {
      if (!/[\p{L}\p{N}]/u.test(piece.text)) return [];
      if (run.isQuote) return [toQuote(piece)];
      // A message's first line greets; it is no headline.
      const { level: _, ...plain } = piece;
      return [piece.kind === 'heading' ? { ...plain, kind: 'paragraph' as const } : piece];
    }),
  );
}

interface Line {
  readonly depth: number;
  readonly words: string;
}

function readDepth(line: string): Line {
  const marks = /^(?:>[ \t]?)+/.exec(line)?.[0] ?? '';
  const depth = marks.match(/>/g)?.length ?? 0;
  // “>From” at the start of a line is a program's, not a quote's (RFC 4155).
  return /^>From /.test(line) ? { depth: 0, words: line.slice(1) } : { depth, words: line.slice(marks.length) };
}

function joinFlowed(lines: readonly Line[], dropsSpace: boolean): readonly Line[] {
  const joined: Line[] = [];
  let isOpen = false;
  for (const { depth, words: raw } of lines) {
    // Space-stuffing.
    const words = depth === 0 && /^ (?=[> ]|From )/.test(raw) ? raw.slice(1) : raw;
    const last = joined.at(-1);
    if (isOpen && last && last.depth === depth && words !== '-- ') {
      const before = dropsSpace ? last.words.slice(0, -1) : last.words;
      joined[joined.length - 1] = { depth, words: before + words };
    } else joined.push({ depth, words });
    isOpen = words.endsWith(' ') && words !== '-- ';
  }
  return joined;
}

/** “On … wrote:” in the languages of mail programs: a line with a day or an address that ends in the verb and a colon. */
const WROTE =
  /(?:\bwrote|\bwrites|\bschrieb\b.{0,80}|\ba écrit|\bécrit|\bescribió|\bescreveu|\bha scritto|\bskrev|\bschreef\b.{0,80}|\bpisze|\bnapisał(?:\(a\))?|\bnapsal(?:\(a\))?|пишет|писал(?:\(а\)|а)?|написал(?:\(а\)|а)?|пише|написав|написала|написа|yazdı|şunu yazdı|كتب.{0,80}|نوشت|نوشته است|כתב(?:\/ה)?.{0,40}|写道|さんは書きました|작성)\s*[:：]$/iu;
/** “-----Original Message-----” and its translations. */
const ORIGINAL =
  /^[-_*\s]{0,10}[-_]{2,}\s*(?:original (?:message|appointment)|message d[’']origine|urspr[üu]ngliche nachricht|originalnachricht|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|исходное сообщение|первоначальное сообщение|вихідне повідомлення|оригінальне повідомлення|الرسالة الأصلية|پیام اصلی|özgün ileti|orijinal mesaj|wiadomość oryginalna|原始邮件|元のメッセージ)\s*[-_]{2,}/iu;
/** The head of the message that Outlook puts under an answer: who and when, in two lines that follow each other. */
const FROM = /^\*?(?:from|von|de|da|van|от|від|من|از|kimden|fr[åa]n|fra|od)\*?\s?[:：]\*?\s*\S/iu;
const SENT =
  /(?:^|\n)\*?(?:sent|date|gesendet|datum|envoyé|enviado(?: el)?|inviato|data|verzonden|отправлено|дата|надіслано|تم الإرسال|تاريخ الإرسال|التاريخ|ارسال شده|تاریخ|gönder(?:ildi|me tarihi|ilme)?|skickat|sendt|wysłano)\*?\s?[:：]\*?\s*\S/iu;
/** Longest line that introduces a quotation, UTF-16 units. */
const LONGEST_INTRODUCTION = 300;

/**
 * Marks what answers carry along from earlier messages as quotes: everything behind “-----Original Message-----” or behind the head of
 * an earlier message, and behind “On … wrote:” where no other sign says what is quoted. Forwarded messages stay: they are what was sent.
 */
export function markQuoted(pieces: readonly Piece[]): readonly Piece[] {
  const start = pieces.findIndex((piece, index) => isSeparator(piece, pieces[index + 1], pieces[index - 1]));
  const introduced = pieces.findIndex((piece) => isIntroduction(piece.text));
  const isQuotedBehind = introduced >= 0 && pieces.slice(introduced + 1).some(({ kind }) => kind === 'quote');
  const behind = introduced >= 0 && !isQuotedBehind ? introduced + 1 : Number.POSITIVE_INFINITY;
  const from = Math.min(start < 0 ? Number.POSITIVE_INFINITY : start, behind);
  return pieces.map((piece, index) => (index >= from ? toQuote(piece) : piece));
}

function isIntroduction(text: string): boolean {
  const line = text.replaceAll('\n', ' ').trim();
  // Some languages' programs leave the verb out: a day, a name, an address, a colon.
  const isIntroduced = WROTE.test(line) || /\d.*<[^<>\s]+@[^<>\s]+>\s*:$/.test(line);
  return line.length <= LONGEST_INTRODUCTION && /\d|@/.test(line) && isIntroduced;
}

function isSeparator(piece: Piece, next: Piece | undefined, before: Piece | undefined): boolean {
  if (ORIGINAL.test(piece.text)) return true;
  if (!FROM.test(piece.text)) return false;
  if (
    /forwarded|weitergeleitet|transféré|переслан|пересила|reenviado|inoltrat|إعادة توجيه|هدایت/iu.test(
      before?.text ?? '',
    )
  )
    return false;
  return SENT.test(piece.text) || (next !== undefined && SENT.test(next.text));
}

/** A piece as part of a quote; rows of tables and pictures stay what they are. */
function toQuote(piece: Piece): Piece {
  if (piece.kind === 'table-row' || piece.kind === 'image' || piece.kind === 'quote') return piece;
  const { level: _, ...plain } = piece;
  return { ...plain, kind: 'quote' };
}

/** Gives the first, quiet block of a message: its headers as a mail program shows them. */
export function makeHeadPiece(lines: readonly string[]): Piece {
  return { ...makePiece('paragraph', lines.join('\n')), furniture: { kind: 'byline', rule: 'headers of the message' } };
}
