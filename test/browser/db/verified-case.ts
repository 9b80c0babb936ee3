import { removeArticle } from '../../../renderer/db/articles.ts';
import { addClaim } from '../../../renderer/db/claims.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { addEvent } from '../../../renderer/db/events.ts';
import type { Sha256 } from '../../../shared/model/ids.ts';
import { addArticle, openFreshCase, origin, passageOf, readingOf } from './case-fixture.ts';
import { JournalBook } from './journal-book.ts';
import { addSample, chainOf, claimAbout } from './sample-rows.ts';

/** A case with a row of every table, an article that was removed, words of a link and of a date, and its journal. */
export async function openVerified() {
  const db = await openFreshCase();
  const journal = new JournalBook();
  await journal.copy(db);
  journal.follow(db);
  const sample = await addSample(db);
  const { articleId, versionId, text } = sample.article;
  const said = passageOf(text, 'Karim Alevi said');
  const [link] = chainOf(sample.source.id);
  if (!link) throw new Error('A chain has a link.');
  const words = { text: said.exact, versionId, start: said.start, end: said.end };
  const claim = await addClaim(db, origin, claimAbout(sample.event.id, { chain: [{ ...link, words }] }));
  const when = passageOf(text, 'the beginning of last September');
  const wordsAt = { versionId, start: when.start, end: when.end };
  const begin = { ...readingOf('2019-09-01'), words: when.exact, wordsAt };
  const event = await addEvent(db, origin, { title: 'Visit', kind: 'visit', begin });
  const gone = await addArticle(db, { paragraphs: ['Words of no value.'], fileName: 'gone.txt' });
  await removeArticle(db, origin, gone.articleId);
  return { db, journal, ...sample, articleId, versionId, text, claim, event, gone };
}

/** What `openVerified` made. */
export type Verified = Awaited<ReturnType<typeof openVerified>>;

/** The hash of the file that the first version was read from. */
export async function originalOf(db: CaseDatabase): Promise<Sha256> {
  const version = await db.versions.toCollection().first();
  if (!version) throw new Error('There is no version.');
  return version.originalSha256;
}
