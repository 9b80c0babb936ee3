import { Plus } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { makeSentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import { findScale } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { Note } from '../../../shared/model/note.ts';
import { readClip } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { addNote, editNote, listNotes, removeNote } from '../../db/notes.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panes } from '../../ui/Panes.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { focusNote } from './focus-note.ts';
import { listQuotableClips } from './list-quotable-clips.ts';
import { NoteEditor, type NotePatch } from './NoteEditor.tsx';
import styles from './notes.module.css';

/** The analyst's notes: a list, and the chosen one to write in. */
export function NotesView(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly selectedNoteId: Ulid | null;
  readonly onSelectNote: (noteId: Ulid | null) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, onSelectNote, onOpenArticle, onMessage } = props;
  const stored = useLive(() => listNotes(db), [db]);
  const notes = stored ?? [];
  const chosen = notes.find((note) => note.id === props.selectedNoteId) ?? null;
  const { likelihoodScale, customScales } = props.settings;
  const check = useMemo(
    () => makeSentenceCheck(findScale(likelihoodScale, customScales)),
    [likelihoodScale, customScales],
  );
  const listClips = useCallback(() => listQuotableClips(db), [db]);
  const handleAdd = async () => {
    const note = await addNote(db, origin, { title: '', body: { state: '', plain: '' }, clipIds: [] });
    onSelectNote(note.id);
    focusNote(note.id);
  };
  const handleRemove = async (note: Note) => {
    await removeNote(db, origin, note.id);
    onSelectNote(null);
    onMessage({ kind: 'good', text: `Removed the note “${nameOf(note)}”. Undo brings it back.` });
  };
  const handleOpenClip = useCallback(
    async (clipId: Ulid) => {
      const clip = await readClip(db, clipId);
      if (clip) onOpenArticle(clip.articleId, clipId);
      else onMessage({ kind: 'bad', text: 'This clip was removed from the case; the note keeps its words.' });
    },
    [db, onOpenArticle, onMessage],
  );
  if (stored === undefined) return <div className={styles.view} aria-busy="true" />;
  const list = (
    <section className={styles.listPane} aria-label="Notes of the case">
      <header className={styles.listHeader}>
        <h2>Notes</h2>
        <span className={styles.total}>{notes.length > 0 ? notes.length.toLocaleString() : ''}</span>
        <Button kind="quiet" onPress={() => void handleAdd()}>
          <Plus aria-hidden="true" />
          New note
        </Button>
      </header>
      {notes.length === 0 ? (
        <EmptyState
          title="Notes are your own words"
          action={
            <Button kind="primary" onPress={() => void handleAdd()}>
              Write the first note
            </Button>
          }
        >
          Write what you make of the material. Clips can be quoted in a note and stay one key away from their place.
        </EmptyState>
      ) : (
        <VirtualList
          label="Notes"
          rows={notes}
          rowKey={(note) => note.id}
          estimateHeight={84}
          selectedKey={props.selectedNoteId}
          rowLabel={nameOf}
          onSelect={(note) => onSelectNote(note.id)}
          renderRow={(note) => <NoteRow note={note} />}
        />
      )}
    </section>
  );
  const page = chosen ? (
    <NoteEditor
      key={chosen.id}
      note={chosen}
      listClips={listClips}
      check={check}
      onSave={(patch) => saveNote(db, origin, chosen.id, patch)}
      onFailed={(error) =>
        onMessage({
          kind: 'bad',
          text: `The note “${nameOf(chosen)}” could not be saved (${error instanceof Error ? error.message : String(error)}). It stays open here; writing on tries again.`,
        })
      }
      onOpenClip={(clipId) => void handleOpenClip(clipId)}
      onRemove={() => void handleRemove(chosen)}
    />
  ) : (
    <EmptyState title="No note is open">Choose one at the left, or begin a new one.</EmptyState>
  );
  if (notes.length === 0) return <div className={styles.view}>{list}</div>;
  return (
    <div className={styles.view}>
      <Panes
        id="notes"
        panes={[
          { id: 'list', label: 'the list of notes', size: 26, minWidth: 200, content: list },
          { id: 'note', label: 'the note', size: 74, minWidth: 320, content: page },
        ]}
      />
    </div>
  );
}

function NoteRow({ note }: { readonly note: Note }) {
  const words = note.body.plain.replace(/\s+/g, ' ').trim();
  const quotes = note.clipIds.length;
  return (
    <div className={styles.row}>
      <span className={styles.rowTitle} dir="auto" data-empty={note.title.trim() === ''}>
        {nameOf(note)}
      </span>
      {words && note.title.trim() !== '' ? (
        <span className={styles.rowWords} dir="auto">
          {words.slice(0, 200)}
        </span>
      ) : null}
      <span className={styles.rowFacts}>
        <time dateTime={note.updatedAt}>
          {new Date(note.updatedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {quotes > 0 ? <Chip>{quotes === 1 ? '1 clip' : `${quotes} clips`}</Chip> : null}
      </span>
    </div>
  );
}

/** A note may quote a clip that was removed since: its words stay in the text, the row names only clips that are there. */
async function saveNote(db: CaseDatabase, origin: Origin, noteId: Ulid, patch: Partial<NotePatch>): Promise<void> {
  const { clipIds, ...rest } = patch;
  if (!clipIds) return void (await editNote(db, origin, noteId, rest));
  const known = new Set((await db.clips.bulkGet([...clipIds])).flatMap((clip) => clip?.id ?? []));
  await editNote(db, origin, noteId, { ...rest, clipIds: clipIds.filter((id) => known.has(id)) });
}

/** A note without a title goes by its first words. */
function nameOf(note: Note): string {
  const first = note.body.plain.trim().split('\n')[0]?.slice(0, 80);
  return note.title.trim() || first || 'Untitled note';
}
