import type { CardDraft } from '../../../renderer/db/card.ts';
import { addClaim, type NewClaim } from '../../../renderer/db/claims.ts';
import { addClip } from '../../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import { addGrid, addGridClaims, addHypothesis, setCell } from '../../../renderer/db/hypotheses.ts';
import { addNote } from '../../../renderer/db/notes.ts';
import { addSource } from '../../../renderer/db/sources.ts';
import type { Chain } from '../../../shared/model/claim.ts';
import { addArticle, evidenced, origin, passageOf, readingOf } from './case-fixture.ts';

/** A claim about an event with nothing else said. */
export function claimAbout(eventId: string | null, more: Partial<NewClaim> = {}): NewClaim {
  return { eventId, statement: 'Iraq buys', slot: { name: 'happened', value: 'yes' }, stance: 'asserts', ...more };
}

/** A chain of one link. */
export function chainOf(sourceId: string): Chain {
  return [{ id: origin.newId(), sourceId, verb: 'said', words: null, from: [] }];
}

/** Fills a case with one row of each table, all of them connected. */
export async function addSample(db: CaseDatabase) {
  const article = await addArticle(db, { outletName: evidenced('Fars'), url: evidenced('https://news.example/1') });
  const clip = await addClip(db, origin, {
    ...article,
    passage: passageOf(article.text, 'Karim Alevi'),
    words: { tags: ['other', 'trip', 'checked', 'visit'] },
  });
  const source = await addSource(db, origin, { name: 'Karim Alevi', kind: 'person' });
  const unused = await addSource(db, origin, { name: 'Nobody', kind: 'person' });
  const event = await addEvent(db, origin, {
    title: 'S-400 agreed',
    kind: 'agreement',
    begin: readingOf('2019-09-01'),
  });
  const other = await addEvent(db, origin, {
    title: 'Deal in Moscow',
    kind: 'deal',
    begin: readingOf('2019-09-03'),
    participants: [{ name: 'Karim Alevi', sourceId: source.id, role: 'speaker' }],
  });
  const more = { chain: chainOf(source.id), clips: [{ clipId: clip.id, role: 'supports' }] } as const;
  const claim = await addClaim(db, origin, claimAbout(event.id, more));
  const body = { state: '{}', plain: 'Karim Alevi' };
  const note = await addNote(db, origin, { title: 'Note', body, clipIds: [clip.id] });
  const grid = await addGrid(db, origin, 'Did Iraq agree to buy the S-400?');
  const hypothesis = await addHypothesis(db, origin, grid.id, 'It agreed');
  const rival = await addHypothesis(db, origin, grid.id, 'It only talked');
  const [row] = await addGridClaims(db, origin, grid.id, [claim.id]);
  if (!row) throw new Error('The claim was not taken into the grid.');
  await setCell(db, origin, row.id, rival.id, { verdict: 'inconsistent', rationale: 'he says “agreed”' });
  return { article, clip, source, unused, event, other, claim, note, grid, hypothesis, rival, row };
}

/** What `addSample` made. */
export type Sample = Awaited<ReturnType<typeof addSample>>;

/** A card on a passage of the sample's article: a new event, and a chain of three steps with a branch. */
export function cardOn(article: Sample['article'], more: Partial<CardDraft> = {}): CardDraft {
  const link = (source: string, besidePrevious = false) =>
    ({ source, sourceKind: 'broadcaster', verb: 'reported', words: null, besidePrevious }) as const;
  return {
    articleId: article.articleId,
    versionId: article.versionId,
    passage: passageOf(article.text, 'at the beginning of last September'),
    clip: { comment: 'when', translation: '', paraphrase: '', tags: ['date'], colour: 'teal' },
    existingClipId: null,
    event: { title: 'Moscow visit', kind: 'visit', begin: readingOf('2019-09-01'), place: 'Moscow' },
    claim: {
      statement: 'He was there in early September',
      slot: { name: 'when', value: 'early September' },
      stance: 'asserts',
      links: [
        { source: ' karim  ALEVI', sourceKind: 'person', verb: 'said', words: null, besidePrevious: false },
        link('Al-Akhad TV'),
        link('Fars'),
        link('Donya-e Eqtesad', true),
      ],
      credibility: 'admiralty-credibility:2',
      likelihood: 'not-graded',
      confidence: 'not-graded',
      rationale: 'two outlets, one speaker',
    },
    ...more,
  };
}
