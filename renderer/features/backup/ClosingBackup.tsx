import { useCaseFileWork } from './use-work.ts';
import { WorkProgress } from './WorkProgress.tsx';

/** How far the backup is that is made while the window closes; it can be left out. */
export function ClosingBackup() {
  const work = useCaseFileWork(true, true);
  if (work === null) return null;
  return (
    <>
      <p>The case is backed up. Cancel leaves this backup out; the one before stays.</p>
      <WorkProgress work={work} beginning="Beginning" onCancel={() => void window.desktop.stopCaseFile()} />
    </>
  );
}
