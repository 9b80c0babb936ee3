import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Kbd } from '../../ui/Kbd.tsx';
import type { AlternativeField } from './alternatives.ts';
import type { DetailColumn } from './cells.ts';
import styles from './details-grid.module.css';
import type { GridRow } from './grid-rows.ts';
import { describeReading, readTypedDate } from './published-change.ts';
import { type CellEdit, nameLanguage, readTyped } from './typed-cell.ts';

/** Where the cell cursor goes when an editor is left. */
export type Leaving = 'stay' | 'down' | 'up' | 'next' | 'previous' | 'next-doubt' | 'previous-doubt';

/** What the grid can ask of the open editor. */
export interface OpenEditor {
  /** Saves what is typed; whether it could. */
  readonly save: () => boolean;
  /** Lets go of what is typed. */
  readonly drop: () => void;
}

/** Names offered under the outlet's field at most. */
const SUGGESTED = 6;

/** What the note beside the field needs, CSS pixels; without it the note stands above, or grows to the left. */
const NOTE_HEIGHT = 150;
const NOTE_WIDTH = 360;

/** The field in which a cell's value is written, with how its words are read, and what is wrong with them. */
export function CellEditor(props: {
  readonly column: DetailColumn & { readonly id: AlternativeField };
  readonly row: GridRow;
  readonly seed: string;
  /** Names that the case knows. */
  readonly suggestions: readonly string[];
  readonly handle: RefObject<OpenEditor | null>;
  readonly onSave: (edit: CellEdit) => void;
  readonly onLeave: (to: Leaving) => void;
  readonly onLost: (text: string, reason: string) => void;
}) {
  const { column, row } = props;
  const noteId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(props.seed);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState(-1);
  const [room, setRoom] = useState({ isAbove: false, isAtEnd: false });
  const state = useRef({ text, isTouched: false, isDone: false, warnedOf: null as string | null });
  const matching = useMemo(() => findMatching(props.suggestions, text), [props.suggestions, text]);

  const save = (words: string): boolean => {
    const outcome = readTyped(row, column.id, words);
    const isWarned = state.current.warnedOf === words;
    if (outcome.status === 'wrong' || (outcome.status === 'questionable' && !isWarned)) {
      state.current.warnedOf = words;
      const again = outcome.status === 'questionable' ? ' Once more saves it all the same.' : '';
      setProblem(`${outcome.reason}${again}`);
      return false;
    }
    state.current.isDone = true;
    if (outcome.status !== 'unchanged') props.onSave(outcome.edit);
    return true;
  };
  const leave = (to: Leaving, words = text) => {
    if (save(words)) props.onLeave(to);
  };
  const latest = useRef(save);
  latest.current = save;

  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(input.value.length, input.value.length);
    const grid = input.closest('[role="grid"]');
    const view = grid?.getBoundingClientRect();
    const place = input.getBoundingClientRect();
    if (!view) return;
    setRoom({
      isAbove: view.bottom - place.bottom < NOTE_HEIGHT,
      isAtEnd: view.right - place.left < NOTE_WIDTH,
    });
  }, []);
  const { handle } = props;
  useEffect(() => {
    const own: OpenEditor = {
      save: () => latest.current(state.current.text),
      drop: () => {
        state.current.isDone = true;
      },
    };
    handle.current = own;
    return () => {
      if (handle.current === own) handle.current = null;
    };
  }, [handle]);
  const keep = useRef(() => {});
  keep.current = () => {
    const { text: words, isTouched, isDone } = state.current;
    if (isDone || !isTouched) return;
    const outcome = readTyped(row, column.id, words);
    state.current.isDone = true;
    if (outcome.status === 'changed') props.onSave(outcome.edit);
    else if (outcome.status !== 'unchanged') props.onLost(words, outcome.reason);
  };
  // Going to another view with words in the field loses none of them.
  useEffect(() => () => keep.current(), []);

  const change = (words: string) => {
    state.current.text = words;
    state.current.isTouched = true;
    setText(words);
    setProblem(null);
    setChosen(-1);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const suggested = matching[chosen];
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && matching.length > 0) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // −1 is the field itself, between the last name and the first.
      setChosen(((chosen + 1 + step + matching.length + 1) % (matching.length + 1)) - 1);
    } else if (event.key === 'Enter' && suggested !== undefined) leave('down', suggested);
    else if (event.key === 'Tab' && suggested !== undefined) leave(event.shiftKey ? 'previous' : 'next', suggested);
    else {
      const to = leavingOf(event);
      if (to === null) return;
      if (to === 'cancel') {
        state.current.isDone = true;
        props.onLeave('stay');
      } else leave(to);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const handleBlur = () => {
    // Another window took the focus; this one's words stay as they are.
    if (!document.hasFocus() || state.current.isDone) return;
    keep.current();
    props.onLeave('stay');
  };
  const hint = problem ? null : describeTyped(row, column.id, text);
  return (
    <div className={`${styles.editor} ${room.isAtEnd ? styles.atEnd : ''}`}>
      <input
        ref={field}
        className={styles.field}
        value={text}
        dir={column.id === 'url' || column.id === 'language' ? 'ltr' : 'auto'}
        aria-label={column.label}
        aria-describedby={noteId}
        aria-invalid={problem !== null}
        spellCheck={false}
        autoComplete="off"
        {...(column.id === 'outlet'
          ? {
              role: 'combobox',
              'aria-expanded': matching.length > 0,
              'aria-controls': `${noteId}-names`,
              'aria-autocomplete': 'list' as const,
              'aria-activedescendant': chosen >= 0 ? `${noteId}-${chosen}` : undefined,
            }
          : {})}
        onChange={(event) => change(event.target.value)}
        onKeyDown={handleKeyDown}
        onBlur={handleBlur}
      />
      <div
        className={`${styles.note} ${room.isAbove ? styles.above : ''}`}
        hidden={!problem && !hint && matching.length === 0}
      >
        <p id={noteId} role="status" aria-label={`${column.label} as typed`} className={problem ? styles.problem : ''}>
          {problem ?? hint}
        </p>
        {column.id === 'outlet' ? (
          <div role="listbox" id={`${noteId}-names`} aria-label="Outlets of the case">
            {matching.map((name, index) => (
              <div
                key={name}
                id={`${noteId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                className={styles.name}
                onMouseDown={(event) => {
                  event.preventDefault();
                  leave('stay', name);
                }}
              >
                <bdi>{name}</bdi>
                {index === 0 && chosen < 0 ? <Kbd>↓</Kbd> : null}
              </div>
            ))}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** What a key does to the editor; null for keys that write. */
export function leavingOf(event: KeyboardEvent): Leaving | 'cancel' | null {
  switch (event.key) {
    case 'Escape':
      return 'cancel';
    case 'Enter':
      return event.ctrlKey || event.metaKey ? 'stay' : event.shiftKey ? 'up' : 'down';
    case 'Tab':
      return event.shiftKey ? 'previous' : 'next';
    case 'F8':
      return event.shiftKey ? 'previous-doubt' : 'next-doubt';
    default:
      return null;
  }
}

/** How typed words are read, where they are more than words. */
function describeTyped(row: GridRow, field: AlternativeField, text: string): string | null {
  if (!text.trim()) return null;
  if (field === 'language') return nameLanguage(text);
  if (field !== 'published' && field !== 'modified') return null;
  return describeReading(readTypedDate(text, row.article)) ?? 'Not read as a date yet.';
}

function findMatching(names: readonly string[], typed: string): readonly string[] {
  const words = fold(typed).trim();
  if (!words) return [];
  const found = names.filter((name) => fold(name).includes(words) && name !== typed.trim());
  return [
    ...found.filter((name) => fold(name).startsWith(words)),
    ...found.filter((name) => !fold(name).startsWith(words)),
  ].slice(0, SUGGESTED);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
