import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The media types of the files that a build writes; a file of another kind is not served. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A file of the build as it is served. */
export interface BuiltFile {
  readonly file: string;
  readonly mediaType: string;
}

/** The built page: what can be asked for, and nothing else. The key is the path in the URL, `/assets/main-1a2b.js`. */
export type Bundle = ReadonlyMap<string, BuiltFile>;

/** Lists the built page once, so that no path of a request ever meets the file system. */
export function listBundle(folder: string, prefix = '/'): Bundle {
  const bundle = new Map<string, BuiltFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) {
      for (const [path, built] of listBundle(file, `${prefix}${entry.name}/`)) bundle.set(path, built);
      continue;
    }
    const mediaType = MEDIA_TYPES[extname(entry.name)];
    if (entry.isFile() && mediaType) bundle.set(prefix + entry.name, { file, mediaType });
  }
  return bundle;
}

/** Whether a file of the build may be loaded by a document that is printed: fonts only. */
export function isFont(built: BuiltFile): boolean {
  return built.mediaType === 'font/woff2';
}

/** Gives the `@font-face` rules of the built page with addresses from the root, for documents that are printed. */
export function readFontRules(bundle: Bundle): string {
  const rules: string[] = [];
  for (const [path, { file, mediaType }] of bundle) {
    if (!mediaType.startsWith('text/css')) continue;
    for (const [rule] of readFileSync(file, 'utf8').matchAll(/@font-face\s*\{[^}]*\}/g)) {
      rules.push(rule.replace(/url\((["']?)([^"')]+)\1\)/g, (_, __, url: string) => `url(${resolveFrom(path, url)})`));
    }
  }
  return rules.join('\n');
}

function resolveFrom(path: string, url: string): string {
  return new URL(url, `app://bundle${path}`).pathname;
}
