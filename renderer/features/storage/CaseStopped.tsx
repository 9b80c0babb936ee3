import { LEAST_SPACE } from '../../../shared/free-space.ts';
import type { DiskSpace } from '../../../shared/ipc.ts';
import type { CaseEntry } from '../../../shared/model/case.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from './Notice.tsx';

/** Why a case that was open is not shown any more. */
export interface Stop {
  readonly entry: CaseEntry;
  /** The error that the window ran into; null when the browser closed the database. */
  readonly error: string | null;
  /** What is free on the disk of the cases; null when that cannot be asked. */
  readonly space: DiskSpace | null;
}

/** What the analyst sees when the database of an open case has stopped, or the window met an error: what is safe, and the way back. */
export function CaseStopped(props: {
  readonly stop: Stop;
  readonly onOpenAgain: () => void;
  readonly onOpenOther: () => void;
}) {
  const { entry, error } = props.stop;
  return (
    <Notice
      title={error === null ? 'The database of this case has stopped' : 'Dateline met an error and closed the case'}
      actions={
        <>
          <Button kind="primary" onPress={props.onOpenAgain}>
            Open the case again
          </Button>
          <Button onPress={() => void window.desktop.showFolder()}>Show the folder</Button>
          <Button onPress={props.onOpenOther}>Open another case</Button>
        </>
      }
    >
      <p>
        Case “<bdi>{entry.name}</bdi>”
      </p>
      {describe(props.stop).map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </Notice>
  );
}

function describe({ error, space }: Stop): readonly string[] {
  const isFull = space !== null && space.freeBytes < LEAST_SPACE;
  return [
    ...(error === null ? ['The browser engine has closed it, and nothing can be read or written now.'] : [error]),
    ...(isFull
      ? [
          `Only ${Math.floor(space.freeBytes / 1024 / 1024).toLocaleString()} MB are free on the disk of “${space.folder}”: a full disk is the likely cause. Free some space on it first.`,
        ]
      : []),
    'What the screen showed as saved is also in the journal of the case. Opening the case again brings back whatever the database has lost.',
  ];
}
