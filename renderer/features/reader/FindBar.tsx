import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './bars.module.css';
import { MOST_HITS } from './find.ts';

/** The field that finds words in the open article; the found words are the selection, so any passage can be chosen by typing it. */
export function FindBar(props: {
  readonly typed: string;
  readonly hitCount: number;
  /** The hit that is selected, from 0; -1 for none. */
  readonly current: number;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onType: (words: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClip: () => void;
  readonly onClose: () => void;
}) {
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onClip();
    else if (event.key === 'Enter') props.onStep(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const many = props.hitCount >= MOST_HITS ? `${MOST_HITS}+` : props.hitCount.toLocaleString();
  const count = props.typed.trim() === '' ? '' : props.hitCount === 0 ? 'not found' : `${props.current + 1} of ${many}`;
  return (
    <div role="search" className={styles.find}>
      <input
        ref={props.inputRef}
        type="search"
        aria-label="Find in article"
        className={styles.findField}
        placeholder="Find in article"
        dir="auto"
        spellCheck={false}
        value={props.typed}
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <output className={styles.findCount} aria-live="polite">
        {count}
      </output>
      <Button kind="quiet" isIcon label="Previous" onPress={() => props.onStep(-1)}>
        <ChevronUp aria-hidden="true" />
      </Button>
      <Button kind="quiet" isIcon label="Next" onPress={() => props.onStep(1)}>
        <ChevronDown aria-hidden="true" />
      </Button>
      <span className={styles.findHint}>
        <Kbd>↵</Kbd> next <Kbd>Ctrl ↵</Kbd> clip
      </span>
      <Button kind="quiet" isIcon label="Close find" onPress={props.onClose}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
