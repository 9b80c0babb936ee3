import type { TableName } from '../model/change.ts';
import type { CaseCheck, CaseFault, CheckedCounts, CheckStage, FaultPlace, OfArticle } from './case-check.ts';

/** A piece of a sentence: our own words, or words of the case that are quoted in it and keep their own direction. */
export type SentencePart = string | { readonly quoted: string };

/** The most characters of a quotation that a sentence repeats. */
const LONGEST_QUOTE = 90;

/** Says what a check came to when nothing is wrong: `40 articles, 150 clips, 1,204 changes, all good.` */
export function describeWhole({ articles, clips, changes }: CheckedCounts, locale?: string): string {
  const say = (number: number, word: string) => countOf(number, word, locale);
  return `${say(articles, 'article')}, ${say(clips, 'clip')}, ${say(changes, 'change')}, all good.`;
}

/** Says what a check came to when something is wrong. */
export function describeBroken({ counts, faults }: Pick<CaseCheck, 'counts' | 'faults'>, locale?: string): string {
  const { articles, clips, changes } = counts;
  const say = (number: number, word: string) => countOf(number, word, locale);
  const number = listFindings(faults).length;
  return `${say(articles, 'article')}, ${say(clips, 'clip')}, ${say(changes, 'change')}: ${say(number, 'finding')}.`;
}

/** Says what was looked at, a sentence for each part. */
export function describeChecked(counts: CheckedCounts, locale?: string): readonly string[] {
  const say = (number: number, word: string) => countOf(number, word, locale);
  const { events, claims, sources, notes, texts, originals, pictures, quotations, files, derived, changes } = counts;
  return [
    `The record: the hash of each of ${say(changes, 'change')}, and that each names the hash of the one before it.`,
    `The rows: every article, version, clip, event (${events.toLocaleString(locale)}), claim (${claims.toLocaleString(locale)}), source (${sources.toLocaleString(locale)}) and note (${notes.toLocaleString(locale)}) against the last change of it.`,
    `What follows from them: ${derived.toLocaleString(locale)} ${derived === 1 ? 'entry' : 'entries'} of what points at what, of judgments and of what rewrites are found by, against a computation anew.`,
    `The content: the SHA-256 of ${say(originals, 'original')}, ${say(texts, 'text')} and ${say(pictures, 'picture')}.`,
    `The quotations: that the words of ${say(quotations, 'quotation')} stand in the text, at their place and in their context.`,
    `The journal: that it has the same changes as the database, and that ${say(files, 'file')} of content beside it ${files === 1 ? 'is' : 'are'} what the name says.`,
    'Not looked at, because nothing is lost with it: the search index and the timeline are built anew when the case is opened, where their own checksums or the record do not fit them; what finds events and sources is made from the rows at each start.',
  ];
}

/** Faults that the analyst reads as one are one finding, in the order of what follows from what. */
export function listFindings(faults: readonly CaseFault[]): readonly CaseFault[] {
  const findings = new Map<string, CaseFault>();
  for (const fault of faults) {
    const key = joinParts(describeFault(fault));
    if (!findings.has(key)) findings.set(key, fault);
  }
  return [...findings.values()].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind));
}

const ORDER: readonly CaseFault['kind'][] = [
  'change',
  'row',
  'derived',
  'text',
  'original',
  'picture',
  'quotation',
  'stamp',
  'journal',
  'journal-change',
  'journal-content',
];

/** Names the part of the case that a fault is in. */
export function nameGroup({ kind }: CaseFault): string {
  return GROUPS[kind];
}

const GROUPS: Record<CaseFault['kind'], string> = {
  change: 'Changes',
  row: 'Rows',
  derived: 'What follows from rows, changes and texts',
  text: 'Texts',
  original: 'Originals',
  picture: 'Pictures',
  quotation: 'Quotations',
  stamp: 'Outside timestamps',
  journal: 'Journal',
  'journal-change': 'Journal',
  'journal-content': 'Files beside the journal',
};

/** Names what is not as it was recorded, in a sentence. */
export function describeFault(fault: CaseFault): readonly SentencePart[] {
  switch (fault.kind) {
    case 'change':
    case 'journal':
      return [fault.sentence];
    case 'row':
      return describeRow(fault);
    case 'derived':
      return [describeDerived(fault)];
    case 'text':
      return ['The stored text of ', ...nameFile(fault), ' is not the one that was imported.'];
    case 'original':
      return ['The stored original of ', ...nameFile(fault), ' is not the file that was imported.'];
    case 'picture':
      return ['A picture of ', ...nameFile(fault), ' is not the one that was imported.'];
    case 'quotation':
      return describeQuotation(fault);
    case 'stamp':
      return [{ quoted: fault.fileName }, `: ${fault.sentence}`];
    case 'journal-change':
      return [`Change ${fault.seq} stands otherwise in the journal than in the database.`];
    case 'journal-content':
      return fault.of
        ? [
            'A file of the journal’s content is broken or gone: a text, original or picture of ',
            ...nameFile(fault.of),
            '.',
          ]
        : ['A file of the journal’s content is broken: something that is not in the case any more.'];
    default:
      return fault satisfies never;
  }
}

