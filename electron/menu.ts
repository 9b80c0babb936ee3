import { app, Menu } from 'electron';
import type { MenuCommand } from '../shared/ipc.ts';
import { buildTemplate, type MenuState } from './menu-template.ts';

/** Puts the application menu up; gives the function that brings Undo and Redo up to date. */
export function setUpMenu(onCommand: (command: MenuCommand) => void): (state: MenuState) => void {
  const options = { isMac: process.platform === 'darwin', hasTools: !app.isPackaged };
  const update = (state: MenuState) => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(buildTemplate(state, options, onCommand)));
  };
  update({ undo: null, redo: null });
  return update;
}
