import { ChevronDown, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CaseDatabase } from '../db/database.ts';
import { useLive } from '../db/use-live.ts';
import type { JournalStanding } from '../features/storage/use-journal.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './app.module.css';
import { COMMANDS, type CommandId } from './commands.ts';
import { printChord } from './shortcuts.ts';

/** The commands of the case's menu, in its order. */
const CASE_COMMANDS: readonly CommandId[] = [
  ...(['new-case', 'open-case', 'back-up', 'restore', 'backups', 'merge-copy', 'conflicts'] as const),
  ...(['rename-case', 'case-settings', 'bin'] as const),
  ...(['verify-case', 'hand-over', 'outside-timestamp'] as const),
];

/** The bar above all views: the case, what is saved, finding, undo and redo, import and export. */
export function TopBar(props: {
  readonly db: CaseDatabase;
  readonly journal: JournalStanding;
  readonly caseName: string;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly onRun: (id: CommandId) => void;
  /** The buttons of import and export, which their features own. */
  readonly children: ReactNode;
}) {
  const { db, journal, onRun } = props;
  const counts = useLive(async () => ({ articles: await db.articles.count(), clips: await db.clips.count() }), [db]);
  const palette = COMMANDS.commands.chord;
  return (
    <header className={styles.bar}>
      <MenuButton
        label="Case"
        kind="quiet"
        items={CASE_COMMANDS.map((id) => {
          const { label, chord } = COMMANDS[id];
          return { id, label, keys: chord ? printChord(chord) : undefined, onPress: () => onRun(id) };
        })}
      >
        Case <ChevronDown aria-hidden="true" />
      </MenuButton>
      <h1 className={styles.caseName} dir="auto">
        {props.caseName}
      </h1>
      <span className={styles.counts}>
        {counts
          ? `${plural(counts.articles, 'article')} · ${plural(counts.clips, 'clip')} · ${plural(journal.saved, 'change')} saved`
          : ''}
      </span>
      {journal.lag > 0 ? (
        <span className={styles.lag} role="status" aria-label="Journal">
          {plural(journal.lag, 'change')} not yet in the journal
        </span>
      ) : null}
      <button type="button" className={styles.palettePress} onClick={() => onRun('commands')}>
        <span>Find a command, an article, an event</span>
        {palette ? <Kbd>{printChord(palette)}</Kbd> : null}
      </button>
      <Button
        kind="quiet"
        label={props.undoLabel ? `Undo: ${props.undoLabel}` : 'Undo'}
        title={props.undoLabel ? `Undo: ${props.undoLabel}` : 'Nothing to undo'}
        isDisabled={props.undoLabel === null}
        onPress={() => onRun('undo')}
      >
        <Undo2 aria-hidden="true" />
        <span className={styles.undoWords}>{props.undoLabel ? `Undo: ${props.undoLabel}` : 'Undo'}</span>
      </Button>
      <Button
        kind="quiet"
        label={props.redoLabel ? `Redo: ${props.redoLabel}` : 'Redo'}
        title={props.redoLabel ? `Redo: ${props.redoLabel}` : 'Nothing to redo'}
        isDisabled={props.redoLabel === null}
        onPress={() => onRun('redo')}
      >
        <Redo2 aria-hidden="true" />
      </Button>
      {props.children}
    </header>
  );
}

function plural(count: number, word: string): string {
  return `${count.toLocaleString()} ${word}${count === 1 ? '' : 's'}`;
}
