import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../renderer/db/articles.ts';
import { readCase } from '../../../renderer/db/case.ts';
import { redo, undo } from '../../../renderer/db/changes.ts';
import { CaseDatabase, openCaseDatabase } from '../../../renderer/db/database.ts';
import { listJudgments } from '../../../renderer/db/judgments.ts';
import { NEWEST_VERSION, SCHEMAS } from '../../../renderer/db/schema.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { readCanonicalJson } from '../../../shared/model/canonical-json.ts';
import { deleteAfterTest, deriveReferences, origin, readReferences } from './case-fixture.ts';

/** A case as a released version left it: its stores, and rows of every table (bytes as numbers). */
interface Released {
  readonly version: number;
  readonly stores: Record<string, string>;
  readonly tables: Record<string, Record<string, unknown>[]>;
}

const files = import.meta.glob<string>('./released/*.json', { query: '?raw', import: 'default', eager: true });
const released = Object.values(files).map((text) => readCanonicalJson(text) as Released);

test('There are sample rows of every released version, and no released layout was edited', () => {
  expect(released.map((one) => one.version).sort()).toEqual(SCHEMAS.map((schema) => schema.version).sort());
  for (const { version, stores } of released) {
    expect(SCHEMAS.find((schema) => schema.version === version)?.stores).toEqual(stores);
  }
});

describe.each(released)('a case of version $version', ({ version, tables }) => {
  test('opens in this Dateline with all its rows, verifies, and can be undone and redone', async () => {
    const name = `dateline-case-released-${version}`;
    const old = new CaseDatabase(
      name,
      SCHEMAS.filter((schema) => schema.version <= version),
    );
    await old.open();
    for (const [table, rows] of Object.entries(tables)) {
      expect(rows.length).toBeGreaterThan(0);
      await old.table(table).bulkAdd(rows.map(TO_STORED[table] ?? ((row) => row)));
    }
    expect(old.verno).toBe(version);
    old.close();

    const db = deleteAfterTest(await openCaseDatabase(name));
    expect(db.verno).toBe(NEWEST_VERSION);
    const snapshot = await readCase(db);
    expect(snapshot.settings.name).toBe('Iraq air defence');
    for (const article of snapshot.articles) {
      const detail = await readArticle(db, article.id);
      expect(detail?.text.text).toContain('Karim Alevi');
      expect((await db.originals.get(detail?.version.originalSha256 ?? ''))?.bytes.byteLength).toBe(
        detail?.version.originalBytes,
      );
    }
    expect(await readReferences(db)).toEqual(await deriveReferences(db));
    const judgments = (await db.changes.toArray()).flatMap(listJudgments);
    expect(judgments.length).toBeGreaterThan(0);
    expect(new Set(await db.judgments.toArray())).toEqual(new Set(judgments));
    expect((await verifyChanges(db)).broken).toEqual([]);
    expect((await undo(db, origin))?.action).toBe('card.save');
    expect((await redo(db, origin))?.action).toBe('card.save');
    const { lastChange: _last, ...rows } = await readCase(db);
    const { lastChange: _first, ...rowsBefore } = snapshot;
    expect(rows).toEqual(rowsBefore);
  });
});

/** Rows with bytes, which the files hold as numbers. */
const TO_STORED: Record<string, (row: Record<string, unknown>) => unknown> = {
  originals: (row) => ({ ...row, bytes: new Uint8Array(row.bytes as number[]).buffer }),
  sketches: (row) => {
    const sketch = row.sketch as {
      hashes: number[];
      words: { bytes: number[]; figures: number[]; figureAt: number[] };
    };
    const { bytes, figures, figureAt } = sketch.words;
    const words = {
      ...sketch.words,
      bytes: new Uint8Array(bytes),
      figures: new Uint32Array(figures),
      figureAt: new Uint32Array(figureAt),
    };
    return { ...row, sketch: { ...sketch, hashes: new Uint32Array(sketch.hashes), words } };
  },
};
