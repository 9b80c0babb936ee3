import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { Journal } from '../../../electron/journal.ts';
import { type Kept, openKept } from '../../../electron/kept.ts';
import type { Batch, NamedBytes } from '../../../shared/journal/batch.ts';
import { writeCanonicalJson } from '../../../shared/model/canonical-json.ts';
import type { Change, RowEdit } from '../../../shared/model/change.ts';

export const CASE_ID = '01JBQ4T3ZP9XW2M6K8R5V7N1CD';

/** A change as the journal gets it. */
export interface MadeChange {
  readonly text: string;
  readonly seq: number;
  readonly hash: string;
}

/** Makes the next change of a chain. Its row is an event unless `edits` says otherwise. */
export function makeChange(
  last: MadeChange | null,
  edits?: readonly RowEdit[],
  words = 'a visit',
  more: Partial<Change> = {},
): MadeChange {
  const seq = (last?.seq ?? 0) + 1;
  const row = { id: `event ${seq}`, title: `${words} ${seq} – Besuch ☂` };
  const unhashed = {
    seq,
    id: `change ${seq}`,
    at: new Date(Date.UTC(2026, 10, 1, 12, 0, seq)).toISOString(),
    action: 'event.add',
    reason: null,
    edits: edits ?? [{ table: 'events', key: row.id, before: null, after: row }],
    way: { kind: 'act' },
    undoTop: seq,
    redoTop: null,
    below: null,
    previousHash: last?.hash ?? null,
    ...more,
  };
  const hash = hashOf(writeCanonicalJson(unhashed));
  return { text: writeCanonicalJson({ ...unhashed, hash }), seq, hash };
}

/** Makes so many changes that follow each other, and those that came before. */
export function makeChanges(count: number, words?: string): readonly MadeChange[] {
  const changes: MadeChange[] = [];
  for (let index = 0; index < count; index += 1) changes.push(makeChange(changes.at(-1) ?? null, undefined, words));
  return changes;
}

/** Gives the SHA-256 of a text or of bytes. */
export function hashOf(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Gives words as a piece of content. */
export function contentOf(words: string): NamedBytes {
  const bytes = new TextEncoder().encode(words);
  return { sha256: hashOf(bytes), bytes };
}

/** An edit that adds a version of these three pieces of content. */
export function addVersion(id: string, original: NamedBytes, text: NamedBytes, blocks: NamedBytes): RowEdit {
  const names = { originalSha256: original.sha256, textSha256: text.sha256, blocksSha256: blocks.sha256 };
  return { table: 'versions', key: id, before: null, after: { id, ...names } } as unknown as RowEdit;
}

/** Makes a batch of changes, with whatever else of it a test cares about. */
export function batchOf(changes: readonly MadeChange[], rest: Partial<Batch> = {}): Batch {
  return { content: [], alongside: [], without: [], ...rest, changes: changes.map(({ text }) => text) };
}

/** The folders of one test. */
export interface Place {
  readonly root: string;
  /** The folder of the case's journal. */
  readonly folder: string;
  readonly kept: Kept;
  readonly open: (segmentBytes?: number, folder?: string, stretchLetters?: number) => Promise<Journal>;
}

/** Gives each test a folder of its own, which is removed after it. */
export function givePlace(): () => Place {
  let place: Place;
  let opened: Journal[] = [];
  beforeEach(() => {
    const root = mkdtempSync(join(tmpdir(), 'dateline-journal-'));
    mkdirSync(join(root, 'journal'));
    const folder = join(root, 'journal', CASE_ID);
    const kept = openKept(join(root, 'kept'));
    const open: Place['open'] = async (segmentBytes, other = folder, stretchLetters) => {
      const journal = await Journal.open(other, CASE_ID, kept, { segmentBytes, stretchLetters });
      opened.push(journal);
      return journal;
    };
    place = { root, folder, kept, open };
  });
  afterEach(async () => {
    for (const journal of opened) await journal.close();
    opened = [];
    rmSync(place.root, { recursive: true, force: true });
  });
  return () => place;
}
