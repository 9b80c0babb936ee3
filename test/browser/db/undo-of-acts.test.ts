import { expect, test } from 'vitest';
import { addVersion, correctArticle, removeArticle, setTriage } from '../../../renderer/db/articles.ts';
import { restoreRemoved } from '../../../renderer/db/bin-restore.ts';
import { saveCard } from '../../../renderer/db/card.ts';
import { readLast, readUndoState, redo, undo } from '../../../renderer/db/changes.ts';
import { addClaim, editClaim, removeClaim, setChain, setGrade } from '../../../renderer/db/claims.ts';
import { addClip, editClip, removeClip } from '../../../renderer/db/clips.ts';
import { listOpenConflicts, settleConflict } from '../../../renderer/db/conflicts.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { confirmDates } from '../../../renderer/db/date-anchors.ts';
import { judgeDispute } from '../../../renderer/db/disputes.ts';
import { mergeEvents, unmergeEvent } from '../../../renderer/db/event-merges.ts';
import { addEvent, editEvent, judgeEvent, removeEvent } from '../../../renderer/db/events.ts';
import { confirmFamily, joinFamily, leaveFamily } from '../../../renderer/db/families.ts';
import { removeFilter, saveFilter } from '../../../renderer/db/filters.ts';
import { applyToOutlet, correctFurniture } from '../../../renderer/db/furniture.ts';
import {
  addGrid,
  addGridClaims,
  addHypothesis,
  editGrid,
  editHypothesis,
  moveHypothesis,
  removeGrid,
  removeGridClaim,
  removeHypothesis,
  setCell,
} from '../../../renderer/db/hypotheses.ts';
import { applyTitlesToOutlet, forgetLearned } from '../../../renderer/db/learned.ts';
import { addNote, editNote, removeNote } from '../../../renderer/db/notes.ts';
import { joinOrigins, splitOrigin, withdrawOrigins } from '../../../renderer/db/origin-judgments.ts';
import { addReading } from '../../../renderer/db/readings.ts';
import { editSettings, renameInSettings } from '../../../renderer/db/settings.ts';
import { mergeSources } from '../../../renderer/db/source-merges.ts';
import { addSource, editSource, rateSource, removeSource } from '../../../renderer/db/sources.ts';
import { addTimeStamp } from '../../../renderer/db/time-stamps.ts';
import { verifyChanges } from '../../../renderer/db/verify.ts';
import { ACTIONS, type Action, LASTING_ACTIONS } from '../../../shared/model/change.ts';
import { makeProof } from '../../unit/shared/timestamp/make-proof.ts';
import {
  addArticle,
  deriveReferences,
  evidenced,
  makeDocument,
  openAgain,
  openFreshCase,
  origin,
  passageOf,
  readingOf,
  readReferences,
  readRows,
} from './case-fixture.ts';
import { copyCase, followCase, mergeInto, sendCopy } from './copies.ts';
import { addSample, cardOn, chainOf, claimAbout, type Sample } from './sample-rows.ts';

type Doing = (db: CaseDatabase, sample: Sample) => Promise<unknown>;

