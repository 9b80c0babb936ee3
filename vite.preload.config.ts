import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The preload: one CommonJS file, the only kind that a sandboxed window runs. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: here('dist/preload'),
    emptyOutDir: true,
    target: 'chrome150',
    minify: false,
    reportCompressedSize: false,
    lib: { entry: here('electron/preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rollupOptions: { external: ['electron'] },
  },
});
