import {
  type MouseEvent,
  type ReactNode,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Article, Version, VersionText } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import { isHeadline, linksIn, toRuns } from './block-runs.ts';
import { clipAt, clipFrom, numberBlocks, type PlacedClip } from './clip-places.ts';
import { EmptyVersion } from './EmptyVersion.tsx';
import { FindBar } from './FindBar.tsx';
import { FurnitureMenu, type FurnitureTargets } from './FurnitureMenu.tsx';
import { findTargets } from './furniture-targets.ts';
import { isOnWords, offsetAtPoint } from './highlights.ts';
import { type BlockActs, drawRun, ReaderBlocks } from './ReaderBlocks.tsx';
import { ReaderFooter } from './ReaderFooter.tsx';
import { ReaderHeader } from './ReaderHeader.tsx';
import styles from './reader.module.css';
import { paragraphDirection } from './reading-moves.ts';
import { type Span, toSpan } from './selection.ts';
import { useFind } from './use-find.ts';
import type { MarkFurniture } from './use-furniture.tsx';
import { usePaint } from './use-paint.ts';
import { useReadingKeys } from './use-reading-keys.ts';
import { useScrollPlace } from './use-scroll-place.ts';
import { useTextSelection } from './use-text-selection.ts';

/** What the side panel may ask of the reader. */
export interface ReaderHandle {
  /** Puts the focus back into the text with these words selected, without scrolling. */
  readonly focus: (span?: Span) => void;
  /** Brings a passage into sight and lights it up for a moment. */
  readonly jump: (span: Span) => void;
  /** The words that are selected now. */
  readonly selected: () => Span | null;
}

