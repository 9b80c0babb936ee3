/** What is needed of a letter to put it into the order of speech. */
export interface Seen {
  readonly text: string;
  /** Letters of one number were drawn in one go; less than 0 where that is not known. */
  readonly run: number;
  /** Its text is what it means; else what it looks like, which differs for brackets in a line from right to left. */
  readonly isSpelled: boolean;
}

/** The classes of the Unicode Bidirectional Algorithm (UAX 9) that decide here; `N` are its neutrals. */
type BidiClass = 'L' | 'R' | 'AL' | 'EN' | 'AN' | 'ES' | 'CS' | 'ET' | 'N';

const CLASSES: readonly (readonly [BidiClass, RegExp])[] = [
  ['EN', /[\d\u06f0-\u06f9⁰¹²³⁴-⁹]/u],
  ['AN', /[\u0660-\u0669\u066b\u066c\u0600-\u0605]/u],
  ['AL', /[\u0608\u060b\u060d\u061b-\u064a\u066d-\u06ef\u06fa-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u],
  ['R', /[\u0590-\u05ff\u07c0-\u085f\ufb1d-\ufb4f]/u],
  ['L', /\p{L}/u],
];
const SEPARATORS: readonly (readonly [BidiClass, RegExp])[] = [
  ['ES', /^[+\-−]$/u],
  ['CS', /^[,./:\u00a0\u060c⁄]$/u],
  ['ET', /^[#%°±٪‰′″\p{Sc}]$/u],
];

/** The counterpart of a bracket. */
const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥', '⟨⟩'].flatMap(([left = '', right = '']) => [
    [left, right],
    [right, left],
  ]),
);

/** Gives the class of a letter or cluster by the first of its characters that has one. */
export function classify(text: string): BidiClass {
  const strong = CLASSES.find(([, pattern]) => pattern.test(text));
  if (strong) return strong[0];
  return SEPARATORS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'N';
}

/** Whether letters of a class are read from right to left. */
function isRtlClass(one: BidiClass | undefined): boolean {
  return one === 'R' || one === 'AL';
}

/**
 * Whether a line is read from right to left. Letters drawn in one go tell it by the spaces between words of both directions, which are
 * drawn with the words of the line's own; else most of its letters do, or a quarter of them where its surroundings are.
 */
export function isRtlLine(letters: readonly Seen[], isRtlAround: boolean, isLevelled: boolean): boolean {
  const classes = letters.map(({ text }) => classify(text));
  const votes = isLevelled ? countSpaces(letters, classes) : 0;
  if (votes !== 0) return votes > 0;
  const rtl = classes.filter(isRtlClass).length;
  const ltr = classes.filter((one) => one === 'L').length;
  if (rtl + ltr === 0) return isRtlAround;
  return rtl > (rtl + ltr) * (isRtlAround ? 0.25 : 0.5);
}

/** How many more spaces between both directions were drawn with the words from right to left than with the others. */
function countSpaces(letters: readonly Seen[], classes: readonly BidiClass[]): number {
  let votes = 0;
  for (const [at, { text, run }] of letters.entries()) {
    const [before, after] = [classes[at - 1], classes[at + 1]];
    if (text !== ' ' || run < 0 || isRtlClass(before) === isRtlClass(after)) continue;
    const [rtl, ltr] = isRtlClass(before) ? [at - 1, at + 1] : [at + 1, at - 1];
    if (classes[ltr] !== 'L' || letters[rtl]?.run === letters[ltr]?.run) continue;
    if (letters[rtl]?.run === run) votes++;
    if (letters[ltr]?.run === run) votes--;
  }
  return votes;
}

/** What is known of how letters were drawn. */
export interface SeenAs {
  /** Letters drawn in one go are all of one direction, as in what Chromium prints: then nothing need be guessed. */
  readonly isLevelled: boolean;
  /** Brackets are given as they look; else as they are meant. */
  readonly mirrors: boolean;
}

