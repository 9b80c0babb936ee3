import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { listLeanedOn, takeSourceOut } from '../../../shared/hypotheses/what-if.ts';
import type { HypothesisGrid } from '../../../shared/model/hypotheses.ts';
import type { GridDetail } from '../../db/hypotheses.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panes } from '../../ui/Panes.tsx';
import { AddClaimsDialog } from './AddClaimsDialog.tsx';
import { CellPane } from './CellPane.tsx';
import { GridTable } from './GridTable.tsx';
import { GridTools } from './GridTools.tsx';
import {
  CLAIM_COLUMN,
  FOOT,
  findCursor,
  type GridCursorPlace,
  HEAD,
  letterOf,
  printCursor,
  TELLING_COLUMN,
  verdictOf,
} from './grid-cursor.ts';
import { type GridOrder, toGridView } from './grid-view.ts';
import type { HypothesesViewProps } from './HypothesesView.tsx';
import styles from './hypotheses.module.css';
import type { useGridActs } from './use-grid-acts.ts';
import { WhatIfPanel } from './WhatIfPanel.tsx';
import { WordsDialog } from './WordsDialog.tsx';

/** What is asked for in a dialog over the grid. */
type Asked = 'question' | 'hypothesis' | 'claims' | { readonly hypothesisId: string } | null;

