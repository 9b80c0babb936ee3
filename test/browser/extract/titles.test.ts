import { describe, expect, it } from 'vitest';
import { learnTitle, takeLearnedTitle } from '../../../shared/extract/learned-titles.ts';
import { readDocument } from './extract.ts';

const STORY =
  '<p>The committee said on Tuesday that the stations will be delivered in the spring, and that all questions have been settled with the government.</p>'.repeat(
    4,
  );
const meta = (name: string, content: string) =>
  name.startsWith('og:') || name.startsWith('article:')
    ? `<meta property="${name}" content="${content}">`
    : `<meta name="${name}" content="${content}">`;
const linked = (fields: Readonly<Record<string, unknown>>) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

async function titleOf(head: string, headline: string) {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body><article>${headline}${STORY}</article></body></html>`;
  const { draft } = await readDocument(html, 'page.html');
  return draft.title;
}

describe('the ending of a title', () => {
  it('is dropped where it is any of the outlet’s names, be it the site’s, the publisher’s or that of the app', async () => {
    const head = [
      meta('og:site_name', 'Northern Herald'),
      meta('application-name', 'NHN'),
      meta('og:title', 'Radar stations reach Osterby | NHN'),
      linked({ headline: 'Radar stations reach Osterby – Sarvania Media', publisher: { name: 'Sarvania Media' } }),
      '<title>Radar stations reach Osterby - Northern Herald</title>',
    ].join('');
    expect((await titleOf(head, '')).value).toBe('Radar stations reach Osterby');
  });

  it('is dropped where it is the section in which the article stands, also before the outlet’s name', async () => {
    const head = [
      meta('og:site_name', 'Northern Herald'),
      meta('article:section', 'Coast &amp; Harbour'),
      meta('og:title', 'Radar stations reach Osterby - Coast &amp; Harbour - Northern Herald'),
    ].join('');
    expect((await titleOf(head, '')).value).toBe('Radar stations reach Osterby');
  });

  it('stays where it only resembles a section', async () => {
    const head = [
      meta('article:section', 'Harbours'),
      meta('og:title', 'Who pays for the radar - a harbour asks'),
    ].join('');
    expect((await titleOf(head, '')).value).toBe('Who pays for the radar - a harbour asks');
  });

  it('stays where all places give it, JSON-LD among them, although the headline shown has none', async () => {
    const title = 'Radar stations reach Osterby – what the harbour says';
    const head = `${meta('og:title', title)}${meta('twitter:title', title)}${linked({ headline: title })}<title>${title}</title>`;
    const found = await titleOf(head, '<h1>Radar stations reach Osterby</h1>');
    expect(found.value).toBe(title);
    expect(found.others).toContainEqual({
      value: 'Radar stations reach Osterby',
      evidence: { from: 'visible', detail: 'h1' },
    });
  });

  it('is dropped where JSON-LD does not have it', async () => {
    const title = 'Radar stations reach Osterby – what the harbour says';
    const head = `${meta('og:title', title)}${meta('twitter:title', title)}<title>${title}</title>${linked({ headline: 'Radar stations reach Osterby' })}`;
    expect((await titleOf(head, '<h1>Radar stations reach Osterby</h1>')).value).toBe('Radar stations reach Osterby');
  });
});

describe('the title of a running report', () => {
  const newest = 'Liveticker: Tide Brigade leaves the northern headland';
  const whole = 'Talks about the Häfen in the live ticker from 21 to 27 October';
  const running = (path: string, headline: string) =>
    titleOf(
      `<link rel="canonical" href="https://herald.example/${path}">${meta('og:title', newest)}${linked({ headline })}<title>${newest}</title>`,
      `<h1>${newest}</h1>`,
    );

  it('is the one after which its address is called, not the newest entry', async () => {
    const found = await running('news/talks-about-the-haefen-in-the-live-ticker-from-21-to-27-october,UMx1', whole);
    expect(found).toMatchObject({ value: whole, evidence: { from: 'json-ld' } });
    expect(found.others.map(({ value }) => value)).toContain(newest);
  });

  it('is the headline shown where the address is called after neither', async () => {
    expect((await running('news/4711', whole)).value).toBe(newest);
  });

  it('is the headline shown where nothing says that the page is one', async () => {
    const headline = 'Talks about the harbours will end on Friday in Osterby';
    expect((await running('news/talks-about-the-harbours-will-end-on-friday-in-osterby', headline)).value).toBe(newest);
  });
});

describe('the words before a headline', () => {
  const HEADLINE = 'Ships wait for days in Osterby';
  const read = (around: string, head = '') =>
    titleOf(`${meta('og:title', HEADLINE)}<title>${HEADLINE}</title>${head}`, around);
  const joinedOf = ({ value, others }: Awaited<ReturnType<typeof titleOf>>) =>
    [value, ...others.map((one) => one.value)].find((one) => one !== HEADLINE) ?? null;

  it.each([
    ['<p class="rubric">Port strike</p><h1>Ships wait for days in Osterby</h1>', `Port strike: ${HEADLINE}`],
    [
      '<header><div><span>Port strike:</span></div><div><h1>Ships wait for days in Osterby</h1></div></header>',
      `Port strike: ${HEADLINE}`,
    ],
    ['<h2>Who pays?</h2><h1>Ships wait for days in Osterby</h1>', `Who pays? ${HEADLINE}`],
    ['<p><a href="/strike">Port strike</a></p><h1>Ships wait for days in Osterby</h1>', `Port strike: ${HEADLINE}`],
    [
      '<header dir="rtl"><strong>إضراب المرفأ</strong><h1>Ships wait for days in Osterby</h1></header>',
      `إضراب المرفأ: ${HEADLINE}`,
    ],
  ])('are offered with it where they are few and of one piece: %s', async (around, joined) => {
    const found = await read(around);
    expect(found.value).toBe(HEADLINE);
    expect(found.others.at(-1)).toEqual({
      value: joined,
      evidence: { from: 'visible', detail: expect.stringMatching(/^h1, with the words before it$/) },
    });
  });

  it.each([
    ['a row of links', '<nav><a href="/">Home</a></nav><h1>Ships wait for days in Osterby</h1>'],
    ['several pieces', '<p>Coast <b>Subscribers</b> only</p><h1>Ships wait for days in Osterby</h1>'],
    ['a date', '<p>Published on 4 March 2026</p><h1>Ships wait for days in Osterby</h1>'],
    ['a time', '<p><time>Yesterday</time></p><h1>Ships wait for days in Osterby</h1>'],
    ['a button', '<button>Listen to it</button><h1>Ships wait for days in Osterby</h1>'],
    [
      'a picture',
      '<figure><img alt="" src="x.png"><figcaption>The port</figcaption></figure><h1>Ships wait for days in Osterby</h1>',
    ],
    ['a paragraph', `<p>${'The strike goes on. '.repeat(6)}</p><h1>Ships wait for days in Osterby</h1>`],
    ['a number', '<p>17</p><h1>Ships wait for days in Osterby</h1>'],
    ['bare text', 'Port strike <h1>Ships wait for days in Osterby</h1>'],
  ])('are not offered where they are %s', async (_, around) => {
    expect(joinedOf(await read(around))).toBeNull();
  });

  it('are not offered where they name the section or the outlet', async () => {
    const head = `${meta('og:site_name', 'Northern Herald')}${meta('article:section', 'Coast & Harbour')}`;
    for (const name of ['Coast &amp; Harbour', 'NORTHERN HERALD'])
      expect(joinedOf(await read(`<p>${name}</p><h1>${HEADLINE}</h1>`, head))).toBeNull();
  });

  it('are joined on the outlet’s next pages where the analyst typed both, and only where a page has them', async () => {
    const first = await read(`<p>Port strike</p><h1>${HEADLINE}</h1>`);
    const known = learnTitle(null, first, `Port strike – ${HEADLINE}`, '2026-11-26T04:00:00.000Z');
    expect(known).toMatchObject({ places: [{ place: 'headline', form: 'with-words-before' }], within: 'headline' });
    const next = await titleOf(meta('og:title', 'Trains hurry on again'), '<p>Rail</p><h1>Trains hurry on again</h1>');
    const taken = takeLearnedTitle(known, next);
    expect(taken).toMatchObject({
      value: 'Rail: Trains hurry on again',
      evidence: { from: 'visible', asCorrected: '2026-11-26T04:00:00.000Z' },
    });
    expect(taken.others[0]?.value).toBe('Trains hurry on again');
    const bare = await titleOf(meta('og:title', 'Trains hurry on again'), '<h1>Trains hurry on again</h1>');
    expect(takeLearnedTitle(known, bare)).toBe(bare);
  });
});
