import { useEffect } from 'react';
import { isCaseFileName } from '../../../shared/case-files.ts';
import type { ChosenFile } from '../../../shared/ipc.ts';

/** Hears of a case file that is dropped on the window, also where no case is open; whoever imports drops leaves a lone case file out. */
export function useCaseDrop(onDrop: (file: ChosenFile) => void): void {
  useEffect(() => {
    const handleOver = (event: DragEvent) => {
      // Without this the browser refuses the drop; what is dragged is known only once it is dropped.
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const handleDrop = (event: DragEvent) => {
      const files = event.dataTransfer?.files;
      const file = files?.length === 1 ? files[0] : undefined;
      if (!file || !isCaseFileName(file.name)) return;
      event.preventDefault();
      void window.desktop.offerDroppedFile(file).then((offered) => offered && onDrop(offered));
    };
    window.addEventListener('dragover', handleOver);
    window.addEventListener('drop', handleDrop);
    return () => {
      window.removeEventListener('dragover', handleOver);
      window.removeEventListener('drop', handleDrop);
    };
  }, [onDrop]);
}
