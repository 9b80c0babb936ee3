import type { Stretch } from './boundaries.ts';

/** What may end a sentence, with all that repeats and closes it: «Куда?!» … or 。 */
const ENDS = /(?:[.!?…؟۔⁇⁈‼]+|[。！？｡])/gu;

/** Quotation marks and brackets that close what an end stands in: French sets them off with a space, German writes »so«. */
const CLOSERS = /^(?:[ \u00a0\u202f]?[»›](?!\p{L})|[«‹](?!\p{L})|["'”“’‘)\]}」』】])+/u;

/** Titles and the like, which are always followed by what they belong to. */
const NEVER_LAST = toSet(
  'mr mrs ms messrs dr prof gen lt col maj sgt cpl pvt capt cmdr brig adm gov sen rep rev hon fr st ste mt ft vs cf eg ie viz approx ca',
  'им ул пр г-н г-жа проф акад ген полк подп кн напр см ср обл',
  'ім вул просп проф акад див порів обл',
  'bzw abb hr frl bspw ggf vgl sog ca',
  'mm mme mmes mlle me',
  'د م أ ا',
);

/** These end no sentence before a figure: "No. 9", "Jan. 5", "ст. 15", "S. 12". */
const BEFORE_FIGURES = toSet(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos nr vol art fig sec p pp ch № ст п гл рис с т стор ч s abs kap al',
  'ص',
);

/** These may end a sentence; they do when the next word is one that begins sentences. */
const SOMETIMES_LAST = toSet(
  'am pm us uk un eu uae usa inc ltd co corp jr sr etc jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun bros dept est ave blvd',
  'г гг в вв тыс млн млрд руб коп др пр т.д т.п н.э р рр кв км м см мм кг тис грн ін долл чел',
  'usw etc mio mrd tsd evtl jh str',
  'av bd env éd hab',
);

/** Words that begin sentences far more often than names: after one of these a doubtful full stop has ended the sentence. */
const BEGINNERS = toSet(
  'the a an he she it they we you i this that these those there his her its their our but and or so yet in on at by for from after before when while if as with since although however meanwhile earlier later also not no one two some many most both all asked according',
  'он она оно они мы вы я это эти этот эта там тут его её ее их но и а в во на по за из от до для при после перед когда если как так что все также однако между ранее позже тогда кроме об о с со',
  'він вона воно вони ми ви це ці цей ця там тут його її їх але й та у в на по за з із від до для при після коли якщо як так що всі також однак проте раніше пізніше тоді крім про',
  'der die das ein eine er sie es wir ihr ich dies diese dieser dort sein seine ihre aber und oder in im am an auf bei für von vom nach vor als wenn während mit seit auch nicht kein zwei alle laut zuvor später',
  'le la les l un une des il elle ils elles nous vous je ce cette ces cela là son sa ses leur mais et ou or dans en au aux à par pour de du après avant quand si comme avec depuis selon',
);

/** What begins a sentence at once: capitals, figures, opening marks and letters of scripts without capitals. */
const BEGINS = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“„«‹‘¿¡([{「『【@#—–\-•*]/u;

/** Marks after which only the letter says whether a sentence begins: "“Stop!” – he said". */
const LEADS = /^[—–\-"'“„«‹‘([{…\s]+/u;

/** An ordinal with a full stop, as German writes days and centuries. */
const ORDINAL = /(?:^|[^\p{L}\p{N}.,])\d{1,2}$/u;

/** How far before an end the word is sought that it may abbreviate. */
const WORD_REACH = 40;

/**
 * Cuts a stretch of a text into sentences, without the space around them. Titles, initials ("K. Alevi"), figures, dotted abbreviations,
 * ellipses and quotations that go on ("“Stop!” he said") end none; `locale` (BCP 47) decides about ordinals. Line feeds end one.
 */
export function cutSentences(text: string, stretch: Stretch, locale: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  for (const line of linesOf(text, stretch)) {
    const body = text.slice(line.start, line.end);
    let from = 0;
    for (const match of body.matchAll(ENDS)) {
      const mark = match.index;
      if (mark < from) continue;
      const end = endAfter(body, mark + match[0].length);
      if (end >= body.length || !isEnd(body, mark, match[0], end, locale)) continue;
      put(sentences, body, from, end, line.start);
      from = end;
    }
    put(sentences, body, from, body.length, line.start);
  }
  return sentences;
}

function* linesOf(text: string, { start, end }: Stretch): Generator<Stretch> {
  let from = start;
  while (from < end) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 || feed > end ? end : feed;
    if (to > from) yield { start: from, end: to };
    from = to + 1;
  }
}

function put(sentences: Stretch[], body: string, from: number, to: number, offset: number): void {
  const part = body.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  if (start < end) sentences.push({ start: offset + start, end: offset + end });
}

function endAfter(body: string, at: number): number {
  return at + (CLOSERS.exec(body.slice(at, at + 8))?.[0].length ?? 0);
}

function isEnd(body: string, mark: number, marks: string, end: number, locale: string): boolean {
  const isSpaceless = /^[。！？｡]/u.test(marks);
  const after = body.slice(end, end + WORD_REACH);
  if (!isSpaceless && !/^\s/u.test(after)) return false;
  const next = after.trimStart();
  // A quotation or bracket that was closed, or a dash, may be followed by who said it.
  const led = next.replace(LEADS, '');
  if (/^\p{Ll}/u.test(led) && (next === led || /^[—–-]/u.test(next) || /^[…]/u.test(next))) return false;
  if (!isSpaceless && !BEGINS.test(next)) return /^[^\p{L}\p{N}]/u.test(next) && !/^[,;:،؛]/u.test(next);
  if (marks !== '.' || end > mark + 1) return true;
  return !isAbbreviation(body, mark, next, locale);
}

function isAbbreviation(body: string, mark: number, next: string, locale: string): boolean {
  const before = body.slice(Math.max(0, mark - WORD_REACH), mark);
  const word = /[\p{L}\p{N}№\p{M}]+(?:[.-][\p{L}\p{M}]+)*$/u.exec(before)?.[0] ?? '';
  if (word === '') return false;
  const folded = word.toLowerCase();
  const plain = folded.replaceAll('.', '');
  if (NEVER_LAST.has(folded) || NEVER_LAST.has(plain)) return true;
  if (/^\p{N}/u.test(next) && BEFORE_FIGURES.has(plain)) return true;
  const isDotted = word.includes('.') && /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u.test(word);
  if (isDotted || SOMETIMES_LAST.has(folded) || /^\p{Ll}$/u.test(word)) return !isBeginner(next);
  if (/^\p{Lu}$/u.test(word)) return isInitial(before, next);
  if (/^de\b/i.test(locale) && ORDINAL.test(before)) return /^\p{Lu}/u.test(next) && !isBeginner(next);
  return false;
}

/** A single capital is an initial where a name may follow: not before a word that begins sentences. */
function isInitial(before: string, next: string): boolean {
  return !isBeginner(next) || /^\p{Lu}\./u.test(next) || /\p{Lu}\.\s?\p{Lu}$/u.test(before);
}

function isBeginner(next: string): boolean {
  const word = /^["“„«(]?([\p{L}\p{M}]+)/u.exec(next)?.[1] ?? '';
  return word === '' || BEGINNERS.has(word.toLowerCase());
}

function toSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
