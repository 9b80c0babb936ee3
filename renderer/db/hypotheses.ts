import type { Table } from 'dexie';
import type { Article } from '../../shared/model/article.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { GridCell, GridClaim, Hypothesis, HypothesisGrid } from '../../shared/model/hypotheses.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError } from './errors.ts';
import { toNeatName } from './names.ts';

/** Makes a grid for a question, without hypotheses yet. Throws ActError for an empty question. */
export async function addGrid(db: CaseDatabase, origin: Origin, question: string): Promise<HypothesisGrid> {
  const { result } = await commit(db, origin, { action: 'grid.add' }, (draft) => {
    const grid: HypothesisGrid = {
      id: origin.newId(),
      question: toWords(question, 'A grid needs a question.'),
      hypotheses: [],
      createdAt: origin.now(),
    };
    draft.add('grids', grid);
    return grid;
  });
  return result;
}

/** Changes the question of a grid. Throws RowMissingError, ActError for an empty one. */
export async function editGrid(db: CaseDatabase, origin: Origin, gridId: Ulid, question: string): Promise<void> {
  await commit(db, origin, { action: 'grid.edit' }, async (draft) => {
    const grid = await draft.need('grids', gridId);
    draft.put('grids', { ...grid, question: toWords(question, 'A grid needs a question.') });
  });
}

/** Removes a grid with all its cells; its claims stay in the case. Throws RowMissingError. */
export async function removeGrid(db: CaseDatabase, origin: Origin, gridId: Ulid): Promise<void> {
  await commit(db, origin, { action: 'grid.remove' }, async (draft) => {
    await draft.need('grids', gridId);
    for (const row of await draft.list('gridClaims', 'gridId', gridId)) draft.remove('gridClaims', row.id);
    draft.remove('grids', gridId);
  });
}

/** Adds a hypothesis as the last column. Throws RowMissingError, ActError for an empty one. */
export async function addHypothesis(
  db: CaseDatabase,
  origin: Origin,
  gridId: Ulid,
  statement: string,
): Promise<Hypothesis> {
  const { result } = await commit(db, origin, { action: 'hypothesis.add' }, async (draft) => {
    const grid = await draft.need('grids', gridId);
    const hypothesis = { id: origin.newId(), statement: toWords(statement, 'A hypothesis needs words.') };
    draft.put('grids', { ...grid, hypotheses: [...grid.hypotheses, hypothesis] });
    return hypothesis;
  });
  return result;
}

/** Words a hypothesis anew; its cells stay. Throws RowMissingError, ActError for an empty one. */
export async function editHypothesis(
  db: CaseDatabase,
  origin: Origin,
  gridId: Ulid,
  hypothesisId: Ulid,
  statement: string,
): Promise<void> {
  await commit(db, origin, { action: 'hypothesis.edit' }, async (draft) => {
    const { grid, at } = await needHypothesis(draft, gridId, hypothesisId);
    const words = toWords(statement, 'A hypothesis needs words.');
    draft.put('grids', { ...grid, hypotheses: grid.hypotheses.with(at, { id: hypothesisId, statement: words }) });
  });
}

/** Moves a hypothesis by a number of columns, as far as there are any. Throws RowMissingError, ActError. */
export async function moveHypothesis(
  db: CaseDatabase,
  origin: Origin,
  gridId: Ulid,
  hypothesisId: Ulid,
  by: number,
): Promise<void> {
  await commit(db, origin, { action: 'hypothesis.move' }, async (draft) => {
    const { grid, at } = await needHypothesis(draft, gridId, hypothesisId);
    const others = grid.hypotheses.filter((one) => one.id !== hypothesisId);
    const to = Math.min(Math.max(at + by, 0), others.length);
    const moved = grid.hypotheses.slice(at, at + 1);
    draft.put('grids', { ...grid, hypotheses: others.toSpliced(to, 0, ...moved) });
  });
}

/** Removes a hypothesis with the cells beneath it. Throws RowMissingError, ActError. */
export async function removeHypothesis(
  db: CaseDatabase,
  origin: Origin,
  gridId: Ulid,
  hypothesisId: Ulid,
): Promise<void> {
  await commit(db, origin, { action: 'hypothesis.remove' }, async (draft) => {
    const { grid } = await needHypothesis(draft, gridId, hypothesisId);
    draft.put('grids', { ...grid, hypotheses: grid.hypotheses.filter((one) => one.id !== hypothesisId) });
    for (const row of await draft.list('gridClaims', 'gridId', gridId)) {
      const { [hypothesisId]: gone, ...cells } = row.cells;
      if (gone) draft.put('gridClaims', { ...row, cells });
    }
  });
}