/** Joins a sentence to plain text; quoted words that are written from right to left stay together (Unicode isolates). */
export function joinParts(parts: readonly SentencePart[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : `“${isolate(part.quoted)}”`)).join('');
}

/** Puts isolates around words that have letters of right-to-left scripts. */
export function isolate(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? `\u2068${words}\u2069` : words;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Gives where a fault can be looked at; null where nothing of it can be opened. */
export function placeOf(fault: CaseFault): FaultPlace | null {
  switch (fault.kind) {
    case 'row':
    case 'quotation':
      return fault.place;
    case 'text':
    case 'original':
    case 'picture':
      return placeOfArticle(fault);
    case 'journal-content':
      return fault.of && placeOfArticle(fault.of);
    case 'change':
    case 'derived':
    case 'stamp':
    case 'journal':
    case 'journal-change':
      return null;
    default:
      return fault satisfies never;
  }
}

/** Says what is being done. */
export function describeStage(stage: CheckStage | 'repair'): string {
  return STAGES[stage];
}

const STAGES: Record<CheckStage | 'repair', string> = {
  repair: 'Repairing',
  record: 'Changes and rows',
  derived: 'What follows from them',
  content: 'Texts, originals, pictures and quotations',
  journal: 'Journal',
  files: 'Files beside the journal',
};

function placeOfArticle({ articleId, title }: OfArticle): FaultPlace | null {
  return title === null ? null : { of: 'article', id: articleId };
}

function nameFile({ fileName, title }: OfArticle): readonly SentencePart[] {
  if (title === null) return [{ quoted: fileName }, ', which was removed from the case,'];
  const short = shorten(title);
  return short === '' || short === fileName
    ? [{ quoted: fileName }]
    : [{ quoted: fileName }, ' (', { quoted: short }, ')'];
}

const ROW_NOUNS: Record<TableName, string> = {
  settings: 'record of the case’s settings',
  articles: 'article',
  versions: 'version',
  clips: 'clip',
  events: 'event',
  claims: 'claim',
  sources: 'source',
  notes: 'note',
  grids: 'hypothesis grid',
  handOvers: 'hand-over to',
  merges: 'merge of the copy',
  conflicts: 'conflict of two copies',
  gridClaims: 'row of a hypothesis grid',
};

const DERIVED = {
  references: 'The table of what points at what is not as the rows say',
  judgments: 'The table of judgments is not as the changes say',
} as const;

function describeDerived(fault: Extract<CaseFault, { readonly kind: 'derived' }>): string {
  return `${describeWrong(fault)}. Nothing of the case is lost; Repair builds it anew.`;
}

function describeWrong(fault: Extract<CaseFault, { readonly kind: 'derived' }>): string {
  const count = fault.table === 'sketches' ? fault.versionIds.length : fault.wrong;
  const entries = count === 1 ? '1 entry is' : `${count.toLocaleString()} entries are`;
  if (fault.table === 'sketches')
    return `What rewrites of one story are found by is not as the texts say: ${entries} not what follows from the text`;
  return `${DERIVED[fault.table]}: ${entries} missing or too many`;
}

function describeRow(fault: Extract<CaseFault, { readonly kind: 'row' }>): readonly SentencePart[] {
  const { row, label, problem, seq, fields } = fault;
  const noun = ROW_NOUNS[row.table];
  const named: readonly SentencePart[] =
    label.trim() === ''
      ? [`The ${noun}${row.table === 'settings' ? '' : ` ${row.key}`}`]
      : [`The ${noun} `, { quoted: shorten(label) }];
  switch (problem) {
    case 'altered':
      return [...named, ` is not as change ${seq} left it${fields.length > 0 ? ` (${fields.join(', ')})` : ''}.`];
    case 'gone':
      return [...named, ' is gone, and no change removed it.'];
    case 'unrecorded':
      return [...named, ' stands in no change.'];
    default:
      return problem satisfies never;
  }
}

function describeQuotation(fault: Extract<CaseFault, { readonly kind: 'quotation' }>): readonly SentencePart[] {
  const { part, words, problem, title } = fault;
  const quoted = { quoted: shorten(words) };
  const isClip = part === 'clip';
  const named: readonly SentencePart[] = isClip ? ['The clip ', quoted] : ['The words ', quoted, ` of a ${part}`];
  const does = isClip ? 'does not' : 'do not';
  const its = isClip ? 'its' : 'their';
  const text: readonly SentencePart[] =
    title === null ? ['an article that is gone.'] : [{ quoted: shorten(title) }, '.'];
  switch (problem) {
    case 'words':
      return [...named, ` ${does} stand at ${its} place in the text of `, ...text];
    case 'context':
      return [
        ...named,
        ` ${isClip ? 'stands' : 'stand'} at ${its} place, but among other words than ${its} own in `,
        ...text,
      ];
    case 'no-text':
      return [...named, ` ${does} stand anywhere: there is no text of `, ...text];
    default:
      return problem satisfies never;
  }
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_QUOTE) return line;
  const cut = line.slice(0, LONGEST_QUOTE);
  // Not in the middle of a character.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()} …`;
}

/** `1 change`, `1,204 changes`. */
function countOf(number: number, word: string, locale?: string): string {
  return `${number.toLocaleString(locale)} ${word}${number === 1 ? '' : 's'}`;
}
