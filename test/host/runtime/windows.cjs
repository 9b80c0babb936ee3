'use strict';

/** The windows that are open, by id: `{ window, contents, page }`, where `page` is the Chromium side of it. */
const windows = new Map();

/** The open window whose page has that main frame or target, if any; both are the same id in Chromium. */
function findByTarget(targetId) {
  return [...windows.values()].find(({ page }) => page.targetId !== undefined && page.targetId === targetId);
}

module.exports = { windows, findByTarget };
