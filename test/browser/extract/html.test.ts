import { describe, expect, it } from 'vitest';
import { createArticleFinders } from '../../../renderer/workers/article-finders.ts';
import { createHtmlParser, createXmlParser } from '../../../renderer/workers/parse-html.ts';
import type { GivenMetadata } from '../../../shared/extract/extractor.ts';
import { extractDocument } from '../../../shared/extract/extractors.ts';
import { type ArticleDraft, articleDraftSchema } from '../../../shared/model/article-draft.ts';
import harbour from '../../fixtures/articles/harbour-radar.html?raw';
import { encodeAs } from '../../unit/shared/extract/encodings.ts';

const parseHtml = createHtmlParser((html) => html);
const tools = { parseHtml, parseXml: createXmlParser((xml) => xml), ...createArticleFinders(parseHtml) };

function extract(page: string | Uint8Array, given: GivenMetadata | null = null, fileName = 'page.html') {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  return extractDocument({ fileName, bytes, importedAt: '2026-11-23T12:00:00.000Z', given }, tools);
}

async function read(...args: Parameters<typeof extract>): Promise<ArticleDraft> {
  const reply = await extract(...args);
  if (reply.status !== 'read') throw new Error(reply.reason);
  return articleDraftSchema.parse(reply.draft);
}

const textsOf = (draft: ArticleDraft) => draft.blocks.map(({ start, end }) => draft.text.slice(start, end));
const blockWith = (draft: ArticleDraft, words: string) => {
  const block = draft.blocks.find(({ start, end }) => draft.text.slice(start, end).includes(words));
  if (!block) throw new Error(`no block with “${words}”`);
  return block;
};
const STORY =
  '<p>The committee said on Tuesday that the stations will be delivered in the spring, and that all questions have been settled with the government.</p>'.repeat(
    4,
  );
const page = (head: string, body = `<article><h1>The headline of the page</h1>${STORY}</article>`, lang = 'en') =>
  `<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`;

