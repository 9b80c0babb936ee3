import { expect, test } from 'vitest';
import { saveChain } from '../../../renderer/db/chains.ts';
import { undo } from '../../../renderer/db/changes.ts';
import { ActError } from '../../../renderer/db/errors.ts';
import { editSource } from '../../../renderer/db/sources.ts';
import {
  addBranch,
  addLinkAfter,
  type DraftLink,
  editLink,
  toDraftLinks,
} from '../../../shared/attribution/chain-edit.ts';
import { openFreshCase, origin } from './case-fixture.ts';
import { addSample } from './sample-rows.ts';

async function openChain() {
  const db = await openFreshCase();
  const sample = await addSample(db);
  const sources = new Map((await db.sources.toArray()).map((source) => [source.id, source]));
  const links = toDraftLinks(sample.claim.chain, (id) => sources.get(id) ?? null);
  return { db, ...sample, links };
}

function name(links: readonly DraftLink[], key: number, source: string, more: Partial<DraftLink> = {}) {
  return editLink(links, key, { source, ...more });
}

test('a chain with a branch is one change, registers new sources and keeps the links that stay', async () => {
  const { db, claim, links } = await openChain();
  let edit = addLinkAfter(links, null);
  edit = { ...edit, links: name(edit.links, edit.key, 'Fars') };
  edit = addBranch(edit.links, edit.key);
  const saved = await saveChain(db, origin, claim.id, name(edit.links, edit.key, 'Donya-e Eqtesad'));
  expect(saved.chain[0]).toEqual(claim.chain[0]);
  expect(saved.chain.slice(1).map((link) => link.from)).toEqual([[claim.chain[0]?.id], [claim.chain[0]?.id]]);
  expect(await db.sources.filter((source) => source.name === 'Donya-e Eqtesad').count()).toBe(1);
  await undo(db, origin);
  expect(await db.claims.get(claim.id)).toEqual(claim);
});

test('a name finds its source by any variant, in any spelling', async () => {
  const { db, claim, source, links } = await openChain();
  await editSource(db, origin, source.id, { variants: ['كريم علیوي'] });
  const { links: more, key } = addLinkAfter(links, null);
  const saved = await saveChain(db, origin, claim.id, name(more, key, 'کریم  عليوى'));
  expect(saved.chain[1]?.sourceId).toBe(source.id);
});

test('the words that show a link are found in the passage, else in its text, with their offsets', async () => {
  const { db, article, claim, links } = await openChain();
  const key = links[0]?.key ?? 0;
  const inPassage = await saveChain(db, origin, claim.id, editLink(links, key, { words: '“Alevi”' }));
  const at = article.text.indexOf('Alevi');
  expect(inPassage.chain[0]?.words).toEqual({ text: 'Alevi', versionId: article.versionId, start: at, end: at + 5 });
  const inText = await saveChain(db, origin, claim.id, editLink(links, key, { words: 'said that Baghdad' }));
  expect(inText.chain[0]?.words).toMatchObject({ start: article.text.indexOf('said that Baghdad') });
});

test('words that do not stand there are refused in a sentence, and nothing is changed', async () => {
  const { db, claim, links } = await openChain();
  const seq = await db.changes.count();
  const saving = saveChain(db, origin, claim.id, editLink(links, links[0]?.key ?? 0, { words: 'whispered' }));
  await expect(saving).rejects.toThrow(ActError);
  await expect(saving).rejects.toThrow('“whispered” do not stand in the text');
  expect(await db.changes.count()).toBe(seq);
});

test('an unnamed source whose words stand in the passage has them as its evidence', async () => {
  const { db, article, claim, links } = await openChain();
  const { links: more, key } = addLinkAfter(links, null);
  const unnamed = name(more, key, 'Karim', { sourceKind: 'unnamed-group' } as Partial<DraftLink>);
  const saved = await saveChain(db, origin, claim.id, unnamed);
  expect(saved.chain[1]?.words).toMatchObject({ text: 'Karim', versionId: article.versionId });
});
