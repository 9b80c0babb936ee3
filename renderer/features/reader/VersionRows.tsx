import { memo } from 'react';
import type { DiffRow } from '../../../shared/anchoring/diff-rows.ts';
import type { DiffRun } from '../../../shared/anchoring/diff-runs.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Versions.module.css';
import type { ShownRow } from './version-folds.ts';

/** Characters that fit on a line of the column, for guessing the height of a paragraph that was not drawn yet. */
const LINE_LENGTH = 72;

/** Draws the paragraphs of a comparison: what was added underlined behind a plus, what was removed struck through. */
export const VersionRows = memo(function VersionRows(props: {
  readonly rows: readonly ShownRow[];
  /** The number of the change that was walked to, from 0; null before the first step. */
  readonly current: number | null;
  /** The index of the row that was jumped to. */
  readonly here: number | null;
  readonly onUnfold: (index: number) => void;
}) {
  const { current } = props;
  return props.rows.map((shown) => {
    if (shown.type === 'fold') {
      return <Fold key={`fold ${shown.index}`} index={shown.index} count={shown.count} onUnfold={props.onUnfold} />;
    }
    const { row, index, firstChange } = shown;
    const own = current === null ? -1 : current - firstChange;
    return (
      <VersionRow
        key={index}
        row={row}
        index={index}
        firstChange={firstChange}
        current={own >= 0 && own < row.changeCount ? own : null}
        isHere={props.here === index}
      />
    );
  });
});

const Fold = memo(function Fold(props: {
  readonly index: number;
  readonly count: number;
  readonly onUnfold: (index: number) => void;
}) {
  return (
    <div className={styles.fold}>
      <Button kind="quiet" onPress={() => props.onUnfold(props.index)} title="Show them">
        … {props.count.toLocaleString()} paragraphs unchanged …
      </Button>
    </div>
  );
});

const VersionRow = memo(function VersionRow(props: {
  readonly row: DiffRow;
  readonly index: number;
  readonly firstChange: number;
  readonly current: number | null;
  readonly isHere: boolean;
}) {
  const { row } = props;
  const length = row.runs.reduce((sum, run) => sum + run.text.length, 0);
  const heading = row.kind === 'heading' ? { role: 'heading', 'aria-level': Math.max(2, row.level ?? 2) } : {};
  return (
    <div
      {...heading}
      className={styles.row}
      dir={row.direction}
      tabIndex={-1}
      data-row={props.index}
      data-kind={row.kind}
      data-furniture={row.isFurniture || undefined}
      data-changed={row.changeCount > 0 || undefined}
      data-here={props.isHere || undefined}
      style={{ containIntrinsicBlockSize: `auto ${(Math.ceil(length / LINE_LENGTH) * 1.62).toFixed(2)}em` }}
    >
      {drawRuns(row.runs, props.firstChange, props.current)}
    </div>
  );
});

/** Draws words of a diff; changes carry their number, and those of the `current` one of the row are marked. */
export function drawRuns(runs: readonly DiffRun[], firstChange = 0, current: number | null = null) {
  return runs.map(({ kind, text, change }, index) => {
    if (kind === 'same' || change === null) return text;
    const attributes = {
      'data-change': firstChange + change,
      'data-current': change === current || undefined,
    };
    return kind === 'added' ? (
      <ins
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a row never change their order.
        key={index}
        className={styles.added}
        data-instead={runs[index - 1]?.kind === 'removed' || undefined}
        {...attributes}
      >
        {text}
      </ins>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a row never change their order.
      <del key={index} className={styles.removed} {...attributes}>
        {text}
      </del>
    );
  });
}