describe('a news page', () => {
  it('gives headline, standfirst and story in reading order, and leaves menus and other stories out', async () => {
    const draft = await read(harbour);
    const texts = textsOf(draft);
    expect(texts[0]).toBe('Sarvania buys Oster coastal radar stations');
    expect(draft.blocks[0]).toMatchObject({ kind: 'heading', level: 1, furniture: null });
    expect(texts).toContain('The assembly’s committee says that the terms have been settled in Osterby.');
    expect(draft.text).not.toMatch(/Ferry runs again|Home|World/);
    expect(texts.at(-1)).toContain('Follow us');
  });

  it('knows what each block is', async () => {
    const draft = await read(harbour);
    expect(blockWith(draft, 'Whoever looks').kind).toBe('quote');
    expect(blockWith(draft, 'What is to be')).toMatchObject({ kind: 'heading', level: 2 });
    expect(blockWith(draft, 'four stations').kind).toBe('list-item');
    expect(blockWith(draft, 'file picture')).toMatchObject({ kind: 'caption', furniture: { kind: 'caption' } });
    expect(blockWith(draft, 'Northern headland |').kind).toBe('table-row');
    expect(textsOf(draft)).toContain('Northern headland | 4');
    expect(blockWith(draft, 'According to a number').furniture).toBeNull();
    expect(draft.text).toContain('several places.\nLocal analysts');
  });

  it('dims furniture and names the rule', async () => {
    const draft = await read(harbour);
    expect(blockWith(draft, 'Read more:').furniture).toEqual({
      kind: 'read-more',
      rule: 'begins with “read more” (English)',
    });
    expect(blockWith(draft, 'Follow us').furniture?.kind).toBe('follow-us');
  });

  it('keeps bold, italic and links over their exact words; a link to a script is no link', async () => {
    const draft = await read(harbour);
    const marks = draft.blocks.flatMap((block) =>
      block.marks.map((mark) => ({ ...mark, words: draft.text.slice(mark.start, mark.end) })),
    );
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'bold', words: 'terms of delivery' }));
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'italic', words: 'R-40' }));
    expect(marks).toContainEqual(
      expect.objectContaining({ kind: 'link', words: 'Ilan Korvat', target: 'https://www.sarvania.example/korvat' }),
    );
    expect(marks.filter(({ kind }) => kind === 'link').every(({ target }) => target?.startsWith('https://'))).toBe(
      true,
    );
  });

  it('reads its metadata, each with where it stands', async () => {
    const draft = await read(harbour);
    expect(draft.title).toMatchObject({
      value: 'Sarvania buys Oster coastal radar stations',
      evidence: { from: 'visible', detail: 'h1' },
    });
    expect(draft.outletName).toMatchObject({
      value: 'Northern Herald',
      evidence: { detail: 'meta[property="og:site_name"]' },
    });
    expect(draft.authors).toMatchObject({
      value: ['Ilan Korvat', 'Mara Tell'],
      evidence: { from: 'json-ld', detail: 'JSON-LD @graph[1].author' },
    });
    expect(draft.published).toMatchObject({
      value: { edtf: '2019-10-21T13:05:00Z' },
      evidence: { from: 'json-ld', detail: 'JSON-LD @graph[1].datePublished' },
      others: [],
    });
    expect(draft.publishedDoubt).toBeNull();
    expect(draft.modified?.value.edtf).toBe('2019-10-22T08:00:00Z');
    expect(draft.url?.value).toBe('https://www.northern-herald.example/2019/10/21/harbour-radar');
    expect(draft.language).toMatchObject({ value: 'en-GB', evidence: { detail: 'html[lang]' } });
    expect(draft.encoding.name).toBe('utf-8');
  });

  it('takes the host where a page gives its address for its name, and only where nothing names it', async () => {
    const site = '<meta property="og:site_name" content="https://www.northern-herald.example/">';
    const author = (publisher: object) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', publisher })}</script>`;
    expect((await read(page(site))).outletName?.value).toBe('northern-herald.example');
    const named = await read(page(site + author({ '@type': 'Organization', name: 'Northern Herald' })));
    expect(named.outletName).toMatchObject({ value: 'Northern Herald', evidence: { from: 'json-ld' } });
  });

  it('gives the same draft every time', async () => {
    expect(await read(harbour)).toEqual(await read(harbour));
  });
});

describe('dates of a page', () => {
  it('keeps the days of places that disagree beside the chosen one, and doubts it', async () => {
    const draft = await read(
      page(
        '<meta property="article:published_time" content="2019-10-21T10:00:00Z"><meta name="dc.date" content="2019-10-05">',
      ),
    );
    expect(draft.published).toMatchObject({
      value: { edtf: '2019-10-21T10:00:00Z' },
      others: [{ value: { edtf: '2019-10-05' }, evidence: { detail: 'meta[name="dc.date"]' } }],
    });
    expect(draft.publishedDoubt).toContain('2019-10-05');
  });

  it('marks a day in the future as doubtful, and takes one that can be before it', async () => {
    expect((await read(page('<meta name="date" content="2031-01-01">'))).publishedDoubt).toBe('It lies in the future.');
    const draft = await read(
      page('<meta property="article:published_time" content="2031-01-01"><meta name="date" content="2019-10-21">'),
    );
    expect(draft.published?.value.edtf).toBe('2019-10-21');
  });

  it('marks a day after the page was saved as doubtful', async () => {
    const saved = `<!--\n Page saved with SingleFile \n url: https://herald.example/1 \n saved date: Mon Oct 21 2019 16:00:00 GMT+0200 (CEST)\n-->`;
    const draft = await read(page('<meta name="date" content="2020-05-05">').replace('<html', `${saved}<html`));
    expect(draft.capturedAt).toEqual({
      value: '2019-10-21T14:00:00.000Z',
      evidence: { from: 'file', detail: 'comment of SingleFile' },
    });
    expect(draft.url).toMatchObject({ value: 'https://herald.example/1', evidence: { from: 'file' } });
    expect(draft.publishedDoubt).toBe('It is later than the page was saved.');
  });

  it('reads the address from a browser’s “saved from url”', async () => {
    const draft = await read(`<!-- saved from url=(0026)https://herald.example/a/1 -->\n${page('')}`);
    expect(draft.url?.value).toBe('https://herald.example/a/1');
  });

  it.each([
    ['Published on 21 October 2019 at 14:05', 'en', '2019-10-21T14:05:00'],
    ['Опубликовано 21 октября 2019 г. в 14:05', 'ru', '2019-10-21T14:05:00'],
    ['نُشر في 21 أكتوبر 2019', 'ar', '2019-10-21'],
    ['تاریخ انتشار: ۲۹ مهر ۱۳۹۸ - ۱۴:۰۵', 'fa', '2019-10-21T14:05:00'],
  ])('reads the visible words “%s”', async (words, lang, edtf) => {
    const draft = await read(
      page('', `<article><h1>The headline of the page</h1><div>${words}</div>${STORY}</article>`, lang),
    );
    expect(draft.published).toMatchObject({ value: { edtf }, evidence: { from: 'visible' } });
  });

  it('takes the day in the address only when nothing else gives one, and says so', async () => {
    const draft = await read(page('<link rel="canonical" href="https://herald.example/2019/10/21/radar">'));
    expect(draft.published).toMatchObject({ value: { edtf: '2019-10-21' }, evidence: { from: 'address' } });
    expect(draft.publishedDoubt).toContain('address');
  });
});

