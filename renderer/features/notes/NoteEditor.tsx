import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $createParagraphNode, $getRoot, $getSelection, $isRangeSelection, COMMAND_PRIORITY_NORMAL } from 'lexical';
import { TextQuote } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Note, RichText } from '../../../shared/model/note.ts';
import { Button } from '../../ui/Button.tsx';
import { RichTextEditor } from '../../ui/RichTextEditor.tsx';
import { BurstSaver, type SaveState } from './burst-saver.ts';
import { ClipPicker } from './ClipPicker.tsx';
import { $createClipQuoteNode } from './ClipQuoteNode.tsx';
import { ClipQuotesExtension } from './clip-quotes-extension.ts';
import type { FoundClip } from './clip-search.ts';
import styles from './notes.module.css';
import { OPEN_CLIP_COMMAND } from './open-clip-command.ts';
import { findQuotedClips } from './quoted-clips.ts';

/** What one burst of writing changes in a note. */
export interface NotePatch {
  readonly title: string;
  readonly body: RichText;
  readonly clipIds: readonly Ulid[];
}

/** What a burst gathers: the body is read out of the editor only when it is saved. */
interface Draft {
  readonly title: string;
  readonly readBody: () => RichText;
}

const EXTENSIONS = [ClipQuotesExtension];

const STATE_WORDS: Record<SaveState, string> = {
  saved: 'Saved',
  waiting: 'Writing …',
  saving: 'Saving …',
  failed: 'Not saved',
};

/** One note: title, text with quoted clips, and whether all of it is in the database. Mount it with the note's id as key. */
export function NoteEditor(props: {
  readonly note: Note;
  readonly listClips: () => Promise<readonly FoundClip[]>;
  readonly check: SentenceCheck;
  readonly onSave: (patch: Partial<NotePatch>) => Promise<unknown>;
  readonly onFailed: (error: unknown) => void;
  readonly onOpenClip: (clipId: Ulid) => void;
  readonly onRemove: () => void;
}) {
  const [state, setState] = useState<SaveState>('saved');
  const [title, setTitle] = useState(props.note.title);
  const latest = useRef(props);
  const shown = useRef({ title: props.note.title, body: props.note.body.state });
  const [revision, setRevision] = useState(0);
  const [saver] = useState(
    () =>
      new BurstSaver<Draft>(
        async (draft) => {
          const body = draft.readBody?.();
          if (body) shown.current.body = body.state;
          if (draft.title !== undefined) shown.current.title = draft.title;
          await latest.current.onSave({
            ...(draft.title === undefined ? {} : { title: draft.title }),
            ...(body ? { body, clipIds: findQuotedClips(body.state) } : {}),
          });
        },
        (next, error) => {
          setState(next);
          if (next === 'failed') latest.current.onFailed(error);
        },
      ),
  );
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    const handleHidden = () => {
      if (document.visibilityState === 'hidden') void saver.flush();
    };
    const handleLeave = () => void saver.flush();
    document.addEventListener('visibilitychange', handleHidden);
    window.addEventListener('pagehide', handleLeave);
    return () => {
      document.removeEventListener('visibilitychange', handleHidden);
      window.removeEventListener('pagehide', handleLeave);
      void saver.flush();
    };
  }, [saver]);
  // Undo and other windows change the note under the editor; writing that is not saved yet is never thrown away for it.
  const { title: storedTitle, body: storedBody } = props.note;
  useEffect(() => {
    if (saver.isDirty) return;
    if (storedTitle !== shown.current.title) {
      shown.current.title = storedTitle;
      setTitle(storedTitle);
    }
    if (storedBody.state !== shown.current.body) {
      shown.current.body = storedBody.state;
      setRevision((now) => now + 1);
    }
  }, [saver, storedTitle, storedBody.state]);

  const handleTitle = (next: string) => {
    setTitle(next);
    saver.add({ title: next });
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's');
    if (!isSave) return;
    event.preventDefault();
    void saver.flush();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the fields inside; they bubble here.
    <div className={styles.note} onKeyDown={handleKeyDown}>
      <header className={styles.noteHeader}>
        <input
          className={styles.title}
          aria-label="Title of the note"
          data-note={props.note.id}
          placeholder="Title"
          value={title}
          dir="auto"
          spellCheck={false}
          onChange={(event) => handleTitle(event.target.value)}
          onBlur={() => void saver.flush()}
        />
        <span role="status" aria-label="Saved state" className={state === 'failed' ? styles.failed : styles.state}>
          {STATE_WORDS[state]}
        </span>
        <Button kind="quiet" onPress={props.onRemove}>
          Remove note
        </Button>
      </header>
      <RichTextEditor
        key={revision}
        label="Note"
        placeholder="Write what you make of it. Ctrl ⇧ K quotes a clip."
        initial={{ state: shown.current.body, plain: storedBody.plain }}
        extensions={EXTENSIONS}
        check={props.check}
        onChange={(read) => saver.add({ readBody: read })}
        onBlur={() => void saver.flush()}
        tools={<QuoteTool listClips={props.listClips} onOpenClip={props.onOpenClip} />}
      />
    </div>
  );
}

function QuoteTool(props: {
  readonly listClips: () => Promise<readonly FoundClip[]>;
  readonly onOpenClip: (clipId: Ulid) => void;
}) {
  const { listClips, onOpenClip } = props;
  const [editor] = useLexicalComposerContext();
  const [clips, setClips] = useState<readonly FoundClip[] | null>(null);
  useEffect(() => {
    const handleKeyDown = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.code !== 'KeyK') return;
      event.preventDefault();
      event.stopPropagation();
      void listClips().then(setClips);
    };
    return editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('keydown', handleKeyDown);
      root?.addEventListener('keydown', handleKeyDown);
    });
  }, [editor, listClips]);
  useEffect(
    () =>
      editor.registerCommand(
        OPEN_CLIP_COMMAND,
        (clipId) => {
          onOpenClip(clipId);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor, onOpenClip],
  );
  const handlePick = ({ clip, source }: FoundClip) => {
    setClips(null);
    editor.update(
      () => {
        if (!$isRangeSelection($getSelection())) $getRoot().selectEnd();
        const node = $createClipQuoteNode({ clipId: clip.id, quote: clip.exact, source });
        $insertNodeToNearestRoot(node);
        const next = node.getNextSibling() ?? $createParagraphNode();
        if (!next.isAttached()) node.insertAfter(next);
        next.selectStart();
      },
      { discrete: true, onUpdate: () => editor.focus() },
    );
  };
  return (
    <>
      <span className={styles.toolGap} />
      <Button kind="quiet" keys="Ctrl ⇧ K" onPress={() => void listClips().then(setClips)}>
        <TextQuote aria-hidden="true" />
        Quote a clip
      </Button>
      {clips ? <ClipPicker clips={clips} onPick={handlePick} onClose={() => setClips(null)} /> : null}
    </>
  );
}
