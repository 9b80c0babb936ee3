import type { Version } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';

/** Puts versions in order: the first capture first, the readings of one capture in the order they were made. */
export function orderVersions(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((one, other) => one.number - other.number || readingOf(one) - readingOf(other));
}

/** Says which of an article's versions one is: "version 2 of 3", and which reading of its bytes where there are several. */
export function sayPlace(version: Version, versions: readonly Version[]): string {
  const captures = new Set(versions.map((one) => one.number)).size;
  const readings = versions.filter((one) => one.number === version.number);
  const place = captures > 1 ? `version ${version.number} of ${captures}` : '';
  const reading = readings.length > 1 ? `reading ${readingOf(version)} of ${readings.length}` : '';
  return [place, reading].filter(Boolean).join(', ') || `version ${version.number}`;
}

/** Names a version in a choice: its number, when the page was saved or else imported, and what read it where readings differ. */
export function nameVersion(version: Version, versions: readonly Version[]): string {
  const when = version.capturedAt
    ? `saved ${sayDay(version.capturedAt.value)}`
    : `imported ${sayDay(version.importedAt)}`;
  const hasReadings = versions.some((one) => one.number === version.number && one.id !== version.id);
  const reading = hasReadings ? ` · reading ${readingOf(version)} (${version.extractor.name})` : '';
  return `Version ${version.number} · ${when}${reading}`;
}

/** Gives the two versions that are compared first: the current one with the one before it; null with fewer than two. */
export function choosePair(
  versions: readonly Version[],
  currentId: Ulid,
): { readonly beforeId: Ulid; readonly afterId: Ulid } | null {
  const at = Math.max(
    1,
    versions.findIndex((version) => version.id === currentId),
  );
  const before = versions[at - 1];
  const after = versions[at];
  return before && after ? { beforeId: before.id, afterId: after.id } : null;
}

function readingOf(version: Version): number {
  return version.reading ?? 1;
}

function sayDay(time: string): string {
  return new Date(time).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
