import { describeScore } from '../../../shared/hypotheses/grid-words.ts';
import type { HypothesisScore } from '../../../shared/hypotheses/scores.ts';
import { GridCellBox, type PlaceOf } from './GridCellBox.tsx';
import styles from './hypothesis-grid.module.css';

/** The foot: how many independent origins speak against each hypothesis, and what would be left of them without a source. */
export function GridFootCells(props: {
  readonly scores: readonly HypothesisScore[];
  readonly after: readonly HypothesisScore[] | null;
  readonly index: number;
  readonly placeOf: PlaceOf;
}) {
  const { scores, after, index, placeOf } = props;
  return (
    <>
      <GridCellBox role="rowheader" className={styles.footHead} place={placeOf(index, 0)}>
        <span>Speaks against it</span>
        <small>origins; claims of one origin count once</small>
      </GridCellBox>
      {scores.map((score, column) => {
        const then = after?.[column];
        return (
          <GridCellBox
            key={score.hypothesisId}
            role="gridcell"
            className={styles.score}
            isLeast={score.isLeast}
            place={placeOf(index, column + 1)}
          >
            <span aria-hidden="true">
              <b>{score.inconsistentOrigins}</b>
              {then ? <b> → {then.inconsistentOrigins}</b> : null}
            </span>
            <small aria-hidden="true">
              {score.inconsistentClaims === 1 ? '1 claim' : `${score.inconsistentClaims} claims`}
              {score.isLeast ? ' · least' : ''}
            </small>
            <span className="visually-hidden">
              {describeScore(score)} against it{score.isLeast ? ', the least of all' : ''}
              {then ? `; without the source ${describeScore(then)}` : ''}
            </span>
          </GridCellBox>
        );
      })}
      <GridCellBox role="gridcell" className={styles.telling} place={placeOf(index, scores.length + 1)} />
    </>
  );
}
