import { Button } from '../../ui/Button.tsx';
import styles from './storage.module.css';
import type { JournalStanding } from './use-journal.ts';

/** Says that the journal cannot be written, why, and what to do; stays as long as that is so. */
export function JournalAlert({ journal }: { readonly journal: JournalStanding }) {
  const { lag, problem, retry } = journal;
  if (problem === null) return null;
  return (
    <div role="alert" className={styles.alert}>
      <p dir="auto">
        <strong>{describeLag(lag)}</strong> {problem} What you do is still saved in the database, and Dateline tries the
        journal again every few seconds.
      </p>
      <Button onPress={retry}>Try again</Button>
    </div>
  );
}

/** `3 changes are not yet in the journal.` */
function describeLag(lag: number): string {
  if (lag === 0) return 'The journal cannot be written.';
  return `${lag.toLocaleString()} ${lag === 1 ? 'change is' : 'changes are'} not yet in the journal.`;
}
