import type { MenuItemConstructorOptions } from 'electron';
import type { DesktopApi, MenuCommand } from '../shared/ipc.ts';

/** What Undo and Redo would do now; null when there is nothing. */
export type MenuState = Parameters<DesktopApi['setMenuState']>[0];

/** A menu item's words and keys. */
interface ItemWords {
  readonly label: string;
  readonly accelerator?: string;
  /**
   * True where the keys belong to the text being typed as well: the page then decides, and the menu only shows them. (On
   * macOS they are the menu's in any case, and the page gives them to the field.)
   */
  readonly isPageKey?: true;
}

/** Every command of the contract has an item; one that is missing does not compile. */
const WORDS: Readonly<Record<MenuCommand, ItemWords>> = {
  'new-case': { label: 'New case…' },
  'open-case': { label: 'Open case…', accelerator: 'CmdOrCtrl+Shift+O' },
  'back-up': { label: 'Back up…' },
  restore: { label: 'Restore…' },
  'import-files': { label: 'Import files…', accelerator: 'CmdOrCtrl+O' },
  'paste-article': { label: 'Paste article', accelerator: 'CmdOrCtrl+Shift+V', isPageKey: true },
  'export-csv': { label: 'Export CSV…', accelerator: 'CmdOrCtrl+E' },
  'export-pdf': { label: 'Export PDF…', accelerator: 'CmdOrCtrl+P' },
  'export-hypotheses': { label: 'Export hypothesis grids…' },
  'verify-case': { label: 'Verify case…' },
  'hand-over': { label: 'Hand over…' },
  undo: { label: 'Undo', accelerator: 'CmdOrCtrl+Z', isPageKey: true },
  redo: { label: 'Redo', accelerator: 'Shift+CmdOrCtrl+Z', isPageKey: true },
  search: { label: 'Search the case', accelerator: 'CmdOrCtrl+Shift+F' },
  commands: { label: 'Commands', accelerator: 'CmdOrCtrl+K' },
};

/** Which kind of menu is drawn. */
export interface MenuOptions {
  readonly isMac: boolean;
  /** Whether the developer tools can be opened: never in a packaged app. */
  readonly hasTools: boolean;
}

/** Describes the application menu in one state. */
export function buildTemplate(
  state: MenuState,
  { isMac, hasTools }: MenuOptions,
  onCommand: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const item = (id: MenuCommand): MenuItemConstructorOptions => {
    const { label, accelerator, isPageKey } = WORDS[id];
    return {
      id,
      label,
      ...(accelerator ? { accelerator } : {}),
      ...(isPageKey ? { registerAccelerator: false } : {}),
      click: () => onCommand(id),
    };
  };
  const step = (id: 'undo' | 'redo'): MenuItemConstructorOptions => ({
    ...item(id),
    label: nameStep(WORDS[id].label, state[id]),
    enabled: state[id] !== null,
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        ...[
          item('new-case'),
          item('open-case'),
          line,
          item('back-up'),
          item('restore'),
          line,
          item('import-files'),
          item('paste-article'),
          line,
        ],
        ...[
          item('export-csv'),
          item('export-pdf'),
          item('export-hypotheses'),
          line,
          item('verify-case'),
          item('hand-over'),
          line,
          isMac ? { role: 'close' } : { role: 'quit' },
        ],
      ] as MenuItemConstructorOptions[],
    },
    {
      label: 'Edit',
      submenu: [
        ...[step('undo'), step('redo'), line, item('search'), line],
        ...[{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      ] as MenuItemConstructorOptions[],
    },
    {
      label: 'View',
      submenu: [
        ...[item('commands'), line, { role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }],
        ...[line, { role: 'togglefullscreen' }, ...(hasTools ? [{ role: 'toggleDevTools' }] : [])],
      ] as MenuItemConstructorOptions[],
    },
    { role: 'windowMenu' },
  ];
}

/** `Undo Save card`; an ampersand would mark a mnemonic, so it is doubled. */
function nameStep(verb: string, act: string | null): string {
  return act === null ? verb : `${verb} ${act.replaceAll('&', '&&')}`;
}
