import type { CaseSettings } from '../../shared/model/case.ts';
import type { Origin } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { ActError } from './errors.ts';
import { toNeatName } from './names.ts';
import { replaceTags, type TagEdits } from './tags.ts';

/** Gives what holds for the whole case; null in a database that is no case yet. */
export async function readSettings(db: CaseDatabase): Promise<CaseSettings | null> {
  return (await db.settings.get('case')) ?? null;
}

/** What of a case's settings the analyst sets, beside its name. */
export type SettingsFields = Omit<CaseSettings, 'id' | 'caseId' | 'name'>;

/**
 * Sets scales, lists of words, or what counts as a gap; grades given on the old scale stay as they are. Tags that change their
 * name or go with `tagEdits` do so on every clip in the same act.
 */
export async function editSettings(
  db: CaseDatabase,
  origin: Origin,
  patch: Partial<SettingsFields>,
  tagEdits?: TagEdits,
): Promise<CaseSettings> {
  return patchSettings(db, origin, 'case.settings', patch, tagEdits);
}

/** Renames the case in its own database; `renameCase` of catalogue.ts also tells the catalogue. */
export async function renameInSettings(db: CaseDatabase, origin: Origin, name: string): Promise<CaseSettings> {
  return patchSettings(db, origin, 'case.rename', { name: toCaseName(name) });
}

/** Gives a case's name as it is kept; throws ActError for an empty one. */
export function toCaseName(name: string): string {
  const neat = toNeatName(name);
  if (neat === '') throw new ActError('A case needs a name.');
  return neat;
}

async function patchSettings(
  db: CaseDatabase,
  origin: Origin,
  action: 'case.settings' | 'case.rename',
  patch: Partial<CaseSettings>,
  tagEdits?: TagEdits,
): Promise<CaseSettings> {
  const { result } = await commit(db, origin, { action }, async (draft) => {
    const settings = { ...(await draft.need('settings', 'case')), ...patch };
    draft.put('settings', settings);
    if (tagEdits) await replaceTags(draft, tagEdits);
    return settings;
  });
  return result;
}
