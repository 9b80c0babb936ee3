import type { LossOfDatabase } from '../../db/case-finding.ts';
import type { CaseNews } from '../../db/open-safely.ts';

/** Whether it is good news: what the analyst asked for has come about. */
export function isGood(news: CaseNews): boolean {
  return news.kind === 'rebuilt' && news.how === 'restored';
}

/** Says in plain sentences what was found at opening and put right. */
export function describeNews(news: CaseNews): string {
  switch (news.kind) {
    case 'journal-behind':
      return `Dateline did not end in order. ${changes(news.count)} had not reached the journal; now ${isOrAre(news.count)}. Nothing is lost.`;
    case 'journal-cut':
      return `The journal of this case had lost ${changes(news.count)}. They are in the database, and were written into the journal again.`;
    case 'journal-torn':
      return `The journal ended in the middle of a record (${news.bytes.toLocaleString()} bytes), as an end without closing leaves it. The piece is kept beside the journal; nothing that was saved is lost.`;
    case 'journal-damaged':
      return `The journal of this case was damaged: ${news.reason} The database was whole, so the journal was written anew from it. The damaged one is kept${news.keptAs ? ` in “${news.keptAs}”` : ''}.`;
    case 'tail-lost':
      return `The database had lost its last ${changes(news.count)}. The journal had them, and they were brought back.`;
    case 'both-cut':
      return `The database and the journal of this case are both older than what Dateline wrote down at its last end: ${changes(news.count)} that were there are in neither. Somebody may have put back older copies of the files. Restore a newer copy if you have one.`;
    case 'rebuilt': {
      const { counts, seq } = news.tally;
      const what = `${count(counts.articles ?? 0, 'article')}, ${count(counts.clips ?? 0, 'clip')}, ${count(counts.events ?? 0, 'event')}, ${count(seq, 'change')}`;
      if (news.how === 'restored') return `Restored: ${what}.`;
      return `${describeLoss(news.how)} The case was rebuilt from its journal: ${what}. Nothing that was saved is missing.`;
    }
    case 'content-lost': {
      const names = [...new Set(news.lost.map(({ fileName }) => fileName))];
      const shown = names.slice(0, 5).map((name) => `“${name}”`);
      const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
      return `The journal does not have ${count(news.lost.length, 'piece')} of content any more (originals, texts or pictures), of ${shown.join(', ')}${more}. Import these files again.`;
    }
    case 'import-cut':
      return `Dateline ended while it was importing files or merging a copy. ${count(news.count, 'file')} that it had begun to read ${news.count === 1 ? 'is' : 'are'} not in the case. Import ${news.count === 1 ? 'it' : 'them'}, or merge the copy, again; what is in the case already is not added twice.`;
    default:
      return news satisfies never;
  }
}

/** Says how a database was found to be lost. */
export function describeLoss(how: LossOfDatabase): string {
  switch (how) {
    case 'missing':
      return 'The database of this case was not on this computer any more.';
    case 'reset':
      return 'The browser engine found the database of this case damaged and deleted it.';
    case 'emptied':
      return 'The database of this case had lost its rows.';
    case 'unopenable':
      return 'The database of this case could not be opened.';
    case 'gaps':
      return 'The database of this case had lost changes from its middle.';
    case 'restored':
      return 'This case was restored from a file.';
    default:
      return how satisfies never;
  }
}

/** `1 change`, `1,204 changes`. */
export function count(number: number, word: string): string {
  return `${number.toLocaleString()} ${word}${number === 1 ? '' : 's'}`;
}

function changes(number: number): string {
  return count(number, 'change');
}

function isOrAre(number: number): string {
  return number === 1 ? 'it has' : 'they have';
}