const DOINGS: Record<Exclude<Action, 'case.create' | (typeof LASTING_ACTIONS)[number]>, Doing> = {
  'case.rename': (db) => renameInSettings(db, origin, 'Iraq'),
  'timestamp.add': async (db) => {
    const bytes = makeProof((await readLast(db))?.hash ?? '');
    return addTimeStamp(db, origin, { name: 'head.ots', bytes });
  },
  'case.settings': async (db, { clip }) => {
    const tagEdits = { renamed: new Map([['trip', 'visit']]), dropped: new Set(['checked']) };
    await editSettings(db, origin, { likelihoodScale: 'phia', eventKinds: ['visit'], tags: ['visit'] }, tagEdits);
    expect((await db.clips.get(clip.id))?.tags).toEqual(['other', 'visit']);
  },
  'filter.save': async (db) => {
    await saveFilter(db, origin, { name: ' Well  borne out', text: 'origins>=2 ' });
    expect((await db.settings.get('case'))?.filters).toEqual([{ name: 'Well borne out', text: 'origins>=2' }]);
  },
  'filter.remove': async (db) => {
    await removeFilter(db, origin, 'Disputed');
    expect((await db.settings.get('case'))?.filters).toEqual([]);
  },
  'article.import': (db) =>
    addVersion(db, origin, makeDocument({ paragraphs: ['New.'], outletName: evidenced('Mehr') })),
  'article.correct': (db, { article }) =>
    correctArticle(db, origin, article.articleId, {
      title: 'T',
      outlet: 'Mehr',
      url: null,
      published: readingOf('2019-10-03'),
    }),
  'article.triage': (db, { article }) => setTriage(db, origin, article.articleId, 'done'),
  'article.remove': (db, { article }) => removeArticle(db, origin, article.articleId, { withClips: true }),
  'version.add': (db) =>
    addVersion(db, origin, makeDocument({ paragraphs: ['Changed.'], url: evidenced('https://news.example/1') })),
  'version.reread': (db, { article }) =>
    addReading(db, origin, article.versionId, makeDocument({ paragraphs: ['Read by the other finder.'] })),
  'furniture.mark': (db, { article }) => correctFurniture(db, origin, article.versionId, [0], 'read-more'),
  'furniture.learn': async (db, { article }) => {
    const outlet = (await db.articles.get(article.articleId))?.outlet?.value ?? '';
    expect(await applyToOutlet(db, origin, outlet)).toBe(1);
  },
  'titles.learn': async (db, { article }) => {
    const outlet = (await db.articles.get(article.articleId))?.outlet?.value ?? '';
    expect(await applyTitlesToOutlet(db, origin, outlet)).toBe(1);
    expect((await db.articles.toArray()).map(({ title }) => title.value)).toContain('As shared: first');
  },
  'learned.forget': async (db, { article }) => {
    const outlet = (await db.articles.get(article.articleId))?.outlet?.value ?? '';
    await forgetLearned(db, origin, outlet, { of: 'titles' });
    const source = await db.sources.get(outlet);
    expect([source?.titles, source?.furniture?.length]).toEqual([undefined, 1]);
  },
  'family.join': (db, { article }) => joinRewrite(db, article.articleId),
  'family.confirm': async (db, { article }) => confirmFamily(db, origin, await familyOf(db, article.articleId)),
  'family.leave': (db, { article }) => leaveFamily(db, origin, article.articleId, 'another story'),
  'clip.add': (db, { article }) => addClip(db, origin, { ...article, passage: passageOf(article.text, 'Moscow') }),
  'clip.edit': (db, { clip }) => editClip(db, origin, clip.id, { comment: 'who', tags: ['name'], colour: 'rose' }),
  'clip.remove': (db, { clip }) => removeClip(db, origin, clip.id, { evenIfUsed: true }),
  'card.save': (db, { article }) => saveCard(db, origin, cardOn(article)),
  'event.add': (db) => addEvent(db, origin, { title: 'Strike', kind: 'strike' }),
  'event.edit': (db, { event, source }) =>
    editEvent(db, origin, event.id, {
      begin: null,
      participants: [{ name: 'Alevi', sourceId: source.id, role: 'speaker' }],
    }),
  'event.judge': (db, { event }) =>
    judgeEvent(db, origin, event.id, { likelihood: 'icd203:likely', rationale: 'two independent origins' }),
  'event.merge': async (db, { event, other }) => mergeEvents(db, origin, event.id, other.id, 'the same day'),
  'event.unmerge': async (db, { event, other }) => unmergeEvent(db, origin, event.id, other.id),
  'dates.confirm': (db, { other }) =>
    confirmDates(db, origin, [{ eventId: other.id, side: 'begin', choice: 'accept' }]),
  'origins.join': (db, { event, source, unused }) =>
    joinOrigins(db, origin, event.id, [`source ${source.id}`, `source ${unused.id}`], 'his own office'),
  'origins.split': (db, { event, source, claim }) =>
    splitOrigin(db, origin, event.id, [`source ${source.id}`], [claim.id], 'he was there this time'),
  'origins.withdraw': async (db, { event }) =>
    withdrawOrigins(db, origin, event.id, (await db.events.get(event.id))?.originJudgments?.[0]?.id ?? ''),
  'dispute.judge': (db, { event }) =>
    judgeDispute(db, origin, event.id, 'happened', {
      status: 'leaning',
      account: { value: 'yes', stance: 'asserts' },
      reason: 'he was in the room',
    }),
  'event.remove': (db, { event }) => removeEvent(db, origin, event.id, { detachClaims: true }),
  'claim.add': (db, { event }) => addClaim(db, origin, claimAbout(event.id, { stance: 'denies' })),
  'claim.edit': (db, { claim }) => editClaim(db, origin, claim.id, { statement: 'Iraq may buy', eventId: null }),
  'claim.remove': (db, { claim }) => removeClaim(db, origin, claim.id),
  'grade.set': (db, { claim }) =>
    setGrade(db, origin, claim.id, { likelihood: 'icd203:likely' }, 'the same words twice'),
  'chain.edit': (db, { claim, unused }) => setChain(db, origin, claim.id, chainOf(unused.id)),
  'source.add': (db) => addSource(db, origin, { name: 'Mehr', kind: 'agency', variants: ['مهر'] }),
  'source.edit': (db, { source }) => editSource(db, origin, source.id, { variants: ['Kareem Alewi'] }),
  'source.rate': (db, { source }) => rateSource(db, origin, source.id, 'admiralty-reliability:C', 'was right once'),
  'source.merge': (db, { source, unused }) => mergeSources(db, origin, unused.id, source.id, 'one man'),
  'source.remove': (db, { unused }) => removeSource(db, origin, unused.id),
  'note.add': (db, { clip }) =>
    addNote(db, origin, { title: 'N', body: { state: '{}', plain: 'x' }, clipIds: [clip.id] }),
  'note.edit': (db, { note }) => editNote(db, origin, note.id, { title: 'Renamed', clipIds: [] }),
  'note.remove': (db, { note }) => removeNote(db, origin, note.id),
  'grid.add': (db) => addGrid(db, origin, 'Who fired?'),
  'grid.edit': (db, { grid }) => editGrid(db, origin, grid.id, 'What was agreed?'),
  'grid.remove': (db, { grid }) => removeGrid(db, origin, grid.id),
  'hypothesis.add': (db, { grid }) => addHypothesis(db, origin, grid.id, 'Nothing happened'),
  'hypothesis.edit': (db, { grid, rival }) => editHypothesis(db, origin, grid.id, rival.id, 'It talks'),
  'hypothesis.move': (db, { grid, rival }) => moveHypothesis(db, origin, grid.id, rival.id, -1),
  'hypothesis.remove': (db, { grid, rival }) => removeHypothesis(db, origin, grid.id, rival.id),
  'grid-claim.add': async (db, { grid, event }) => {
    const other = (await db.claims.toArray()).find((claim) => claim.eventId === event.id && claim.stance === 'denies');
    await addGridClaims(db, origin, grid.id, [other?.id ?? '']);
  },
  'grid-claim.remove': (db, { row }) => removeGridClaim(db, origin, row.id),
  'bin.restore': async (db) => restoreRemoved(db, origin, await db.changes.count()),
  'copy.merge': async (db, { event }) => {
    const one = await followCase(db);
    const other = await copyCase(one);
    await editEvent(other.db, origin, event.id, { title: 'As the other copy has it' });
    await mergeInto(one, sendCopy(other));
  },
  'conflict.settle': async (db) => {
    const [conflict] = await listOpenConflicts(db);
    await settleConflict(db, origin, conflict?.id ?? '', { title: 'Another title' });
  },
  'cell.set': (db, { row, hypothesis }) => setCell(db, origin, row.id, hypothesis.id, { verdict: 'consistent' }),
};

