'use strict';
const { parseAccelerator } = require('./accelerator.cjs');
const { app } = require('./app.cjs');
const { notProvided, strict } = require('./strict.cjs');

/** Roles that the host carries out; Chromium itself carries out those of `NATIVE_ROLES`, with its own keys. */
const ROLES = {
  quit: { accelerator: 'CmdOrCtrl+Q', run: () => app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', run: (window) => window?.close() },
};
const NATIVE_ROLES = new Set([
  ...['undo', 'redo', 'cut', 'copy', 'paste', 'pasteandmatchstyle', 'delete', 'selectall', 'minimize', 'zoom'],
  ...['resetzoom', 'zoomin', 'zoomout', 'togglefullscreen', 'toggledevtools', 'reload', 'forcereload', 'about'],
  ...['front', 'window', 'hide', 'hideothers', 'unhide', 'services', 'appmenu', 'filemenu', 'editmenu', 'viewmenu'],
  ...['windowmenu', 'help'],
]);

let applicationMenu = null;
let notify = () => {};
const items = new Map();
const NATIVE = Symbol('native');
const RUN = Symbol('run');

class MenuItem {
  constructor(options) {
    const role = options.role?.toLowerCase();
    if (role && !(role in ROLES) && !NATIVE_ROLES.has(role)) throw notProvided(`menu role '${options.role}'`);
    Object.assign(this, { id: undefined, accelerator: undefined, role: undefined, submenu: undefined }, options);
    this.label = options.label ?? options.role ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.accelerator ??= ROLES[role]?.accelerator;
    this[NATIVE] = NATIVE_ROLES.has(role);
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu);
    const chosen = options.click ?? ((_item, window) => ROLES[role]?.run(window));
    this[RUN] = (window) => {
      if (!this.enabled || !this.visible) return;
      if (this.type === 'checkbox') this.checked = !this.checked;
      chosen(this, window, {});
    };
    this.click = (_event, window) => this[RUN](window);
  }
}

class Menu {
  items = [];

  static buildFromTemplate(template) {
    const menu = new Menu();
    menu.items = template.map((options) => (options instanceof MenuItem ? options : new MenuItem(options)));
    return strict(menu, 'Menu');
  }

  static getApplicationMenu() {
    return applicationMenu;
  }

  static setApplicationMenu(menu) {
    applicationMenu = menu;
    items.clear();
    for (const item of menu ? listItems(menu) : []) items.set(items.size + 1, item);
    notify(listAccelerators());
  }

  getMenuItemById(id) {
    return listItems(this).find((item) => item.id === id) ?? null;
  }
}

function listItems(menu) {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? listItems(item.submenu) : [])]);
}

/** The keys of the application menu, as pages watch for them. */
function listAccelerators() {
  return [...items]
    .filter(([, item]) => item.accelerator && item.registerAccelerator !== false)
    .map(([id, item]) => ({ id, isNative: item[NATIVE], ...parseAccelerator(item.accelerator) }));
}

/** Chooses the menu item of that id, as its keys do. */
function runAccelerator(id, window) {
  items.get(id)?.[RUN](window);
}

/** Names who is told when the application menu is another one. */
function onMenuChange(listener) {
  notify = listener;
}

module.exports = { Menu, MenuItem, listAccelerators, runAccelerator, onMenuChange };
