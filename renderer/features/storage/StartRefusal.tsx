import type { StartReport } from '../../../shared/ipc.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from './Notice.tsx';

/** Why Dateline does not open any case now, and what to do about it. */
export function StartRefusal(props: {
  readonly report: Exclude<StartReport, { readonly status: 'ready' }>;
  readonly onTry: (isForced: boolean) => void;
}) {
  const { report, onTry } = props;
  const canForce = report.status === 'little-space' && report.canForce;
  return (
    <Notice
      title={TITLES[report.status]}
      actions={
        <>
          {report.status === 'newer-profile' ? null : (
            <Button kind="primary" onPress={() => onTry(false)}>
              Try again
            </Button>
          )}
          {canForce ? <Button onPress={() => onTry(true)}>Open all the same</Button> : null}
          <Button onPress={() => void window.desktop.showFolder()}>Show the folder</Button>
          <Button onPress={() => void window.desktop.quit()}>Quit</Button>
        </>
      }
    >
      {describe(report).map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
    </Notice>
  );
}

const TITLES = {
  'newer-profile': 'These cases belong to a newer Dateline',
  'little-space': 'The disk is nearly full',
  'in-use': 'These cases are open on another computer',
  unwritable: 'The folder of your cases cannot be written to',
} as const;

function describe(report: Exclude<StartReport, { readonly status: 'ready' }>): readonly string[] {
  switch (report.status) {
    case 'newer-profile':
      return [
        `They were last opened by Dateline ${report.app} with browser engine ${report.profile}. This Dateline has the older engine ${report.runtime}, which would delete what it does not know.`,
        'So nothing was opened, and nothing was changed. Start the newer Dateline, or install it here.',
      ];
    case 'little-space':
      return [
        `Only ${megabytes(report.freeBytes)} are free on the disk of “${report.folder}”. Dateline needs ${megabytes(report.neededBytes)}: when a disk runs full, the browser engine can lose everything that it stores.`,
        'Free some space and try again.',
        ...(report.canForce
          ? ['You can open your cases all the same, to read and to export. Importing then waits until there is space.']
          : []),
      ];
    case 'in-use':
      return [
        `The computer “${report.host}” has had the folder “${report.folder}” open since ${new Date(report.since).toLocaleString()}. Two at once would write over each other.`,
        'Close Dateline there and try again. If that computer was switched off, wait two minutes.',
      ];
    case 'unwritable':
      return [report.reason, 'Nothing was opened, and nothing was changed.'];
    default:
      return report satisfies never;
  }
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1024 / 1024).toLocaleString()} MB`;
}
