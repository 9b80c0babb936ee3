import { describe, expect, it } from 'vitest';
import { readDocument } from './extract.ts';

const STORY = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>On day ${index + 1} the committee said that the stations will be delivered in the spring, and that all questions have been settled with the government of Sarvania.</p>`,
).join('');
const linked = (author: unknown) =>
  `<meta property="og:site_name" content="Northern Herald"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Radar stations reach Osterby', author })}</script>`;

async function authorsOf(byline: string, head = '') {
  const html = `<!doctype html><html lang="en"><head><title>Radar stations reach Osterby</title>${head}</head><body><article><h1>Radar stations reach Osterby</h1>${byline}${STORY}</article></body></html>`;
  return (await readDocument(html, 'page.html')).draft.authors;
}

describe('the authors of a page', () => {
  it.each([
    [
      'a link to the author’s page',
      '<ul class="meta"><li><a href="/author/m-tell/">Mara Tell</a></li></ul>',
      ['Mara Tell'],
    ],
    [
      'spans in a byline',
      '<div class="article-byline"><span>Mara Tell</span> <span>Ilan Korvat</span></div>',
      ['Mara Tell', 'Ilan Korvat'],
    ],
    ['a line that says “By”', '<div>By Mara Tell and Ilan Korvat, 21 October 2019</div>', ['Mara Tell', 'Ilan Korvat']],
    ['a line in German', '<p>Von: Mara Tell, Osterby</p>', ['Mara Tell']],
    ['a line in Russian', '<p>Автор: Мара Телль</p>', ['Мара Телль']],
    ['a line in Arabic', '<p>بقلم: مارا تيل</p>', ['مارا تيل']],
    ['letters that stand for the outlet’s desk', '<p>By NHN, in <a href="/coast">Coast</a></p>', ['NHN']],
  ])('are read from %s below the headline', async (_, byline, names) => {
    expect(await authorsOf(byline)).toMatchObject({ value: names, evidence: { from: 'visible' } });
  });

  it('are found below a standfirst of any length', async () => {
    const standfirst = `<p>${'The guard waited for them all winter, and the harbour with it. '.repeat(4)}</p>`;
    expect((await authorsOf(`${standfirst}<div class="byline">Mara Tell</div>`))?.value).toEqual(['Mara Tell']);
  });

  it.each([
    ['a line that only begins like one', '<div>By the sea, a harbour waits for its stations</div>'],
    ['a kicker', '<p>Von Booten und Menschen</p>'],
    ['names behind the story only', ''],
    ['the reporter whom a box beside presents', '<aside><div class="author">Mara Tell</div></aside>'],
    ['a date', '<div class="byline-date">Published 21 October 2019</div>'],
  ])('are not taken from %s', async (_, byline) => {
    const below = '<p>By Mara Tell</p>';
    expect(await authorsOf(byline + (byline === '' ? STORY + below : ''))).toBeNull();
  });

  it('are people where the byline names some and JSON-LD only the outlet, which is kept beside them', async () => {
    const found = await authorsOf('<div class="byline">Mara Tell</div>', linked({ name: 'Northern Herald' }));
    expect(found).toMatchObject({
      value: ['Mara Tell'],
      others: [{ value: ['Northern Herald'], evidence: { from: 'json-ld' } }],
    });
  });

  it('are those of the labels for shared pages where no other place names anybody', async () => {
    const labels = (label: string) =>
      `<meta name="author" content="m.tell@herald.example"><meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="Mara Tell">`;
    expect(await authorsOf('', labels('Verfasst von'))).toMatchObject({
      value: ['Mara Tell'],
      evidence: { from: 'meta', detail: 'meta[name="twitter:data1"]' },
    });
    expect(await authorsOf('', labels('Est. reading time'))).toBeNull();
    expect((await authorsOf('<div class="byline">Ilan Korvat</div>', labels('Written by')))?.value).toEqual([
      'Ilan Korvat',
    ]);
  });

  it('come without what they are', async () => {
    const name = 'Mara Tell, Osterby school of harbour studies professor emerita';
    expect((await authorsOf('', linked({ name })))?.value).toEqual(['Mara Tell']);
    expect((await authorsOf('', linked({ name: 'José Maria de la Fuente, Ilan van den Berg' })))?.value).toEqual([
      'José Maria de la Fuente',
      'Ilan van den Berg',
    ]);
  });

  it('are those of JSON-LD where it names somebody', async () => {
    const found = await authorsOf('<div class="byline">Mara Tell</div>', linked([{ name: 'Ilan Korvat' }]));
    expect(found).toMatchObject({ value: ['Ilan Korvat'], others: [{ value: ['Mara Tell'] }] });
  });

  it('are people where JSON-LD names the outlet as its host does', async () => {
    const head = `${linked({ name: 'NHN' })}<link rel="canonical" href="https://www.nhn.example/radar">`;
    expect((await authorsOf('<div>By Mara Tell</div>', head))?.value).toEqual(['Mara Tell']);
    expect((await authorsOf('', head))?.value).toEqual(['NHN']);
  });

  it('are the outlet where nobody else is named', async () => {
    expect((await authorsOf('', linked({ name: 'Northern Herald' })))?.value).toEqual(['Northern Herald']);
  });

  it('come without the word for reporter that some papers write behind a name', async () => {
    expect((await authorsOf('', linked({ name: '김하나 기자' })))?.value).toEqual(['김하나']);
    expect((await authorsOf('', linked({ name: '王小明记者' })))?.value).toEqual(['王小明']);
  });
});
