import type { VersionText } from '../../shared/model/article.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseFault } from '../../shared/verify/case-check.ts';
import type { CaseDatabase } from './database.ts';
import { sketchOf } from './sketches.ts';

/**
 * Holds sketches against what follows from their texts, which whoever checks the texts has in memory. One that is missing is no fault: it
 * is made when files are imported next.
 */
export class SketchCheck {
  /** How many were held against their texts. */
  count = 0;
  readonly #db: CaseDatabase;
  readonly #wrong: Ulid[] = [];
  #stored: ReadonlyMap<Ulid, { readonly versionId: Ulid; readonly sketch: unknown }> = new Map();

  constructor(db: CaseDatabase) {
    this.#db = db;
  }

  /** Reads the sketches of versions whose texts come next. */
  async read(versionIds: readonly Ulid[]): Promise<void> {
    const { sketches } = this.#db;
    const rows = await sketches
      .bulkGet([...versionIds])
      // One that cannot be read is not what follows from its text; a long one lies in a file of its own, which can be gone.
      .catch(() =>
        Promise.all(versionIds.map((id) => sketches.get(id).catch(() => ({ versionId: id, sketch: null })))),
      );
    this.#stored = new Map(rows.flatMap((row) => (row ? [[row.versionId, row]] : [])));
  }

  /** Takes a text that is as it was imported. */
  check(text: VersionText): void {
    const stored = this.#stored.get(text.versionId);
    if (!stored) return;
    this.count += 1;
    if (!isSame(stored, sketchOf(text))) this.#wrong.push(text.versionId);
  }

  /** Gives what is wrong, with the sketches of versions that the case never had; `versionIds` are all that it had. */
  async finish(versionIds: ReadonlySet<Ulid>): Promise<readonly CaseFault[]> {
    const keys = await this.#db.sketches.toCollection().primaryKeys();
    const wrong = [...this.#wrong, ...keys.filter((key) => !versionIds.has(key))];
    return wrong.length > 0 ? [{ kind: 'derived', table: 'sketches', versionIds: wrong }] : [];
  }
}

/** Compares plain values and rows of numbers; the stored one may be damaged in any way. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const [names, otherNames] = [one, other].map(countOf);
  if (names !== otherNames || one.constructor !== other.constructor) return false;
  if (isNumbers(one) && isNumbers(other)) return one.every((number, index) => number === other[index]);
  return Object.entries(one).every(([name, value]) => isSame(value, other[name]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNumbers(value: unknown): value is Uint8Array | Uint32Array {
  return value instanceof Uint8Array || value instanceof Uint32Array;
}

function countOf(value: Record<string, unknown>): number {
  return isNumbers(value) ? value.length : Object.keys(value).length;
}
