import { afterEach, expect, test } from 'vitest';
import { addClip } from '../../../renderer/db/clips.ts';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import { until } from './mount.tsx';
import { type OpenArticle, openArticle } from './open-article.tsx';
import { PERSIAN } from './sample-article.ts';

let one: OpenArticle | null = null;
afterEach(() => one?.close());

test('the number of a clip does not stand on its words where these run from right to left', async () => {
  one = await openArticle(PERSIAN, {}, { width: 1300, height: 800 });
  const { db, origin, articleId } = one;
  const [text] = await db.texts.toArray();
  if (!text) throw new Error('There is no text.');
  const start = text.text.indexOf('روسیه با فروش');
  const passage = describePassage(text.text, start, start + 50);
  await addClip(db, origin, { articleId, versionId: text.versionId, passage });
  const quote = await until(() => document.querySelector('[data-clip] q'), 'the quotation');
  const number = quote.previousElementSibling;
  expect(number?.textContent).toBe('1');
  expect(getComputedStyle(quote).direction).toBe('rtl');
  expect(number?.getBoundingClientRect().left).toBeGreaterThanOrEqual(quote.getBoundingClientRect().right);
});
