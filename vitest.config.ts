import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { passActualText } from './vite.pdfjs.ts';

/** Asks the host. The address is computed: Vite would bundle a plain import into this file, where CommonJS does not work. */
async function findBrowser(): Promise<string | undefined> {
  const { href } = new URL('./test/host/find-runtime.mjs', import.meta.url);
  const host: typeof import('./test/host/find-runtime.mjs') = await import(href);
  return host.findChromium();
}

/** Chromium refuses to start its sandbox as root (containers of the build machines). */
const isRoot = process.getuid?.() === 0;

/** The installed Chromium, as the stand-in host finds it, so that both kinds of test run on the same browser. */
const chromium = await findBrowser();

/** One machine-readable result per project, so that a run of one does not overwrite the other's. */
const chosenProject = process.argv[process.argv.indexOf('--project') + 1];
const resultFile = process.argv.includes('--project') ? `vitest-${chosenProject}.json` : 'vitest.json';

/** A busy build machine is slow. */
const PATIENCE = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 15_000 } },
} as const;

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: `test-results/${resultFile}` }]],
    projects: [
      {
        test: {
          ...PATIENCE,
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
        },
      },
      {
        esbuild: { jsx: 'automatic' },
        plugins: [passActualText()],
        // Named beforehand: a dependency found while a test runs would reload the page under it.
        optimizeDeps: {
          include: [
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-runtime',
            'react/jsx-dev-runtime',
            'dexie',
            'dexie-react-hooks',
            'zod/mini',
            'ulid',
            'lucide-react',
            'papaparse',
            'edtf',
            'axe-core',
            'fast-check',
            'react-resizable-panels',
            '@tanstack/react-virtual',
          ],
          // Taken as it is: what is bundled beforehand does not pass the plugin.
          exclude: ['pdfjs-dist'],
          entries: ['renderer/**/*.{ts,tsx}', 'test/browser/**/*.test.{ts,tsx}'],
        },
        worker: { format: 'es' },
        test: {
          ...PATIENCE,
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // As large as the app's window; what is drawn outside of it cannot be clicked.
            viewport: { width: 1360, height: 900 },
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                args: isRoot ? ['--no-sandbox'] : [],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
