import type { BackupKind } from '../shared/case-files.ts';
import type { Tally } from '../shared/journal/tally.ts';
import type { IsoTime } from '../shared/model/ids.ts';

/** How many backups of a case are kept (durability.md): of today, of each earlier day, and in all. */
const KEPT = { today: 3, aDay: 1, inAll: 10 } as const;

/** How many backups from before a new version are kept beside them: the last one is what its mistakes are undone with. */
const KEPT_UPGRADES = 2;

/** A case that has lost so much of a kind of row since its last backup, without a record of it, is not backed up over. */
const LARGEST_FALL = 1 / 5;

/** The part of a backup that decides whether it is kept. */
export interface AgeingBackup {
  readonly kind: BackupKind;
  readonly madeAt: IsoTime;
  /** Whether it was read back whole after it was written, and is as long as it was then. */
  readonly isVerified: boolean;
}

/**
 * Chooses which backups of one case are to be dropped: kept are the last three of today, the last one of each earlier day, ten in all, and
 * always the last verified one; besides, the last two from before a new version, and every case that was replaced. Days are those of the
 * computer's own clock.
 */
export function chooseDropped<Backup extends AgeingBackup>(backups: readonly Backup[], now: Date): readonly Backup[] {
  const newestFirst = backups.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const kept = new Set<Backup>();
  const perDay = new Map<string, number>();
  const today = now.toDateString();
  let upgrades = 0;
  for (const backup of newestFirst) {
    if (backup.kind === 'replaced' || backup.kind === 'found') kept.add(backup);
    else if (backup.kind === 'upgrade') {
      upgrades += 1;
      if (upgrades <= KEPT_UPGRADES) kept.add(backup);
    }
  }
  const regular = newestFirst.filter(({ kind }) => kind === 'automatic' || kind === 'quit');
  let count = 0;
  for (const backup of regular) {
    const day = new Date(backup.madeAt).toDateString();
    const ofDay = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, ofDay);
    if (ofDay > (day === today ? KEPT.today : KEPT.aDay) || count >= KEPT.inAll) continue;
    count += 1;
    kept.add(backup);
  }
  const lastVerified = regular.find(({ isVerified }) => isVerified);
  if (lastVerified) kept.add(lastVerified);
  return newestFirst.filter((backup) => !kept.has(backup));
}

/** A kind of row of which a case has far fewer than its last backup. */
export interface Fall {
  readonly table: string;
  readonly before: number;
  readonly now: number;
}

/** Finds the table that fell most by a fifth or more; null when none did. */
export function findFall(before: Tally['counts'], now: Tally['counts']): Fall | null {
  let worst: Fall | null = null;
  for (const [table, count] of Object.entries(before)) {
    const left = now[table as keyof Tally['counts']] ?? 0;
    if (count === 0 || (count - left) / count < LARGEST_FALL) continue;
    if (worst === null || left / count < worst.now / worst.before) worst = { table, before: count, now: left };
  }
  return worst;
}
