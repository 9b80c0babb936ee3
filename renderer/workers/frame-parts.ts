/** The part of the Trusted Types API in use; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL: (address: string) => string };
}

/** What a part gives to others. */
type Part = Record<string, unknown>;
/** What the bundler calls a part with: the parts that it named, in their order. */
type Factory = (...given: readonly unknown[]) => void;

/**
 * Puts the frame's script together from its parts, so that the reader of PDFs is loaded by the first PDF and not by every page. A frame
 * of opaque origin may load no module from the app's origin, but classic scripts; so the bundler writes the parts as calls of `define`
 * (Asynchronous Module Definition), and this is what answers them. It stands at the head of the first part (vite.frame.config.ts).
 */
const parts = new Map<string, Promise<Part>>();

const folder = new URL('./extraction-frame/', (document.currentScript as HTMLScriptElement).src).href;
const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
// The content security policy keeps scripts to the app's own; this keeps them to the frame's.
const policy = trustedTypes?.createPolicy('dateline-parts', {
  createScriptURL: (address) => {
    if (!address.startsWith(folder)) throw new TypeError(`${address} is no part of the extraction frame.`);
    return address;
  },
});

function define(...written: readonly [...unknown[], Factory]): void {
  const factory = written.at(-1) as Factory;
  const names = written.find((one): one is readonly string[] => Array.isArray(one)) ?? [];
  const { src } = document.currentScript as HTMLScriptElement;
  parts.set(src, make(names, factory, src));
}

async function make(names: readonly string[], factory: Factory, src: string): Promise<Part> {
  const part: Part = {};
  const find = (name: string) => loadPart(new URL(`${name}.js`, src).href);
  const require = (wanted: readonly string[], take: Factory, fail: (error: unknown) => void) => {
    Promise.all(wanted.map(find)).then((found) => take(...found), fail);
  };
  const own: Readonly<Record<string, unknown>> = { exports: part, require, module: { uri: src } };
  const given = names.map((name) => own[name] ?? find(name));
  factory(...(await Promise.all(given)));
  return part;
}

function loadPart(address: string): Promise<Part> {
  const known = parts.get(address);
  if (known) return known;
  const loaded: Promise<Part> = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = policy ? policy.createScriptURL(address) : address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`A part of the app did not load: ${address.slice(folder.length)}`));
    document.head.append(script);
  }).then(() => {
    // By now the part has put its own promise in the place of this one.
    const part = parts.get(address);
    if (!part || part === loaded) throw new Error(`A part of the app is none: ${address.slice(folder.length)}`);
    return part;
  });
  parts.set(address, loaded);
  return loaded;
}

Object.assign(window, { define });
