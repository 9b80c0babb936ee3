'use strict';
const { browser } = require('./browser.cjs');
const { report } = require('./devtools-pipe.cjs');
const { placeholders } = require('./placeholders.cjs');
const { popups } = require('./popups.cjs');
const { fromChromium, handlers, registered, schemeOf } = require('./schemes.cjs');
const { requestFilter } = require('./session.cjs');
const { notProvided, preventable } = require('./strict.cjs');
const { findByTarget, windows } = require('./windows.cjs');

/** Chromium's kinds of requests that Electron calls otherwise than `other`. */
const KINDS = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  Media: 'media',
  Ping: 'ping',
};

function nameKind({ resourceType }, isMainFrame) {
  if (resourceType === 'Document') return isMainFrame ? 'mainFrame' : 'subFrame';
  if (resourceType === 'XHR' || resourceType === 'Fetch') return 'xhr';
  return KINDS[resourceType] ?? 'other';
}

function fail(requestId, errorReason) {
  return browser.send('Fetch.failRequest', { requestId, errorReason });
}

function fulfill(requestId, { status = 200, headers = [], body = '' }) {
  const responseHeaders = [...headers].map(([name, value]) => ({ name, value }));
  return browser.send('Fetch.fulfillRequest', { requestId, responseCode: status, responseHeaders, body });
}

/** Asks the app's navigation listeners, as Electron does for what a page starts; false when one of them refused. */
function mayNavigate({ request, redirectedRequestId }, url, owner, isMainFrame) {
  const entry = owner ?? [...windows.values()][0];
  if (!entry || (isMainFrame && owner.page.isOwnNavigation(request.url))) return true;
  const emit = (name) => {
    const details = { url, isMainFrame, isSameDocument: false, frame: null, initiator: null };
    const event = preventable(details);
    entry.contents.emit(name, event, url, false, isMainFrame);
    return !event.defaultPrevented;
  };
  if (redirectedRequestId) return emit('will-redirect');
  return (!isMainFrame || emit('will-navigate')) && emit('will-frame-navigate');
}

/** Asks the app's request listener; false when it cancelled. */
async function mayRequest({ request, requestId }, url, resourceType, owner) {
  const filter = requestFilter.current;
  if (!filter?.patterns.some((pattern) => pattern.test(url))) return true;
  const details = {
    id: Number.parseInt(requestId.replace(/\D/g, ''), 10) || 0,
    url,
    method: request.method,
    resourceType,
    referrer: fromChromium(request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: owner?.contents.id,
    webContents: owner?.contents,
  };
  const { cancel, redirectURL } = await new Promise((resolve) => filter.listener(details, resolve));
  if (redirectURL) throw notProvided('redirectURL of webRequest.onBeforeRequest');
  return !cancel;
}

/** The body as it was sent. Chromium hands over bytes, blobs and forms, but no streams. */
function readBody({ hasPostData, postDataEntries = [] }) {
  if (!hasPostData) return undefined;
  if (postDataEntries.length === 0 || postDataEntries.some(({ bytes }) => bytes === undefined)) {
    throw notProvided('a request body that is a stream (send bytes or a Blob)');
  }
  return Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes, 'base64')));
}

function readHeaders(headers) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fromChromium(value)]));
}

async function answerFromApp({ request, requestId }, url) {
  const { method } = request;
  const body = readBody(request);
  const response = await handlers.get(schemeOf(url))(
    new Request(url, { method, headers: readHeaders(request.headers), body }),
  );
  if (!(response instanceof Response) || response.type === 'error') return fail(requestId, 'Failed');
  const bytes = Buffer.from(await response.arrayBuffer());
  return fulfill(requestId, { status: response.status, headers: response.headers, body: bytes.toString('base64') });
}

async function answer(paused) {
  const { request, requestId, frameId, resourceType } = paused;
  if (placeholders.has(request.url)) return fulfill(requestId, { headers: [['content-type', 'text/html']] });
  if (popups.has(frameId)) return fail(requestId, 'Aborted');
  const url = fromChromium(request.url);
  const owner = findByTarget(frameId);
  const isMainFrame = owner !== undefined;
  if (resourceType === 'Document' && !mayNavigate(paused, url, owner, isMainFrame)) return fail(requestId, 'Aborted');
  if (!(await mayRequest(paused, url, nameKind(paused, isMainFrame), owner))) return fail(requestId, 'BlockedByClient');
  const scheme = schemeOf(url);
  if (!registered.has(scheme)) return browser.send('Fetch.continueRequest', { requestId });
  if (!handlers.has(scheme)) return fail(requestId, 'NameNotResolved');
  return answerFromApp(paused, url);
}

/** Stops every request of every page and worker, so that the app's handlers decide. Call it before any page opens. */
async function interceptRequests() {
  browser.on('Fetch.requestPaused', (paused) => {
    answer(paused).catch((error) => {
      report(error);
      fail(paused.requestId, 'Failed').catch(report);
    });
  });
  await browser.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

module.exports = { interceptRequests };
