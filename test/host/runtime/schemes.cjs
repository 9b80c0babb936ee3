'use strict';
const { notProvided, strict } = require('./strict.cjs');

/**
 * Chromium knows nothing of the app's own schemes, so `app://bundle/x` is `https://bundle.app.localhost/x` there: a
 * secure context with an origin of its own, answered by `protocol.handle` and never by a network.
 */
const registered = new Set();
const handlers = new Map();
let isOpen = true;

/** The address as Chromium knows it; foreign addresses stay as they are. */
function toChromium(url) {
  const parts = /^([a-z][a-z\d+.-]*):\/\/([^/?#]+)(.*)$/is.exec(url);
  if (!parts || !registered.has(parts[1])) return url;
  return `https://${parts[2]}.${parts[1]}.localhost${parts[3] || '/'}`;
}

/** The address as the app knows it, also inside `blob:`. */
function fromChromium(url) {
  return url.replace(
    /^(blob:)?https:\/\/([^/?#]+)\.([a-z\d+-]+)\.localhost(?=[/?#]|$)/,
    (all, blob = '', host, scheme) => (registered.has(scheme) ? `${blob}${scheme}://${host}` : all),
  );
}

/** The origin of an address as the app knows it (`app://bundle`), or `null` as text. */
function originOf(url) {
  return /^[a-z][a-z\d+.-]*:\/\/[^/?#]+/i.exec(url)?.[0] ?? 'null';
}

/** The scheme of an address, without colon. */
function schemeOf(url) {
  return /^([a-z][a-z\d+.-]*):/i.exec(url)?.[1].toLowerCase();
}

/** After this, schemes cannot be registered any more, as in Electron. */
function closeRegistration() {
  isOpen = false;
}

/** `protocol`: schemes that are standard, secure and open to fetch, each with one handler. */
const protocol = strict(
  {
    registerSchemesAsPrivileged(schemes) {
      if (!isOpen) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
      for (const { scheme, privileges = {} } of schemes) {
        const { standard, secure, supportFetchAPI } = privileges;
        if (!standard || !secure || !supportFetchAPI) {
          throw notProvided(`scheme '${scheme}' without standard, secure and supportFetchAPI`);
        }
        registered.add(scheme);
      }
    },
    handle(scheme, handler) {
      if (!registered.has(scheme)) throw notProvided(`protocol.handle for '${scheme}', which is not privileged,`);
      if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
      handlers.set(scheme, handler);
    },
    isProtocolHandled: (scheme) => handlers.has(scheme),
  },
  'protocol',
);

module.exports = { protocol, registered, handlers, toChromium, fromChromium, originOf, schemeOf, closeRegistration };