describe('odd pages', () => {
  it.each([
    [
      'no text at all',
      page('<title>Empty</title>', '<div><img src="x.png"></div><script>var words = "in a script"</script>'),
    ],
    ['only signs', page('', '<p>—</p><p>•</p>')],
  ])('finds no text in a page with %s', async (_, html) => {
    expect((await extract(html)).status).toBe('no-text');
  });

  it('reads the whole of a short page', async () => {
    const draft = await read('<p>The harbour is closed.</p>');
    expect(textsOf(draft)).toEqual(['The harbour is closed.']);
    expect(draft.title.value).toBe('The harbour is closed.');
  });

  it('leaves no line of a short page out, as article finders do', async () => {
    const draft = await read(
      page(
        '',
        '<h1>A heading</h1><hr>Some text<br><div>Yes</div><blockquote>Some stuff<br><br>A whole bunch.</blockquote>',
      ),
    );
    expect(textsOf(draft)).toEqual(['A heading', 'Some text', 'Yes', 'Some stuff', 'A whole bunch.']);
    expect(draft.extractor.name).toBe('whole page');
  });

  it('gives the notes of a document that LibreOffice saved as a page their signs in brackets', async () => {
    const draft = await read(
      page(
        '',
        '<p>It was said<a class="sdfootnoteanc" href="#n1"><sup>1</sup></a>.</p><div id="n1"><p><a class="sdfootnotesym" href="#r1">1</a>By two people.</p></div>',
      ),
    );
    expect(textsOf(draft)).toEqual(['It was said[1].', '[1] By two people.']);
  });

  it('says that a frame in the page’s own markup has words, and reads it where the page has none', async () => {
    const frame = `<iframe srcdoc="<p>${'The harbour guard writes that nobody was hurt. '.repeat(8)}</p>"></iframe>`;
    const beside = await read(page('', `<article><h1>The headline of the page</h1>${STORY}</article>${frame}`));
    expect(beside.notes).toEqual(['The page has a frame with words of its own; they were left out.']);
    const alone = await read(page('', frame));
    expect(alone.text).toMatch(/^The harbour guard writes/);
    expect(alone.notes).toBeUndefined();
    const button = await read(
      page('', `<article><h1>The headline of the page</h1>${STORY}</article><iframe srcdoc="<b>Share</b>"></iframe>`),
    );
    expect(button.notes).toBeUndefined();
  });

  it('reads a page in windows-1256 and gives its blocks their direction', async () => {
    const words =
      'قالت اللجنة يوم الثلاثاء إن المحطات ستصل في الربيع وإن كل المسائل مع الحكومة قد حلت، وقال مراقبون إن القصف جاء من الشرق.';
    const html = `<html dir="rtl"><head><title>اللجنة</title></head><body><h1>اللجنة</h1>${`<p>${words}</p>`.repeat(5)}<p dir="ltr">In English: nothing was delivered to the harbour.</p></body></html>`;
    const draft = await read(encodeAs(html, 'windows-1256'));
    expect(draft.encoding.name).toBe('windows-1256');
    expect(draft.language?.value).toBe('ar');
    expect(blockWith(draft, words).direction).toBe('rtl');
    expect(blockWith(draft, 'In English').direction).toBe('ltr');
  });

  it('reads windows-1252 with its quotation marks and dashes', async () => {
    const html = `<html><head><meta charset="iso-8859-1"></head><body><p>Le chef de la garde est allé à Osterby – « enfin », a-t-il dit, l’été n’étant pas fini…</p></body></html>`;
    const draft = await read(encodeAs(html, 'windows-1252'));
    expect(draft.text).toContain('– « enfin », a-t-il dit, l’été n’étant pas fini…');
  });

  it('puts the parts that React streams into their places', async () => {
    const body = `<main><article><h1>The headline of the page</h1><template id="B:0"></template></article></main><div hidden id="S:0">${STORY}<p>The last sentence was streamed to the page.</p></div>`;
    const draft = await read(page('', body));
    expect(draft.text).toContain('The last sentence was streamed to the page.');
  });

  it('reads the story from JSON-LD where the page shows nothing without scripts', async () => {
    const body = 'The committee said on Tuesday that the stations will be delivered. '.repeat(15);
    const linked = JSON.stringify({ '@type': 'NewsArticle', headline: 'The headline of the page', articleBody: body });
    const draft = await read(
      page(`<script type="application/ld+json">${linked}</script>`, '<div id="root"><p>Loading the page …</p></div>'),
    );
    expect(draft.text).toContain('will be delivered. The committee');
  });

  it('is not kept busy by names that take the place of DOM properties', async () => {
    const draft = await read(
      page(
        '',
        `<article><h1>The headline</h1>${STORY}<form><input name=parentNode><input name=firstChild><input name=nextSibling></form><img name=body><img name=querySelectorAll></article>`,
      ),
    );
    expect(draft.text).toContain('The committee said');
  });

  it('reads a page of very many elements whole', async () => {
    const draft = await read(page('', `<table>${'<tr><td>1<td>2</tr>'.repeat(25_000)}</table>${STORY}`));
    expect(draft.extractor.name).toBe('whole page');
    expect(draft.text).toContain('The committee said');
  });

  it('resolves links against the page’s own address, and keeps no target where that is unknown', async () => {
    const body = `<article><h1>The headline of the page</h1>${STORY}<p>A sentence with <a href="/boats">a link</a> in it, and one to <a href="mailto:a@b.example">a mailbox</a>.</p></article>`;
    const marksOf = (draft: ArticleDraft) => draft.blocks.flatMap((block) => block.marks);
    const known = await read(page('<link rel="canonical" href="https://herald.example/2019/radar">', body));
    expect(marksOf(known).map(({ target }) => target)).toEqual(['https://herald.example/boats']);
    const spaced = body.replace('/boats', ' /the\nbo ats ');
    expect(
      marksOf(await read(page('<link rel="canonical" href="https://herald.example/2019/radar">', spaced))),
    ).toMatchObject([{ target: 'https://herald.example/thebo%20ats' }]);
    const unknown = await read(page('', body));
    expect(marksOf(unknown)).toMatchObject([{ kind: 'link' }]);
    expect(marksOf(unknown)[0]).not.toHaveProperty('target');
  });
});

describe('a paste', () => {
  const given = { title: 'What I pasted', outletName: 'Northern Herald', url: '', published: '' };
  it('keeps everything that was pasted, with its structure', async () => {
    const html =
      '<meta charset="utf-8"><h2>Part one</h2><p>Short.</p><ul><li>one</li><li><b>two</b></li></ul><p>By hand</p>';
    const draft = await read(html, given, 'What I pasted.html');
    expect(draft.blocks.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list-item',
      'list-item',
      'paragraph',
    ]);
    expect(draft.title).toMatchObject({ value: 'What I pasted', evidence: { from: 'analyst' } });
    expect(draft.outletName?.value).toBe('Northern Herald');
  });
});
