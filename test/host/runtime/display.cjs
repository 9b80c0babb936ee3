'use strict';

/** Whether a person can see windows: there is a display, and `DATELINE_HEADLESS=1` is not set. */
function hasDisplay() {
  if (process.env.DATELINE_HEADLESS === '1') return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

module.exports = { hasDisplay };
