import { useEffect, useState } from 'react';
import type { BackupList, CaseFileWork } from '../../../shared/case-files.ts';

/** Follows work on a case file that was asked for, or that the app does by itself; null before the first sign of it. */
export function useCaseFileWork(isRunning: boolean, isAutomatic = false): CaseFileWork | null {
  const [work, setWork] = useState<CaseFileWork | null>(null);
  useEffect(() => {
    setWork(null);
    if (!isRunning) return;
    return window.desktop.onCaseFileWork((next) => {
      if (next.isAutomatic === isAutomatic) setWork(next);
    });
  }, [isRunning, isAutomatic]);
  return work;
}

/** Follows the list of backups while `isShown`; null before it is known. */
export function useBackups(isShown = true): BackupList | null {
  const [list, setList] = useState<BackupList | null>(null);
  useEffect(() => {
    if (!isShown) return;
    let isCurrent = true;
    const read = () => void window.desktop.listBackups().then((found) => isCurrent && setList(found));
    read();
    const stop = window.desktop.onBackups(read);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [isShown]);
  return list;
}
