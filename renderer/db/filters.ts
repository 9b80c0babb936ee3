import type { SavedFilter } from '../../shared/model/case.ts';
import type { Origin } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { ActError } from './errors.ts';
import { toNeatName } from './names.ts';

/** Keeps a filter of the timeline under a name, in place of the one that had it. Throws ActError without a name or words. */
export async function saveFilter(db: CaseDatabase, origin: Origin, filter: SavedFilter): Promise<void> {
  const name = toNeatName(filter.name);
  const text = filter.text.trim();
  if (name === '') throw new ActError('A filter needs a name.');
  if (text === '') throw new ActError('There is nothing to save: the filter is empty.');
  await commit(db, origin, { action: 'filter.save' }, async (draft) => {
    const settings = await draft.need('settings', 'case');
    const others = (settings.filters ?? []).filter((one) => one.name !== name);
    const filters = [...others, { name, text }].sort((one, other) => one.name.localeCompare(other.name));
    draft.put('settings', { ...settings, filters });
  });
}

/** Forgets a saved filter. */
export async function removeFilter(db: CaseDatabase, origin: Origin, name: string): Promise<void> {
  await commit(db, origin, { action: 'filter.remove' }, async (draft) => {
    const settings = await draft.need('settings', 'case');
    draft.put('settings', { ...settings, filters: (settings.filters ?? []).filter((one) => one.name !== name) });
  });
}
