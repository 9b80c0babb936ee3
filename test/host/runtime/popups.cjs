'use strict';
const { browser } = require('./browser.cjs');
const { report } = require('./devtools-pipe.cjs');
const { placeholders } = require('./placeholders.cjs');
const { fromChromium } = require('./schemes.cjs');
const { findByTarget, windows } = require('./windows.cjs');

/** Pages that Chromium opened without the app; they are closed at once and get nothing loaded. */
const popups = new Set();

function handleNewPage({ targetId, type, url, openerFrameId }) {
  if (type !== 'page' || placeholders.has(url) || findByTarget(targetId)) return;
  popups.add(targetId);
  browser.send('Target.closeTarget', { targetId }).catch(report);
  const opener = findByTarget(openerFrameId) ?? [...windows.values()][0];
  try {
    opener?.contents.decideOpening(fromChromium(url || 'about:blank'));
  } catch (error) {
    report(error);
  }
}

/** Keeps Chromium to the app's own windows, and notices when one of them has gone. */
async function watchPages() {
  browser.on('Target.targetCreated', ({ targetInfo }) => handleNewPage(targetInfo));
  browser.on('Target.targetDestroyed', ({ targetId }) => findByTarget(targetId)?.page.finish());
  await browser.send('Target.setDiscoverTargets', { discover: true });
}

module.exports = { popups, watchPages };
