import { spawnSync } from 'node:child_process';
import { INSTALL_ADVICE, obtainChromium, usesStandIn } from './find-runtime.mjs';

/** What `npm test` runs first: makes sure of a Chromium, and says on what the tests run. */
const chromium = await obtainChromium().catch((error) => console.error(error.message));
if (!chromium) {
  console.error(`The tests need a Chromium, and none could be installed. ${INSTALL_ADVICE}`);
  process.exit(1);
}

function nameVersion(executable) {
  // On Windows the question for a version opens a window.
  if (process.platform === 'win32') return executable;
  const { stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return stdout ? `${stdout.trim().split('\n').at(-1)} (${executable})` : executable;
}

const windows = usesStandIn()
  ? 'the stand-in in test/host, since Electron itself is absent or has no display'
  : 'Electron';
console.log(`Tests run on ${nameVersion(chromium)}; the app's windows on ${windows}.`);
