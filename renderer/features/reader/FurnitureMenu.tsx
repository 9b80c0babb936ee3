import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { FURNITURE_WORDS } from '../../../shared/extract/furniture-names.ts';
import type { Block, FurnitureKind } from '../../../shared/model/article.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './furniture.module.css';
import { describeFurniture, listKinds, readLastKind } from './furniture-words.ts';

/** The blocks that are to be marked, and the box beside which their menu stands. */
export interface FurnitureTargets {
  readonly blocks: readonly Block[];
  readonly anchor: () => DOMRect;
}

/** The menu keeps this far from its paragraph and from the window's edges, CSS pixels. */
const GAP = 4;
const EDGE = 8;

/**
 * Asks what blocks are: furniture of a kind or, where all of them are furniture, the story after all. The first line has the focus as
 * soon as the menu is drawn and Enter takes it: the story, or the kind that was used last. Arrows walk, letters jump, Esc closes.
 */
export function FurnitureMenu(props: {
  readonly targets: FurnitureTargets;
  readonly onMark: (blocks: readonly Block[], kind: FurnitureKind | null) => void;
  /** Called when nothing more is asked, also after a mark: the focus is to return to the text. */
  readonly onClose: () => void;
}) {
  const { blocks, anchor } = props.targets;
  const menu = useRef<HTMLDivElement>(null);
  const isFromRight = blocks[0]?.direction === 'rtl';
  const { title, lines } = describeChoice(blocks);

  // No library's menu: their focus comes a frame later, and a quick Enter after the key that opens it would be lost.
  useLayoutEffect(() => {
    const popup = menu.current;
    if (!popup) return;
    const place = () => placeBeside(popup, anchor(), isFromRight);
    place();
    listItems(popup)[0]?.focus({ preventScroll: true });
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor, isFromRight]);
  const { onClose } = props;
  useEffect(() => {
    const handle = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) onClose();
    };
    window.addEventListener('pointerdown', handle, true);
    return () => window.removeEventListener('pointerdown', handle, true);
  }, [onClose]);

  const choose = (kind: FurnitureKind | null) => {
    props.onMark(blocks, kind);
    onClose();
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (!menu.current || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else {
      const next = findItem(listItems(menu.current), event.key);
      if (!next) return;
      next.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return createPortal(
    <div ref={menu} role="menu" tabIndex={-1} aria-label={title} className={styles.menu} onKeyDown={handleKeyDown}>
      <div className={styles.menuTitle} aria-hidden="true" dir="auto">
        {title}
      </div>
      {lines.map((kind, index) => (
        <button
          key={kind ?? 'story'}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.choice}
          onClick={() => choose(kind)}
          onMouseMove={(event) => event.currentTarget.focus()}
        >
          <span>{kind === null ? 'Part of the story' : FURNITURE_WORDS[kind]}</span>
          {index === 0 ? <Kbd>↵</Kbd> : null}
        </button>
      ))}
    </div>,
    document.body,
  );
}

/** What the menu asks about these blocks, and its lines in order; null is the story. */
function describeChoice(blocks: readonly Block[]): {
  readonly title: string;
  readonly lines: readonly (FurnitureKind | null)[];
} {
  const count = blocks.length;
  const [first] = blocks;
  if (blocks.every((block) => block.furniture !== null)) {
    const reasons = new Set(blocks.flatMap((block) => (block.furniture ? [describeFurniture(block.furniture)] : [])));
    const [only] = reasons;
    const title = reasons.size === 1 && only ? only : `${count.toLocaleString()} paragraphs that are dimmed`;
    const isAlready = (kind: FurnitureKind) => blocks.every((block) => block.furniture?.kind === kind);
    return { title, lines: [null, ...listKinds().filter((kind) => !isAlready(kind))] };
  }
  const last = readLastKind();
  const title = count === 1 && first ? 'Dim this paragraph as' : `Dim ${count.toLocaleString()} paragraphs as`;
  return { title, lines: [last, ...listKinds().filter((kind) => kind !== last)] };
}

function listItems(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

/** Gives the line that a key goes to: up and down in a ring, the ends, or the next that begins with a letter. */
function findItem(items: readonly HTMLElement[], key: string): HTMLElement | undefined {
  const now = items.findIndex((item) => item.matches(':focus'));
  const goals: Record<string, number> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 };
  const goal = goals[key];
  if (goal !== undefined) return items.at(goal % items.length);
  if (!/^\p{L}$/u.test(key)) return undefined;
  const after = [...items.slice(now + 1), ...items.slice(0, now + 1)];
  return after.find((item) => item.textContent?.toLowerCase().startsWith(key.toLowerCase()));
}

/** Puts the menu under the box, or above it where it does not fit, inside of the window. */
function placeBeside(menu: HTMLElement, box: DOMRect, isFromRight: boolean): void {
  const { offsetWidth: width, offsetHeight: height } = menu;
  const isRoomBelow = box.bottom + GAP + height + EDGE <= window.innerHeight;
  const top = isRoomBelow ? box.bottom + GAP : box.top - GAP - height;
  // Where the text begins: at the right in right-to-left paragraphs.
  const left = isFromRight ? box.right - width : box.left;
  menu.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`;
  menu.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
}
