import type { Backup, BackupKind, CaseComparison, CaseFileWork, RecordFacts } from '../../../shared/case-files.ts';

/** `1 change`, `1,204 changes`. */
export function count(number: number, word: string): string {
  return `${number.toLocaleString()} ${word}${number === 1 ? '' : 's'}`;
}

/** `40 articles, 150 clips, 12 events, 31 claims, 1,204 changes`. */
export function describeCounts({ counts, seq }: Pick<RecordFacts, 'counts' | 'seq'>): string {
  const { articles = 0, clips = 0, events = 0, claims = 0 } = counts;
  return [
    count(articles, 'article'),
    count(clips, 'clip'),
    count(events, 'event'),
    count(claims, 'claim'),
    count(seq, 'change'),
  ].join(', ');
}

/** The day and the minute of an instant, as the system writes them. */
export function describeTime(at: string | null): string {
  return at === null ? 'never' : new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Says how the case of a file stands to the same case here. */
export function describeComparison(comparison: CaseComparison): string {
  switch (comparison.status) {
    case 'none':
      return 'This case is not on this computer yet.';
    case 'same':
      return 'This case is on this computer already, and both are the same to the last change.';
    case 'older':
      return `This case is on this computer already. The file is older by ${count(comparison.by, 'change')}, and has nothing that is missing here.`;
    case 'newer':
      return `This case is on this computer already. The file is newer by ${count(comparison.by, 'change')}, and has everything that is here.`;
    case 'apart': {
      const { after, fileHas, ownHas } = comparison;
      const where =
        after === 0 ? 'They have no change in common' : `They went apart after change ${after.toLocaleString()}`;
      return `This case is on this computer already, and work went on in both. ${where}: the file has ${count(fileHas, 'change')} that ${fileHas === 1 ? 'is' : 'are'} not here, and the case here has ${count(ownHas, 'change')} that ${ownHas === 1 ? 'is' : 'are'} not in the file.`;
    }
    default:
      return comparison satisfies never;
  }
}

/** Says what is being done on a case file. */
export function describeStage(stage: CaseFileWork['stage']): string {
  switch (stage) {
    case 'write':
      return 'Writing originals and texts';
    case 'check':
      return 'Reading back and checking';
    case 'unpack':
      return 'Bringing originals and texts back';
    default:
      return stage satisfies never;
  }
}

/** Says why a backup was made. */
export function describeKind(kind: BackupKind): string {
  switch (kind) {
    case 'automatic':
      return 'while you worked';
    case 'quit':
      return 'when you quit';
    case 'upgrade':
      return 'before a new version';
    case 'replaced':
      return 'before it was replaced';
    case 'found':
      return 'put there by hand';
    default:
      return kind satisfies never;
  }
}

/** What a backup is called in the list, by a screen reader too. */
export function nameBackup(backup: Backup): string {
  return backup.caseId === '' ? backup.fileName : backup.name || 'Untitled';
}
