import { basename } from 'node:path';
import { checkCaseFile } from './case-file-check.ts';
import { explainReadError } from './file-errors.ts';
import { listCheckLines } from './verify-words.ts';

/**
 * `npm run verify -- <file.dateline> …`: checks case files without the app, on any machine with Node. Ends with 0 when every file is
 * sound, with 1 when one is not, with 2 when it was called wrongly.
 */
async function main(paths: readonly string[]): Promise<number> {
  if (paths.length === 0) {
    console.error('Name the case file: npm run verify -- <file.dateline>');
    return 2;
  }
  let code = 0;
  for (const path of paths) if (!(await verify(path))) code = 1;
  return code;
}

async function verify(path: string): Promise<boolean> {
  const name = basename(path);
  try {
    const check = await checkCaseFile(path);
    for (const line of listCheckLines(name, check)) console.log(line);
    return check.status === 'sound';
  } catch (error) {
    console.log(`${name}: ${explainReadError(error, path)}`);
    return false;
  }
}

process.exitCode = await main(process.argv.slice(2));
