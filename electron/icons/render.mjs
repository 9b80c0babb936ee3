import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../test/host/find-runtime.mjs';
import { packIcns, packIco } from './containers.mjs';

/** Draws `icon.svg` and `icon-small.svg` in every size that the desktops want: `node electron/icons/render.mjs`, after each change of them. */
const HERE = import.meta.dirname;
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Up to this width the small drawing is clearer. */
const SMALL = 24;

const readDrawing = (name) => fs.readFileSync(path.join(HERE, name), 'utf8');
const isRoot = process.getuid?.() === 0;
const browser = await chromium.launch({ executablePath: findChromium(), args: isRoot ? ['--no-sandbox'] : [] });
const page = await browser.newPage();
const pictures = new Map();
fs.mkdirSync(path.join(HERE, 'png'), { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  const svg = readDrawing(size <= SMALL ? 'icon-small.svg' : 'icon.svg');
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  fs.writeFileSync(path.join(HERE, 'png', `${size}x${size}.png`), png);
  pictures.set(size, png);
}
await browser.close();
fs.writeFileSync(path.join(HERE, 'icon.icns'), packIcns(pictures));
fs.writeFileSync(path.join(HERE, 'icon.ico'), packIco(pictures));
