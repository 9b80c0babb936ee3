import fc from 'fast-check';
import { addVersion, removeArticle } from '../../../renderer/db/articles.ts';
import { readBin } from '../../../renderer/db/bin.ts';
import { restoreRemoved } from '../../../renderer/db/bin-restore.ts';
import { saveCard } from '../../../renderer/db/card.ts';
import { addClaim, removeClaim, setGrade } from '../../../renderer/db/claims.ts';
import { addClip, removeClip } from '../../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { ActError } from '../../../renderer/db/errors.ts';
import { mergeEvents, unmergeEvent } from '../../../renderer/db/event-merges.ts';
import { addEvent, editEvent, judgeEvent, removeEvent } from '../../../renderer/db/events.ts';
import { addGrid, addGridClaims, addHypothesis, removeGrid, setCell } from '../../../renderer/db/hypotheses.ts';
import { mergeSources } from '../../../renderer/db/source-merges.ts';
import { editSource, rateSource, removeSource } from '../../../renderer/db/sources.ts';
import { evidenced, makeDocument, origin, passageOf, readingOf } from './case-fixture.ts';
import { cardOn, claimAbout } from './sample-rows.ts';

/** An act and how often it is done in a row, the row it is about (as a share of those there are) and which of two connections does it. */
export interface Step {
  readonly doing: string;
  readonly times: number;
  readonly share: number;
  readonly isOther: boolean;
}

export type Doing = (db: CaseDatabase, pick: Pick, words: string) => Promise<unknown>;
export type Pick = <Name extends 'articles' | 'events' | 'claims' | 'clips' | 'sources' | 'grids' | 'gridClaims'>(
  table: Name,
) => Promise<string | null>;

/** An act that is refused with a sentence is no failure: nothing follows from it. */
export function throwUnlessRefused(failure: unknown): void {
  if (!(failure instanceof ActError)) throw failure;
}

