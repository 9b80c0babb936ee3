import { type KeyboardEvent, useRef, useState } from 'react';
import type { FollowedClip } from '../../../shared/anchoring/compare-messages.ts';
import { toDiffRuns } from '../../../shared/anchoring/diff-runs.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { addClip } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import type { PlacedClip } from './clip-places.ts';
import styles from './VersionClips.module.css';
import { drawRuns } from './VersionRows.tsx';
import { isTouched, sayClips, takeWords } from './version-clips.ts';

/** The clips of the earlier version with what became of them: those that the changes touch first, the others behind a button. */
export function VersionClips(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly articleId: Ulid;
  readonly beforeId: Ulid;
  readonly afterId: Ulid;
  readonly followed: readonly FollowedClip[];
  readonly clips: readonly PlacedClip[];
  readonly onJump: (followed: FollowedClip, start: number) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { followed, clips } = props;
  const list = useRef<HTMLDivElement>(null);
  const [isAllShown, setIsAllShown] = useState(false);
  const [activeId, setActiveId] = useState<Ulid | null>(null);
  const known = new Map(clips.map((one) => [one.clip.id, one]));
  const entries = followed.flatMap((one) => {
    const placed = known.get(one.clipId);
    return placed ? [{ followed: one, placed }] : [];
  });
  const touched = entries.filter((one) => isTouched(one.followed.across));
  const standing = entries.filter((one) => !isTouched(one.followed.across));
  const shown = isAllShown ? [...touched, ...standing] : touched;
  const active = Math.max(
    0,
    shown.findIndex((one) => one.placed.clip.id === activeId),
  );
  if (entries.length === 0) return null;

  const clipNew = async ({ across }: FollowedClip, clip: Clip) => {
    if (across.status === 'gone' || across.status === 'same') return;
    try {
      const { articleId, afterId: versionId } = props;
      await addClip(props.db, props.origin, {
        articleId,
        versionId,
        passage: across.passage,
        words: takeWords(clip, across),
      });
      props.onMessage({
        kind: 'good',
        text: 'The words of the later version are a clip of their own. The old one stays as evidence; Undo takes the new one back.',
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      props.onMessage({ kind: 'bad', text: `Nothing was clipped: ${reason}` });
    }
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'listitem') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const entry = shown[active];
    const move = { ArrowDown: 1, ArrowUp: -1, Home: -shown.length, End: shown.length }[event.key];
    if (move !== undefined) {
      const next = shown[Math.min(Math.max(active + move, 0), shown.length - 1)];
      setActiveId(next?.placed.clip.id ?? null);
      list.current?.querySelector<HTMLElement>(`[data-followed="${next?.placed.clip.id}"]`)?.focus();
    } else if (event.key === 'Enter' && entry) props.onJump(entry.followed, entry.placed.clip.start);
    else if (event.code === 'KeyC' && entry && !findNew(clips, entry.followed, props.afterId)) {
      void clipNew(entry.followed, entry.placed.clip);
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.clips}>
      <div className={styles.clipsHead}>
        <h3>{sayClips(followed.map((one) => one.across))}</h3>
        {standing.length > 0 ? (
          <Button kind="quiet" isExpanded={isAllShown} onPress={() => setIsAllShown(!isAllShown)}>
            {isAllShown ? 'Show touched ones only' : `Show the ${standing.length.toLocaleString()} that stand`}
          </Button>
        ) : null}
      </div>
      <div
        ref={list}
        role="list"
        aria-label="Clips of the earlier version"
        className={styles.clipList}
        onKeyDown={handleKeyDown}
      >
        {shown.map(({ followed: one, placed }, index) => (
          <ClipRow
            key={placed.clip.id}
            placed={placed}
            followed={one}
            made={findNew(clips, one, props.afterId)}
            isTabStop={index === active}
            onFocus={() => setActiveId(placed.clip.id)}
            onJump={() => props.onJump(one, placed.clip.start)}
            onClipNew={() => void clipNew(one, placed.clip)}
          />
        ))}
      </div>
    </div>
  );
}

function ClipRow(props: {
  readonly placed: PlacedClip;
  readonly followed: FollowedClip;
  /** The clip that the later version's words already are. */
  readonly made: PlacedClip | null;
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onJump: () => void;
  readonly onClipNew: () => void;
}) {
  const { clip, number } = props.placed;
  const { across } = props.followed;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
    <div
      role="listitem"
      data-followed={clip.id}
      data-status={across.status}
      className={styles.clip}
      tabIndex={props.isTabStop ? 0 : -1}
      onFocus={props.onFocus}
      onClick={(event) =>
        event.target instanceof Element && event.target.closest('button') ? undefined : props.onJump()
      }
    >
      <span className={styles.clipNumber}>{number}</span>
      <ClipStatus status={across.status} />
      <q className={styles.quote} dir="auto">
        {across.status === 'changed' ? drawRuns(toDiffRuns(across.pieces).runs) : clip.exact}
      </q>
      {across.status === 'changed' || across.status === 'moved' ? (
        props.made ? (
          <span className={styles.made}>its words now are clip {props.made.number}</span>
        ) : (
          <Button kind="quiet" keys="C" onPress={props.onClipNew}>
            {across.status === 'changed' ? 'Clip the new words' : 'Clip it here'}
          </Button>
        )
      ) : null}
    </div>
  );
}

function ClipStatus({ status }: { readonly status: FollowedClip['across']['status'] }) {
  switch (status) {
    case 'same':
      return <Chip title="The same words at the same place">same</Chip>;
    case 'moved':
      return <Chip title="The same words; what stands before them changed, so they begin elsewhere">moved</Chip>;
    case 'changed':
      return (
        <Chip kind="dispute" title="Words inside of this clip were changed">
          ≠ changed
        </Chip>
      );
    case 'gone':
      return (
        <Chip kind="deny" title="These words do not stand in the later version">
          ✕ gone
        </Chip>
      );
  }
}

function findNew(clips: readonly PlacedClip[], { across }: FollowedClip, versionId: Ulid): PlacedClip | null {
  if (across.status === 'gone') return null;
  const { start, end } = across.passage;
  return clips.find(({ clip }) => clip.versionId === versionId && clip.start === start && clip.end === end) ?? null;
}
