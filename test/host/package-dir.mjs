import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isBuildNeeded } from './build-state.mjs';
import { findElectron, HOST_FOLDER } from './find-runtime.mjs';

/**
 * `npm run package:dir`: the packaged app as a folder, for a look and for tests. With Electron's own runtime it is the
 * real thing; without, the stand-in is packaged in its place, which shows what the archive holds, and is no release.
 */
const ROOT = path.resolve(HOST_FOLDER, '../..');
const NOT_FOR_RELEASE = 'release/stand-in-not-for-release';

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

function listStandInOptions() {
  return [
    `-c.electronDist=${gatherStandIn()}`,
    `-c.directories.output=${NOT_FOR_RELEASE}`,
    '-c.electronFuses.enableNodeCliInspectArguments=true',
  ];
}

const hasElectron = findElectron() !== undefined;
if (!hasElectron && process.platform !== 'linux') {
  console.error("Electron's runtime is absent; the stand-in can take its place in a package on Linux only.");
  process.exit(1);
}
if (isBuildNeeded(ROOT)) run('npm', ['run', '--silent', 'build']);
const builder = path.join(ROOT, 'node_modules/electron-builder/cli.js');
const options = hasElectron ? [] : listStandInOptions();
run(process.execPath, [builder, '--dir', '--config', 'electron-builder.yml', '--publish', 'never', ...options]);
if (!hasElectron) console.log(`Packaged without Electron, for tests only: ${NOT_FOR_RELEASE}/`);
