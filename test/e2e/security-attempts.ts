import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that notes who reaches it: what a tracker on the network would see. */
export interface Listener {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly paths: () => readonly string[];
  /** How many connections were opened, with or without a request. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a listener; it serves an empty page and lets every origin read it. */
export async function startListener(): Promise<Listener> {
  const paths: string[] = [];
  let connections = 0;
  const server: Server = createServer((request, response) => {
    paths.push(request.url ?? '');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('content-type', request.url === '/script' ? 'text/javascript' : 'text/html');
    response.end(
      request.url === '/script' ? 'window.ran.push("remote script")' : '<!doctype html><title>control</title>',
    );
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.on('upgrade', (request, socket) => {
    paths.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths: () => paths,
    connections: () => connections,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The ways out that are tried, by the path at which the listener would see them. */
export const WAYS_OUT = [
  ...['/image', '/fetch', '/beacon', '/socket', '/events', '/script', '/style', '/frame', '/audio', '/font', '/import'],
  ...['/form', '/object', '/css-image'],
] as const;

/** The ways to run code that are tried; each notes its name when it runs. */
export const WAYS_TO_RUN = ['eval', 'function', 'timeout', 'inline script', 'handler', 'javascript address', 'parsed'];

/**
 * Runs inside a page: tries every way out to `base` and every way to run code, and gives the names of the code that ran.
 * Without a policy all of them succeed, which the positive control shows.
 */
export async function tryEverything(base: string): Promise<string[]> {
  const ran: string[] = [];
  Object.assign(window, { ran });
  // The DevTools protocol, by which tests run code, allows eval until the first pause.
  await new Promise((resolve) => setTimeout(resolve));
  const attempt = (act: () => unknown) => {
    try {
      const result = act();
      if (result instanceof Promise) result.catch(() => {});
    } catch {
      // Refused, as it should be in the app; the control counts what got through.
    }
  };
  const add = (name: string, attributes: Record<string, string>) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    document.body.append(element);
    return element;
  };
  const note = (name: string) => `window.ran.push(${JSON.stringify(name)})`;

  attempt(() => add('img', { src: `${base}/image` }));
  attempt(() => fetch(`${base}/fetch`));
  attempt(() => navigator.sendBeacon(`${base}/beacon`, 'x'));
  attempt(() => new WebSocket(`${base.replace('http', 'ws')}/socket`));
  attempt(() => new EventSource(`${base}/events`));
  attempt(() => add('script', { src: `${base}/script` }));
  attempt(() => add('link', { rel: 'stylesheet', href: `${base}/style` }));
  attempt(() => add('link', { rel: 'preconnect', href: base }));
  attempt(() => add('iframe', { src: `${base}/frame` }));
  attempt(() => (add('audio', { src: `${base}/audio`, preload: 'auto' }) as HTMLAudioElement).load());
  attempt(() => new FontFace('Foreign', `url(${base}/font)`).load());
  attempt(() => import(/* @vite-ignore */ `${base}/import`));
  attempt(() => add('object', { data: `${base}/object` }));
  attempt(() => add('p', { style: `background: url(${base}/css-image)` }).append('x'));
  attempt(() => {
    add('iframe', { name: 'target' });
    const form = add('form', { action: `${base}/form`, method: 'post', target: 'target' }) as HTMLFormElement;
    form.submit();
  });

  // biome-ignore lint/security/noGlobalEval: it is what must not work
  attempt(() => eval(note('eval')));
  attempt(() => new Function(note('function'))());
  attempt(() => setTimeout(note('timeout') as unknown as () => void));
  attempt(() => {
    const script = document.createElement('script');
    script.append(note('inline script'));
    document.body.append(script);
  });
  attempt(() => add('button', { onclick: note('handler') }).click());
  attempt(() => add('a', { href: `javascript:${note('javascript address')}` }).click());
  attempt(() => {
    const box = add('div', {});
    box.innerHTML = `<img src="data:," onerror='${note('parsed')}'>`;
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return ran;
}
