import type { RecordedTables, TableName } from '../../shared/model/change.ts';
import type { DateReading } from '../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import { ActError } from './errors.ts';

type Row = RecordedTables[TableName];

/** How what a row points at is found in the case, or brought back. */
export interface PointerSearch {
  /** Gives the id of the row that stands for one now, brought back where it must be; null where there is none. */
  readonly find: (table: TableName, id: Ulid) => Promise<Ulid | null>;
  readonly isThere: (table: TableName, id: Ulid) => Promise<boolean>;
  /** Told what a row goes without. */
  readonly lose: (table: TableName) => void;
  readonly listClaimsOfGrid: (gridId: Ulid) => Promise<readonly Ulid[]>;
}

/** Gives a row that comes back with all that it points at: what it cannot be without is found or brought back. Throws ActError. */
export async function fixPointers(table: TableName, row: Row, search: PointerSearch): Promise<Row> {
  const fix = FIXES[table] as ((row: Row, search: PointerSearch) => Promise<Row>) | undefined;
  return fix ? fix(row, search) : row;
}

const FIXES: { readonly [Name in TableName]?: (row: RecordedTables[Name], search: PointerSearch) => Promise<Row> } = {
  articles: async (article, search) => {
    if (!article.outlet) return article;
    const value = await search.find('sources', article.outlet.value);
    if (value === null) search.lose('sources');
    return { ...article, outlet: value === null ? null : { ...article.outlet, value } };
  },
  versions: async (version, search) => ({ ...version, articleId: await need(search, 'articles', version.articleId) }),
  clips: async (clip, search) => ({
    ...clip,
    articleId: await need(search, 'articles', clip.articleId),
    versionId: await need(search, 'versions', clip.versionId),
  }),
  claims: async (claim, search) => {
    const eventId = claim.eventId === null ? null : await search.find('events', claim.eventId);
    if (eventId === null && claim.eventId !== null) search.lose('events');
    const chain: (typeof claim.chain)[number][] = [];
    for (const link of claim.chain) {
      chain.push({ ...link, sourceId: await need(search, 'sources', link.sourceId) });
    }
    const found = await findAll(
      search,
      'clips',
      claim.clips.map((use) => use.clipId),
    );
    const clips = claim.clips.filter((use) => found.has(use.clipId));
    return { ...claim, eventId, chain, clips };
  },
  events: async (event, search) => {
    const participants: (typeof event.participants)[number][] = [];
    for (const one of event.participants) {
      const sourceId = one.sourceId === null ? null : await search.find('sources', one.sourceId);
      participants.push({ ...one, sourceId });
    }
    return { ...(await releaseReadings(event, search)), participants };
  },
  notes: async (note, search) => {
    const found = await findAll(search, 'clips', note.clipIds);
    return { ...note, clipIds: note.clipIds.filter((id) => found.has(id)) };
  },
  gridClaims: async (row, search) => {
    const gridId = await need(search, 'grids', row.gridId);
    const claimId = await need(search, 'claims', row.claimId);
    if ((await search.listClaimsOfGrid(gridId)).includes(claimId)) {
      throw new ActError('The claim was taken into this hypothesis grid again since: it is there.');
    }
    return { ...row, gridId, claimId };
  },
};

async function findAll(search: PointerSearch, table: TableName, ids: readonly Ulid[]): Promise<ReadonlySet<Ulid>> {
  const found = new Set<Ulid>();
  for (const id of ids) {
    if ((await search.find(table, id)) === null) search.lose(table);
    else found.add(id);
  }
  return found;
}

async function need(search: PointerSearch, table: TableName, id: Ulid): Promise<Ulid> {
  const found = await search.find(table, id);
  if (found === null)
    throw new ActError(`It belongs to ${NOUNS[table]} that is not in the record any more, and cannot be without.`);
  return found;
}

const NOUNS: Readonly<Partial<Record<TableName, string>>> = {
  articles: 'an article',
  versions: 'a version of an article',
  sources: 'a source',
  grids: 'a hypothesis grid',
  claims: 'a claim',
};

/** The dates of an event keep what they were counted from; what named an article or version that is gone lets go of it, as when it went. */
async function releaseReadings(event: TimelineEvent, search: PointerSearch): Promise<TimelineEvent> {
  const release = async (reading: DateReading | null): Promise<DateReading | null> => {
    if (!reading) return null;
    const { anchor, wordsAt } = reading;
    const articleId = anchor?.from === 'publication' ? anchor.articleId : null;
    const isLost = articleId !== null && !(await search.isThere('articles', articleId));
    return {
      ...reading,
      anchor: isLost && anchor?.from === 'publication' ? { ...anchor, articleId: null } : anchor,
      wordsAt: wordsAt && (await search.isThere('versions', wordsAt.versionId)) ? wordsAt : null,
    };
  };
  return { ...event, begin: await release(event.begin), end: await release(event.end) };
}
