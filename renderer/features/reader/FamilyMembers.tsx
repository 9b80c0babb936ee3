import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './Family.module.css';
import { type FamilyMember, isClosed, type Likeness, sayTriage } from './family-facts.ts';

/** What the strip may ask of the list of members. */
export interface FamilyMembersHandle {
  readonly focus: () => void;
}

/** The rewrites of one story: arrows walk them, Enter opens one, X throws it out. */
export function FamilyMembers(props: {
  readonly members: readonly FamilyMember[];
  readonly openId: Ulid;
  /** Sentences that the analyst has not seen, by member; null while they are looked for. */
  readonly counts: ReadonlyMap<Ulid, number> | null;
  readonly onOpen: (member: FamilyMember) => void;
  readonly onThrowOut: (member: FamilyMember) => void;
  readonly ref?: Ref<FamilyMembersHandle>;
}) {
  const { members } = props;
  const list = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState(props.openId);
  const leaving = useRef<Ulid | null>(null);
  const active = Math.max(
    0,
    members.findIndex((one) => one.id === activeId),
  );
  const focusRow = (id: Ulid | undefined) => list.current?.querySelector<HTMLElement>(`[data-member="${id}"]`)?.focus();
  useImperativeHandle(props.ref, () => ({ focus: () => focusRow(members[active]?.id) }));
  // The row that had the focus is gone: its neighbour takes it.
  useLayoutEffect(() => {
    const { current } = leaving;
    if (current === null || members.some((one) => one.id === current)) return;
    leaving.current = null;
    list.current?.querySelector<HTMLElement>(`[data-member="${members[active]?.id}"]`)?.focus();
  }, [members, active]);

  const throwOut = (member: FamilyMember) => {
    const at = members.indexOf(member);
    setActiveId((members[at + 1] ?? members[at - 1])?.id ?? props.openId);
    leaving.current = member.id;
    props.onThrowOut(member);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'listitem') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const member = members[active];
    const move = { ArrowDown: 1, ArrowUp: -1, Home: -members.length, End: members.length }[event.key];
    if (move !== undefined) {
      const next = members[Math.min(Math.max(active + move, 0), members.length - 1)];
      if (next) setActiveId(next.id);
      focusRow(next?.id);
    } else if (event.key === 'Enter' && member) props.onOpen(member);
    else if ((event.code === 'KeyX' || event.key === 'Delete') && member) throwOut(member);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={list} role="list" aria-label="Members of the family" className={styles.members} onKeyDown={handleKeyDown}>
      {members.map((member, index) => (
        <MemberRow
          key={member.id}
          member={member}
          isOpen={member.id === props.openId}
          count={props.counts?.get(member.id) ?? null}
          isActive={index === active}
          onFocus={() => setActiveId(member.id)}
          onOpen={() => props.onOpen(member)}
          onThrowOut={() => throwOut(member)}
        />
      ))}
    </div>
  );
}

function MemberRow(props: {
  readonly member: FamilyMember;
  readonly isOpen: boolean;
  readonly count: number | null;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onThrowOut: () => void;
}) {
  const { member, isOpen, count } = props;
  const why = sayWhy(member.likeness);
  const [, nearest] = why;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys.
    <div
      role="listitem"
      data-member={member.id}
      className={styles.member}
      tabIndex={props.isActive ? 0 : -1}
      aria-current={isOpen || undefined}
      onFocus={props.onFocus}
      onClick={(event) => event.currentTarget.focus()}
      onDoubleClick={props.onOpen}
    >
      <span className={styles.title} dir="auto" title={member.title}>
        {member.title}
      </span>
      <span className={styles.memberMarks}>
        {isOpen ? <Chip kind="origin">open here</Chip> : null}
        {isOpen || isClosed(member.triage) ? null : <News count={count} />}
        <Standing member={member} />
      </span>
      <span className={styles.memberFacts} title={why.join('')}>
        <bdi>{member.outletName ?? 'no outlet'}</bdi> · <bdi>{member.published ?? 'no date'}</bdi> ·{' '}
        {sayTriage(member.triage)}
        {why[0]}
        {nearest ? <bdi>{nearest}</bdi> : null}
        {why[2]}
      </span>
      {props.isActive ? (
        <span className={styles.memberActs}>
          {isOpen ? null : (
            <Button kind="quiet" keys="↵" onPress={props.onOpen}>
              <Named word="Open" title={member.title} />
            </Button>
          )}
          <Button kind="quiet" keys="X" onPress={props.onThrowOut}>
            <Named word="Throw out" title={member.title} />
          </Button>
        </span>
      ) : null}
    </div>
  );
}

/** Whether the app or the analyst says that it belongs here, and how alike it is. */
function Standing({ member }: { readonly member: FamilyMember }) {
  const { likeness, isProposed } = member;
  const share = likeness.by === 'app' ? ` · ${Math.round(likeness.share * 100)} %` : '';
  return isProposed ? (
    <Chip
      kind="proposal"
      title="Found by the app; nobody has confirmed it. Counted are runs of five words that stand in both texts."
    >
      proposed{share}
    </Chip>
  ) : (
    <Chip title="You said that it is one of them">✓ confirmed{share}</Chip>
  );
}

/** Why it is here: the words before the title of the member that it is most like, that title, and the words behind it. */
function sayWhy(likeness: Likeness): readonly [string, string, string] {
  if (likeness.by === 'nobody') return ['', '', ''];
  if (likeness.by === 'analyst') return [' · put here by you', '', ''];
  const share = `${Math.round(likeness.share * 100)} %`;
  const { nearest } = likeness;
  if (!nearest) return [` · ${share} of its wording in common with another text`, '', ''];
  const title = `“${nearest.title}”`;
  return nearest.isLonger
    ? [` · ${share} of its wording is in `, title, '']
    : [` · ${share} of the wording of `, title, ' is in it'];
}

/** A short word for the eye, with the title that it is about for a screen reader. */
function Named({ word, title }: { readonly word: string; readonly title: string }) {
  return (
    <span>
      {word}
      <span className="visually-hidden"> “{title}”</span>
    </span>
  );
}

function News({ count }: { readonly count: number | null }) {
  if (count === null) return null;
  const title = 'Counted are sentences that stand neither in the open article nor in one that you have read.';
  if (count === 0) return <Chip title={title}>nothing new</Chip>;
  return (
    <Chip kind="dispute" title={title}>
      {count === 1 ? '1 new sentence' : `${count.toLocaleString()} new sentences`}
    </Chip>
  );
}
