import { type KeyboardEvent, useState } from 'react';
import type { Clip, ClipColour } from '../../../shared/model/clip.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './clips.module.css';

const COLOURS: readonly { value: ClipColour; label: string }[] = [
  { value: 'amber', label: 'amber' },
  { value: 'teal', label: 'teal' },
  { value: 'rose', label: 'rose' },
  { value: 'violet', label: 'violet' },
];

/** Edits what the analyst writes beside a clip; the quotation itself cannot be changed. */
export function ClipWordsForm(props: {
  readonly clip: Clip;
  readonly onSave: (words: Pick<Clip, 'comment' | 'translation' | 'tags' | 'colour'>) => void;
  readonly onCancel: () => void;
}) {
  const [comment, setComment] = useState(props.clip.comment);
  const [translation, setTranslation] = useState(props.clip.translation);
  const [tags, setTags] = useState(props.clip.tags.join(', '));
  const [colour, setColour] = useState(props.clip.colour);
  const save = () =>
    props.onSave({
      comment: comment.trim(),
      translation: translation.trim(),
      tags: [...new Set(tags.split(/[,،]/).map((tag) => tag.trim()))].filter(Boolean),
      colour,
    });
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      aria-label="Clip"
      className={styles.form}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={handleKeyDown}
    >
      <TextField label="Comment" value={comment} onChange={setComment} rows={2} isAutoFocused />
      <TextField label="Translation" value={translation} onChange={setTranslation} rows={2} />
      <TextField label="Tags" value={tags} onChange={setTags} placeholder="one, two" />
      <Select label="Colour" value={colour} options={COLOURS} onChange={setColour} />
      <div className={styles.formActs}>
        <Button kind="primary" keys="Ctrl ↵" onPress={save}>
          Save
        </Button>
        <Button kind="quiet" keys="Esc" onPress={props.onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
