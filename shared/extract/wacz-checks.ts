import type { Check } from '../model/article.ts';
import { checkDigest, checkLargeDigest } from './warc-digest.ts';
import type { OpenedZip } from './zip.ts';

/** A file that the description of a WACZ file lists, with the hash that it gives. */
interface ListedFile {
  readonly path: string;
  readonly digest: string;
}

/** Looks up the hashes of a WACZ file (WACZ 1.1.1): of each listed file, and of the list itself. Signatures are named and not checked. */
export async function checkWacz(zip: OpenedZip): Promise<readonly Check[]> {
  const description = await readBytes(zip, 'datapackage.json');
  if (!description) return [{ what: 'datapackage.json', result: 'missing' }];
  const checks: Check[] = [...(await checkDescription(zip, description))];
  const listed = readListedFiles(description);
  if (!listed) return [...checks, { what: 'the list of files (datapackage.json is no JSON)', result: 'not-checked' }];
  for (const { path, digest } of listed) {
    if (!zip.entries.some((entry) => entry.path === path)) checks.push({ what: path, result: 'missing' });
    else {
      const read = await zip.readLarge(path);
      const result = read.status === 'read' ? await checkLargeDigest(digest, read.blob) : 'differs';
      checks.push({ what: path, result });
    }
  }
  const known = new Set(listed.map(({ path }) => path));
  const unlisted = zip.entries.filter(({ path }) => /^(?:archive|pages)\//.test(path) && !known.has(path));
  return [
    ...checks,
    ...unlisted.map(({ path }) => ({
      what: `${path} (it is not in the list of files)`,
      result: 'not-checked' as const,
    })),
  ];
}

/** The hash of the description, and what was signed. */
async function checkDescription(zip: OpenedZip, description: Uint8Array): Promise<readonly Check[]> {
  const bytes = await readBytes(zip, 'datapackage-digest.json');
  if (!bytes) return [];
  const digest = readJson(bytes);
  if (!digest) return [{ what: 'datapackage.json (its digest is no JSON)', result: 'not-checked' }];
  const hash = readWord(digest.hash);
  const checks: Check[] = hash
    ? [{ what: 'datapackage.json', result: checkDigest(withAlgorithm(hash), [description]) }]
    : [];
  const signed = toObject(digest.signedData);
  if (!signed) return checks;
  const covered = readWord(signed.hash);
  if (covered && withAlgorithm(covered) !== withAlgorithm(hash ?? ''))
    checks.push({
      what: 'datapackage.json, as it was signed',
      result: checkDigest(withAlgorithm(covered), [description]),
    });
  const signer = readWord(signed.domain) ?? (signed.publicKey ? 'a key without a name' : 'somebody unnamed');
  const made = readWord(signed.created);
  const software = readWord(signed.software);
  const what = `the signature of ${signer}${made ? ` of ${made}` : ''}${software ? `, made by ${software}` : ''}`;
  return [...checks, { what: what.slice(0, 500), result: 'not-checked' }];
}

/** Most listed files that are looked up. */
const MOST_LISTED = 5_000;

function readListedFiles(description: Uint8Array): readonly ListedFile[] | null {
  const resources = readJson(description)?.resources;
  if (!Array.isArray(resources)) return null;
  const seen = new Set<string>();
  return resources.slice(0, MOST_LISTED).flatMap((one: unknown) => {
    const resource = toObject(one);
    const path = readWord(resource?.path);
    if (!resource || !path || seen.has(path)) return [];
    seen.add(path);
    // Version 1.0 has the hash among the statistics, and its algorithm beside them.
    const old = readWord(toObject(resource.stats)?.hash);
    const digest = readWord(resource.hash) ?? (old ? `${readWord(resource.hashing) ?? 'sha256'}:${old}` : '');
    return [{ path, digest: withAlgorithm(digest) }];
  });
}

function withAlgorithm(hash: string): string {
  return hash.includes(':') ? hash : `sha256:${hash}`;
}

async function readBytes(zip: OpenedZip, path: string): Promise<Uint8Array | null> {
  if (!zip.entries.some((entry) => entry.path === path)) return null;
  const read = await zip.read(path);
  return read.status === 'read' ? read.bytes : null;
}

function readJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    return toObject(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function toObject(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function readWord(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 1_000) : null;
}
