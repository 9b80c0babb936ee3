/** Words of an address's query that say how the reader came to the page, not which page it is. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|yclid|msclkid|mc_[ce]id|igshid|ref_src)$/i;

/**
 * Gives the form in which addresses are compared, or null for one that names no page: something other than http(s), or a
 * site's front page, which many sites wrongly give as the canonical address of all their articles. http and https, `www.`,
 * a slash at the end, tracking words and a fragment make no difference; a fragment that is a route (`#/…`, `#!…`) does.
 */
export function toAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, port, pathname, searchParams, hash } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const query = [...searchParams].filter(([name]) => !TRACKING.test(name)).sort(compareEntries);
  const path = pathname.replace(/\/+$/, '');
  const route = /^#[!/]./.test(hash) ? hash : '';
  if (path === '' && query.length === 0 && route === '') return null;
  const host = hostname.replace(/^www\./, '') + (port === '' ? '' : `:${port}`);
  return `${host}${path}${query.length === 0 ? '' : `?${new URLSearchParams(query)}`}${route}`;
}

/** By name only: the order of equal names can matter, and sort() keeps it. */
function compareEntries([one]: readonly [string, string], [other]: readonly [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
