import { domainToUnicode } from 'node:url';

/** Longer addresses are not read by a person; browsers differ above it too. */
const MAX_LENGTH = 8192;

/** What the analyst is shown of an address before it is opened. */
export interface ShownAddress {
  /** The address as a browser will open it: host in ASCII (punycode), other letters percent-encoded. */
  readonly href: string;
  readonly host: string;
  /** The host in its own letters where they differ from `host`; look-alike letters show up as a difference. */
  readonly hostInLetters: string | null;
}

/** Reads an address of a document; null if it is not a plain http or https address without credentials. */
export function readAddress(url: string): ShownAddress | null {
  if (url.length > MAX_LENGTH || !URL.canParse(url)) return null;
  const { protocol, username, password, href, host, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || username || password || href.length > MAX_LENGTH) return null;
  const inLetters = domainToUnicode(hostname);
  return { href, host, hostInLetters: inLetters === hostname ? null : inLetters };
}
