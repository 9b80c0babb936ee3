'use strict';

const KEYS = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/**
 * Reads a menu accelerator such as `CmdOrCtrl+Shift+Z`.
 * @param {string} text
 * @returns {{ ctrl: boolean, meta: boolean, alt: boolean, shift: boolean, key: string, code: string }} what a
 *   `KeyboardEvent` must say; the code serves keyboards whose letters are not Latin
 */
function parseAccelerator(text) {
  const parts = text.toLowerCase().split('+');
  const has = (...names) => names.some((name) => parts.includes(name));
  const name = parts.at(-1) || '+';
  const key = KEYS[name] ?? name;
  const isMac = process.platform === 'darwin';
  const isCommandOrControl = has('cmdorctrl', 'commandorcontrol');
  const code = /^[a-z]$/.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : '';
  return {
    ctrl: has('ctrl', 'control') || (isCommandOrControl && !isMac),
    meta: has('cmd', 'command', 'meta', 'super') || (isCommandOrControl && isMac),
    alt: has('alt', 'option'),
    shift: has('shift'),
    key,
    code,
  };
}

module.exports = { parseAccelerator };
