import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { defineConfig } from 'vite';
import { passActualText } from './vite.pdfjs.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = process.env.FRAME_OUT_DIR ?? here('dist/renderer');
const target = 'chrome150';

/** What puts the parts together, as plain script. */
function buildLoader(): string {
  const entryPoints = [here('renderer/workers/frame-parts.ts')];
  const { outputFiles } = buildSync({ entryPoints, bundle: true, format: 'iife', target, minify: true, write: false });
  return outputFiles[0]?.text ?? '';
}

/**
 * The extraction frame: classic scripts, since a frame of opaque origin may not load modules from the app's origin, and the document that
 * loads the first of them. What only some formats need is in parts of their own, which come with the first file of such a format. Runs
 * after the page's build and adds to its folder.
 */
export default defineConfig({
  publicDir: false,
  plugins: [
    passActualText(),
    {
      name: 'extraction-frame-document',
      closeBundle() {
        mkdirSync(outDir, { recursive: true });
        copyFileSync(here('renderer/extraction-frame.html'), `${outDir}/extraction-frame.html`);
      },
    },
  ],
  build: {
    outDir,
    emptyOutDir: false,
    target,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    lib: { entry: here('renderer/workers/extraction-frame.ts') },
    rollupOptions: {
      // Else the first part would be one that only loads another.
      preserveEntrySignatures: false,
      output: [
        {
          format: 'amd',
          entryFileNames: 'extraction-frame.js',
          chunkFileNames: 'extraction-frame/[name].js',
          banner: (chunk) => (chunk.isEntry ? buildLoader() : ''),
        },
      ],
    },
  },
});
