import { readUndoState } from '../db/changes.ts';
import type { CaseDatabase } from '../db/database.ts';
import { useLive } from '../db/use-live.ts';
import { ACTION_WORDS } from './action-words.ts';

/** What Undo and Redo would do now, in words; null where there is nothing. */
export interface UndoLabels {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** Follows the case's record. Making the case itself is where undoing ends. */
export function useUndoLabels(db: CaseDatabase): UndoLabels {
  const state = useLive(() => readUndoState(db), [db]);
  const isUndoable = state?.undo && state.undo.action !== 'case.create';
  return {
    undo: isUndoable && state?.undo ? ACTION_WORDS[state.undo.action] : null,
    redo: state?.redo ? ACTION_WORDS[state.redo.action] : null,
  };
}
