import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = path.resolve(import.meta.dirname, '../../test-results');

/** What each kind of test leaves in `test-results/`; the names are those in `vitest.config.ts` and `playwright.config.ts`. */
const SUITES = { unit: 'vitest-unit.json', browser: 'vitest-browser.json', 'end-to-end': 'e2e.json' };

/**
 * Adds up what the test runners have left behind, and prints what needs a look and then one line: `N passed, N failed, N
 * skipped`. A suite that left nothing counts as a failure, so that no half run passes for a whole one.
 * @returns {boolean} whether every suite ran and nothing failed
 */
export function countResults() {
  const counts = Object.entries(SUITES).map(([suite, file]) => countSuite(suite, path.join(FOLDER, file)));
  for (const { notes } of counts) for (const note of notes) console.log(note);
  const add = (key) => counts.reduce((sum, each) => sum + each[key], 0);
  const failed = add('failed');
  console.log(`${add('passed')} passed, ${failed} failed, ${add('skipped')} skipped`);
  return failed === 0;
}

function countSuite(suite, file) {
  if (!fs.existsSync(file)) {
    return { passed: 0, failed: 1, skipped: 0, notes: [`The ${suite} tests did not run; that counts as a failure.`] };
  }
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const { tests, errors } = report.stats ? readPlaywright(report) : readVitest(report);
  const inState = (state) => tests.filter((test) => test.state === state);
  if (tests.length === 0) errors.push('no test was found');
  const say = ({ title, reason }) => (reason ? `${title} (${reason})` : title);
  return {
    passed: inState('passed').length + inState('flaky').length,
    failed: inState('failed').length + errors.length,
    skipped: inState('skipped').length,
    notes: [
      ...errors.map((error) => `Failed outside of a test (${suite}): ${error}`),
      ...inState('failed').map((test) => `Failed (${suite}): ${say(test)}`),
      ...inState('flaky').map((test) => `Passed on a second try only (${suite}): ${say(test)}`),
      ...inState('skipped').map((test) => `Skipped (${suite}): ${say(test)}`),
    ],
  };
}

/** Vitest's report; a file that could not be loaded has failed without having a test. */
function readVitest({ testResults, success }) {
  const states = { passed: 'passed', failed: 'failed' };
  const tests = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ title: fullName, state: states[status] ?? 'skipped' })),
  );
  const errors = testResults
    .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(isFailed))
    .map(({ name, message }) => `${path.relative(process.cwd(), name)}: ${message}`);
  const isExplained = success || errors.length > 0 || tests.some(({ state }) => state === 'failed');
  return { tests, errors: isExplained ? errors : ['the run itself failed; see its output'] };
}

function isFailed({ status }) {
  return status === 'failed';
}

/** Playwright's report: suites in suites, each test with its runs. */
function readPlaywright({ suites, errors }) {
  const states = { expected: 'passed', unexpected: 'failed', flaky: 'flaky', skipped: 'skipped' };
  const listTests = (suite) => [
    ...(suite.suites ?? []).flatMap(listTests),
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ status, annotations }) => ({
        title: `${suite.file}: ${title}`,
        state: states[status],
        reason: annotations.find(({ type }) => type === 'skip')?.description,
      })),
    ),
  ];
  return { tests: suites.flatMap(listTests), errors: errors.map(({ message }) => message) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exitCode = countResults() ? 0 : 1;
