/** The page's origin. It is also the address of the database: another scheme or host would lose every case. */
export const PAGE_ORIGIN = 'app://bundle';

/** The page itself. */
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

/** The only document that the page may frame. */
export const FRAME_URL = `${PAGE_ORIGIN}/extraction-frame.html`;

/** Where documents to print are served from; another origin than the page's, so that nothing is shared with it. */
export const PRINT_ORIGIN = 'app://print';

/** The schemes that stay on this machine; everything else is refused before it leaves. */
const LOCAL_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** What the page may ask for: that its database is kept, and to put words on the clipboard. Electron's default grants everything. */
const GRANTED = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** Whether a request stays within the app. */
export function isLocalRequest(url: string): boolean {
  return LOCAL_SCHEMES.has(url.slice(0, url.indexOf(':') + 1).toLowerCase());
}

/** Whether an address or an origin, with or without its final slash, is the page's. */
export function isPageAddress(address: string): boolean {
  return address === PAGE_ORIGIN || address.startsWith(`${PAGE_ORIGIN}/`);
}

/** Whether a permission is granted to an origin. */
export function isGranted(permission: string, requester: string): boolean {
  return GRANTED.has(permission) && isPageAddress(requester);
}
