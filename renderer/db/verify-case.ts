import type { Version } from '../../shared/model/article.ts';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { RecordedTables } from '../../shared/model/change.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { TimeStamp } from '../../shared/model/time-stamp.ts';
import { type CheckedStamp, checkStamp } from '../../shared/timestamp/read-stamp.ts';
import type { CaseCheck, CaseFault, CheckProgress } from '../../shared/verify/case-check.ts';
import { readLast } from './changes.ts';
import { type CaseDatabase, CaseOpenError } from './database.ts';
import { hashText } from './hash.ts';
import { toCaseId } from './journal.ts';
import type { JournalClient } from './journal-client.ts';
import { listVersions } from './journal-content.ts';
import { nameRow } from './name-rows.ts';
import { toRowName } from './references.ts';
import { tableOf } from './tables.ts';
import { type BrokenChange, verifyChanges } from './verify.ts';
import { verifyContent } from './verify-content.ts';
import { verifyDerived } from './verify-derived.ts';
import { verifyJournal, verifyJournalFiles } from './verify-journal.ts';

/**
 * Reads everything that a case has, in the database and in the journal, and holds each piece against its hash, each row against its
 * last change, each quotation against its text and each change against its copy. Changes nothing. Meant for a worker: it hashes every
 * byte. Throws CaseOpenError where there is no case.
 */
export async function verifyCase(
  db: CaseDatabase,
  client: Pick<JournalClient, 'readAfter' | 'listContentParts' | 'checkContentPart'>,
  onProgress: CheckProgress = () => {},
): Promise<CaseCheck> {
  const versions = new Map<Ulid, Version>();
  const record = await verifyChanges(
    db,
    (done, total) => onProgress('record', done, total),
    (change) => {
      for (const version of listVersions(change)) versions.set(version.id, version);
    },
  );
  const last = await readLast(db);
  const settings = await db.settings.get('case');
  if (!settings && !last) throw new CaseOpenError({ status: 'emptied' });
  const faults: CaseFault[] = [];
  for (const broken of record.broken) faults.push(await nameBroken(db, broken));
  const stamps = await checkStamps(db, settings?.timeStamps ?? []);
  for (const { fileName, isSound, words } of stamps)
    if (!isSound) faults.push({ kind: 'stamp', fileName, sentence: words });
  onProgress('derived', 0, 1);
  const derived = await verifyDerived(db, {
    rows: new Set(record.broken.flatMap(({ row }) => (row ? [toRowName(row.table, row.key)] : []))),
    changes: new Set(record.broken.flatMap(({ seq, row }) => (row ? [] : [seq]))),
  });
  faults.push(...derived.faults);
  const content = await verifyContent(db, versions, onProgress);
  const journal = await verifyJournal(db, client, onProgress);
  const files = await verifyJournalFiles(client, content.named, onProgress);
  const [articles, clips, events, claims, sources, notes] = await Promise.all([
    db.articles.count(),
    db.clips.count(),
    db.events.count(),
    db.claims.count(),
    db.sources.count(),
    db.notes.count(),
  ]);
  const { sketches, ...contentCounts } = content.counts;
  return {
    caseId: toCaseId(db.name),
    name: settings?.name ?? '',
    head: last && { seq: last.seq, hash: last.hash, at: last.at },
    counts: {
      ...{ articles, clips, events, claims, sources, notes },
      ...contentCounts,
      changes: record.count,
      derived: derived.entries + sketches,
      files: files.count,
    },
    stamps,
    items: content.items,
    faults: [...faults, ...content.faults, ...journal, ...files.faults],
  };
}

async function checkStamps(db: CaseDatabase, kept: readonly TimeStamp[]): Promise<readonly CheckedStamp[]> {
  const checked: CheckedStamp[] = [];
  for (const stamp of kept) {
    const change = await db.changes.get(stamp.seq);
    checked.push(checkStamp(stamp, change?.hash ?? null, hashText));
  }
  return checked;
}

async function nameBroken(db: CaseDatabase, { seq, reason, row: broken }: BrokenChange): Promise<CaseFault> {
  if (!broken) return { kind: 'change', seq, sentence: reason };
  const { table, key, problem } = broken;
  const stored = (await tableOf(db, table).get(key)) ?? null;
  const recorded = problem === 'unrecorded' ? null : await readRecorded(db, seq, broken);
  const known = recorded ?? stored;
  const named = known ? await nameRow(db, table, known) : { label: '', place: null };
  const fields = recorded && stored ? listDiffering(recorded, stored) : [];
  return { kind: 'row', seq, row: { table, key }, problem, fields, ...named };
}

async function readRecorded(db: CaseDatabase, seq: number, { table, key }: NonNullable<BrokenChange['row']>) {
  const change = await db.changes.get(seq);
  return change?.edits.findLast((edit) => edit.table === table && edit.key === key)?.after ?? null;
}

type Row = RecordedTables[keyof RecordedTables];

function listDiffering(recorded: Row, stored: Row): readonly string[] {
  const [one, other] = [recorded, stored] as unknown as Record<string, unknown>[];
  const names = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})]);
  return [...names].filter((name) => !isSame(one?.[name], other?.[name])).sort();
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return isSameJson(one ?? null, other ?? null);
  } catch {
    return false;
  }
}
