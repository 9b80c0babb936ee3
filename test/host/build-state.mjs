import fs from 'node:fs';
import path from 'node:path';

const SOURCES = ['electron', 'renderer', 'shared', 'package.json'];

/** What a build must have made for the app to start. */
export const OUTPUTS = [
  'dist/main/main.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'dist/renderer/extraction-frame.html',
];

/** The settings of each part of the build: `vite.config.ts` and `vite.*.config.ts`. */
export function listBuildConfigs(root) {
  return fs.readdirSync(root).filter((name) => /^vite\.(\w+\.)?config\.ts$/.test(name));
}

/**
 * Whether the app must be built: an output is missing, or a source is newer than the oldest output.
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function isBuildNeeded(root) {
  const outputs = OUTPUTS.map((output) => path.join(root, output));
  if (!outputs.every((output) => fs.existsSync(output))) return true;
  const oldestOutput = Math.min(...outputs.map((output) => fs.statSync(output).mtimeMs));
  return findNewest([...SOURCES, ...listBuildConfigs(root)].map((source) => path.join(root, source))) > oldestOutput;
}

/** When the newest of these files, or of the files in these folders, was changed; 0 when there are none. */
export function findNewest(places) {
  let newest = 0;
  for (const place of places) {
    const facts = fs.statSync(place, { throwIfNoEntry: false });
    if (!facts) continue;
    const inside = facts.isDirectory() ? fs.readdirSync(place).map((name) => path.join(place, name)) : [];
    newest = Math.max(newest, facts.isFile() ? facts.mtimeMs : findNewest(inside));
  }
  return newest;
}
