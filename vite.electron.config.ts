import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The main process: one ES module with everything but Electron and Node in it, so that the package needs no node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: here('dist/main'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    reportCompressedSize: false,
    lib: { entry: here('electron/main.ts'), formats: ['es'], fileName: () => 'main.js' },
    rollupOptions: { external: ['electron', /^node:/] },
  },
});
