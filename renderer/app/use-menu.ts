import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../shared/ipc.ts';
import { isTyping } from './shortcuts.ts';
import type { UndoLabels } from './use-undo-labels.ts';

/** Carries out the application menu's items and keeps its Undo and Redo in step. */
export function useMenu(labels: UndoLabels, run: (command: MenuCommand) => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(
    () =>
      window.desktop.onMenuCommand((command) => {
        // While words are being typed, Undo and Redo belong to their field, as everywhere on the desktop.
        const isRevert = command === 'undo' || command === 'redo';
        if (isRevert && isTyping(document.activeElement)) document.execCommand(command);
        else latest.current(command);
      }),
    [],
  );
  useEffect(() => {
    void window.desktop.setMenuState({ undo: labels.undo, redo: labels.redo });
  }, [labels.undo, labels.redo]);
}
