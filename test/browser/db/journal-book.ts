import type { Table } from 'dexie';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { hashBytes } from '../../../renderer/db/hash.ts';
import { type KeptContent, toNamedBytes } from '../../../renderer/db/journal-content.ts';
import type { ChangeSink } from '../../../renderer/db/journal-feed.ts';
import type { ReplaySource } from '../../../renderer/db/replay.ts';
import type { NamedBytes } from '../../../shared/journal/batch.ts';
import type { ContentPartCheck, JournalStretch } from '../../../shared/journal/messages.ts';
import { writeCanonicalJson } from '../../../shared/model/canonical-json.ts';
import type { Change } from '../../../shared/model/change.ts';

/** A journal in memory: what a database hands over when it commits, and nothing else, to be replayed. */
export class JournalBook implements ChangeSink, ReplaySource {
  readonly texts: string[] = [];
  readonly content = new Map<string, Uint8Array<ArrayBuffer>>();
  /** How many changes one answer has. */
  readonly #stretch: number;

  constructor(stretch = 7) {
    this.#stretch = stretch;
  }

  /** Follows what is committed through an opening of a case. */
  follow(db: CaseDatabase): CaseDatabase {
    db.journal = this;
    return db;
  }

  /** Takes what a case has from before. */
  async copy(db: CaseDatabase): Promise<void> {
    const content = { texts: await db.texts.toArray(), originals: await db.originals.toArray() };
    await this.take(await db.changes.toArray(), content);
  }

  readonly take = async (changes: readonly Change[], content: KeptContent): Promise<void> => {
    for (const change of changes) this.texts[change.seq - 1] = writeCanonicalJson(change);
    for (const { sha256, bytes } of toNamedBytes(changes, content)) this.content.set(sha256, new Uint8Array(bytes));
  };

  readonly sendAhead = async (content: readonly NamedBytes[]): Promise<null> => {
    for (const { sha256, bytes } of content) this.content.set(sha256, new Uint8Array(bytes));
    return null;
  };

  readonly readAfter = async (seq: number): Promise<JournalStretch> => {
    const changes = this.texts.slice(seq, seq + this.#stretch);
    return { changes, hasMore: seq + changes.length < this.texts.length, damage: null };
  };

  readonly readContent = async (sha256: string): Promise<Uint8Array<ArrayBuffer> | null> =>
    this.content.get(sha256) ?? null;

  readonly readContents = async (names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> =>
    new Map(
      names.flatMap((name) => {
        const bytes = this.content.get(name);
        return bytes ? [[name, bytes] as const] : [];
      }),
    );

  readonly listContentParts = async (): Promise<readonly string[]> =>
    [...new Set([...this.content.keys()].map((name) => name.slice(0, 2)))].sort();

  readonly checkContentPart = async (part: string): Promise<ContentPartCheck> => {
    const [whole, broken]: [string[], string[]] = [[], []];
    for (const [name, bytes] of this.content) {
      if (name.startsWith(part)) ((await hashBytes(bytes)) === name ? whole : broken).push(name);
    }
    return { whole, broken };
  };
}

/** All rows of all tables of a case, what is derived included, but for sketches, which are made when files are imported. */
export async function readEverything(db: CaseDatabase): Promise<Record<string, readonly unknown[]>> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of db.tables as readonly Table[]) {
    if (table.name !== 'sketches') tables[table.name] = await table.toArray();
  }
  return tables;
}
