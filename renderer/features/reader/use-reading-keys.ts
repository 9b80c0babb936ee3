import { type RefObject, useEffect, useRef } from 'react';
import { moveReading, type ReadText, sentence, toMove } from './reading-moves.ts';
import { type Span, toSpan } from './selection.ts';
import type { TextSelectionControl } from './use-text-selection.ts';

interface ReadingKeys {
  readonly root: RefObject<HTMLElement | null>;
  readonly read: ReadText;
  readonly words: TextSelectionControl;
  readonly direction: 'ltr' | 'rtl';
  readonly reveal: (span: Span, edge?: 'start' | 'end') => void;
  readonly firstInSight: () => number;
  readonly onClip: () => void;
  readonly onFind: () => void;
  readonly onDim: () => void;
  readonly onToggleEverything: () => void;
  readonly onStepClip: (step: 1 | -1) => void;
  readonly onTag: (index: number) => void;
}

/**
 * The reader's keys. Keys are known by their place on the board, so that they work on Arabic and Cyrillic layouts. Arrows act
 * when the focus is in the text or nowhere; letters also from buttons; nothing acts from fields, menus and dialogs.
 */
export function useReadingKeys(keys: ReadingKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (isElsewhere(event.target) && !(isFindChord(event) && !isInDialog(event.target))) return;
      if (runAct(latest.current, event) || runMove(latest.current, event)) event.preventDefault();
    };
    const handleCopy = (event: ClipboardEvent) => {
      const { root, words, read } = latest.current;
      if (isElsewhere(event.target) || !isInText(root, document.getSelection()?.anchorNode)) return;
      const selection = words.read();
      if (!selection || selection.anchor === selection.head) return;
      const { start, end } = toSpan(selection);
      event.clipboardData?.setData('text/plain', read.text.slice(start, end));
      event.preventDefault();
    };
    window.addEventListener('keydown', handle);
    document.addEventListener('copy', handleCopy);
    return () => {
      window.removeEventListener('keydown', handle);
      document.removeEventListener('copy', handleCopy);
    };
  }, []);
}

function runAct(keys: ReadingKeys, event: KeyboardEvent): boolean {
  const isMain = event.ctrlKey || event.metaKey;
  if (event.altKey || event.shiftKey) return false;
  if (isMain) {
    if (!isFindChord(event)) return false;
    keys.onFind();
    return true;
  }
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit !== undefined) {
    keys.onTag(Number(digit) - 1);
    return true;
  }
  switch (event.code) {
    case 'KeyC':
      keys.onClip();
      return true;
    case 'KeyX':
      keys.onDim();
      return true;
    case 'KeyE':
      keys.onToggleEverything();
      return true;
    case 'Slash':
      keys.onFind();
      return true;
    case 'KeyN':
      keys.onStepClip(1);
      return true;
    case 'KeyP':
      keys.onStepClip(-1);
      return true;
    default:
      return false;
  }
}

function runMove({ root, read, words, direction, reveal, firstInSight }: ReadingKeys, event: KeyboardEvent): boolean {
  const text = root.current;
  if (!text || read.blocks.length === 0 || (event.target !== text && event.target !== document.body)) return false;
  const move = toMove(event, direction);
  if (!move) return false;
  const before = words.read();
  const start = before ? toSpan(before) : null;
  const next = start ? moveReading(read, start, move) : sentence(read, firstInSight());
  text.focus({ preventScroll: true });
  words.select({ anchor: next.start, head: next.end });
  reveal(next, start && next.start === start.start ? 'end' : 'start');
  return true;
}

function isInText(root: RefObject<HTMLElement | null>, node: Node | null | undefined): boolean {
  return node !== null && node !== undefined && root.current?.contains(node) === true;
}

function isFindChord(event: KeyboardEvent): boolean {
  return event.code === 'KeyF' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    isInDialog(target) ||
    target.closest('[role="listbox"]') !== null
  );
}