/** A page of the sample's outlet whose places give two titles. */
function pageWithTitles(words: string) {
  return {
    paragraphs: [`The ${words} story.`],
    outletName: evidenced('Fars'),
    title: {
      value: `As shown: ${words}`,
      evidence: { from: 'visible', detail: 'h1' },
      others: [{ value: `As shared: ${words}`, evidence: { from: 'meta', detail: 'meta[property="og:title"]' } }],
    },
  } as const;
}

/** What some acts need beside the sample. */
const PREPARATIONS: Partial<Record<Action, Doing>> = {
  // The other article's first line is learned as furniture after the sample was imported.
  'furniture.learn': async (db, { article }) => {
    const line = article.text.split('\n\n')[0] ?? '';
    const later = await addArticle(db, { paragraphs: [line, 'Another story.'], outletName: evidenced('Fars') });
    await correctFurniture(db, origin, later.versionId, [0], 'share');
  },
  // An earlier page of the outlet has the machine's choice, a later one was corrected.
  'titles.learn': async (db) => {
    await addArticle(db, pageWithTitles('first'));
    const later = await addArticle(db, pageWithTitles('second'));
    await correctArticle(db, origin, later.articleId, { title: 'As shared: second' });
  },
  'learned.forget': async (db, { article }) => {
    await correctFurniture(db, origin, article.versionId, [0], 'share');
    const later = await addArticle(db, pageWithTitles('second'));
    await correctArticle(db, origin, later.articleId, { title: 'As shared: second' });
  },
  'grid-claim.add': (db, { event }) => addClaim(db, origin, claimAbout(event.id, { stance: 'denies' })),
  'event.merge': (db, { other }) => addClaim(db, origin, claimAbout(other.id)),
  'dates.confirm': async (db, { event, other }) => {
    const anchor = { from: 'event', eventId: event.id, edtf: '2018-09-01' } as const;
    const begin = { ...readingOf('2018-09-02', anchor), words: 'the following day' };
    await editEvent(db, origin, other.id, { begin });
  },
  'conflict.settle': async (db, { event }) => {
    const one = await followCase(db);
    const other = await copyCase(one);
    await editEvent(db, origin, event.id, { title: 'As this copy has it' });
    await editEvent(other.db, origin, event.id, { title: 'As the other copy has it' });
    await mergeInto(one, sendCopy(other));
  },
  'bin.restore': (db, { article }) => removeArticle(db, origin, article.articleId, { withClips: true }),
  'event.unmerge': (db, { event, other }) => mergeEvents(db, origin, event.id, other.id),
  'origins.withdraw': (db, { event, source, claim }) =>
    splitOrigin(db, origin, event.id, [`source ${source.id}`], [claim.id], 'he was there this time'),
  'filter.remove': (db) => saveFilter(db, origin, { name: 'Disputed', text: 'disputed' }),
  'dispute.judge': (db, { event }) => addClaim(db, origin, claimAbout(event.id, { stance: 'denies' })),
  'family.join': (db) => addArticle(db, { paragraphs: ['Other words altogether.'] }),
  'family.confirm': (db, { article }) => proposeFamily(db, article.articleId),
  'family.leave': (db, { article }) => proposeFamily(db, article.articleId),
};

