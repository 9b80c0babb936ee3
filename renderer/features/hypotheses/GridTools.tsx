import { ChevronDown, Plus } from 'lucide-react';
import type { HypothesisGrid } from '../../../shared/model/hypotheses.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { Select } from '../../ui/Select.tsx';
import type { GridOrder } from './grid-view.ts';
import styles from './hypotheses.module.css';

/** The question, and what can be done with the grid as a whole, each with its key. */
export function GridTools(props: {
  readonly grids: readonly HypothesisGrid[];
  readonly grid: HypothesisGrid;
  readonly order: GridOrder;
  /** Those that the claims lean on, and the one that is asked about; empty for none. */
  readonly sources: readonly { readonly value: string; readonly label: string }[];
  readonly doubted: string;
  readonly onChoose: (gridId: Ulid) => void;
  readonly onNewGrid: () => void;
  readonly onEditQuestion: () => void;
  readonly onRemoveGrid: () => void;
  readonly onExport: () => void;
  readonly onAddHypothesis: () => void;
  readonly onAddClaims: () => void;
  readonly onOrder: (order: GridOrder) => void;
  readonly onDoubt: (sourceId: string) => void;
}) {
  const { grids, grid } = props;
  return (
    <header className={styles.tools}>
      <div className={styles.question}>
        {grids.length > 1 ? (
          <Select
            label="Question"
            isLabelHidden
            value={grid.id}
            options={grids.map((one) => ({ value: one.id, label: one.question }))}
            onChange={props.onChoose}
          />
        ) : (
          <h2 dir="auto">{grid.question}</h2>
        )}
        <MenuButton
          label="Grid"
          kind="quiet"
          items={[
            { id: 'new', label: 'New grid', onPress: props.onNewGrid },
            { id: 'question', label: 'Change the question', onPress: props.onEditQuestion },
            { id: 'export', label: 'Export CSV', onPress: props.onExport },
            'separator',
            { id: 'remove', label: 'Remove the grid', onPress: props.onRemoveGrid },
          ]}
        >
          Grid
          <ChevronDown aria-hidden="true" />
        </MenuButton>
      </div>
      <div className={styles.toolButtons}>
        <Button keys="H" onPress={props.onAddHypothesis}>
          <Plus aria-hidden="true" />
          Hypothesis
        </Button>
        <Button keys="E" onPress={props.onAddClaims}>
          <Plus aria-hidden="true" />
          Claims
        </Button>
        <Button
          kind="quiet"
          isPressed={props.order === 'telling'}
          title="Rows that tell hypotheses apart come first, rows that say the same of all last"
          onPress={() => props.onOrder(props.order === 'telling' ? 'taken-in' : 'telling')}
        >
          Most telling first
        </Button>
        <div className={styles.doubt}>
          <Select
            label="What if this source is wrong?"
            isLabelHidden
            value={props.doubted}
            isDisabled={props.sources.length === 0}
            options={[{ value: '', label: 'What if this source is wrong?' }, ...props.sources]}
            onChange={props.onDoubt}
          />
        </div>
      </div>
    </header>
  );
}
