import type { MenuCommand } from '../../shared/ipc.ts';
import type { ViewFormat } from '../features/timeline/save-view.ts';
import { VIEWS, type View } from './place.ts';
import { type Chord, printChord } from './shortcuts.ts';

/** Everything that has a name and perhaps a key: the menu's items and those that only the page has. */
export type CommandId =
  | MenuCommand
  | `view-${View}`
  | 'back'
  | 'forward'
  | `export-view-${ViewFormat}`
  | 'new-note'
  | 'import-limits'
  | 'article-list'
  | 'check-details'
  | 'compare-versions'
  | 'confirm-dates'
  | 'rename-case'
  | 'backups'
  | 'case-settings'
  | 'bin'
  | 'merge-copy'
  | 'conflicts'
  | 'outside-timestamp'
  | 'theme-light'
  | 'theme-dark'
  | 'theme-system';

/** A command's words and key. `label` is what the palette shows; undo and redo add what they will do. */
export interface CommandWords {
  readonly label: string;
  readonly chord?: Chord;
  /** A key that the view itself listens to, as printed on it. */
  readonly ownKey?: string;
}

const VIEW_LABELS: Record<View, string> = {
  articles: 'Articles',
  timeline: 'Timeline',
  claims: 'Claims',
  sources: 'Sources',
  notes: 'Notes',
  gaps: 'Gaps',
  hypotheses: 'Hypotheses',
};

const viewCommands = Object.fromEntries(
  VIEWS.map((view, index) => [
    `view-${view}`,
    { label: `Go to ${VIEW_LABELS[view]}`, chord: { code: `Digit${index + 1}`, main: true } },
  ]),
) as Record<`view-${View}`, CommandWords>;

/** The commands in the palette's order. */
export const COMMANDS: Record<CommandId, CommandWords> = {
  'import-files': { label: 'Import files', chord: { code: 'KeyO', main: true } },
  'paste-article': { label: 'Paste article', chord: { code: 'KeyV', main: true, shift: true, whileTyping: false } },
  'article-list': { label: 'Go to the list of articles', ownKey: 'Esc' },
  'check-details': { label: 'Check article details', chord: { code: 'KeyD', main: true, shift: true } },
  'compare-versions': { label: 'Compare versions', ownKey: 'V' },
  'confirm-dates': { label: 'Dates to confirm', chord: { code: 'KeyL', main: true, shift: true } },
  undo: { label: 'Undo', chord: { code: 'KeyZ', main: true, whileTyping: false } },
  redo: { label: 'Redo', chord: { code: 'KeyZ', main: true, shift: true, whileTyping: false } },
  'export-csv': { label: 'Export CSV', chord: { code: 'KeyE', main: true } },
  'export-pdf': { label: 'Export PDF', chord: { code: 'KeyP', main: true } },
  'export-hypotheses': { label: 'Export hypothesis grids' },
  'export-view-pdf': { label: 'Export this view as PDF' },
  'export-view-png': { label: 'Export this view as PNG' },
  'export-view-svg': { label: 'Export this view as SVG' },
  ...viewCommands,
  'new-note': { label: 'New note', chord: { code: 'KeyN', main: true, shift: true } },
  back: { label: 'Back', chord: { code: 'ArrowLeft', alt: true } },
  forward: { label: 'Forward', chord: { code: 'ArrowRight', alt: true } },
  'new-case': { label: 'New case' },
  'open-case': { label: 'Open case', chord: { code: 'KeyO', main: true, shift: true } },
  'back-up': { label: 'Back up' },
  restore: { label: 'Restore' },
  backups: { label: 'Automatic backups' },
  'merge-copy': { label: 'Merge a copy' },
  conflicts: { label: 'Conflicts' },
  'import-limits': { label: 'What can be imported' },
  'rename-case': { label: 'Rename case' },
  'case-settings': { label: 'Case settings' },
  bin: { label: 'Bin' },
  'verify-case': { label: 'Verify case' },
  'hand-over': { label: 'Hand over' },
  'outside-timestamp': { label: 'Outside timestamp' },
  'theme-light': { label: 'Theme: light' },
  'theme-dark': { label: 'Theme: dark' },
  'theme-system': { label: 'Theme: as the system' },
  search: { label: 'Search the case', chord: { code: 'KeyF', main: true, shift: true } },
  commands: { label: 'Commands', chord: { code: 'KeyK', main: true } },
};

/** Gives the keys of a command as printed, where it has any. */
export function keysOf(id: CommandId): string | undefined {
  const { chord, ownKey } = COMMANDS[id];
  return chord ? printChord(chord) : ownKey;
}

/** Each command's function; one that is missing does not compile. */
export type CommandRuns = Readonly<Record<CommandId, () => void>>;

/** All command ids in the palette's order. */
export const COMMAND_IDS = Object.keys(COMMANDS) as readonly CommandId[];
