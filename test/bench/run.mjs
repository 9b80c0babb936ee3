import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Runs a measurement: `node test/bench/run.mjs import …` bundles `test/bench/import.ts` and runs it with the rest of the arguments. */
const [name = 'import', ...rest] = process.argv.slice(2);
const folder = path.resolve('node_modules/.cache/bench');
mkdirSync(folder, { recursive: true });
const outfile = path.join(folder, `${name}.mjs`);
await build({
  entryPoints: [path.resolve('test/bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  // Modules of the test host find their neighbours by their own address, so they stay where they are.
  plugins: [
    {
      name: 'keep-host-modules',
      setup: (bundle) =>
        bundle.onResolve({ filter: /\.mjs$/ }, ({ path: to, resolveDir }) => ({
          path: pathToFileURL(path.resolve(resolveDir, to)).href,
          external: true,
        })),
    },
  ],
  logLevel: 'error',
});
process.argv.splice(2, process.argv.length, ...rest);
await import(pathToFileURL(outfile).href);
