import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { countResults } from './count-results.mjs';

/**
 * `npm test` and, with `--all`, `npm run check`: runs every part, also after one has failed, so that one run shows all
 * that is wrong. Ends with the time of each part and the number of tests.
 */
const ROOT = path.resolve(import.meta.dirname, '../..');
const RULES = [
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
];
const TESTS = [
  { name: 'set-up', script: 'test:setup' },
  { name: 'build', script: 'build' },
  { name: 'unit tests', script: 'test:unit' },
  { name: 'browser tests', script: 'test:browser', needs: ['set-up'] },
  { name: 'end-to-end tests', script: 'e2e', needs: ['set-up', 'build'] },
];

function runPart({ script }) {
  const isWindows = process.platform === 'win32';
  return spawnSync('npm', ['run', '--silent', script], { cwd: ROOT, stdio: 'inherit', shell: isWindows }).status === 0;
}

fs.rmSync(path.join(ROOT, 'test-results'), { recursive: true, force: true });
const failed = [];
const table = [];
for (const part of process.argv.includes('--all') ? [...RULES, ...TESTS] : TESTS) {
  const missing = part.needs?.filter((name) => failed.includes(name)) ?? [];
  const start = Date.now();
  console.log(`\n── ${part.name}`);
  const isFine = missing.length === 0 && runPart(part);
  if (!isFine) failed.push(part.name);
  const result = missing.length > 0 ? `not run: ${missing.join(', ')} failed` : isFine ? 'passed' : 'FAILED';
  table.push(`${part.name.padEnd(18)}${String(Math.round((Date.now() - start) / 1000)).padStart(6)} s  ${result}`);
}
console.log(`\n${table.join('\n')}`);
const isEveryTestFine = countResults();
process.exitCode = failed.length === 0 && isEveryTestFine ? 0 : 1;
