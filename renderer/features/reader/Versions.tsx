import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FollowedClip } from '../../../shared/anchoring/compare-messages.ts';
import type { Article, Version } from '../../../shared/model/article.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PlacedClip } from './clip-places.ts';
import { VersionClips } from './VersionClips.tsx';
import { VersionRows } from './VersionRows.tsx';
import styles from './Versions.module.css';
import { type Comparison, useComparison } from './version-comparison.ts';
import { useDrawing } from './version-drawing.ts';
import { findFoldOf, findRowAt, foldRows, type ShownRow } from './version-folds.ts';
import { showElement, useVersionKeys } from './version-walk.ts';
import { choosePair, nameVersion } from './version-words.ts';

/** What the comparison of an article's versions takes. */
export interface VersionsProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly article: Article;
  /** In order, at least two. */
  readonly versions: readonly Version[];
  /** All clips of the article, numbered as at the side of the text. */
  readonly clips: readonly PlacedClip[];
  readonly onClose: () => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}

/** Compares two versions of an article word by word, in the reader's place, and says what became of the clips of the earlier one. */
export function Versions(props: VersionsProps) {
  const { versions, article } = props;
  const [pair, setPair] = useState(() => choosePair(versions, article.currentVersionId));
  const view = useRef<HTMLElement>(null);
  useEffect(() => view.current?.focus({ preventScroll: true }), []);
  if (!pair) return null;
  const options = versions.map((one) => ({ value: one.id, label: nameVersion(one, versions) }));
  const choose = (side: 'beforeId' | 'afterId', id: Ulid) => {
    const other = side === 'beforeId' ? 'afterId' : 'beforeId';
    // Choosing the version that stands on the other side turns the comparison round.
    setPair(id === pair[other] ? { beforeId: pair.afterId, afterId: pair.beforeId } : { ...pair, [side]: id });
  };
  return (
    <section ref={view} className={styles.versions} aria-label="Comparison of versions" tabIndex={-1}>
      <header className={styles.header}>
        <h2 dir="auto">{article.title.value}</h2>
        <Button kind="quiet" keys="Esc" onPress={props.onClose}>
          Back to the text
        </Button>
        <div className={styles.choice}>
          <Select
            label="Earlier version"
            value={pair.beforeId}
            options={options}
            onChange={(id) => choose('beforeId', id)}
            isLabelHidden
          />
          <span aria-hidden="true">→</span>
          <Select
            label="Later version"
            value={pair.afterId}
            options={options}
            onChange={(id) => choose('afterId', id)}
            isLabelHidden
          />
        </div>
      </header>
      <ComparedPair key={`${pair.beforeId} ${pair.afterId}`} {...props} {...pair} />
    </section>
  );
}

interface PairProps extends VersionsProps {
  readonly beforeId: Ulid;
  readonly afterId: Ulid;
}

function ComparedPair(props: PairProps) {
  const { comparison, cancel, retry } = useComparison(props.db.name, props.beforeId, props.afterId);
  useVersionKeys({ onClose: props.onClose });
  if (comparison.status === 'compared') return <ComparedText {...props} compared={comparison} />;
  return <Waiting comparison={comparison} onCancel={cancel} onRetry={retry} />;
}

/** Waiting shorter than this is not spoken of, milliseconds. */
const PATIENCE = 400;

function Waiting(props: {
  readonly comparison: Exclude<Comparison, { readonly status: 'compared' }>;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
}) {
  const { comparison } = props;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  switch (comparison.status) {
    case 'comparing':
      return (
        <div className={styles.waiting} role="status" aria-busy="true">
          {isLong ? (
            <>
              <span>Comparing the words of both versions. You can go on working meanwhile.</span>
              <Button onPress={props.onCancel}>Cancel</Button>
            </>
          ) : null}
        </div>
      );
    case 'cancelled':
      return (
        <div className={styles.waiting} role="status">
          <span>The comparison was cancelled.</span>
          <Button onPress={props.onRetry}>Compare again</Button>
        </div>
      );
    case 'failed':
      return (
        <div className={styles.waiting} role="alert">
          <span>{comparison.reason}</span>
          <Button onPress={props.onRetry}>Compare again</Button>
        </div>
      );
  }
}

