import type { Check } from '../../shared/model/article.ts';

/** Says what looking up an archive's hashes and signatures gave, in sentences: what is wrong one by one, what is right by count. */
export function describeChecks(checks: readonly Check[]): readonly string[] {
  const count = (result: Check['result']) => checks.filter((check) => check.result === result).length;
  const matching = count('matches');
  const wrong = checks.filter(({ result }) => result === 'differs' || result === 'missing');
  const unchecked = checks.filter(({ result }) => result === 'not-checked');
  return [
    ...(matching > 0
      ? [`${matching.toLocaleString()} of ${(matching + wrong.length).toLocaleString()} hashes match.`]
      : []),
    ...wrong.map(({ what, result }) => (result === 'differs' ? `The hash of ${what} differs.` : `Missing: ${what}.`)),
    ...unchecked.map(({ what }) => `Not checked: ${what}.`),
  ];
}
