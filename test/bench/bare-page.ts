import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../host/find-runtime.mjs';
import { addBundle, bundlePage } from './bundle-page.ts';

/** Any secure address of our own: IndexedDB belongs to an origin. */
const ADDRESS = 'https://bench.invalid/';

/** Opens an empty page with a bundle of test/bench in it; the profile lies on the disk, since a context without one keeps its databases in memory. */
export async function inBarePage<T>(profile: string, entry: string, doing: (page: Page) => Promise<T>): Promise<T> {
  const script = await bundlePage(entry);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    viewport: { width: 1_220, height: 840 },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await context.newPage();
    await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
    await page.goto(ADDRESS);
    await addBundle(page, script);
    return await doing(page);
  } finally {
    await context.close();
  }
}