/** Draws an article's text for reading and selecting; clips are painted over it and never touch it. */
export function Reader(props: {
  readonly article: Article;
  readonly version: Version;
  readonly text: VersionText;
  readonly outlet: Source | null;
  /** In reading order. */
  readonly clips: readonly PlacedClip[];
  readonly activeClipId: Ulid | null;
  /** The words that the open card is about. */
  readonly pending: Span | null;
  /** What stands in no other article of the family. */
  readonly newSentences?: readonly Span[] | undefined;
  /** The words that the open card's proposals rest on. */
  readonly causes?: { readonly all: readonly Span[]; readonly focused: readonly Span[] } | undefined;
  readonly onClip: (span: Span) => void;
  /** Applies the nth tag of the case to the selected words, or to the chosen clip. */
  readonly onTag?: ((index: number, span: Span | null) => void) | undefined;
  readonly onSelectClip: (id: Ulid | null) => void;
  readonly onEditDetails: () => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
  readonly scrollTop: number;
  readonly onScroll?: ((scrollTop: number) => void) | undefined;
  /** Says in the header which version is open, where there are several. */
  readonly versionMark?: ReactNode;
  /** What the header says of the article's origin: in its line of facts and below it. */
  readonly provenance?: { readonly inLine: ReactNode; readonly below: ReactNode } | undefined;
  /** The line above the footer. */
  readonly notice?: ReactNode;
  readonly acts?: BlockActs | undefined;
  /** Without it no block can be marked as furniture. */
  readonly onMark?: MarkFurniture | undefined;
  readonly onSaveOriginal?: (() => void) | undefined;
  readonly ref?: Ref<ReaderHandle>;
}) {
  const { text, blocks } = props.text;
  const scroller = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLElement>(null);
  const findField = useRef<HTMLInputElement>(null);
  const [isEverythingShown, setIsEverythingShown] = useState(false);
  const [targets, setTargets] = useState<FurnitureTargets | null>(null);
  const numbers = useMemo(() => numberBlocks(blocks, props.clips), [blocks, props.clips]);
  const words = useTextSelection(root, numbers);
  const place = useScrollPlace({
    scroller,
    root,
    textKey: props.text.versionId,
    textLength: text.length,
    scrollTop: props.scrollTop,
    onScroll: props.onScroll,
  });
  const find = useFind(
    text,
    () => words.selection?.anchor ?? place.firstInSight(),
    (hit) => {
      words.remember({ anchor: hit.start, head: hit.end });
      place.reveal(hit);
    },
  );
  const span = words.selection ? toSpan(words.selection) : null;
  const isSelected = span !== null && text.slice(span.start, span.end).trim() !== '';
  const isTitleBlock = isHeadline(text, blocks[0], props.article.title.value);
  const direction = paragraphDirection(blocks, span?.start ?? 0);
  const flash = usePaint(root, { ...props, span, find, textKey: props.text.versionId });

  const focus = (next?: Span) => {
    root.current?.focus({ preventScroll: true });
    if (next) words.select({ anchor: next.start, head: next.end });
    else if (words.selection) words.select(words.selection);
  };
  const jump = (target: Span) => {
    place.reveal(target);
    flash(target);
  };
  const selected = () => {
    const live = words.read();
    return live ? toSpan(live) : null;
  };
  useImperativeHandle(props.ref, () => ({ focus, jump, selected }));

  const handleClip = () => {
    const live = words.read();
    const chosen = live ? toSpan(live) : null;
    if (chosen && text.slice(chosen.start, chosen.end).trim() !== '') props.onClip(chosen);
    else
      props.onMessage({
        kind: 'bad',
        text: 'Select the words of a passage first: with the mouse, the arrow keys or Ctrl F.',
      });
  };
  const handleDim = () => {
    if (!root.current || !scroller.current || !props.onMark) return;
    const live = words.read();
    const found = findTargets({
      root: root.current,
      scroller: scroller.current,
      blocks: isTitleBlock ? bodyOf(blocks) : blocks,
      span: live ? toSpan(live) : null,
    });
    if (found) setTargets(found);
    else
      props.onMessage({
        kind: 'bad',
        text: 'Select a paragraph first, or point at one: it is dimmed or brought back.',
      });
  };
  const handleOpenFind = () => {
    words.read();
    find.open();
  };
  const handleCloseFind = () => {
    find.close();
    focus();
  };
  useLayoutEffect(() => {
    if (find.isOpen) findField.current?.select();
  }, [find.isOpen]);
  useReadingKeys({
    root,
    read: { text, blocks: isEverythingShown ? blocks : storyOf(blocks), locale: props.article.language?.value ?? 'en' },
    words,
    direction,
    reveal: place.reveal,
    firstInSight: place.firstInSight,
    onClip: handleClip,
    onFind: handleOpenFind,
    onDim: handleDim,
    onToggleEverything: () => setIsEverythingShown((is) => !is),
    onTag: (index) => {
      const live = words.read();
      const chosen = live ? toSpan(live) : null;
      props.onTag?.(index, chosen && text.slice(chosen.start, chosen.end).trim() !== '' ? chosen : null);
    },
    onStepClip: (step) => {
      const next = clipFrom(props.clips, span?.start ?? -1, step);
      if (!next?.span) return;
      focus(next.span);
      jump(next.span);
      props.onSelectClip(next.clip.id);
    },
  });

  const handleClick = (event: MouseEvent) => {
    const live = words.read();
    if (!root.current || (live && live.anchor !== live.head)) return;
    const offset = offsetAtPoint(root.current, event.clientX, event.clientY);
    const hit = offset === null ? null : clipAt(props.clips, offset);
    if (hit?.span && isOnWords(root.current, hit.span, event.clientX, event.clientY)) props.onSelectClip(hit.clip.id);
  };

  const first = blocks[0];
  return (
    <div className={styles.reader}>
      {find.isOpen ? (
        <FindBar
          typed={find.typed}
          hitCount={find.hits.length}
          current={find.current}
          inputRef={findField}
          onType={find.type}
          onStep={find.step}
          onClip={handleClip}
          onClose={handleCloseFind}
        />
      ) : null}
      <div ref={scroller} className={styles.scroller} data-scroller="" onScroll={place.handleScroll}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: N and P walk the clips by keyboard; a click only hits one. */}
        <article
          ref={root}
          className={styles.page}
          aria-label={props.article.title.value}
          lang={props.article.language?.value}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the text is read and selected by keyboard.
          tabIndex={0}
          data-measuring={place.isMeasuring || undefined}
          data-everything={isEverythingShown || undefined}
          onClick={handleClick}
        >
          <ReaderHeader
            article={props.article}
            version={props.version}
            outlet={props.outlet}
            headline={
              isTitleBlock && first ? (
                <h1 dir={first.direction} data-start={first.start} data-end={first.end}>
                  {toRuns(first, numbers.get(first) ?? []).map((run) => drawRun(text, run))}
                </h1>
              ) : (
                <h1 dir="auto" className={styles.foreignTitle}>
                  {props.article.title.value}
                </h1>
              )
            }
            versionMark={props.versionMark}
            provenance={props.provenance}
            onEditDetails={props.onEditDetails}
          />
          {blocks.length === 0 ? <EmptyVersion version={props.version} onSaveOriginal={props.onSaveOriginal} /> : null}
          <ReaderBlocks
            text={text}
            blocks={isTitleBlock ? bodyOf(blocks) : blocks}
            numbers={numbers}
            acts={props.acts}
          />
        </article>
      </div>
      {targets && props.onMark ? (
        <FurnitureMenu
          targets={targets}
          onMark={props.onMark}
          onClose={() => {
            setTargets(null);
            focus();
          }}
        />
      ) : null}
      {props.notice}
      <ReaderFooter
        hasText={blocks.length > 0}
        isSelected={isSelected}
        direction={direction}
        hasFurniture={blocks.some((block) => block.furniture !== null)}
        isEverythingShown={isEverythingShown}
        links={span ? linksIn(blocks, span) : []}
        onToggleEverything={() => setIsEverythingShown(!isEverythingShown)}
        onFind={handleOpenFind}
        onDim={props.onMark ? handleDim : undefined}
        onClip={handleClip}
        onMessage={props.onMessage}
      />
    </div>
  );
}

const bodies = new WeakMap<VersionText['blocks'], VersionText['blocks']>();
const stories = new WeakMap<VersionText['blocks'], VersionText['blocks']>();

/** The blocks after the headline; the same array for the same blocks, so that nothing is drawn again. */
function bodyOf(blocks: VersionText['blocks']): VersionText['blocks'] {
  const known = bodies.get(blocks) ?? blocks.slice(1);
  bodies.set(blocks, known);
  return known;
}

function storyOf(blocks: VersionText['blocks']): VersionText['blocks'] {
  const known = stories.get(blocks) ?? blocks.filter((block) => block.furniture === null);
  stories.set(blocks, known);
  return known;
}
