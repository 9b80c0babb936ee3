import { useEffect, useState } from 'react';
import { isCaseFileName } from '../../../shared/case-files.ts';
import styles from './import.module.css';
import type { ImportSession } from './import-session.ts';
import { readDrop } from './read-drop.ts';

/** Whether a drag brings something to import; drags that began in this window (a selection, a pane's edge) do not. */
function bringsSomething(transfer: DataTransfer | null, beganHere: boolean): transfer is DataTransfer {
  return (
    transfer !== null &&
    !beganHere &&
    ['Files', 'text/html', 'text/plain', 'text/uri-list'].some((type) => transfer.types.includes(type))
  );
}

/** Lets the whole window take drops of files, folders and text, and shows so while something is dragged over it. */
export function DropZone({ session }: { readonly session: ImportSession }) {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    let beganHere = false;
    const end = () => {
      depth = 0;
      setIsOver(false);
    };
    const handlers: Readonly<Record<string, (event: DragEvent) => void>> = {
      dragstart: () => {
        beganHere = true;
      },
      dragend: () => {
        beganHere = false;
        end();
      },
      dragenter: (event) => {
        if (!bringsSomething(event.dataTransfer, beganHere)) return;
        event.preventDefault();
        depth++;
        setIsOver(true);
      },
      dragover: (event) => {
        if (!bringsSomething(event.dataTransfer, beganHere)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      },
      dragleave: () => {
        depth = Math.max(0, depth - 1);
        if (depth === 0) setIsOver(false);
      },
      drop: (event) => {
        const { dataTransfer, target } = event;
        end();
        if (!bringsSomething(dataTransfer, beganHere)) return;
        // It is restored.
        if (dataTransfer.files.length === 1 && isCaseFileName(dataTransfer.files[0]?.name ?? '')) return;
        const isField =
          target instanceof HTMLElement && target.closest('input, textarea, [contenteditable="true"]') !== null;
        // Words dropped into a field are for the field.
        if (isField && !dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        void readDrop(dataTransfer).then((sources) => session.addSoon(sources));
      },
    };
    const list = Object.entries(handlers) as [keyof WindowEventMap, EventListener][];
    for (const [type, handler] of list) window.addEventListener(type, handler);
    return () => {
      for (const [type, handler] of list) window.removeEventListener(type, handler);
    };
  }, [session]);

  if (!isOver) return null;
  return (
    <div className={styles.overlay} role="status">
      <p className={styles.invitation}>
        <strong>Drop to import</strong>
        <span>Saved pages (HTML) and text files, folders of them, or selected text; a case file is restored</span>
      </p>
    </div>
  );
}
