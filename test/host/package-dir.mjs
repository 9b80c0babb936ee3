import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isBuildNeeded } from './build-state.mjs';
import { findElectron, HOST_FOLDER, usesStandIn } from './find-runtime.mjs';

/**
 * `npm run package:dir`: the packaged app as a folder. With Electron's own runtime it is the real thing; without, the
 * stand-in is packaged in its place, which shows what the archive holds, and is no release. With `--for-tests` the package
 * is on the runtime that the tests use and lets them drive it, which is no release either. Its last line names the
 * executable.
 */
const ROOT = path.resolve(HOST_FOLDER, '../..');
const isForTests = process.argv.includes('--for-tests');
const isStandIn = isForTests ? usesStandIn() : findElectron() === undefined;
const output = isForTests || isStandIn ? `release/${isStandIn ? 'stand-in' : 'tests'}-not-for-release` : 'release';

function run(command, args) {
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell: isWindows });
  if (status !== 0) process.exit(status ?? 1);
}

/** A folder with nothing but the stand-in itself, since electron-builder copies all of it. */
function gatherStandIn() {
  const folder = path.join(ROOT, 'node_modules/.cache/dateline/stand-in');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const name of ['electron', 'runtime']) {
    fs.cpSync(path.join(HOST_FOLDER, name), path.join(folder, name), { recursive: true });
  }
  return folder;
}

function listOptions() {
  const options = [`-c.directories.output=${output}`];
  if (isStandIn) options.push(`-c.electronDist=${gatherStandIn()}`);
  // Playwright drives the main process by its inspector.
  if (isForTests || isStandIn) options.push('-c.electronFuses.enableNodeCliInspectArguments=true');
  return options;
}

/** Where electron-builder puts the executable on this system. */
function findExecutable() {
  const folders = fs.readdirSync(path.join(ROOT, output)).filter((name) => /^(mac.*|.*-unpacked)$/.test(name));
  const names = ['dateline', 'Dateline.exe', 'Dateline.app/Contents/MacOS/Dateline'];
  const places = folders.flatMap((folder) => names.map((name) => path.join(ROOT, output, folder, name)));
  return places.find((place) => fs.existsSync(place));
}

if (isStandIn && process.platform !== 'linux') {
  console.error("Electron's runtime is absent; the stand-in can take its place in a package on Linux only.");
  process.exit(1);
}
if (isBuildNeeded(ROOT)) run('npm', ['run', '--silent', 'build']);
const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
run(process.execPath, [builder, '--dir', '--config', 'electron-builder.yml', '--publish', 'never', ...listOptions()]);
if (output !== 'release') console.log('Packaged for tests only:');
console.log(findExecutable());