/**
 * Puts the letters of a line, given as they are seen from left to right, into the order in which they are read: the inverse of the
 * Unicode Bidirectional Algorithm. Where two orders look the same, a number stays behind the Latin word before it ("S-400").
 */
export function toReadingOrder<Letter extends Seen>(
  letters: readonly Letter[],
  isRtl: boolean,
  { isLevelled, mirrors }: SeenAs,
): Letter[] {
  const classes = letters.map(({ text }) => classify(text));
  if (!classes.some(isRtlClass) && !isRtl) return [...letters];
  const read = isRtl ? readFromRight(letters, classes, isLevelled) : readFromLeft(letters, classes);
  return mirrors ? mirror(read.letters, read.turned) : [...read.letters];
}

interface Read<Letter> {
  readonly letters: readonly Letter[];
  /** Which of them are read from right to left. */
  readonly turned: readonly number[];
}

/** A line from right to left: all is turned, words and numbers from left to right are turned back. */
function readFromRight<Letter extends Seen>(
  letters: readonly Letter[],
  classes: readonly BidiClass[],
  isLevelled: boolean,
): Read<Letter> {
  const isLtr = findLtr(letters, classes, isLevelled);
  const read: Letter[] = [];
  const turned: number[] = [];
  for (let at = letters.length - 1; at >= 0; ) {
    if (!isLtr[at]) {
      const letter = letters[at];
      if (letter) turned.push(read.push(letter) - 1);
      at--;
      continue;
    }
    let from = at;
    while (from > 0 && isLtr[from - 1]) from--;
    read.push(...letters.slice(from, at + 1));
    at = from - 1;
  }
  return { letters: read, turned };
}

/** A line from left to right: stretches from the first to the last letter of a word from right to left are turned. */
function readFromLeft<Letter extends Seen>(letters: readonly Letter[], classes: readonly BidiClass[]): Read<Letter> {
  const read: Letter[] = [];
  const turned: number[] = [];
  for (let at = 0; at < letters.length; ) {
    if (!isRtlClass(classes[at])) {
      const letter = letters[at];
      if (letter) read.push(letter);
      at++;
      continue;
    }
    let last = at;
    for (let next = at; next < letters.length && classes[next] !== 'L'; next++)
      if (isRtlClass(classes[next])) last = next;
    const stretch = letters.slice(at, last + 1);
    const inside = readFromRight(stretch, classes.slice(at, last + 1), false);
    turned.push(...inside.turned.map((place) => place + read.length));
    read.push(...inside.letters);
    at = last + 1;
  }
  return { letters: read, turned };
}

/** Which letters of a line from right to left stand in words and numbers that are read from left to right. */
function findLtr(letters: readonly Seen[], classes: readonly BidiClass[], isLevelled: boolean): boolean[] {
  const isLtr = classes.map((one) => one === 'L' || one === 'EN' || one === 'AN');
  // A number that follows a Latin word counts as a part of it (rule W7).
  const isLatin = classes.map((one) => one === 'L');
  const isDecided = isLevelled ? decideByRun(letters, classes, isLtr) : [];
  for (let at = 0; at < letters.length; at++) {
    if (isLtr[at]) {
      isLatin[at] ||= at > 0 && isLtr[at - 1] === true && isLatin[at - 1] === true;
      continue;
    }
    if (isRtlClass(classes[at])) continue;
    let to = at;
    while (to + 1 < letters.length && !isLtr[to + 1] && !isRtlClass(classes[to + 1])) to++;
    const isOpen = !isDecided.slice(at, to + 1).some(Boolean);
    if (isOpen && isLtr[at - 1] && isLtr[to + 1] && joins(letters, classes, at, to, isLatin[at - 1] === true)) {
      for (let one = at; one <= to; one++) {
        isLtr[one] = true;
        isLatin[one] = isLatin[at - 1] === true;
      }
    } else if (isOpen) joinSigns(classes, isLtr, at, to);
    at = to;
  }
  return isLtr;
}

