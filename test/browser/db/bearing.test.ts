import { expect, test } from 'vitest';
import { readClaimOrigins } from '../../../renderer/db/bearing.ts';
import { saveCard } from '../../../renderer/db/card.ts';
import { addClaim, editClaim, setGrade } from '../../../renderer/db/claims.ts';
import { ActError } from '../../../renderer/db/errors.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import { openFreshCase, origin } from './case-fixture.ts';
import { addSample, cardOn, chainOf, claimAbout } from './sample-rows.ts';

const CONFIRMED = 'admiralty-credibility:1';

test('credibility 1 without two origins or a reason is refused in a sentence, and nothing is written', async () => {
  const db = await openFreshCase();
  const { claim } = await addSample(db);
  const seq = await db.changes.count();
  const grading = setGrade(db, origin, claim.id, { credibility: CONFIRMED });
  await expect(grading).rejects.toThrow(ActError);
  await expect(grading).rejects.toThrow('what this claim says has 1 article, 1 origin');
  expect(await db.changes.count()).toBe(seq);
  await setGrade(db, origin, claim.id, { credibility: CONFIRMED }, 'The contract itself was shown.');
  expect((await db.claims.get(claim.id))?.credibility).toBe(CONFIRMED);
});

test('a second origin of the same answer confirms it; one of another answer, or a denial, does not', async () => {
  const db = await openFreshCase();
  const { claim, event, unused } = await addSample(db);
  const more = { chain: chainOf(unused.id) };
  await addClaim(db, origin, claimAbout(event.id, { ...more, stance: 'denies' }));
  await expect(setGrade(db, origin, claim.id, { credibility: CONFIRMED })).rejects.toThrow(ActError);
  await addClaim(db, origin, claimAbout(event.id, more));
  expect(await readClaimOrigins(db, claim)).toMatchObject({ origins: 2 });
  expect((await setGrade(db, origin, claim.id, { credibility: CONFIRMED })).credibility).toBe(CONFIRMED);
});

test('the reason cannot be emptied while it stands in for the second origin, and other edits are free', async () => {
  const db = await openFreshCase();
  const { claim } = await addSample(db);
  await setGrade(db, origin, claim.id, { credibility: CONFIRMED }, 'I saw it.');
  await expect(editClaim(db, origin, claim.id, { rationale: '' })).rejects.toThrow(ActError);
  expect((await editClaim(db, origin, claim.id, { statement: 'Iraq bought' })).statement).toBe('Iraq bought');
});

test('the origins of a claim that is not saved yet are counted with those of its event, and written down nowhere', async () => {
  const db = await openFreshCase();
  const { claim, unused, article } = await addSample(db);
  const seq = await db.changes.count();
  const clip = { ...(await db.clips.toArray())[0], id: 'new clip', articleId: article.articleId } as Clip;
  const source = { ...unused, id: 'new source' };
  const unsaved = {
    ...claim,
    id: 'new claim',
    chain: chainOf(source.id),
    clips: [{ clipId: clip.id, role: 'supports' as const }],
  };
  expect(await readClaimOrigins(db, unsaved, { clips: [clip], sources: [source] })).toMatchObject({ origins: 2 });
  const again = { ...unsaved, chain: claim.chain };
  expect(await readClaimOrigins(db, again, { clips: [clip], sources: [] })).toMatchObject({ origins: 1 });
  expect(
    await readClaimOrigins(db, { ...unsaved, stance: 'denies' }, { clips: [clip], sources: [source] }),
  ).toMatchObject({ origins: 1 });
  expect(await db.changes.count()).toBe(seq);
});

test('a card is held to the same rule', async () => {
  const db = await openFreshCase();
  const { article } = await addSample(db);
  const card = cardOn(article);
  const claim = card.claim && { ...card.claim, credibility: CONFIRMED, rationale: '' };
  await expect(saveCard(db, origin, { ...card, claim } as typeof card)).rejects.toThrow(ActError);
});