/** Acts on what there is; with nothing there they do nothing. */
export const DOINGS: Record<string, Doing> = {
  import: (db, _pick, words) =>
    addVersion(db, origin, makeDocument({ paragraphs: [`Moscow ${words}`], outletName: evidenced(words.slice(0, 1)) })),
  importVersion: (db, _pick, words) =>
    addVersion(db, origin, makeDocument({ paragraphs: [`Moscow ${words}`], url: evidenced('https://news.example/1') })),
  removeArticle: async (db, pick) => {
    const id = await pick('articles');
    return id && removeArticle(db, origin, id, { withClips: true });
  },
  addClip: async (db, pick) => {
    const id = await pick('articles');
    const article = id === null ? undefined : await db.articles.get(id);
    const text = article && (await db.texts.get(article.currentVersionId))?.text;
    if (!article || !text) return;
    const place = { articleId: article.id, versionId: article.currentVersionId };
    await addClip(db, origin, { ...place, passage: passageOf(text, 'Moscow') });
  },
  removeClip: async (db, pick) => {
    const id = await pick('clips');
    return id && removeClip(db, origin, id, { evenIfUsed: true });
  },
  card: async (db) => {
    const article = await findSampleArticle(db);
    return article && saveCard(db, origin, cardOn(article));
  },
  addEvent: async (db, pick, words) => {
    const articleId = await pick('articles');
    const anchor = { from: 'publication', articleId, edtf: '2019-10-03' } as const;
    await addEvent(db, origin, { title: words, kind: 'visit', begin: readingOf('2019-09-01', anchor) });
  },
  editEvent: async (db, pick, words) => {
    const id = await pick('events');
    const sourceId = await pick('sources');
    return id && editEvent(db, origin, id, { title: words, participants: [{ name: words, sourceId, role: '' }] });
  },
  removeEvent: async (db, pick) => {
    const id = await pick('events');
    return id && removeEvent(db, origin, id, { detachClaims: true });
  },
  mergeEvents: async (db, pick) => {
    const [id, ids] = [await pick('events'), await db.events.toCollection().primaryKeys()];
    const other = ids.find((one) => one !== id);
    return id && other && mergeEvents(db, origin, id, other);
  },
  unmergeEvent: async (db) => {
    const event = (await db.events.toArray()).find((one) => one.merged);
    const merged = event?.merged?.[0];
    return event && merged && unmergeEvent(db, origin, event.id, merged.event.id);
  },
  mergeSources: async (db, pick) => {
    const [id, ids] = [await pick('sources'), await db.sources.toCollection().primaryKeys()];
    const other = ids.find((one) => one !== id);
    return id && other && mergeSources(db, origin, id, other);
  },
  addClaim: async (db, pick) => addClaim(db, origin, claimAbout(await pick('events'))),
  grade: async (db, pick) => {
    const id = await pick('claims');
    return id && setGrade(db, origin, id, { likelihood: 'icd203:likely' });
  },
  removeClaim: async (db, pick) => {
    const id = await pick('claims');
    return id && removeClaim(db, origin, id);
  },
  addGrid: (db, _pick, words) => addGrid(db, origin, words),
  addGridClaim: async (db, pick) => {
    const [gridId, claimId] = [await pick('grids'), await pick('claims')];
    return gridId && claimId && addGridClaims(db, origin, gridId, [claimId]);
  },
  addHypothesis: async (db, pick, words) => {
    const id = await pick('grids');
    return id && addHypothesis(db, origin, id, words);
  },
  setCell: async (db, pick, words) => {
    const row = await db.gridClaims.get((await pick('gridClaims')) ?? '');
    const hypothesis = (await db.grids.get(row?.gridId ?? ''))?.hypotheses[0];
    if (row && hypothesis) await setCell(db, origin, row.id, hypothesis.id, { verdict: 'neutral', rationale: words });
  },
  removeGrid: async (db, pick) => {
    const id = await pick('grids');
    return id && removeGrid(db, origin, id);
  },
  judgeEvent: async (db, pick, words) => {
    const id = await pick('events');
    return id && judgeEvent(db, origin, id, { confidence: 'icd203-confidence:low', rationale: words });
  },
  editSource: async (db, pick, words) => {
    const id = await pick('sources');
    return id && editSource(db, origin, id, { variants: [words] });
  },
  rate: async (db, pick, words) => {
    const id = await pick('sources');
    return id && rateSource(db, origin, id, 'admiralty-reliability:B', words);
  },
  putBack: async (db, _pick, words) => {
    const { value } = await readBin(db).next();
    const removal = value?.removals[words.length % (value.removals.length || 1)];
    // What undo took away for good cannot come back, nor what belongs to it.
    return removal && restoreRemoved(db, origin, removal.seq).catch(throwUnlessRefused);
  },
  removeSource: async (db, pick) => {
    const id = await pick('sources');
    return id && removeSource(db, origin, id);
  },
};

/** Acts, undos and redos in any order. */
export const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    doing: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(DOINGS)) },
      { weight: 2, arbitrary: fc.constantFrom('undo', 'redo') },
    ),
    times: fc.integer({ min: 1, max: 3 }),
    share: fc.double({ min: 0, max: 0.999, noNaN: true }),
    isOther: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30, size: 'max' },
);

/** Gives a step as often as it is done. */
export function repeat(step: Step): readonly Step[] {
  return Array.from({ length: step.times }, () => step);
}

/** Gives the id of the row of a table that stands at a share of it; null in an empty one. */
export async function pickRow(db: CaseDatabase, table: string, share: number): Promise<string | null> {
  const keys = await db.table(table).toCollection().primaryKeys();
  return (keys[Math.floor(share * keys.length)] as string | undefined) ?? null;
}

/** The article of the sample's words, which cards are about; null once it was removed or has a later version. */
async function findSampleArticle(db: CaseDatabase) {
  for (const article of await db.articles.toArray()) {
    const text = (await db.texts.get(article.currentVersionId))?.text ?? '';
    if (text.includes('last September')) return { articleId: article.id, versionId: article.currentVersionId, text };
  }
  return null;
}
