'use strict';

/**
 * Makes a Chromium page behave like a window of an app: menu keys choose menu items, the browser's own keys, menus and
 * links do nothing, closing asks the app. All of it only for what the page itself left alone. Runs in the page.
 * @param {(message: object) => void} tell speaks to the main process
 * @returns {Record<string, (message: any) => void>} what to do with its messages
 */
function teachManners(tell) {
  const BROWSER_KEYS = new Set([
    ...['d', 'e', 'f', 'g', 'h', 'j', 'k', 'l', 'n', 'o', 'p', 'r', 's', 't', 'u', 'w', 'delete', 'tab'],
    ...['shift+b', 'shift+c', 'shift+delete', 'shift+g', 'shift+i', 'shift+j', 'shift+n', 'shift+o', 'shift+t'],
    ...['shift+w', 'shift+r', 'shift+tab'],
  ]);
  const BROWSER_KEYS_ALONE = new Set(['f1', 'f3', 'f5', 'f6', 'f7', 'f12']);
  const BROWSER_KEYS_WITH_ALT = new Set(['arrowleft', 'arrowright', 'home', 'd', 'e', 'f']);
  let accelerators = [];
  let asksBeforeClosing = false;

  function isChord(event, chord) {
    const hasModifiers = chord.ctrl === event.ctrlKey && chord.alt === event.altKey && chord.meta === event.metaKey;
    const isKey = chord.key === event.key.toLowerCase() || (chord.code !== '' && chord.code === event.code);
    return hasModifiers && isKey && (chord.shift === event.shiftKey || chord.key === '+');
  }

  function isBrowserKey(event) {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) return BROWSER_KEYS.has(event.shiftKey ? `shift+${key}` : key);
    return event.altKey ? BROWSER_KEYS_WITH_ALT.has(key) : BROWSER_KEYS_ALONE.has(key);
  }

  function handleKey(event) {
    if (event.defaultPrevented || !event.isTrusted) return;
    const chosen = accelerators.find((chord) => isChord(event, chord));
    if (chosen?.isNative) return;
    if (chosen) tell({ type: 'accelerator', id: chosen.id });
    if (chosen || isBrowserKey(event)) event.preventDefault();
  }

  function handleLink(event) {
    if (event.defaultPrevented) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '');
    const isElsewhere = link?.target && !['_self', '_top', '_parent'].includes(link.target);
    if (!link || !(isElsewhere || event.ctrlKey || event.shiftKey || event.metaKey || event.button === 1)) return;
    event.preventDefault();
    tell({ type: 'open', url: link.href });
  }

  function refuseFiles(event) {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  }

  function tellBounds() {
    const bounds = { x: screenX, y: screenY, width: outerWidth || innerWidth, height: outerHeight || innerHeight };
    tell({ type: 'bounds', bounds });
  }

  window.addEventListener(
    'keydown',
    () => {
      // Last among the window's listeners, also among those that the page added since.
      window.removeEventListener('keydown', handleKey);
      window.addEventListener('keydown', handleKey);
    },
    true,
  );
  window.addEventListener('click', handleLink);
  window.addEventListener('auxclick', handleLink);
  window.addEventListener('dragover', refuseFiles);
  window.addEventListener('drop', refuseFiles);
  window.addEventListener('contextmenu', (event) => event.preventDefault());
  window.addEventListener('beforeunload', (event) => asksBeforeClosing && event.preventDefault());
  window.addEventListener('resize', tellBounds);
  document.addEventListener('mouseenter', tellBounds, true);

  return {
    accelerators(message) {
      accelerators = message.accelerators;
    },
    guard(message) {
      asksBeforeClosing = message.isOn;
    },
  };
}

module.exports = { teachManners };
