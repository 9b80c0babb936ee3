import { useState } from 'react';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listGrids, readGrid } from '../../db/hypotheses.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { GridWork } from './GridWork.tsx';
import styles from './hypotheses.module.css';
import { type Message, useGridActs } from './use-grid-acts.ts';
import { WordsDialog } from './WordsDialog.tsx';

/** What the view of hypotheses takes; the place says which grid is open and where in it the analyst is. */
export interface HypothesesViewProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly gridId: Ulid | null;
  readonly cell: string | null;
  readonly onChooseGrid: (gridId: Ulid | null) => void;
  readonly onCellChange: (cell: string) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onExport: () => void;
  readonly onMessage: (message: Message) => void;
}

/** Competing hypotheses weighed by the claims of the case: a grid per question (analysis of competing hypotheses, Heuer). */
export function HypothesesView(props: HypothesesViewProps) {
  const { db } = props;
  const [isAsking, setAsking] = useState(false);
  const acts = useGridActs(db, props.origin, props.onMessage);
  const grids = useLive(() => listGrids(db), [db]);
  const gridId = grids?.find((grid) => grid.id === props.gridId)?.id ?? grids?.[0]?.id ?? null;
  const detail = useLive(() => (gridId === null ? null : readGrid(db, gridId)), [db, gridId]);
  if (!grids || detail === undefined) {
    return <section aria-label="Hypotheses of the case" aria-busy="true" className={styles.view} />;
  }
  const handleAsk = async (question: string) => {
    const grid = await acts.addGrid(question);
    if (grid) props.onChooseGrid(grid.id);
  };
  return (
    <section aria-label="Hypotheses of the case" className={styles.view}>
      {detail === null ? (
        <EmptyState
          title="What else could explain it?"
          action={
            <Button kind="primary" onPress={() => setAsking(true)}>
              Ask the first question
            </Button>
          }
        >
          <p>
            Put a question, the hypotheses that compete for its answer, and the claims that bear on it. Each claim is
            consistent, inconsistent or neutral with each hypothesis. The hypothesis with the least against it stands
            best; claims of one origin count once, and you can ask what is left if a source is wrong.
          </p>
        </EmptyState>
      ) : (
        <GridWork
          key={detail.grid.id}
          {...props}
          grids={grids}
          detail={detail}
          acts={acts}
          onNewGrid={() => setAsking(true)}
        />
      )}
      {isAsking ? (
        <WordsDialog
          title="New hypothesis grid"
          label="Question"
          action="Make grid"
          words=""
          placeholder="Who fired on the convoy?"
          onWords={(words) => void handleAsk(words)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </section>
  );
}
