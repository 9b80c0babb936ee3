import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';

/** Bundles a module of test/bench for a page, where its exports are `bench`; its styles are put into the page as well. */
export async function bundlePage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    esbuild: { jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome150',
      lib: { entry: path.resolve('test/bench', entry), formats: ['iife'], name: 'bench' },
    },
  });
  const output = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const styles = output.map((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? String(one.source) : ''));
  const addStyles = `document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(styles.join('\n'))} }));`;
  const [script] = output.map((one) => (one.type === 'chunk' ? one.code : '')).filter(Boolean);
  return styles.some(Boolean) ? `${addStyles}\n${script}` : (script ?? '');
}

/** Runs a bundle in a page whatever its content security policy. */
export async function addBundle(page: Page, script: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: script });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}
