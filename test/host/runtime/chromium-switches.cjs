'use strict';
const { switches } = require('./command-line.cjs');
const { hasDisplay } = require('./display.cjs');

/** A quiet browser: no first-run pages, no accounts, no updates, no suggestions, no throttling of covered windows. */
const ALWAYS = [
  'no-first-run',
  'no-default-browser-check',
  'no-startup-window',
  'no-pings',
  'noerrdialogs',
  'disable-background-networking',
  'disable-back-forward-cache',
  'disable-backgrounding-occluded-windows',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-extensions',
  'disable-renderer-backgrounding',
  'disable-search-engine-choice-screen',
  'disable-sync',
  'hide-crash-restore-bubble',
  'use-mock-keychain',
];
const WITH_VALUE = { 'password-store': 'basic', 'log-level': '3' };
const FEATURES_OFF = ['Translate', 'MediaRouter', 'OptimizationHints', 'AutofillServerCommunication', 'PaintHolding'];

/** Switches that belong to the host or to Node, and must not reach Chromium. */
const OURS = /^(inspect.*|user-data-dir|remote-debugging-pipe|no-sandbox|enable-sandbox|app|headless|require)$/;

/** Chromium refuses its sandbox to root, so there it has to run without. */
function lacksSandbox() {
  return switches.has('no-sandbox') || process.getuid?.() === 0;
}

/**
 * Lists Chromium's command line: our own switches, then those that the app or its caller has set.
 * @param {string} profile folder of the browser's profile
 */
function listSwitches(profile) {
  const chosen = new Map(Object.entries(WITH_VALUE));
  for (const name of ALWAYS) chosen.set(name, '');
  for (const [name, value] of switches) if (!OURS.test(name)) chosen.set(name, value);
  chosen.set('disable-features', [...FEATURES_OFF, switches.get('disable-features') ?? ''].filter(Boolean).join(','));
  chosen.set('remote-debugging-pipe', '');
  chosen.set('user-data-dir', profile);
  if (!hasDisplay()) chosen.set('headless', 'new');
  return [...format(chosen), ...listWindowSwitches()];
}

/** The switches that Chromium looks at with each window: `--test-type` hides the bar that warns of other switches. */
function listWindowSwitches() {
  return lacksSandbox() ? ['--test-type', '--no-sandbox'] : ['--test-type'];
}

function format(chosen) {
  return [...chosen].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

module.exports = { listSwitches, listWindowSwitches };
