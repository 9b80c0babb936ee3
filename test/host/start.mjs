import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { isBuildNeeded } from './build-state.mjs';
import {
  findChromium,
  HOST_FOLDER,
  hasDisplay,
  INSTALL_ADVICE,
  obtainChromium,
  obtainElectron,
} from './find-runtime.mjs';
import { watchBuilds } from './watch.mjs';

/** `npm start` and, with `--watch`, `npm run dev`: builds what is old and opens the app; further arguments go to it. */
const ROOT = path.resolve(HOST_FOLDER, '../..');
const isWatching = process.argv.includes('--watch');
const appArguments = process.argv.slice(2).filter((argument) => argument !== '--watch');

if (!hasDisplay() && process.env.DATELINE_HEADLESS !== '1') {
  fail('There is no display to open a window on. On a machine without a screen: xvfb-run -a npm start');
}
const { command, args } = await chooseRuntime().catch((error) => fail(error.message));
if (isBuildNeeded(ROOT)) build();
if (isWatching) {
  watchBuilds(ROOT, runApp);
} else {
  const child = runApp();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

async function chooseRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return { command: path.join(override, 'electron'), args: listSandboxArguments() };
  const electron = hasDisplay() ? await obtainElectron() : undefined;
  if (electron) return { command: electron, args: listSandboxArguments() };
  const chromium = findChromium() ?? (await obtainChromium());
  if (!chromium) fail(`Electron's runtime could not be downloaded, and no Chromium was found. ${INSTALL_ADVICE}`);
  const reason = hasDisplay() ? "Electron's runtime could not be downloaded" : 'Electron needs a display';
  console.log(`${reason}; running on the installed Chromium (${chromium}).`);
  return { command: process.execPath, args: [path.join(HOST_FOLDER, 'runtime/boot.cjs')] };
}

/** Electron refuses to run as root with its sandbox. */
function listSandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function runApp() {
  const child = spawn(command, [...args, ROOT, ...appArguments], { stdio: 'inherit' });
  child.on('error', (error) => fail(`${command} could not be started: ${error.message}`));
  return child;
}

function build() {
  console.log('Building …');
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit', shell: isWindows });
  if (status !== 0) fail('The build failed; its messages are above.');
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
