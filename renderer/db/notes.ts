import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { Note } from '../../shared/model/note.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';

/** What the analyst writes of a note. */
export type NoteFields = Pick<Note, 'title' | 'body' | 'clipIds'>;

/** Starts a note. */
export async function addNote(
  db: CaseDatabase,
  origin: Origin,
  fields: Pick<Note, 'title' | 'body'> & Partial<Pick<Note, 'clipIds'>>,
): Promise<Note> {
  const { result } = await commit(db, origin, { action: 'note.add' }, async (draft) => {
    const now = origin.now();
    const { title, body, clipIds = [] } = fields;
    for (const clipId of clipIds) await draft.need('clips', clipId);
    const note: Note = { id: origin.newId(), title, body, clipIds, createdAt: now, updatedAt: now };
    draft.add('notes', note);
    return note;
  });
  return result;
}

/** Changes a note; its time of change moves only when something else does. Throws RowMissingError. */
export async function editNote(db: CaseDatabase, origin: Origin, id: Ulid, patch: Partial<NoteFields>): Promise<Note> {
  const { result } = await commit(db, origin, { action: 'note.edit' }, async (draft) => {
    const before = await draft.need('notes', id);
    const note = { ...before, ...patch };
    if (isSameJson(before, note)) return before;
    const edited: Note = { ...note, updatedAt: origin.now() };
    draft.put('notes', edited);
    return edited;
  });
  return result;
}

/** Removes a note; the clips that it quotes stay. Throws RowMissingError. */
export async function removeNote(db: CaseDatabase, origin: Origin, id: Ulid): Promise<void> {
  await commit(db, origin, { action: 'note.remove' }, async (draft) => {
    await draft.need('notes', id);
    draft.remove('notes', id);
  });
}

/** Lists the notes, the one changed last first. */
export async function listNotes(db: CaseDatabase): Promise<readonly Note[]> {
  const notes = await db.notes.toArray();
  return notes.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : one.updatedAt > other.updatedAt ? -1 : 0));
}

/** Gives a note; null when it is not there. */
export async function readNote(db: CaseDatabase, id: Ulid): Promise<Note | null> {
  return (await db.notes.get(id)) ?? null;
}
