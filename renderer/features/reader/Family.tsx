import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Family.module.css';
import { FamilyMembers, type FamilyMembersHandle } from './FamilyMembers.tsx';
import type { FamilyMember } from './family-facts.ts';
import { useFamilyKeys } from './family-keys.ts';
import type { NewsState } from './family-news.ts';
import type { NewSentencesControl } from './new-sentences.ts';

/** What the strip above the text asks for. */
export interface FamilyActs {
  readonly onOpen: (member: FamilyMember) => void;
  readonly onThrowOut: (member: FamilyMember) => void;
  readonly onConfirm: () => void;
  readonly onCloseRewrites: () => void;
  readonly onAdd: () => void;
  /** Gives the focus back to the text. */
  readonly onLeave: () => void;
}

const OPEN_KEY = 'reader-family';

/** The strip above the text of an article that is one of several rewrites: which one, its new sentences, and the others at a key. */
export function Family(
  props: FamilyActs & {
    readonly openId: Ulid;
    readonly members: readonly FamilyMember[];
    readonly news: NewsState;
    readonly sentences: NewSentencesControl;
    readonly ref?: Ref<FamilyMembersHandle>;
  },
) {
  const { members, news, sentences } = props;
  const region = useRef<HTMLElement>(null);
  const list = useRef<FamilyMembersHandle>(null);
  const [isOpen, setIsOpen] = useState(() => localStorage.getItem(OPEN_KEY) === 'open');
  const wantsFocus = useRef(false);
  const place = members.findIndex((one) => one.id === props.openId) + 1;
  const isProposed = members.some((one) => one.isProposed);
  const known = news.status === 'known' ? news.news : null;
  useImperativeHandle(props.ref, () => ({ focus: () => list.current?.focus() }));
  useLayoutEffect(() => {
    if (isOpen && wantsFocus.current) list.current?.focus();
    wantsFocus.current = false;
  }, [isOpen]);

  const setOpen = (is: boolean) => {
    localStorage.setItem(OPEN_KEY, is ? 'open' : 'closed');
    setIsOpen(is);
  };
  const handleFamilyKey = () => {
    const isHere = region.current?.contains(document.activeElement) ?? false;
    if (isOpen && isHere) {
      setOpen(false);
      props.onLeave();
    } else if (isOpen) list.current?.focus();
    else {
      wantsFocus.current = true;
      setOpen(true);
    }
  };
  useFamilyKeys({
    onNextSentence: sentences.step,
    onFamily: handleFamilyKey,
    onCloseRewrites: isOpen ? props.onCloseRewrites : undefined,
    onConfirm: isOpen && isProposed ? props.onConfirm : undefined,
    onAdd: isOpen ? props.onAdd : undefined,
  });
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    props.onLeave();
  };
  return (
    <section ref={region} className={styles.family} aria-label="Family" onKeyDown={handleKeyDown}>
      <div className={styles.strip}>
        <Button kind="quiet" keys="G" isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronRight aria-hidden="true" />}
          {place} of {members.length} rewrites of one story
        </Button>
        <span className={styles.space} />
        <NewSentences news={news} sentences={sentences} />
      </div>
      {isOpen ? (
        <div className={styles.panel}>
          <FamilyMembers
            ref={list}
            members={members}
            openId={props.openId}
            counts={known?.counts ?? null}
            onOpen={props.onOpen}
            onThrowOut={props.onThrowOut}
          />
          <div className={styles.acts}>
            <Button keys="R" onPress={props.onCloseRewrites} title="Set to read those in which nothing is left to read">
              Close the rewrites
            </Button>
            {isProposed ? (
              <Button keys="Y" onPress={props.onConfirm} title="Say that all of them are rewrites of one story">
                Confirm
              </Button>
            ) : null}
            <Button kind="quiet" keys="A" onPress={props.onAdd}>
              Add an article…
            </Button>
          </div>
        </div>
      ) : null}
    </section>
  );
}

function NewSentences({ news, sentences }: { readonly news: NewsState; readonly sentences: NewSentencesControl }) {
  if (news.status === 'failed') {
    return (
      <span role="alert" className={styles.failed}>
        {news.reason}
      </span>
    );
  }
  if (news.status === 'comparing') {
    const count = news.of > 0 ? ` ${news.done.toLocaleString()} of ${news.of.toLocaleString()}` : '';
    return (
      <span role="status" className={styles.comparing}>
        Comparing the rewrites{count}
      </span>
    );
  }
  const count = news.news.sentences.length;
  if (count === 0) {
    return (
      <span role="status" className={styles.comparing}>
        Every sentence stands in another one, too
      </span>
    );
  }
  return (
    <>
      <output className={styles.reached} aria-live="polite">
        {sentences.reached === null ? '' : `${(sentences.reached + 1).toLocaleString()} of ${count.toLocaleString()}`}
      </output>
      <Button
        kind="quiet"
        isPressed={sentences.isMarked}
        onPress={sentences.toggle}
        title="Mark the sentences that stand in none of the others"
      >
        <span>
          <span className={styles.sample}>New sentences</span> ({count.toLocaleString()})
        </span>
      </Button>
      <Button kind="quiet" keys="S" onPress={() => sentences.step(1)}>
        <span>
          Next<span className="visually-hidden"> new sentence</span>
        </span>
      </Button>
    </>
  );
}