/** Letters drawn in one go are of one direction: those between Latin letters or digits are theirs. */
function decideByRun(letters: readonly Seen[], classes: readonly BidiClass[], isLtr: boolean[]): boolean[] {
  const isDecided = letters.map(() => false);
  for (let from = 0; from < letters.length; ) {
    let to = from;
    while (to + 1 < letters.length && letters[to + 1]?.run === letters[from]?.run) to++;
    const inside = classes.slice(from, to + 1);
    const isKnown = (letters[from]?.run ?? -1) >= 0;
    const hasLtr = isLtr.slice(from, to + 1).some(Boolean);
    const hasRtl = inside.some(isRtlClass);
    if (isKnown && hasLtr !== hasRtl) {
      for (let at = from; at <= to; at++) {
        isDecided[at] = true;
        if (hasLtr) isLtr[at] = true;
      }
    }
    from = to + 1;
  }
  return isDecided;
}

/** Whether what stands between two words or numbers from left to right joins them to one. */
function joins(
  letters: readonly Seen[],
  classes: readonly BidiClass[],
  from: number,
  to: number,
  isAfterLatin: boolean,
): boolean {
  const between = letters
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join('');
  const [before, after] = [classes[from - 1], classes[to + 1]];
  const isSingle = from === to;
  if (isAfterLatin && after === 'L') return true;
  // ", 2019" belongs to the word before it, " ,2019" does not: the comma stands at the word that it follows.
  if (isAfterLatin)
    return isSingle ? between !== ' ' || before === 'L' : /^[^\s([{«"“]/u.test(between) || /^[-–/.'’]+$/u.test(between);
  if (after === 'L') return true;
  if (!isSingle) return false;
  if (classes[from] === 'CS') return before === after;
  // A hyphen joins two numbers, but not after an Arabic letter (rules W2 and W4): there 2019-09-10 is shown as 10-09-2019.
  return classes[from] === 'ES' && before === 'EN' && after === 'EN' && readContext(classes, to) !== 'AL';
}

/** The next letter to the right, which is the one that was read before. */
function readContext(classes: readonly BidiClass[], at: number): BidiClass | undefined {
  return classes.slice(at + 1).find((one) => one === 'L' || isRtlClass(one));
}

/** Joins signs as of percent and currencies to the number that they touch, where no Arabic letter comes before (rules W2 and W5). */
function joinSigns(classes: readonly BidiClass[], isLtr: boolean[], from: number, to: number): void {
  if (classes[from - 1] === 'EN' && readContext(classes, from - 1) !== 'AL')
    for (let at = from; at <= to && classes[at] === 'ET'; at++) isLtr[at] = true;
  if (classes[to + 1] === 'EN' && readContext(classes, to + 1) !== 'AL')
    for (let at = to; at >= from && classes[at] === 'ET'; at--) isLtr[at] = true;
}

/** Turns the brackets of what is read from right to left round: a glyph looks to the other side than its letter. */
function mirror<Letter extends Seen>(letters: readonly Letter[], places: readonly number[]): Letter[] {
  const turned = new Set(places);
  return letters.map((letter, index) => {
    const other = turned.has(index) && !letter.isSpelled ? MIRRORED[letter.text] : undefined;
    return other ? { ...letter, text: other } : letter;
  });
}

/** Gives how many brackets of a text are closed after they were opened, less those that are closed before. */
export function countPairs(text: string): number {
  let open = 0;
  let pairs = 0;
  for (const letter of text.match(/[()[\]{}«»‹›⟨⟩]/gu) ?? []) {
    if (/[([{«‹⟨]/u.test(letter)) open++;
    else {
      pairs += open > 0 ? 1 : -1;
      open = Math.max(0, open - 1);
    }
  }
  return pairs;
}