/** One grid at work: the tools above, the grid, and the chosen cell at its side. Mount it with the grid's id as key. */
export function GridWork(
  props: HypothesesViewProps & {
    readonly grids: readonly HypothesisGrid[];
    readonly detail: GridDetail;
    readonly acts: ReturnType<typeof useGridActs>;
    readonly onNewGrid: () => void;
  },
) {
  const { detail, acts } = props;
  const { grid } = detail;
  const [order, setOrder] = useState<GridOrder>('taken-in');
  const [doubted, setDoubted] = useState('');
  const [asked, setAsked] = useState<Asked>(null);
  const isReturning = useRef(props.cell !== null && isFocusFree());
  const work = useRef<HTMLDivElement>(null);
  const view = useMemo(() => toGridView(detail, order), [detail, order]);
  const hypothesisIds = useMemo(() => grid.hypotheses.map((one) => one.id), [grid]);
  const keys = useMemo(
    () => ({
      rows: [HEAD, ...view.rows.map((row) => row.rowId), FOOT],
      columns: [CLAIM_COLUMN, ...hypothesisIds, TELLING_COLUMN],
    }),
    [view.rows, hypothesisIds],
  );
  const stood = useRef<GridCursorPlace | null>(null);
  const cursor = findCursor(props.cell, keys, stood.current);
  stood.current = cursor;
  const sources = useMemo(
    () =>
      listLeanedOn(
        view.rows.map((row) => row.claim),
        view.lookup,
      ).map(({ sourceId, claims }) => ({
        value: sourceId,
        label: `${view.sourceOf(sourceId)?.name ?? 'a removed source'} (${claims === 1 ? '1 claim' : `${claims} claims`})`,
      })),
    [view],
  );
  const isDoubted = sources.some((source) => source.value === doubted);
  const whatIf = useMemo(
    () => (isDoubted ? takeSourceOut(hypothesisIds, view.rows, doubted, view.lookup) : null),
    [isDoubted, hypothesisIds, view, doubted],
  );
  const fallen = useMemo(() => new Set(whatIf?.fallen.map((one) => one.rowId)), [whatIf]);

  const row = view.rows[cursor.row - 1] ?? null;
  const hypothesis = grid.hypotheses[cursor.column - 1] ?? null;
  const focusCell = () => work.current?.querySelector<HTMLElement>('[data-active="true"]')?.focus();
  const handleMenu = (hypothesisId: string, act: 'edit' | 'left' | 'right' | 'remove') => {
    if (act === 'edit') setAsked({ hypothesisId });
    else if (act === 'remove') void acts.removeHypothesis(grid.id, hypothesisId);
    else void acts.moveHypothesis(grid.id, hypothesisId, act === 'left' ? -1 : 1);
  };
  const handleHeadKey = (event: KeyboardEvent, hypothesisId: string): boolean => {
    if (event.key === 'Enter' || event.key === 'F2') handleMenu(hypothesisId, 'edit');
    else if (event.key === 'Delete') handleMenu(hypothesisId, 'remove');
    else if (event.altKey && event.key === 'ArrowLeft') handleMenu(hypothesisId, 'left');
    else if (event.altKey && event.key === 'ArrowRight') handleMenu(hypothesisId, 'right');
    else return false;
    return true;
  };
  const handleKey = (event: KeyboardEvent, at: GridCursorPlace): boolean => {
    const [ofRow, ofColumn] = [view.rows[at.row - 1], grid.hypotheses[at.column - 1]];
    if (at.row === 0) return ofColumn ? handleHeadKey(event, ofColumn.id) : false;
    if (!ofRow) return false;
    if (at.column === 0) {
      if (event.key === 'Enter') props.onOpenClaim(ofRow.claim.id);
      else if (event.key === 'Delete') void acts.removeClaim(ofRow.rowId);
      else return false;
      return true;
    }
    if (!ofColumn) return false;
    if (event.key === 'Enter' || event.key === 'F2') {
      work.current?.querySelector<HTMLElement>('[aria-label="Cell"] textarea')?.focus();
      return true;
    }
    const verdict = verdictOf(event);
    if (verdict === undefined) return false;
    void acts.setVerdict(ofRow.rowId, ofColumn.id, verdict);
    return true;
  };
  const isAsked = asked !== null;
  // At the window: whoever has just closed a dialog over the first hypothesis holds nothing of the grid yet.
  useEffect(() => {
    const handleKeyDown = (event: globalThis.KeyboardEvent) => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.matches('input, textarea, select, [role="dialog"] *');
      const isHere = target === document.body || (target instanceof Node && work.current?.contains(target) === true);
      if (event.defaultPrevented || isTyping || !isHere || isAsked) return;
      const letter = letterOf(event);
      if (letter === 'h') setAsked('hypothesis');
      else if (letter === 'e') setAsked('claims');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [isAsked]);

  const table = (
    <div className={styles.main}>
      <GridTools
        grids={props.grids}
        grid={grid}
        order={order}
        sources={sources}
        doubted={isDoubted ? doubted : ''}
        onChoose={props.onChooseGrid}
        onNewGrid={props.onNewGrid}
        onEditQuestion={() => setAsked('question')}
        onRemoveGrid={() => void acts.removeGrid(grid.id)}
        onExport={props.onExport}
        onAddHypothesis={() => setAsked('hypothesis')}
        onAddClaims={() => setAsked('claims')}
        onOrder={setOrder}
        onDoubt={setDoubted}
      />
      {whatIf ? (
        <WhatIfPanel
          sourceName={view.sourceOf(doubted)?.name ?? 'a removed source'}
          whatIf={whatIf}
          hypotheses={grid.hypotheses}
          onClose={() => {
            setDoubted('');
            focusCell();
          }}
        />
      ) : null}
      {grid.hypotheses.length === 0 && view.rows.length === 0 ? (
        <EmptyState
          title="Which answers compete?"
          action={
            <Button kind="primary" keys="H" onPress={() => setAsked('hypothesis')}>
              Add a hypothesis
            </Button>
          }
        >
          <p>
            Name every answer that could be true, also the one you do not believe, and that nothing happened at all.
            Then take claims in (E) and say with C, I, N or A what each is to each hypothesis.
          </p>
        </EmptyState>
      ) : (
        <GridTable
          view={view}
          cursor={cursor}
          fallen={fallen}
          after={whatIf?.after ?? null}
          acts={{ onKey: handleKey, onMenu: handleMenu }}
          isReturning={isReturning.current}
          onMove={(to) =>
            props.onCellChange(
              printCursor({ row: keys.rows[to.row] ?? HEAD, column: keys.columns[to.column] ?? CLAIM_COLUMN }),
            )
          }
        />
      )}
    </div>
  );
  const side = (
    <CellPane
      view={view}
      settings={props.settings}
      row={row}
      hypothesis={hypothesis}
      onVerdict={(verdict) => row && hypothesis && void acts.setVerdict(row.rowId, hypothesis.id, verdict)}
      onRationale={(rationale) => row && hypothesis && void acts.setRationale(row.rowId, hypothesis.id, rationale)}
      onLeave={focusCell}
      onOpenClaim={props.onOpenClaim}
      onOpenArticle={props.onOpenArticle}
    />
  );
  return (
    <div ref={work} className={styles.work}>
      <Panes
        id="hypotheses"
        panes={[
          { id: 'grid', label: 'the grid', size: 72, minWidth: 420, content: table },
          { id: 'cell', label: 'the chosen cell', size: 28, minWidth: 240, content: side },
        ]}
      />
      <GridDialogs {...props} asked={asked} onClose={() => setAsked(null)} />
    </div>
  );
}

function GridDialogs(props: Parameters<typeof GridWork>[0] & { readonly asked: Asked; readonly onClose: () => void }) {
  const { asked, acts, onClose } = props;
  const { grid, rows } = props.detail;
  if (asked === null) return null;
  if (asked === 'claims') {
    return (
      <AddClaimsDialog
        db={props.db}
        present={new Set(rows.map((row) => row.claimId))}
        onAdd={(claimIds) => void acts.addClaims(grid.id, claimIds)}
        onClose={onClose}
      />
    );
  }
  if (asked === 'question') {
    return (
      <WordsDialog
        title="Change the question"
        label="Question"
        action="Change"
        words={grid.question}
        placeholder="Who fired on the convoy?"
        onWords={(words) => void acts.editGrid(grid.id, words)}
        onClose={onClose}
      />
    );
  }
  const edited = asked === 'hypothesis' ? null : (grid.hypotheses.find((one) => one.id === asked.hypothesisId) ?? null);
  return (
    <WordsDialog
      title={edited ? 'Word the hypothesis anew' : 'Add hypothesis'}
      label="Hypothesis"
      action={edited ? 'Change' : 'Add'}
      words={edited?.statement ?? ''}
      placeholder="It was fired from eastern Syria"
      onWords={(words) =>
        void (edited ? acts.editHypothesis(grid.id, edited.id, words) : acts.addHypothesis(grid.id, words))
      }
      onClose={onClose}
    />
  );
}

/** Whether nothing of the page holds the keyboard, as after going back to a view. */
function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.tagName === 'MAIN';
}
