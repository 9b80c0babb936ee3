import { describe, expect, test } from 'vitest';
import { addClaim } from '../../../renderer/db/claims.ts';
import { judgeDispute } from '../../../renderer/db/disputes.ts';
import { ActError } from '../../../renderer/db/errors.ts';
import { readLeaning } from '../../../renderer/db/leaning.ts';
import { joinOrigins, splitOrigin, withdrawOrigins } from '../../../renderer/db/origin-judgments.ts';
import { openFreshCase, origin } from './case-fixture.ts';
import { addSample, chainOf, claimAbout } from './sample-rows.ts';

describe('what is said of origins', () => {
  test('needs a reason, and two origins to join or a claim of the event to split', async () => {
    const db = await openFreshCase();
    const { event, other, claim, source } = await addSample(db);
    const key = `source ${source.id}`;
    await expect(joinOrigins(db, origin, event.id, [key, 'source X'], ' ')).rejects.toThrow(ActError);
    await expect(joinOrigins(db, origin, event.id, [key, key], 'one')).rejects.toThrow('two origins');
    await expect(splitOrigin(db, origin, event.id, [key], [], 'apart')).rejects.toThrow(ActError);
    await expect(splitOrigin(db, origin, other.id, [key], [claim.id], 'apart')).rejects.toThrow('another event');
  });

  test('is taken back by itself, whatever was said later', async () => {
    const db = await openFreshCase();
    const { event, claim, source } = await addSample(db);
    const first = await joinOrigins(db, origin, event.id, [`source ${source.id}`, 'source X'], 'one office');
    const second = await splitOrigin(db, origin, event.id, [`source ${source.id}`], [claim.id], 'he was there');
    await withdrawOrigins(db, origin, event.id, first.id);
    expect((await db.events.get(event.id))?.originJudgments).toEqual([second]);
    await withdrawOrigins(db, origin, event.id, second.id);
    expect(await db.events.get(event.id)).not.toHaveProperty('originJudgments');
    await expect(withdrawOrigins(db, origin, event.id, second.id)).rejects.toThrow(ActError);
  });
});

describe('what is said of accounts', () => {
  async function openWithDispute() {
    const db = await openFreshCase();
    const sample = await addSample(db);
    const denial = await addClaim(db, origin, claimAbout(sample.event.id, { stance: 'denies' }));
    return { db, ...sample, denial };
  }
  const asserted = { value: 'yes', stance: 'asserts' } as const;

  test('goes into the history with its reason and the accounts of that day; nothing is overwritten', async () => {
    const { db, event } = await openWithDispute();
    await judgeDispute(db, origin, event.id, 'happened', { status: 'leaning', account: asserted, reason: 'seen' });
    await judgeDispute(db, origin, event.id, 'happened', { status: 'open', account: asserted, reason: '' });
    expect((await db.events.get(event.id))?.disputeJudgments).toMatchObject([
      { status: 'leaning', account: asserted, accounts: [{ stance: 'asserts' }, { stance: 'denies' }] },
      { status: 'open', account: null },
    ]);
  });

  test('needs a reason, an account that somebody gives, and accounts that do not agree', async () => {
    const { db, event, other } = await openWithDispute();
    const word = { status: 'resolved', account: asserted, reason: 'seen' } as const;
    await expect(judgeDispute(db, origin, event.id, 'happened', { ...word, reason: '' })).rejects.toThrow(ActError);
    await expect(judgeDispute(db, origin, event.id, 'happened', { ...word, account: null })).rejects.toThrow(ActError);
    await expect(judgeDispute(db, origin, event.id, 'where', word)).rejects.toThrow('agree now');
    await expect(judgeDispute(db, origin, other.id, 'happened', word)).rejects.toThrow('agree now');
  });
});

describe('what leans on a source', () => {
  test('are the claims that name it and those that were read in its articles, with what is left without it', async () => {
    const db = await openFreshCase();
    const { article, event, claim, source, unused } = await addSample(db);
    const outlet = (await db.articles.get(article.articleId))?.outlet?.value ?? '';
    const [leaning] = (await readLeaning(db, source.id)).events;
    expect(leaning).toMatchObject({ eventId: event.id, before: { origins: 1 }, after: { origins: 0 } });
    expect((await readLeaning(db, outlet)).events[0]?.claims).toMatchObject([
      { claim: { id: claim.id }, role: 'outlet', stands: false },
    ]);
    expect((await readLeaning(db, unused.id)).events).toEqual([]);
    await addClaim(db, origin, claimAbout(event.id, { chain: chainOf(unused.id) }));
    const after = await readLeaning(db, source.id);
    expect(after.events[0]).toMatchObject({ before: { origins: 2 }, after: { origins: 1 } });
    expect(after.titles.get(event.id)).toBe('S-400 agreed');
  });
});
