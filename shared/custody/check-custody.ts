import { isSameJson, writeCanonicalJson } from '../model/canonical-json.ts';
import { writeCustodyHtml } from './custody-html.ts';
import { CUSTODY_FORMAT, type CustodyItem, type CustodyRecord } from './custody-record.ts';

/** Writes the record for tools: canonical JSON, so that it is the same to the last byte of the same record. */
export function writeCustodyJson(record: CustodyRecord): string {
  return `${writeCanonicalJson(record)}\n`;
}

/** The two custody records as they stand in a package; null where one is missing. */
export interface StoredCustody {
  readonly html: string | null;
  readonly json: string | null;
}

/**
 * Holds the custody records of a package against what its changes say; `record` was made of them. Gives a sentence for each item, for
 * each transfer and for whatever else differs; empty where all is as it should be.
 */
export function checkCustody(record: CustodyRecord, stored: StoredCustody): readonly string[] {
  if (stored.json === null) return ['The custody record for tools is missing.'];
  if (stored.html === null) return ['The custody record to be read is missing.'];
  const read = readRecord(stored.json);
  if (!read) return ['The custody record for tools cannot be read.'];
  const problems = [
    ...(read.format === CUSTODY_FORMAT ? compareRecords(record, read) : compareItems(record.items, read.items)),
    ...findUnread(record, stored.html),
  ];
  // Of another format it is worded otherwise, and its items and hashes were looked for.
  const isWorded = read.format !== CUSTODY_FORMAT || stored.html === writeCustodyHtml(record);
  if (problems.length > 0 || isWorded) return problems;
  return ['The custody record to be read says otherwise than the record of changes.'];
}

/** The part of a stored record that is compared; anything may stand in it. */
interface ReadRecord {
  readonly format: number;
  readonly items: readonly Partial<CustodyItem>[];
  readonly transfers: readonly { readonly id?: unknown }[];
}

function readRecord(text: string): ReadRecord | null {
  try {
    const read = JSON.parse(text) as Partial<ReadRecord> | null;
    const isRecord = typeof read?.format === 'number' && Array.isArray(read.items) && Array.isArray(read.transfers);
    return isRecord ? (read as ReadRecord) : null;
  } catch {
    return null;
  }
}

function compareRecords(record: CustodyRecord, read: ReadRecord): readonly string[] {
  const problems = [...compareItems(record.items, read.items)];
  for (const transfer of record.transfers) {
    const told = read.transfers.find(({ id }) => id === transfer.id);
    if (!told) problems.push(`The custody record does not tell the transfer to “${transfer.to}” at ${transfer.at}.`);
    else if (!isSameJson(told, transfer))
      problems.push(`The custody record says otherwise of the transfer to “${transfer.to}” at ${transfer.at}.`);
  }
  if (read.transfers.length > record.transfers.length)
    problems.push('The custody record tells of a transfer that no change recorded.');
  if (problems.length === 0 && !isSameJson(record, read))
    problems.push('The custody record says otherwise of the case than the record of changes.');
  return problems;
}

function compareItems(items: readonly CustodyItem[], read: ReadRecord['items']): readonly string[] {
  const told = new Map(read.map((item) => [item?.versionId, item]));
  const problems: string[] = [];
  for (const item of items) {
    const other = told.get(item.versionId);
    told.delete(item.versionId);
    if (!other) problems.push(`The custody record does not have “${item.fileName}” (${item.sha256}).`);
    else if (!isSameJson(other, item))
      problems.push(`The custody record says otherwise of “${item.fileName}” (${item.sha256}) than its changes.`);
  }
  for (const other of told.values())
    problems.push(`The custody record has “${String(other?.fileName)}”, which no change imported.`);
  return problems;
}

/** Items whose hash does not stand in the record to be read. */
function findUnread({ items }: CustodyRecord, page: string): readonly string[] {
  const hashes = new Set(page.match(/\b[0-9a-f]{64}\b/g));
  return items
    .filter(({ sha256 }) => !hashes.has(sha256))
    .map(({ fileName, sha256 }) => `The custody record to be read does not have “${fileName}” (${sha256}).`);
}
