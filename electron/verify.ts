import { basename } from 'node:path';
import { checkCaseFile } from './case-file-check.ts';
import { explainReadError } from './file-errors.ts';

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
    if (check.status !== 'no-case-file') {
      const { manifest, facts } = check;
      const { counts } = manifest.record;
      const { articles = 0, clips = 0, events = 0, claims = 0 } = counts as Readonly<Record<string, number>>;
      console.log(`${name}: the case “${manifest.name}”, written by ${manifest.writtenBy} at ${manifest.writtenAt}`);
      console.log(`  ${articles} articles, ${clips} clips, ${events} events, ${claims} claims`);
      console.log(`  ${facts.changes} changes followed to the last, ${manifest.record.hash ?? 'no hash'}`);
      console.log(`  ${facts.content} pieces of content read and hashed, ${facts.bytes} bytes`);
      const { custody } = facts;
      if (custody) {
        console.log(`  custody record: ${custody.items} items, ${custody.transfers} transfers`);
        if (custody.last)
          console.log(`  handed over by ${custody.last.by} to ${custody.last.to} at ${custody.last.at}`);
      }
      for (const sha256 of facts.lost) console.log(`  lost before the file was written: ${sha256}`);
    }
    if (check.status === 'sound') {
      console.log(`${name}: all good.`);
      return true;
    }
    for (const problem of check.problems) console.log(`  ${problem}`);
    console.log(`${name}: ${check.status === 'broken' ? 'NOT as it was written.' : 'NOT a case file.'}`);
  } catch (error) {
    console.log(`${name}: ${explainReadError(error, path)}`);
  }
  return false;
}

process.exitCode = await main(process.argv.slice(2));
