import type { ReactNode } from 'react';
import { ClosingBackup } from '../features/backup/ClosingBackup.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './app.module.css';
import type { WindowState } from './use-opening.ts';

/** The window without a case: what the app is for, and the first step. */
export function Welcome(props: {
  readonly state: Extract<WindowState, { readonly status: 'opening' | 'closing' | 'none' | 'failed' }>;
  readonly onNewCase: () => void;
  readonly onOpenCase: () => void;
  readonly onRestore: (start: 'choose' | 'list') => void;
}) {
  const { state } = props;
  if (state.status === 'closing')
    return (
      <Waiting title="Writing what is open …">
        <p>The window closes by itself.</p>
        <ClosingBackup />
      </Waiting>
    );
  if (state.status === 'opening') {
    const { progress } = state;
    return progress === null ? (
      <Waiting title="Opening the case …">Its place of last time comes back with it.</Waiting>
    ) : (
      <Waiting title="Bringing the case back from its journal …">
        <ProgressBar label="Changes" value={progress.done} max={progress.total} />
      </Waiting>
    );
  }
  return (
    <div className={styles.welcome}>
      <header className={styles.bar}>
        <MenuButton
          label="Case"
          kind="quiet"
          items={[
            { id: 'new-case', label: 'New case', onPress: props.onNewCase },
            { id: 'open-case', label: 'Open case', onPress: props.onOpenCase },
            { id: 'restore', label: 'Restore', onPress: () => props.onRestore('choose') },
            { id: 'backups', label: 'Automatic backups', onPress: () => props.onRestore('list') },
          ]}
        />
      </header>
      <EmptyState
        title={state.status === 'failed' ? 'The case could not be opened' : 'Every statement, one step from its words'}
        action={
          <>
            <Button kind="primary" onPress={props.onNewCase}>
              Make a case
            </Button>
            <Button onPress={props.onOpenCase}>Open a case</Button>
            <Button onPress={() => props.onRestore('list')}>Restore a case</Button>
          </>
        }
      >
        {state.status === 'failed' ? (
          <p role="alert">{state.reason} Nothing has been changed on the disk; other cases can be opened.</p>
        ) : (
          <p>
            A case holds one investigation: the articles you drop in, the passages you clip from them, and the dated
            events and graded claims you make of those. Everything stays on this machine.
          </p>
        )}
      </EmptyState>
    </div>
  );
}

function Waiting(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.welcome} role="status" aria-label="Message">
      <header className={styles.bar} />
      <EmptyState title={props.title}>{props.children}</EmptyState>
    </div>
  );
}
