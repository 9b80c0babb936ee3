import { type KeyboardEvent, useMemo } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { proposerOf } from '../../db/proposer.ts';
import type { SourceRow } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import type { Alike } from './SoundAlikes.tsx';
import { findNamesakes } from './source-rows.ts';

/** Finds the sources that sound like names, again when the register changes; those with the very same name are told otherwise. */
export function useSoundAlikes(
  db: CaseDatabase,
  source: Pick<SourceRow, 'name' | 'variants' | 'kind'> & { readonly id: Ulid | null },
  sources: readonly SourceRow[],
): readonly Alike[] {
  const { id, kind } = source;
  const names = JSON.stringify(kind === 'unnamed-group' ? [] : [source.name, ...source.variants]);
  const found = useLive(
    () => proposerOf(db).findSoundAlikes(JSON.parse(names) as readonly string[], id),
    [db, names, id, sources],
  );
  return useMemo(() => {
    const named = new Set(findNamesakes(sources, { ...source, id: id ?? '' }).map((one) => one.id));
    return (found ?? []).flatMap((alike) => {
      const row = named.has(alike.sourceId) ? undefined : sources.find((one) => one.id === alike.sourceId);
      return row ? [{ ...alike, source: row }] : [];
    });
  }, [found, sources, source, id]);
}

/** Which act on the first source that sounds alike a key asks for; null for other keys. */
export function readAlikeKey(event: KeyboardEvent): 'open' | 'merge' | 'apart' | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const act = ({ KeyO: 'open', KeyM: 'merge', KeyD: 'apart' } as const)[event.code] ?? null;
  return act;
}
