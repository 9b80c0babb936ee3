import { Ellipsis } from 'lucide-react';
import type { HypothesisScore } from '../../../shared/hypotheses/scores.ts';
import type { Hypothesis } from '../../../shared/model/hypotheses.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { GridCellBox, type PlaceOf } from './GridCellBox.tsx';
import type { GridActs } from './GridTable.tsx';
import styles from './hypothesis-grid.module.css';

/** The head: each hypothesis with its number, and a menu of what can be done with it. */
export function GridHeadCells(props: {
  readonly hypotheses: readonly Hypothesis[];
  readonly scores: readonly HypothesisScore[];
  readonly placeOf: PlaceOf;
  readonly onMenu: GridActs['onMenu'];
}) {
  const { hypotheses, placeOf, onMenu } = props;
  return (
    <>
      <GridCellBox role="columnheader" className={styles.corner} place={placeOf(0, 0)}>
        Claim
      </GridCellBox>
      {hypotheses.map(({ id, statement }, index) => (
        <GridCellBox
          key={id}
          role="columnheader"
          className={styles.hypothesis}
          title={statement}
          place={placeOf(0, index + 1)}
        >
          <span className={styles.hypothesisTop}>
            <b>H{index + 1}</b>
            {props.scores[index]?.isLeast ? (
              <span className={styles.least} title="Least speaks against it">
                ▾ least
              </span>
            ) : null}
            <MenuButton
              label={`Hypothesis ${index + 1}`}
              kind="quiet"
              isSkippedByTab
              items={[
                { id: 'edit', label: 'Word it anew', keys: '↵', onPress: () => onMenu(id, 'edit') },
                {
                  id: 'left',
                  label: 'Move left',
                  keys: 'Alt ←',
                  isDisabled: index === 0,
                  onPress: () => onMenu(id, 'left'),
                },
                {
                  id: 'right',
                  label: 'Move right',
                  keys: 'Alt →',
                  isDisabled: index === hypotheses.length - 1,
                  onPress: () => onMenu(id, 'right'),
                },
                { id: 'remove', label: 'Remove', keys: 'Del', onPress: () => onMenu(id, 'remove') },
              ]}
            >
              <Ellipsis aria-hidden="true" />
            </MenuButton>
          </span>
          <span className={styles.hypothesisWords} dir="auto">
            {statement}
          </span>
        </GridCellBox>
      ))}
      <GridCellBox
        role="columnheader"
        className={styles.tellingHead}
        title="How many pairs of hypotheses a claim tells apart"
        place={placeOf(0, hypotheses.length + 1)}
      >
        Tells apart
      </GridCellBox>
    </>
  );
}
