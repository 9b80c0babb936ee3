import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The oldest Chromium the page must run on; Electron 45 has a newer one.
 * Electron 40 shipped 144 and each release moves two further.
 */
const CHROMIUM = 'chrome150';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('renderer'),
  base: './',
  publicDir: false,
  esbuild: { jsx: 'automatic' },
  worker: { format: 'es' },
  build: {
    outDir: here('dist/renderer'),
    emptyOutDir: true,
    target: CHROMIUM,
    // Inlined assets would be data: URLs, which the content security policy keeps to images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: here('renderer/index.html'),
      onwarn: (warning, warn) => {
        // "use client" concerns server rendering, which there is none of here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
