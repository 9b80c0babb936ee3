import { type KeyboardEvent, useCallback, useRef } from 'react';

/** How many rows Page Up and Page Down go. */
const PAGE = 12;

/** What a list of rows needs to be walked by keys. */
export interface Roving {
  readonly handleKeyDown: (event: KeyboardEvent) => void;
  /** Set by the list: the element that shows row `index`, to be focused when it is drawn. */
  readonly takeFocus: (index: number, element: HTMLElement | null) => void;
}

/**
 * Arrow keys, Home, End and Page keys over `count` rows of which only some are drawn: `onMove` gets the new row and scrolls to it,
 * the row takes the focus as soon as it is there.
 */
export function useRoving(props: {
  readonly count: number;
  readonly current: number;
  readonly onMove: (index: number) => void;
  readonly onOpen: (index: number) => void;
}): Roving {
  const wanted = useRef<number | null>(null);
  const takeFocus = useCallback((index: number, element: HTMLElement | null) => {
    if (!element || wanted.current !== index) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  }, []);
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const { count, current } = props;
    if (event.key === 'Enter' && current >= 0) {
      event.preventDefault();
      props.onOpen(current);
      return;
    }
    const goals: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: count - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
    };
    const goal = goals[event.key];
    if (goal === undefined || count === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(goal, 0), count - 1);
    wanted.current = next;
    props.onMove(next);
  };
  return { handleKeyDown, takeFocus };
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(target.tagName);
}