async function joinRewrite(db: CaseDatabase, articleId: string): Promise<void> {
  const other = (await db.articles.toArray()).find(({ id }) => id !== articleId);
  await joinFamily(db, origin, articleId, other?.id ?? '');
}

async function familyOf(db: CaseDatabase, articleId: string): Promise<string> {
  return (await db.articles.get(articleId))?.familyId ?? '';
}

/** Imports a rewrite of an article, which puts both into a family as a proposal. */
async function proposeFamily(db: CaseDatabase, articleId: string): Promise<void> {
  const version = await db.versions.where('articleId').equals(articleId).first();
  const kin = [{ originalSha256: version?.originalSha256 ?? '', resemblance: 0.8, containment: 0.9 }];
  await addVersion(db, origin, { ...makeDocument({ paragraphs: ['The same in other words.'] }), kin });
  expect(await familyOf(db, articleId)).not.toBe('');
}

test('Every act that can be recorded is tried here', () => {
  expect(Object.keys(DOINGS).sort()).toEqual(
    ACTIONS.filter((action) => ![...LASTING_ACTIONS, 'case.create'].includes(action)).sort(),
  );
});

test.each(Object.entries(DOINGS))(
  '%s is one change, and undo and redo bring back every row, also after a restart',
  async (action, doing) => {
    let db = await openFreshCase();
    const sample = await addSample(db);
    await PREPARATIONS[action as Action]?.(db, sample);
    const before = await readRows(db);
    const seq = await db.changes.count();
    await doing(db, sample);
    const after = await readRows(db);
    expect(after).not.toEqual(before);
    expect(await db.changes.count()).toBe(seq + 1);
    expect((await readUndoState(db)).undo).toMatchObject({ seq: seq + 1, action });

    const content = [await db.texts.count(), await db.originals.count()];
    expect(await undo(db, origin)).toMatchObject({ action, way: { kind: 'undo', of: seq + 1 } });
    expect(await readRows(db)).toEqual(before);
    expect(await readReferences(db)).toEqual(await deriveReferences(db));
    expect(await redo(db, origin)).toMatchObject({ action, way: { kind: 'redo', of: seq + 1 } });
    expect(await readRows(db)).toEqual(after);
    expect(await readReferences(db)).toEqual(await deriveReferences(db));

    db.close();
    db = await openAgain(db);
    expect((await readUndoState(db)).undo).toMatchObject({ seq: seq + 1, action });
    await undo(db, origin);
    expect(await readRows(db)).toEqual(before);
    db.close();
    db = await openAgain(db);
    expect(await readUndoState(db)).toMatchObject({ undo: { seq }, redo: { seq: seq + 1, action } });
    await redo(db, origin);
    expect(await readRows(db)).toEqual(after);
    expect([await db.texts.count(), await db.originals.count()]).toEqual(content);
    expect(await verifyChanges(db)).toEqual({ count: seq + 5, broken: [] });
  },
);
