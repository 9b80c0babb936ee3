import type { JournalStretch } from '../shared/journal/messages.ts';
import type { Sha256, Ulid } from '../shared/model/ids.ts';
import type { CaseFileJournal } from './case-file-write.ts';
import { ContentStore } from './journal-content.ts';
import { findGap, isBegun, listSegments, readSegment } from './journal-segments.ts';

/** The change with which reading ends, although the journal may grow meanwhile. */
export interface RecordEnd {
  readonly seq: number;
  readonly hash: Sha256 | null;
}

/**
 * Gives the journal of a case for reading from its first change on, beside whoever writes it: nothing is repaired, and what comes after
 * `end` is not there. Without an end it is read as far as it goes.
 */
export function readJournalBeside(folder: string, caseId: Ulid, end: RecordEnd | null): CaseFileJournal {
  let names: readonly string[] | null = null;
  let at = 0;
  return {
    content: new ContentStore(folder),
    readAfter: async (seq): Promise<JournalStretch> => {
      names ??= await listSegments(folder);
      const last = end?.seq ?? Number.POSITIVE_INFINITY;
      for (; at < names.length && seq < last; at += 1) {
        const segment = await readSegment(folder, names[at] ?? '', caseId);
        if (!isBegun(segment)) break;
        const changes = segment.changes.filter((change) => change.seq > seq && change.seq <= last);
        const isLast = changes.at(-1)?.seq === last;
        // Damage behind the end is none of this reading.
        const damage = isLast ? null : segment.damage;
        if (changes.length === 0 && !damage) continue;
        at += 1;
        return { changes: changes.map(({ text }) => text), hasMore: !isLast && !damage, damage };
      }
      if (seq >= last || end === null) return { changes: [], hasMore: false, damage: findGap(names) };
      const segment = names.at(-1) ?? '';
      const reason = `The journal ends after change ${seq} and should go on to ${end.seq}.`;
      return { changes: [], hasMore: false, damage: findGap(names) ?? { segment, line: 0, reason } };
    },
  };
}
