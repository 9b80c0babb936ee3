import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './app.module.css';

/** The window without a case: what the app is for, and the first step. */
export function Welcome(props: {
  readonly status: 'opening' | 'none' | 'failed';
  readonly reason: string | null;
  readonly onNewCase: () => void;
  readonly onOpenCase: () => void;
}) {
  if (props.status === 'opening') {
    return (
      <div className={styles.welcome} role="status" aria-label="Message">
        <header className={styles.bar} />
        <EmptyState title="Opening the case …">Its place of last time comes back with it.</EmptyState>
      </div>
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
          ]}
        />
      </header>
      <EmptyState
        title={props.status === 'failed' ? 'The case could not be opened' : 'Every statement, one step from its words'}
        action={
          <>
            <Button kind="primary" onPress={props.onNewCase}>
              Make a case
            </Button>
            <Button onPress={props.onOpenCase}>Open a case</Button>
          </>
        }
      >
        {props.status === 'failed' ? (
          <p role="alert">{props.reason} Nothing has been changed on the disk; other cases can be opened.</p>
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
