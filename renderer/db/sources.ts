import { foldName } from '../../shared/attribution/fold-name.ts';
import { parseGrade } from '../../shared/grading/scales.ts';
import type { Grade } from '../../shared/model/grade.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { Source, SourceKind } from '../../shared/model/source.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { keepRead } from './kept-read.ts';
import { toNameKey, toNeatName } from './names.ts';
import { countPointing } from './pointing.ts';
import { readRowName, toTarget } from './references.ts';

/** What the analyst writes of a source; its reliability has a history of its own. */
export type SourceFields = Pick<Source, 'name' | 'variants' | 'kind' | 'notes'> & {
  /** Empty takes the side away. */
  readonly side: string;
  readonly apartFrom: readonly Ulid[];
};

/** A source as lists show it: how many rows use it. */
export interface SourceRow extends Source {
  readonly claimCount: number;
  readonly articleCount: number;
  readonly eventCount: number;
}

/** What became of removing a source; one in use stays. */
export type SourceRemoval =
  | { readonly status: 'removed' }
  | { readonly status: 'in-use'; readonly claims: number; readonly articles: number; readonly events: number };

/** Registers a source, even when another has the same name: people do. Throws ActError for an empty name. */
export async function addSource(
  db: CaseDatabase,
  origin: Origin,
  fields: Pick<Source, 'name' | 'kind'> & Partial<SourceFields>,
): Promise<Source> {
  const { result } = await commit(db, origin, { action: 'source.add' }, (draft) => putNewSource(draft, fields));
  return result;
}

/** Changes a source's name, variants, kind, notes or side, or says from whom it is told apart. Throws RowMissingError, ActError for an empty name. */
export async function editSource(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  patch: Partial<SourceFields>,
): Promise<Source> {
  const { result } = await commit(db, origin, { action: 'source.edit' }, async (draft) => {
    const before = await draft.need('sources', id);
    const { name, variants, kind, notes } = { ...before, ...patch };
    const { side: sideBefore, apartFrom: _apartFrom, ...rest } = before;
    const side = toNeatName(patch.side ?? sideBefore ?? '');
    const apartFrom = patch.apartFrom ?? before.apartFrom ?? [];
    const source: Source = {
      ...rest,
      ...toNames(name, variants),
      ...{ kind, notes },
      ...(side === '' ? {} : { side }),
      ...(apartFrom.length > 0 ? { apartFrom } : {}),
    };
    draft.put('sources', source);
    return source;
  });
  return result;
}

/** Adds a judgment to a source's history; the last is in force, none is ever replaced. Throws RowMissingError, ActError. */
export async function rateSource(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  grade: Grade,
  reason: string,
): Promise<Source> {
  const parsed = parseGrade(grade);
  if (parsed.status === 'graded' && parsed.scale.axis !== 'reliability') {
    throw new ActError(`${grade} does not grade the reliability of a source.`);
  }
  const { result } = await commit(db, origin, { action: 'source.rate', reason }, async (draft) => {
    const before = await draft.need('sources', id);
    const entry = { grade, at: origin.now(), reason };
    const source: Source = { ...before, reliability: [...before.reliability, entry] };
    draft.put('sources', source);
    return source;
  });
  return result;
}

/** Removes a source that no claim, article or event uses. Throws RowMissingError. */
export async function removeSource(db: CaseDatabase, origin: Origin, id: Ulid): Promise<SourceRemoval> {
  const { result } = await commit(db, origin, { action: 'source.remove' }, async (draft): Promise<SourceRemoval> => {
    await draft.need('sources', id);
    const pointing = (await draft.listPointing(toTarget('source', id))).map(readRowName);
    if (pointing.length > 0) {
      const count = (table: string) => pointing.filter((row) => row.table === table).length;
      return { status: 'in-use', claims: count('claims'), articles: count('articles'), events: count('events') };
    }
    draft.remove('sources', id);
    return { status: 'removed' };
  });
  return result;
}

/** Lists the sources by name, with how many claims, articles and events use each (counted from one range of keys). */
export async function listSources(db: CaseDatabase): Promise<readonly SourceRow[]> {
  return db.transaction('r', db.sources, db.references, async () => {
    const sources = await db.sources.toArray();
    const counts = await countPointing(db, 'source');
    return sortByName(
      sources.map((source) => ({
        ...source,
        claimCount: counts.get(source.id)?.claims ?? 0,
        articleCount: counts.get(source.id)?.articles ?? 0,
        eventCount: counts.get(source.id)?.events ?? 0,
      })),
    );
  });
}

/** Gives the sources by name: the same object until one of them changes. */
export const readRegister = keepRead(
  'sources',
  async (db): Promise<readonly Source[]> => sortByName(await db.sources.toArray()),
);

function sortByName<T extends Source>(sources: readonly T[]): readonly T[] {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return [...sources].sort((one, other) => collator.compare(one.name, other.name));
}

/** Lists the sides that sources may speak for: those of the case's own list in its order, then others that are in use. */
export async function listSides(db: CaseDatabase): Promise<readonly string[]> {
  return db.transaction('r', db.settings, db.sources, async () => {
    const [settings, sources] = await Promise.all([db.settings.get('case'), db.sources.toArray()]);
    const used = sources.flatMap((source) => source.side ?? []).sort();
    return [...new Set([...(settings?.sides ?? []), ...used])];
  });
}

/** Gives a source; null when it is not there. */
export async function readSource(db: CaseDatabase, id: Ulid): Promise<Source | null> {
  return (await db.sources.get(id)) ?? null;
}

/** Finds the oldest source with that name or variant, in any spelling that `foldName` holds for the same, or registers one of that kind. */
export async function findOrAddSource(draft: Draft, name: string, kind: SourceKind): Promise<Source> {
  const found = await findSourceId(draft, name);
  return found === null ? putNewSource(draft, { name, kind }) : draft.need('sources', found);
}

/** The target by which sources of a name are found. */
export function toNameTarget(name: string): string {
  return toTarget('name', foldName(name));
}

/** Finds the id of the oldest source with that name or variant, or null. */
export async function findSourceId(draft: Draft, name: string): Promise<Ulid | null> {
  const [found] = await draft.listPointing(toNameTarget(name));
  return found === undefined ? null : readRowName(found).key;
}

/** Puts a new source into an act. Throws ActError for an empty name. */
export function putNewSource(draft: Draft, fields: Pick<Source, 'name' | 'kind'> & Partial<SourceFields>): Source {
  const source: Source = {
    id: draft.origin.newId(),
    ...toNames(fields.name, fields.variants ?? []),
    kind: fields.kind,
    reliability: [],
    notes: fields.notes ?? '',
    createdAt: draft.origin.now(),
  };
  draft.add('sources', source);
  return source;
}

/** Gives the names of a source as they are kept. Throws ActError for an empty name. */
export function toNames(name: string, variants: readonly string[]): Pick<Source, 'name' | 'variants'> {
  const neat = toNeatName(name);
  if (neat === '') throw new ActError('A source needs a name.');
  const others = new Map(variants.map((variant) => [toNameKey(variant), toNeatName(variant)]));
  others.delete('');
  // Another case or spelling of the name is worth keeping; the name itself is not.
  const kept = [...others.values()].filter((variant) => variant !== neat);
  return { name: neat, variants: kept };
}
