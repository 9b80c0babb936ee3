import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const outDir = process.env.FRAME_OUT_DIR ?? here('dist/renderer');

/**
 * The extraction frame: one classic script, since a frame of opaque origin may not load modules from the app's origin, and the
 * document that loads it. Runs after the page's build and adds to its folder.
 */
export default defineConfig({
  publicDir: false,
  plugins: [
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
    target: 'chrome150',
    reportCompressedSize: false,
    lib: {
      entry: here('renderer/workers/extraction-frame.ts'),
      formats: ['iife'],
      name: 'extractionFrame',
      fileName: () => 'extraction-frame.js',
    },
  },
});
