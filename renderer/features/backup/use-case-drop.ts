import { useEffect } from 'react';
import type { ChosenFile } from '../../../shared/ipc.ts';

/** Hears of a case file that is dropped on the window, also where no case is open; a drop of anything else goes on to whom it concerns. */
export function useCaseDrop(onDrop: (file: ChosenFile) => void): void {
  useEffect(() => {
    const handleOver = (event: DragEvent) => {
      // Without this the browser refuses the drop; what is dragged is known only once it is dropped.
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const handleDrop = (event: DragEvent) => {
      const files = event.dataTransfer?.files;
      const file = files?.length === 1 ? files[0] : undefined;
      if (!file?.name.toLowerCase().endsWith('.dateline')) return;
      event.preventDefault();
      void window.desktop.offerDroppedFile(file).then((offered) => offered && onDrop(offered));
    };
    // In the capture phase: whoever imports drops sees that this one is taken.
    window.addEventListener('dragover', handleOver, true);
    window.addEventListener('drop', handleDrop, true);
    return () => {
      window.removeEventListener('dragover', handleOver, true);
      window.removeEventListener('drop', handleDrop, true);
    };
  }, [onDrop]);
}
