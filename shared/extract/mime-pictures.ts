import type { MimePart } from './mime.ts';

/**
 * Gives the lookup of the pictures that a message or saved page holds: by `cid:` and the part's Content-ID, or by its address, which may be
 * relative to that of the page (RFC 2557, 8).
 */
export function findHeldPart(parts: readonly MimePart[], base: string | null): (source: string) => Uint8Array | null {
  const byId = new Map<string, MimePart>();
  const byLocation = new Map<string, MimePart>();
  for (const part of parts) {
    const id = part.headers.get('content-id')?.replace(/^\s*<|>\s*$/g, '');
    if (id && !byId.has(id)) byId.set(id, part);
    const location = part.headers.get('content-location')?.replace(/\s+/g, '');
    if (location)
      for (const name of [location, resolve(location, base)]) if (!byLocation.has(name)) byLocation.set(name, part);
  }
  return (source) => {
    const cid = /^\s*cid:(.+)$/i.exec(source)?.[1]?.trim();
    const found =
      cid === undefined
        ? (byLocation.get(source.trim()) ?? byLocation.get(resolve(source.trim(), base)))
        : (byId.get(cid) ?? byId.get(decode(cid)));
    return found && found.body.length > 0 ? found.body : null;
  };
}

function resolve(address: string, base: string | null): string {
  try {
    return new URL(address, base ?? undefined).href;
  } catch {
    return address;
  }
}

function decode(cid: string): string {
  try {
    return decodeURIComponent(cid);
  } catch {
    return cid;
  }
}
