import { X } from 'lucide-react';
import { useState } from 'react';
import type { Clip } from '../../../shared/model/clip.ts';
import { editClip, removeClip } from '../../db/clips.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import type { ClipListActs } from './ClipList.tsx';
import { ClipWordsForm } from './ClipWordsForm.tsx';
import type { ClaimFacts } from './clip-facts.ts';
import type { PlacedClip } from './clip-places.ts';
import styles from './clips.module.css';

/** One clip at the side of the text: its words, what rests on them, and what the analyst wrote beside them. */
export function ClipEntry(
  props: ClipListActs & {
    readonly placed: PlacedClip;
    readonly claims: readonly ClaimFacts[];
    readonly isActive: boolean;
    readonly isTabStop: boolean;
  },
) {
  const { db, origin, placed, claims, isActive } = props;
  const { clip, number } = placed;
  const [isEditing, setIsEditing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const guard = (work: Promise<unknown>) =>
    work.catch((error: unknown) =>
      props.onMessage({
        kind: 'bad',
        text: `Nothing was changed: ${error instanceof Error ? error.message : String(error)}`,
      }),
    );
  const handleSave = async (words: Partial<Clip>) => {
    await editClip(db, origin, clip.id, words);
    setIsEditing(false);
  };
  const handleUntag = async (tag: string) => {
    await editClip(db, origin, clip.id, { tags: clip.tags.filter((one) => one !== tag) });
    props.onMessage({ kind: 'good', text: `Tag “${tag}” taken off the clip` });
  };
  const handleRemove = async (evenIfUsed: boolean) => {
    const outcome = await removeClip(db, origin, clip.id, { evenIfUsed });
    if (outcome.status === 'in-use') setIsAsking(true);
    else props.onMessage({ kind: 'good', text: `Clip ${number} removed. Undo brings it back.` });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
    <div
      role="listitem"
      data-clip={clip.id}
      data-colour={clip.colour}
      className={styles.clip}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-label={`${number}: ${clip.exact}`}
      aria-current={isActive || undefined}
      onClick={(event) => (isButton(event.target) ? undefined : props.onSelect(placed, true))}
    >
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <q className={styles.quote} dir="auto">
        {clip.exact}
      </q>
      <PlaceWarning placed={placed} />
      {clip.comment ? (
        <p className={styles.comment} dir="auto">
          {clip.comment}
        </p>
      ) : null}
      {isActive && clip.translation ? (
        <p className={styles.comment} dir="auto">
          <span className={styles.tag}>translation</span> {clip.translation}
        </p>
      ) : null}
      {claims.map((facts) => (
        <ClaimLine key={facts.claim.id} facts={facts} onOpenEvent={props.onOpenEvent} onOpenClaim={props.onOpenClaim} />
      ))}
      {claims.length === 0 || clip.tags.length > 0 || isActive ? (
        <div className={styles.facts}>
          {claims.length === 0 ? <span>clip only</span> : null}
          {clip.tags.map((tag) => (
            <Chip key={tag}>
              <bdi>{tag}</bdi>
              {isActive && !isEditing ? (
                <button
                  type="button"
                  className={styles.untag}
                  aria-label={`Take the tag ${tag} off the clip`}
                  title="Take off"
                  onClick={() => void guard(handleUntag(tag))}
                >
                  <X aria-hidden="true" />
                </button>
              ) : null}
            </Chip>
          ))}
          {isActive && !isEditing && !isAsking ? (
            <span className={styles.acts}>
              <Button kind="quiet" onPress={() => props.onMakeCard(placed)}>
                {claims.length === 0 ? 'Make card' : 'Another claim'}
              </Button>
              <Button kind="quiet" onPress={() => setIsEditing(true)}>
                Edit
              </Button>
              <Button kind="quiet" onPress={() => void guard(handleRemove(false))}>
                Remove
              </Button>
            </span>
          ) : null}
        </div>
      ) : null}
      {isAsking ? (
        <div className={styles.question}>
          <span>Claims or notes rest on this clip. They would go on without it.</span>
          <Button kind="danger" onPress={() => void guard(handleRemove(true))}>
            Remove all the same
          </Button>
          <Button kind="quiet" onPress={() => setIsAsking(false)}>
            Keep it
          </Button>
        </div>
      ) : null}
      {isEditing ? (
        <ClipWordsForm clip={clip} onSave={(words) => guard(handleSave(words))} onCancel={() => setIsEditing(false)} />
      ) : null}
    </div>
  );
}

function isButton(target: EventTarget): boolean {
  return target instanceof Element && target.closest('button, input, textarea, select, label, form') !== null;
}

/** Says what became of words that do not stand where they were taken from. */
function PlaceWarning({ placed }: { readonly placed: PlacedClip }) {
  const { state } = placed;
  switch (state.status) {
    case 'same':
      return null;
    case 'moved':
      return (
        <p className={styles.warning}>
          Taken from another version or reading; these words stand elsewhere in this one.
        </p>
      );
    case 'changed':
      return (
        <p className={styles.warning}>
          These words were changed in this version: <q dir="auto">{state.exact}</q>
        </p>
      );
    case 'gone':
      return <p className={styles.warning}>These words do not stand in this version of the article.</p>;
    case 'sought':
      return (
        <p className={styles.warning}>
          {state.failure ?? 'Taken from another version or reading; its words are being looked for in this one.'}
        </p>
      );
  }
}

function ClaimLine(props: {
  readonly facts: ClaimFacts;
  readonly onOpenEvent: ClipListActs['onOpenEvent'];
  readonly onOpenClaim: ClipListActs['onOpenClaim'];
}) {
  const { claim, eventTitle, gradeCode, articles, origins, isDisputed } = props.facts;
  const { eventId } = claim;
  return (
    <div className={styles.facts}>
      <button
        type="button"
        className={styles.bare}
        title={`Claim: ${claim.statement}`}
        onClick={() => props.onOpenClaim(claim.id)}
      >
        {gradeCode ? <Chip kind="grade">{gradeCode}</Chip> : <Chip>not graded</Chip>}
      </button>
      {claim.stance === 'asserts' ? null : (
        <Chip kind={claim.stance === 'denies' ? 'deny' : 'plain'}>{claim.stance}</Chip>
      )}
      {eventId && eventTitle !== null ? (
        <button type="button" className={styles.event} dir="auto" onClick={() => props.onOpenEvent(eventId)}>
          {eventTitle}
        </button>
      ) : (
        <span>no event</span>
      )}
      {eventId ? (
        <Chip kind="origin">
          {articles === 1 ? '1 article' : `${articles} articles`} · {origins === 1 ? '1 origin' : `${origins} origins`}
        </Chip>
      ) : null}
      {isDisputed ? <Chip kind="dispute">≠ disputed</Chip> : null}
    </div>
  );
}
