/** One content security policy, directive by directive. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** The names of the Trusted Types policies that the page and its libraries make; any other name is refused. */
const TRUSTED_TYPES = ['dateline-workers'];

/**
 * Those of the extraction frame. The article finders write HTML into documents that nothing runs in; `default` lets them,
 * for HTML only. `dateline-parts` gives addresses of the frame's own scripts, and of nothing else.
 */
const FRAME_TRUSTED_TYPES = ['dateline-extract', 'dateline-parts', 'default'];

/** What the page may do: run and draw what the app shipped, and talk to nothing but the app's own scheme. */
export const PAGE_POLICY = formatPolicy({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'blob:', 'data:'],
  'font-src': ["'self'"],
  'media-src': ['blob:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'frame-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': TRUSTED_TYPES,
});

/**
 * What the extraction frame may do: run its own scripts in an opaque origin. It parses foreign HTML, so it gets no
 * network, no image, no style, and may be framed by the page only.
 */
export const FRAME_POLICY = formatPolicy({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': FRAME_TRUSTED_TYPES,
  sandbox: ['allow-scripts'],
});

/** What a document that is printed may do: draw itself with inline styles and the fonts that the app ships. */
export const PRINT_POLICY = formatPolicy({
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'font-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
});

/** Writes a policy as the value of the header `Content-Security-Policy`. */
function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}
