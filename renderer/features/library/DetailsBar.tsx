import { TriangleAlert } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import type { Alternative } from './alternatives.ts';
import { type DetailColumn, describeCell, toCell } from './cells.ts';
import styles from './details-bar.module.css';
import type { GridRow } from './grid-rows.ts';
import { confirmCell, emptyCell } from './typed-cell.ts';

/** What the bar's buttons do to the cell; each has its key in the grid. */
export interface BarActs {
  readonly edit: () => void;
  readonly take: (index: number) => void;
  readonly confirm: () => void;
  readonly empty: () => void;
  readonly copyAbove: () => void;
  readonly open: () => void;
}

/** The cell under the cursor in full: its value, where it came from, its doubt, and the other values that were found. */
export function DetailsBar(props: {
  readonly row: GridRow | null;
  readonly column: DetailColumn;
  readonly alternatives: readonly Alternative[];
  /** What the grid has to say about the last key; null for nothing. */
  readonly notice: string | null;
  readonly isFirstRow: boolean;
  readonly acts: BarActs;
}) {
  const { row, column, alternatives, acts } = props;
  if (!row) return <section className={styles.bar} aria-label="Where this value came from" />;
  const cell = toCell(row, column.id);
  const full = column.id === 'url' ? (row.article.url?.value ?? '') : cell.text;
  const canConfirm = confirmCell(row, column.id) !== null;
  return (
    <section className={styles.bar} aria-label="Where this value came from">
      <div className={styles.evidence}>
        <h3>{column.label}</h3>
        {full ? (
          <p className={styles.full} dir={cell.dir}>
            {full}
          </p>
        ) : null}
        <div role="status">
          {props.notice ? <p className={styles.notice}>{props.notice}</p> : null}
          {cell.doubt ? (
            <p className={styles.doubtWords}>
              <TriangleAlert aria-hidden="true" />
              {cell.doubt.sentence}
            </p>
          ) : null}
          {cell.doubt?.kind === 'missing' && !cell.text ? null : <p dir="auto">{describeCell(row, column.id)}</p>}
          {alternatives.length > 0 ? <p className="visually-hidden">{tellAlternatives(alternatives)}</p> : null}
        </div>
      </div>
      <div className={styles.others}>
        <h3>Other values that were found</h3>
        {alternatives.length === 0 ? (
          <p className={styles.soft}>{column.isReadOnly || column.id === 'triage' ? '–' : 'None.'}</p>
        ) : (
          <ol aria-label="Other values" className={styles.otherList}>
            {alternatives.map((other, index) => (
              <li key={`${other.label} ${other.origin}`}>
                <button type="button" className={styles.other} onClick={() => acts.take(index)}>
                  <Kbd>{`Alt ${index + 1}`}</Kbd>
                  <span>
                    <bdi className={styles.otherValue}>{other.label}</bdi>{' '}
                    <span className={styles.soft} dir="auto">
                      {other.origin}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className={styles.acts}>
        <Button kind="quiet" keys="↵" onPress={acts.edit} isDisabled={column.isReadOnly}>
          Edit
        </Button>
        <Button kind="quiet" keys="Ctrl ↵" onPress={acts.confirm} isDisabled={!canConfirm}>
          Confirm as it stands
        </Button>
        <Button kind="quiet" keys="Ctrl D" onPress={acts.copyAbove} isDisabled={column.isReadOnly || props.isFirstRow}>
          Same as above
        </Button>
        <Button
          kind="quiet"
          keys="Del"
          onPress={acts.empty}
          isDisabled={emptyCell(column.id) === null || (!cell.text && cell.mark === '')}
        >
          Empty
        </Button>
        <Button kind="quiet" keys="Alt ↵" onPress={acts.open}>
          Read the article
        </Button>
      </div>
    </section>
  );
}

function tellAlternatives(alternatives: readonly Alternative[]): string {
  const told = alternatives.map(({ label, origin }, index) => `Alt ${index + 1}: ${label}, ${origin}`).join('; ');
  return `Other values: ${told}.`;
}
