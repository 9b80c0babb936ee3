import { decode } from './decode.ts';
import type { ExtractionTools } from './extractor.ts';
import { parseXmlPart, type XmlPart } from './xml-names.ts';
import type { OpenedZip } from './zip.ts';

/** The parts of a document that is a ZIP file. Names of parts do not tell capitals from small letters. */
export interface ZipParts {
  /** Bytes of a part as the directory declares them; null where there is no such part. */
  readonly sizeOf: (path: string) => number | null;
  /** Null where there is no such part, or it cannot be unpacked; the gate's reason is in `faults` then. */
  readonly readBytes: (path: string) => Promise<Uint8Array | null>;
  readonly readText: (path: string) => Promise<string | null>;
  readonly readXml: (path: string) => Promise<XmlPart | null>;
  /** Why parts could not be unpacked, each a whole sentence. */
  readonly faults: readonly string[];
}

/** Gives access to the parts of a document that passed the gate for ZIP files. */
export function openParts(zip: OpenedZip, tools: ExtractionTools): ZipParts {
  const entries = new Map(zip.entries.map((entry) => [toKey(entry.path), entry]));
  const faults: string[] = [];
  const readBytes = async (path: string) => {
    const entry = entries.get(toKey(path));
    if (!entry) return null;
    const read = await zip.read(entry.path);
    if (read.status === 'read') return read.bytes;
    faults.push(read.reason);
    return null;
  };
  const readText = async (path: string) => {
    const bytes = await readBytes(path);
    if (!bytes) return null;
    const decoded = decode(bytes, 'html');
    return decoded.status === 'decoded' ? decoded.text : null;
  };
  const readXml = async (path: string) => {
    const text = await readText(path);
    return text === null ? null : parseXmlPart(text, tools.parseXml);
  };
  return { sizeOf: (path) => entries.get(toKey(path))?.bytes ?? null, readBytes, readText, readXml, faults };
}

function toKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Gives the path of a part that another part names, from the folder of that one (with its slash at the end, or ''). */
export function resolvePart(target: string, folder: string): string {
  const whole = target.startsWith('/') ? target : `${folder}${target}`;
  const kept: string[] = [];
  for (const step of whole.replaceAll('\\', '/').split('/')) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  const path = kept.join('/').replace(/[#?].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
