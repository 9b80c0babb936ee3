import { foldName } from '../../shared/attribution/fold-name.ts';
import type { Article, Version } from '../../shared/model/article.ts';
import type { RecordedTables, TableName } from '../../shared/model/change.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { DateReading } from '../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import { toAddress } from './addresses.ts';

/**
 * What a row points at, as a row of its own: `to` is a target such as `source:<id>`, `from` the pointing row as
 * `<table>:<key>`. Written with every edit, derived from the row alone, never recorded in a Change.
 */
export interface Reference {
  readonly to: string;
  readonly from: string;
}

/** The kinds of target: rows by id, and words by which a row is found. */
export type TargetKind =
  | 'article'
  | 'version'
  | 'clip'
  | 'event'
  | 'claim'
  | 'grid'
  | 'source'
  | 'name'
  | 'address'
  | 'family'
  | 'part-of';

/** Makes the target of a reference. */
export function toTarget(kind: TargetKind, value: string): string {
  return `${kind}:${value}`;
}

/** Makes the name of the row that a reference comes from. */
export function toRowName(table: TableName, key: string): string {
  return `${table}:${key}`;
}

/** Takes the name of a row apart. */
export function readRowName(rowName: string): { readonly table: TableName; readonly key: string } {
  const colon = rowName.indexOf(':');
  return { table: rowName.slice(0, colon) as TableName, key: rowName.slice(colon + 1) };
}

/** Gives the targets that a row of a table points at, each once. */
export function targetsOf(table: TableName, row: RecordedTables[TableName]): readonly string[] {
  // A table's name and the type of its rows cannot be tied together here.
  const read = READERS[table] as (row: RecordedTables[TableName]) => readonly string[];
  return [...new Set(read(row))];
}

const READERS: { readonly [Name in TableName]: (row: RecordedTables[Name]) => readonly string[] } = {
  articles: targetsOfArticle,
  versions: targetsOfVersion,
  clips: (clip) => [toTarget('article', clip.articleId)],
  events: targetsOfEvent,
  claims: targetsOfClaim,
  sources: (source) => [source.name, ...source.variants].map((name) => toTarget('name', foldName(name))),
  notes: (note) => toTargets('clip', note.clipIds),
  settings: () => [],
  grids: () => [],
  handOvers: () => [],
  merges: () => [],
  conflicts: () => [],
  gridClaims: (row) => [toTarget('grid', row.gridId), toTarget('claim', row.claimId)],
};

function toTargets(kind: TargetKind, ids: readonly (Ulid | null)[]): readonly string[] {
  return ids.filter((id) => id !== null).map((id) => toTarget(kind, id));
}

function targetsOfVersion(version: Version): readonly string[] {
  return [toTarget('article', version.articleId), ...toTargets('part-of', [version.container?.articleId ?? null])];
}

/** Where a later capture of the same page would be from; once the analyst has set the address, only that one counts. */
function targetsOfArticle(article: Article): readonly string[] {
  const url = article.url;
  const isTyped = url?.evidence.from === 'analyst';
  const canonical = isTyped ? null : (article.canonicalUrl ?? null);
  const all = [url, canonical].filter((one) => one !== null);
  const urls = isTyped ? all : all.flatMap((one) => [one, ...one.others]);
  const addresses = urls.map((one) => toAddress(one.value)).filter((address) => address !== null);
  return [
    ...addresses.map((address) => toTarget('address', address)),
    ...toTargets('source', article.outlet ? [article.outlet.value] : []),
    ...toTargets('family', [article.familyId]),
  ];
}

function targetsOfEvent(event: TimelineEvent): readonly string[] {
  return [
    ...targetsOfFields(event),
    // A merged event comes back as it was, so that what it points at is still in use.
    ...(event.merged ?? []).flatMap((merged) => [...targetsOfEvent(merged.event), ...targetsOfFields(merged.before)]),
  ];
}

function targetsOfFields(event: Pick<TimelineEvent, 'begin' | 'end' | 'participants'>): readonly string[] {
  const readings = [event.begin, event.end].filter((reading) => reading !== null);
  return [
    ...toTargets(
      'source',
      event.participants.map((participant) => participant.sourceId),
    ),
    ...readings.flatMap(targetsOfReading),
  ];
}

function targetsOfReading(reading: DateReading): readonly string[] {
  const { anchor, wordsAt } = reading;
  return [
    ...toTargets('version', [wordsAt?.versionId ?? null]),
    ...(anchor?.from === 'publication' ? toTargets('article', [anchor.articleId]) : []),
    ...(anchor?.from === 'event' ? toTargets('event', [anchor.eventId]) : []),
  ];
}

function targetsOfClaim(claim: Claim): readonly string[] {
  return [
    ...toTargets(
      'source',
      claim.chain.map((link) => link.sourceId),
    ),
    ...toTargets(
      'version',
      claim.chain.map((link) => link.words?.versionId ?? null),
    ),
    ...toTargets(
      'clip',
      claim.clips.map((clip) => clip.clipId),
    ),
  ];
}
