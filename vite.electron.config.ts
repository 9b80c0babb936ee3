import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The main process, its thread for work on case files, and the check of case files that runs without it: ES modules with everything but Electron and Node in them, so that
 * the package needs no node_modules.
 */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: here('dist/main'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    lib: {
      entry: {
        main: here('electron/main.ts'),
        verify: here('electron/verify.ts'),
        'case-file-worker': here('electron/case-file-worker.ts'),
      },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rollupOptions: { external: ['electron', /^node:/] },
  },
});
