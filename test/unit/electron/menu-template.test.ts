import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { buildTemplate } from '../../../electron/menu-template.ts';
import { MENU_COMMANDS } from '../../../shared/ipc.ts';

const linux = { isMac: false, hasTools: false };
const nothing = { undo: null, redo: null };

function listItems(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? listItems(item.submenu) : [])]);
}

function findItem(id: string, template: readonly MenuItemConstructorOptions[]) {
  const found = listItems(template).find((item) => item.id === id);
  if (!found) throw new Error(`no item ${id}`);
  return found;
}

test.each([true, false])('Every command has exactly one item (mac: %s)', (isMac) => {
  const ids = listItems(buildTemplate(nothing, { isMac, hasTools: true }, () => {})).flatMap(({ id }) => id ?? []);
  expect(ids.toSorted()).toEqual([...MENU_COMMANDS].toSorted());
});

test('A chosen item sends its command', () => {
  const sent: string[] = [];
  const template = buildTemplate({ undo: 'a', redo: 'b' }, linux, (command) => sent.push(command));
  for (const id of MENU_COMMANDS) (findItem(id, template).click as () => void)();
  expect(sent).toEqual([...MENU_COMMANDS]);
});

test('Undo and Redo say what they will do, and are off when there is nothing', () => {
  const template = buildTemplate({ undo: 'Save card “R&D”', redo: null }, linux, () => {});
  expect(findItem('undo', template)).toMatchObject({ label: 'Undo Save card “R&&D”', enabled: true });
  expect(findItem('redo', template)).toMatchObject({ label: 'Redo', enabled: false });
});

test('Keys are unique, and those that belong to typing as well are left to the page', () => {
  const keys = listItems(buildTemplate(nothing, linux, () => {})).flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  const left = listItems(buildTemplate(nothing, linux, () => {})).filter((item) => item.registerAccelerator === false);
  expect(left.map(({ id }) => id)).toEqual(['paste-article', 'undo', 'redo']);
});

test('The developer tools are in the menu of an unpackaged app only, and nothing loads the page again', () => {
  const rolesOf = (hasTools: boolean) =>
    listItems(buildTemplate(nothing, { isMac: false, hasTools }, () => {})).map(({ role }) => role);
  expect(rolesOf(true)).toContain('toggleDevTools');
  expect(rolesOf(false)).not.toContain('toggleDevTools');
  expect(rolesOf(true)).not.toContain('reload');
});
