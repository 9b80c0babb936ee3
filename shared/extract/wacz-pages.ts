import type { IsoTime } from '../model/ids.ts';
import { toIsoTime } from './warc.ts';
import type { WarcCapture } from './warc-catalog.ts';

/** A page of a WACZ file's own list. */
export interface ListedPage {
  readonly url: string;
  readonly title: string | null;
  readonly date: IsoTime | null;
}

/** Reads the page list of a WACZ file: a line of JSON for each, the first one about the list itself. Lines that are none are passed over. */
export function readPageList(text: string): readonly ListedPage[] {
  return text.split('\n').flatMap((line) => {
    const page = readLine(line);
    if (!page || typeof page.url !== 'string' || !/^https?:/i.test(page.url)) return [];
    const title = typeof page.title === 'string' ? page.title.replace(/\s+/g, ' ').trim() : '';
    const time = page.ts ?? page.timestamp;
    const date = typeof time === 'number' ? toIsoTime(new Date(time).toISOString()) : toIsoTime(String(time ?? ''));
    return [{ url: page.url, title: title && title !== page.url ? title.slice(0, 500).toWellFormed() : null, date }];
  });
}

function readLine(line: string): Readonly<Record<string, unknown>> | null {
  if (line.trim() === '') return null;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** Most redirects that are followed from a listed address to the page that it gave. */
const MOST_HOPS = 8;

/** Gives the captures by their addresses, to be asked for the one that a listed page means: of its address, or where that sent one, nearest to its time. */
export function findCaptures<T extends WarcCapture>(
  captures: readonly T[],
  redirects: ReadonlyMap<string, string>,
): (page: ListedPage) => T | null {
  const byUrl = new Map<string, T[]>();
  for (const capture of captures) {
    const key = toKey(capture.url);
    byUrl.set(key, [...(byUrl.get(key) ?? []), capture]);
  }
  const targets = new Map([...redirects].map(([from, to]) => [toKey(from), toKey(to)]));
  return ({ url, date }) => {
    let key = toKey(url);
    for (let hop = 0; hop < MOST_HOPS && !byUrl.has(key); hop++) key = targets.get(key) ?? key;
    const wanted = Date.parse(date ?? '');
    const distance = (capture: T) => {
      const apart = Math.abs(Date.parse(capture.date ?? '') - wanted);
      return Number.isNaN(apart) ? 0 : apart;
    };
    return (byUrl.get(key) ?? []).reduce<T | null>(
      (best, one) => (best === null || distance(one) < distance(best) ? one : best),
      null,
    );
  };
}

/** Addresses that differ in scheme, `www.`, fragment or a slash at the end mean one page. */
function toKey(url: string): string {
  try {
    const { host, pathname, search } = new URL(url);
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
  } catch {
    return url;
  }
}
