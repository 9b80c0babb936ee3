import fs from 'node:fs';
import path from 'node:path';

/** Adds up what the test runners have left in `test-results/`, and prints it as one line: `N passed, N failed`. */
const FOLDER = path.resolve(import.meta.dirname, '../../test-results');

function count(report) {
  if (report.stats) return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}

const names = fs.existsSync(FOLDER) ? fs.readdirSync(FOLDER).filter((name) => name.endsWith('.json')) : [];
const counts = names.map((name) => count(JSON.parse(fs.readFileSync(path.join(FOLDER, name), 'utf8'))));
const add = (key) => counts.reduce((sum, each) => sum + each[key], 0);
console.log(`${add('passed')} passed, ${add('failed')} failed`);
