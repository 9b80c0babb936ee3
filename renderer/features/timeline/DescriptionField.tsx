import { useEffect, useRef, useState } from 'react';
import type { SentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import type { RichText } from '../../../shared/model/note.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { RichTextEditor, type WrittenText } from '../../ui/RichTextEditor.tsx';
import styles from './event-form.module.css';

/** The description of an event: rich text, saved when it is left, hidden or closed. */
export function DescriptionField(props: {
  readonly description: RichText | null;
  readonly check: SentenceCheck;
  readonly onSave: (description: RichText | null) => void;
}) {
  const stored = props.description?.state ?? '';
  const waiting = useRef<(() => WrittenText) | null>(null);
  const shown = useRef(stored);
  const onSave = useRef(props.onSave);
  const [revision, setRevision] = useState(0);
  const save = useRef(() => {
    const text = waiting.current?.();
    waiting.current = null;
    if (!text || text.state === shown.current) return;
    const isEmpty = text.plain.trim() === '';
    if (isEmpty && shown.current === '') return;
    shown.current = isEmpty ? '' : text.state;
    onSave.current(isEmpty ? null : text);
  });
  useEffect(() => {
    onSave.current = props.onSave;
  });
  // A stored text that was not written here comes from undo: the editor starts anew with it, unless words wait to be saved.
  useEffect(() => {
    if (waiting.current !== null || stored === shown.current) return;
    shown.current = stored;
    setRevision((now) => now + 1);
  }, [stored]);
  useEffect(() => {
    const saveNow = save.current;
    const handleHidden = () => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    document.addEventListener('visibilitychange', handleHidden);
    return () => {
      document.removeEventListener('visibilitychange', handleHidden);
      saveNow();
    };
  }, []);
  return (
    <FieldRow label="Description" isGroup>
      <div className={styles.bare}>
        <RichTextEditor
          key={revision}
          label="Description"
          placeholder="What is known about it, in your own words"
          initial={props.description}
          isCompact
          check={props.check}
          onChange={(read) => {
            waiting.current = read;
          }}
          onBlur={save.current}
        />
      </div>
    </FieldRow>
  );
}
