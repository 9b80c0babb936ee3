import type { CheckStage, StorageCheck, StorageFault } from '../../db/storage-check.ts';
import { count } from './news-words.ts';

/** Says what a check came to when nothing is wrong. */
export function describeWhole(check: StorageCheck): string {
  const { articles, clips, changes, pieces, files } = check;
  const read = `${count(articles, 'article')}, ${count(clips, 'clip')}, ${count(changes, 'change')}`;
  return `${read}: all as they were recorded. ${count(pieces, 'text')} and originals were read in the database, and ${count(files, 'file')} beside the journal.`;
}

/** Names what is not as it was recorded. */
export function describeFault(fault: StorageFault): string {
  switch (fault.kind) {
    case 'record':
    case 'journal':
      return fault.sentence;
    case 'text':
      return `The stored text of “${fault.name}” is not the one that was imported.`;
    case 'original':
      return `The stored original of “${fault.name}” is not the file that was imported.`;
    case 'picture':
      return `A picture of “${fault.name}” is not the one that was imported.`;
    case 'journal-change':
      return `Change ${fault.seq.toLocaleString()} stands otherwise in the journal than in the database.`;
    case 'journal-content':
      return `A file of the journal’s content is broken or gone: a text, original or picture of “${fault.name}”.`;
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
  content: 'Texts, originals and pictures',
  journal: 'Journal',
  files: 'Files beside the journal',
};
