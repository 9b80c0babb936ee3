'use strict';
const { strict, StrictEmitter } = require('./strict.cjs');
const theme = require('./theme.cjs');
const { windows } = require('./windows.cjs');

class NativeTheme extends StrictEmitter {
  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource() {
    return theme.source;
  }

  set themeSource(source) {
    if (source === theme.source) return;
    theme.source = source;
    for (const { page } of windows.values()) page.applyTheme();
    this.emit('updated');
  }

  /** The desktop's own choice is known to the page only (`prefers-color-scheme`); here `system` counts as light. */
  get shouldUseDarkColors() {
    return theme.source === 'dark';
  }
}

module.exports = { nativeTheme: strict(new NativeTheme(), 'nativeTheme') };
