import type { Verdict } from '../../../shared/model/hypotheses.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import {
  addGrid,
  addGridClaims,
  addHypothesis,
  editGrid,
  editHypothesis,
  moveHypothesis,
  removeGrid,
  removeGridClaim,
  removeHypothesis,
  setCell,
} from '../../db/hypotheses.ts';

/** A sentence for the analyst. */
export interface Message {
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

/** The acts on grids as the view calls them; what fails is told, and what is removed can be undone. */
export function useGridActs(db: CaseDatabase, origin: Origin, onMessage: (message: Message) => void) {
  const act = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      onMessage({ kind: 'bad', text: `The grid could not be changed: ${reason}` });
      return null;
    }
  };
  const tell = (text: string) => onMessage({ kind: 'good', text: `${text} Undo brings it back.` });
  return {
    addGrid: (question: string) => act(() => addGrid(db, origin, question)),
    editGrid: (gridId: Ulid, question: string) => act(() => editGrid(db, origin, gridId, question)),
    removeGrid: (gridId: Ulid) =>
      act(async () => {
        await removeGrid(db, origin, gridId);
        tell('Removed the grid; its claims stay in the case.');
      }),
    addHypothesis: (gridId: Ulid, words: string) => act(() => addHypothesis(db, origin, gridId, words)),
    editHypothesis: (gridId: Ulid, id: Ulid, words: string) => act(() => editHypothesis(db, origin, gridId, id, words)),
    moveHypothesis: (gridId: Ulid, id: Ulid, by: number) => act(() => moveHypothesis(db, origin, gridId, id, by)),
    removeHypothesis: (gridId: Ulid, id: Ulid) =>
      act(async () => {
        await removeHypothesis(db, origin, gridId, id);
        tell('Removed the hypothesis with its cells.');
      }),
    addClaims: (gridId: Ulid, claimIds: readonly Ulid[]) => act(() => addGridClaims(db, origin, gridId, claimIds)),
    removeClaim: (rowId: Ulid) =>
      act(async () => {
        await removeGridClaim(db, origin, rowId);
        tell('Took the claim out of the grid; it stays in the case.');
      }),
    setVerdict: (rowId: Ulid, hypothesisId: Ulid, verdict: Verdict | null) =>
      act(() => setCell(db, origin, rowId, hypothesisId, { verdict })),
    setRationale: (rowId: Ulid, hypothesisId: Ulid, rationale: string) =>
      act(() => setCell(db, origin, rowId, hypothesisId, { rationale })),
  };
}