/** Takes claims into a grid as its last rows; those that are in it already stay as they are. Throws RowMissingError. */
export async function addGridClaims(
  db: CaseDatabase,
  origin: Origin,
  gridId: Ulid,
  claimIds: readonly Ulid[],
): Promise<readonly GridClaim[]> {
  const { result } = await commit(db, origin, { action: 'grid-claim.add' }, async (draft) => {
    await draft.need('grids', gridId);
    const present = new Set((await draft.list('gridClaims', 'gridId', gridId)).map((row) => row.claimId));
    const added: GridClaim[] = [];
    for (const claimId of new Set(claimIds)) {
      if (present.has(claimId)) continue;
      await draft.need('claims', claimId);
      const row: GridClaim = { id: origin.newId(), gridId, claimId, cells: {}, createdAt: origin.now() };
      draft.add('gridClaims', row);
      added.push(row);
    }
    return added;
  });
  return result;
}

/** Takes a claim out of its grid with its cells; the claim itself stays in the case. Throws RowMissingError. */
export async function removeGridClaim(db: CaseDatabase, origin: Origin, rowId: Ulid): Promise<void> {
  await commit(db, origin, { action: 'grid-claim.remove' }, async (draft) => {
    await draft.need('gridClaims', rowId);
    draft.remove('gridClaims', rowId);
  });
}

/** Sets what a claim says of a hypothesis, or why; a cell without both is no cell. Throws RowMissingError, ActError. */
export async function setCell(
  db: CaseDatabase,
  origin: Origin,
  rowId: Ulid,
  hypothesisId: Ulid,
  patch: Partial<GridCell>,
): Promise<void> {
  await commit(db, origin, { action: 'cell.set', reason: patch.rationale?.trim() || undefined }, async (draft) => {
    const row = await draft.need('gridClaims', rowId);
    await needHypothesis(draft, row.gridId, hypothesisId);
    const { [hypothesisId]: before, ...others } = row.cells;
    const cell: GridCell = {
      verdict: patch.verdict === undefined ? (before?.verdict ?? null) : patch.verdict,
      rationale: (patch.rationale ?? before?.rationale ?? '').trim(),
    };
    const isEmpty = cell.verdict === null && cell.rationale === '';
    draft.put('gridClaims', { ...row, cells: isEmpty ? others : { ...others, [hypothesisId]: cell } });
  });
}

/** Lists the grids in order of creation. */
export async function listGrids(db: CaseDatabase): Promise<readonly HypothesisGrid[]> {
  return db.grids.toArray();
}

/** Lists the rows of a grid in the order in which they were taken in. */
export async function listGridClaims(db: CaseDatabase, gridId: Ulid): Promise<readonly GridClaim[]> {
  return db.gridClaims.where('gridId').equals(gridId).sortBy('id');
}

/** A grid with its rows in order, the claims of those rows, and what is needed to tell their origins. */
export interface GridDetail {
  readonly grid: HypothesisGrid;
  readonly rows: readonly GridClaim[];
  readonly claims: readonly Claim[];
  readonly clips: readonly Clip[];
  readonly articles: readonly Article[];
  readonly sources: readonly Source[];
  readonly events: readonly TimelineEvent[];
}

/** Reads a grid with all that stands behind it, of one moment; null when it is not there. */
export async function readGrid(db: CaseDatabase, gridId: Ulid): Promise<GridDetail | null> {
  const tables = [db.grids, db.gridClaims, db.claims, db.clips, db.articles, db.sources, db.events];
  return db.transaction('r', tables, async () => {
    const grid = await db.grids.get(gridId);
    if (!grid) return null;
    const rows = await listGridClaims(db, gridId);
    const readAll = async <Row>(table: Table<Row, Ulid>, ids: readonly Ulid[]): Promise<readonly Row[]> =>
      (await table.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
    const claims = await readAll(
      db.claims,
      rows.map((row) => row.claimId),
    );
    const clips = await readAll(
      db.clips,
      claims.flatMap((claim) => claim.clips.map((use) => use.clipId)),
    );
    const articles = await readAll(
      db.articles,
      clips.map((clip) => clip.articleId),
    );
    const sourceIds = [
      ...claims.flatMap((claim) => claim.chain.map((link) => link.sourceId)),
      ...articles.flatMap((article) => article.outlet?.value ?? []),
    ];
    const eventIds = claims.flatMap((claim) => claim.eventId ?? []);
    const [sources, events] = await Promise.all([readAll(db.sources, sourceIds), readAll(db.events, eventIds)]);
    return { grid, rows, claims, clips, articles, sources, events };
  });
}

async function needHypothesis(
  draft: Draft,
  gridId: Ulid,
  hypothesisId: Ulid,
): Promise<{ readonly grid: HypothesisGrid; readonly at: number }> {
  const grid = await draft.need('grids', gridId);
  const at = grid.hypotheses.findIndex((one) => one.id === hypothesisId);
  if (at < 0) throw new ActError('This hypothesis is not in the grid any more. Nothing was changed.');
  return { grid, at };
}

function toWords(text: string, refusal: string): string {
  const words = toNeatName(text);
  if (words === '') throw new ActError(refusal);
  return words;
}
