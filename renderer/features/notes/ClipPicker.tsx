import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { type FoundClip, searchClips } from './clip-search.ts';
import styles from './notes.module.css';

/** A dialog that finds a clip by its words; arrows walk the list, Enter takes the clip. */
export function ClipPicker(props: {
  readonly clips: readonly FoundClip[];
  readonly onPick: (clip: FoundClip) => void;
  readonly onClose: () => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  const found = useMemo(() => searchClips(props.clips, typed), [props.clips, typed]);
  const active = Math.min(current, found.length - 1);
  const handleKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.min(Math.max(active + step, 0), found.length - 1);
      setCurrent(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
    const chosen = found[active];
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      props.onPick(chosen);
    }
  };
  return (
    <Dialog title="Quote a clip" isOpen onClose={props.onClose} width={620}>
      <input
        type="search"
        className={styles.pickerSearch}
        aria-label="Search clips"
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        placeholder="Words of the clip, its comment or its article"
        value={typed}
        dir="auto"
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setCurrent(0);
        }}
        onKeyDown={handleKeyDown}
      />
      {found.length === 0 ? (
        <p className={styles.hint}>
          {props.clips.length === 0
            ? 'There are no clips in this case yet. Select words in an article and press C to make one.'
            : 'No clip has all of these words.'}
        </p>
      ) : (
        <div role="listbox" id={`${id}-list`} aria-label="Clips" className={styles.pickerList} tabIndex={-1}>
          {found.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search field above has the keys for the whole list.
            <div
              key={one.clip.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={styles.pickerClip}
              onClick={() => props.onPick(one)}
              onPointerMove={() => setCurrent(index)}
            >
              <span className={styles.clipQuoteWords} dir="auto">
                {one.clip.exact}
              </span>
              <span className={styles.clipQuoteSource} dir="auto">
                {one.source}
              </span>
            </div>
          ))}
        </div>
      )}
    </Dialog>
  );
}