function ComparedText(props: PairProps & { readonly compared: Extract<Comparison, { readonly status: 'compared' }> }) {
  const { rows, clips } = props.compared;
  const pane = useRef<HTMLDivElement>(null);
  const [isEverythingShown, setIsEverythingShown] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [current, setCurrent] = useState<number | null>(null);
  const [here, setHere] = useState<number | null>(null);
  // What is to be shown once it is drawn; a new object for each wish.
  const [aim, setAim] = useState<{ readonly selector: string } | null>(null);
  const shown = useMemo(() => foldRows(rows, isEverythingShown, opened), [rows, isEverythingShown, opened]);
  const { drawn, drawTo } = useDrawing(shown.rows.length);
  useLayoutEffect(() => {
    if (aim) showElement(pane, (element) => element.querySelector<HTMLElement>(aim.selector));
  }, [aim]);

  const step = (by: 1 | -1) => {
    const { changeCount } = shown;
    if (changeCount === 0) return;
    const next = current === null ? (by > 0 ? 0 : changeCount - 1) : (current + by + changeCount) % changeCount;
    drawTo(1 + shown.rows.findLastIndex((one) => one.type === 'row' && one.firstChange <= next));
    setCurrent(next);
    setHere(null);
    setAim({ selector: `[data-change="${next}"]` });
  };
  const reveal = (index: number) => {
    if (index < 0) return;
    const isFurniture = rows[index]?.isFurniture ?? false;
    const isAll = isEverythingShown || isFurniture;
    let next = foldRows(rows, isAll, opened);
    const fold = findFoldOf(next.rows, index);
    const nextOpened = fold === null ? opened : new Set([...opened, fold]);
    if (fold !== null) next = foldRows(rows, isAll, nextOpened);
    if (isAll !== isEverythingShown) setCurrent(null);
    setIsEverythingShown(isAll);
    setOpened(nextOpened);
    drawTo(1 + next.rows.findIndex((one) => one.index === index));
    setHere(index);
    setAim({ selector: `[data-row="${index}"]` });
  };
  const jump = ({ across }: FollowedClip, start: number) =>
    reveal(findRowAt(rows, across.status === 'gone' ? null : across.passage.start, start));
  const toggleEverything = () => {
    setIsEverythingShown(!isEverythingShown);
    setCurrent(null);
  };
  useVersionKeys({ onStep: step, onToggleEverything: toggleEverything });

  return (
    <>
      <VersionClips
        db={props.db}
        origin={props.origin}
        articleId={props.article.id}
        beforeId={props.beforeId}
        afterId={props.afterId}
        followed={clips}
        clips={props.clips}
        onJump={jump}
        onMessage={props.onMessage}
      />
      <div ref={pane} className={styles.pane}>
        <div
          className={styles.page}
          lang={props.article.language?.value}
          data-everything={isEverythingShown || undefined}
        >
          {shown.changeCount === 0 ? <NothingChanged rows={rows} hiddenChanges={shown.hiddenChanges} /> : null}
          <VersionRows rows={cut(shown.rows, drawn)} current={current} here={here} onUnfold={reveal} />
        </div>
      </div>
      <footer className={styles.footer}>
        <div className={styles.counts}>
          <output className={styles.count} aria-live="polite">
            {sayCount(current, shown.changeCount)}
          </output>
          {shown.hiddenChanges > 0 ? (
            <span className={styles.hidden}>{shown.hiddenChanges.toLocaleString()} more outside of the story</span>
          ) : null}
        </div>
        <span className={styles.space} />
        <Button
          kind="quiet"
          keys="E"
          isPressed={isEverythingShown}
          isDisabled={!rows.some((row) => row.isFurniture)}
          title="Compare parts of the page like the story"
          onPress={toggleEverything}
        >
          Show everything
        </Button>
        <Button kind="quiet" keys="⇧ N" isDisabled={shown.changeCount === 0} onPress={() => step(-1)}>
          <span>
            Previous<span className="visually-hidden"> change</span>
          </span>
        </Button>
        <Button keys="N" isDisabled={shown.changeCount === 0} onPress={() => step(1)}>
          Next change
        </Button>
      </footer>
    </>
  );
}

function NothingChanged(props: { readonly rows: readonly unknown[]; readonly hiddenChanges: number }) {
  return (
    <p className={styles.nothing}>
      {props.rows.length === 0
        ? 'Neither version has any text.'
        : props.hiddenChanges > 0
          ? 'No word of the story differs. What changed are parts of the page: show everything to see them.'
          : 'No word differs between these two versions.'}
    </p>
  );
}

function sayCount(current: number | null, count: number): string {
  const changes = count === 1 ? '1 change' : `${count.toLocaleString()} changes`;
  return current === null ? changes : `${(current + 1).toLocaleString()} of ${changes}`;
}

function cut(rows: readonly ShownRow[], count: number): readonly ShownRow[] {
  return count >= rows.length ? rows : rows.slice(0, count);
}
