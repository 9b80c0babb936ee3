import { describeDiagnosticity } from '../../../shared/hypotheses/grid-words.ts';
import type { Hypothesis } from '../../../shared/model/hypotheses.ts';
import { Chip } from '../../ui/Chip.tsx';
import { GridCellBox, type PlaceOf } from './GridCellBox.tsx';
import type { GridRow } from './grid-view.ts';
import styles from './hypothesis-grid.module.css';
import { VerdictSign } from './VerdictSign.tsx';

/** A claim with its grades and its chain, what it says of each hypothesis, and how far it tells them apart. */
export function GridRowCells(props: {
  readonly row: GridRow;
  readonly index: number;
  readonly hypotheses: readonly Hypothesis[];
  readonly isFallen: boolean;
  readonly placeOf: PlaceOf;
}) {
  const { row, index, hypotheses, placeOf } = props;
  const { claim } = row;
  return (
    <>
      <GridCellBox role="rowheader" className={styles.claim} title={row.statement} place={placeOf(index, 0)}>
        <span className={styles.statement} dir="auto">
          {row.statement}
        </span>
        <span className={styles.facts}>
          {props.isFallen ? <Chip kind="deny">taken out</Chip> : null}
          {claim.stance === 'asserts' ? null : (
            <Chip kind={claim.stance === 'denies' ? 'deny' : 'dispute'}>{claim.stance}</Chip>
          )}
          <Chip kind="grade">{row.grade ?? 'not graded'}</Chip>
          <span className={styles.chain} dir="auto" title={row.chain}>
            {row.chain || 'no source yet'}
          </span>
        </span>
      </GridCellBox>
      {hypotheses.map((hypothesis, column) => {
        const cell = row.cells[hypothesis.id];
        return (
          <GridCellBox key={hypothesis.id} role="gridcell" className={styles.cell} place={placeOf(index, column + 1)}>
            <VerdictSign verdict={cell?.verdict ?? null} hasRationale={Boolean(cell?.rationale)} />
          </GridCellBox>
        );
      })}
      <GridCellBox role="gridcell" className={styles.telling} place={placeOf(index, hypotheses.length + 1)}>
        {row.diagnosticity.status === 'tells-apart' ? (
          <>
            <b aria-hidden="true">
              {row.diagnosticity.pairs}/{row.diagnosticity.of}
            </b>
            <span className="visually-hidden">{describeDiagnosticity(row.diagnosticity)}</span>
          </>
        ) : (
          <span className={row.diagnosticity.status === 'same' ? styles.same : styles.faint}>
            {row.diagnosticity.status === 'same' ? '= same of all' : '–'}
            {row.diagnosticity.status === 'open' ? <span className="visually-hidden">not set yet</span> : null}
          </span>
        )}
      </GridCellBox>
    </>
  );
}
