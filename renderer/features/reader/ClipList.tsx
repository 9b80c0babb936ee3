import { type KeyboardEvent, useDeferredValue, useEffect, useRef } from 'react';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { ClipEntry } from './ClipEntry.tsx';
import type { ClipWithClaims } from './clip-facts.ts';
import type { PlacedClip } from './clip-places.ts';
import styles from './clips.module.css';

/** What the entries of the clip list ask for. */
export interface ClipListActs {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  /** Selects the clip and, with `isJump`, brings its words into sight. */
  readonly onSelect: (placed: PlacedClip, isJump: boolean) => void;
  readonly onMakeCard: (placed: PlacedClip) => void;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}

const NONE: readonly PlacedClip[] = [];

/**
 * The clips of the open article in reading order: arrows walk them, Enter jumps to the words. Hundreds are drawn after the text, in
 * slices between which the window is free, and those out of sight are not laid out.
 */
export function ClipList(
  props: ClipListActs & {
    readonly clips: readonly PlacedClip[];
    readonly facts: ReadonlyMap<Ulid, ClipWithClaims>;
    readonly activeClipId: Ulid | null;
  },
) {
  const list = useRef<HTMLDivElement>(null);
  const { activeClipId } = props;
  const clips = useDeferredValue(props.clips, NONE);
  const active = clips.findIndex((one) => one.clip.id === activeClipId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry that was not drawn yet could not be brought into sight.
  useEffect(() => {
    if (activeClipId === null) return;
    list.current?.querySelector(`[data-clip="${activeClipId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [activeClipId, clips]);

  const handleKeyDown = (event: KeyboardEvent) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'listitem') return;
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -clips.length, End: clips.length }[event.key];
    if (step !== undefined) {
      const next = clips[Math.min(Math.max(active + step, 0), clips.length - 1)];
      if (next) {
        props.onSelect(next, false);
        list.current?.querySelector<HTMLElement>(`[data-clip="${next.clip.id}"]`)?.focus();
      }
    } else if (event.key === 'Enter') {
      const current = clips[active];
      if (current) props.onSelect(current, true);
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={list} role="list" aria-label="Clips" className={styles.list} onKeyDown={handleKeyDown}>
      {clips.map((placed, index) => (
        <ClipEntry
          key={placed.clip.id}
          {...props}
          placed={placed}
          claims={props.facts.get(placed.clip.id)?.claims ?? []}
          isActive={index === active}
          isTabStop={index === active || (active < 0 && index === 0)}
        />
      ))}
    </div>
  );
}
