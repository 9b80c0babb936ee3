import { useCallback, useMemo } from 'react';
import type { Origin } from '../../shared/model/ids.ts';
import { redo, undo } from '../db/changes.ts';
import type { CaseDatabase } from '../db/database.ts';
import { addNote } from '../db/notes.ts';
import { focusNote } from '../features/notes/focus-note.ts';
import type { TimelineSession } from '../features/timeline/timeline-session.ts';
import { ACTION_WORDS } from './action-words.ts';
import type { CommandRuns } from './commands.ts';
import type { Message } from './Messages.tsx';
import { type PlaceControl, VIEWS, type ViewPlace } from './place.ts';
import type { OpenDialog } from './ShellDialogs.tsx';
import { chooseTheme } from './theme.ts';
import { useArticleRow } from './use-article-row.ts';
import { useViewExport } from './use-view-export.ts';

/** What the commands of an open case work on. */
export interface CommandContext {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly timeline: TimelineSession;
  readonly caseName: string;
  readonly place: ViewPlace;
  readonly go: PlaceControl['go'];
  readonly say: (message: Message) => void;
  readonly chooseFiles: () => void;
  /** Called to have the versions of the open article compared. */
  readonly askCompare: () => void;
  readonly setDialog: (dialog: OpenDialog) => void;
  readonly onNewCase: () => void;
  readonly onOpenCase: () => void;
  readonly onRestore: (start: 'choose' | 'list') => void;
}

/** Gives what each command of the palette, the menu and the keys does in an open case. */
export function useCommandRuns(context: CommandContext): CommandRuns {
  const { db, origin, timeline, caseName, place, go, say, chooseFiles, askCompare, setDialog } = context;
  const { onNewCase, onOpenCase, onRestore } = context;
  const revert = useCallback(
    async (way: 'undo' | 'redo') => {
      try {
        const change = await (way === 'undo' ? undo : redo)(db, origin);
        const done = way === 'undo' ? 'Undone' : 'Done again';
        if (change) say({ kind: 'good', text: `${done}: ${ACTION_WORDS[change.action]}` });
      } catch (error) {
        say({ kind: 'bad', text: error instanceof Error ? error.message : String(error) });
      }
    },
    [db, origin, say],
  );
  const exportView = useViewExport(timeline, place, caseName, origin, say);
  const { articleId } = place;
  const focusArticleRow = useArticleRow(place.view === 'articles' && place.details === null);
  return useMemo<CommandRuns>(() => {
    const goTo = Object.fromEntries(VIEWS.map((view) => [`view-${view}`, () => go({ view })])) as Record<
      `view-${(typeof VIEWS)[number]}`,
      () => void
    >;
    return {
      ...goTo,
      'new-case': onNewCase,
      'open-case': onOpenCase,
      'back-up': () => setDialog('back-up'),
      restore: () => onRestore('choose'),
      backups: () => onRestore('list'),
      'import-limits': () => setDialog('formats'),
      'article-list': () => {
        go({ view: 'articles', details: null });
        focusArticleRow();
      },
      'check-details': () => go({ view: 'articles', details: '' }),
      'compare-versions': () => {
        if (articleId === null) say({ kind: 'bad', text: 'Open the article whose versions you want to compare.' });
        else {
          askCompare();
          go({ view: 'articles', details: null });
        }
      },
      'confirm-dates': () => setDialog('dates'),
      'rename-case': () => setDialog('rename'),
      'case-settings': () => setDialog('settings'),
      bin: () => setDialog('bin'),
      'merge-copy': () => setDialog('merge'),
      conflicts: () => setDialog('conflicts'),
      'verify-case': () => setDialog('verify'),
      'hand-over': () => setDialog('hand-over'),
      'outside-timestamp': () => setDialog('stamp'),
      'import-files': chooseFiles,
      'paste-article': () => setDialog('paste'),
      'export-csv': () => setDialog('csv'),
      'export-pdf': () => setDialog('pdf'),
      'export-hypotheses': () => setDialog('hypotheses'),
      'export-view-pdf': () => void exportView('pdf'),
      'export-view-png': () => void exportView('png'),
      'export-view-svg': () => void exportView('svg'),
      undo: () => void revert('undo'),
      redo: () => void revert('redo'),
      back: () => window.history.back(),
      forward: () => window.history.forward(),
      'new-note': async () => {
        const note = await addNote(db, origin, { title: '', body: { state: '', plain: '' }, clipIds: [] });
        go({ view: 'notes', noteId: note.id });
        focusNote(note.id);
      },
      'theme-light': () => chooseTheme('light'),
      'theme-dark': () => chooseTheme('dark'),
      'theme-system': () => chooseTheme('system'),
      search: () => setDialog('search'),
      commands: () => setDialog('commands'),
    };
  }, [
    db,
    origin,
    exportView,
    articleId,
    focusArticleRow,
    go,
    say,
    revert,
    chooseFiles,
    askCompare,
    setDialog,
    onNewCase,
    onOpenCase,
    onRestore,
  ]);
}
