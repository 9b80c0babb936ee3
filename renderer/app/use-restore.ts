import { useCallback, useEffect, useState } from 'react';
import type { RestoreStart } from '../features/backup/RestoreDialog.tsx';
import { useCaseDrop } from '../features/backup/use-case-drop.ts';

/** What the restore dialog is open with, from whatever leads to it: a command, a drop, or a file that the system asks to open. */
export function useRestore(isReady: boolean): {
  readonly start: RestoreStart | null;
  readonly restore: (start: RestoreStart | null) => void;
} {
  const [start, restore] = useState<RestoreStart | null>(null);
  useCaseDrop(restore);
  const take = useCallback(async () => {
    const file = await window.desktop.takeOpenedFile();
    if (file) restore(file);
  }, []);
  useEffect(() => {
    if (!isReady) return;
    void take();
    return window.desktop.onOpenedFile(() => void take());
  }, [isReady, take]);
  return { start, restore };
}
