import { describe, expect, it } from 'vitest';
import duskJpg from '../../fixtures/pictures/dusk.jpg?inline';
import { readDocument } from './extract.ts';
import { describeBlocks, describeMarks } from './harbour-texts.ts';

const ADDRESS = 'https://www.northern-herald.example/2019/10/21/second-radar';
const HEAD = `<meta charset="utf-8"><title>Oster harbour gets a second radar | Northern Herald</title><meta property="og:site_name" content="Northern Herald"><meta property="og:title" content="Oster harbour gets a second radar">`;
/** One story with all that a text can have; “Café” is written with a combining accent, the last quotation is Arabic. */
const STORY = (
  picture: string,
) => `<p>OSTERBY, 21 October 2019 – The port authority of Oster said in the Cafe\u0301 of the harbour that a second radar will be delivered in the spring of next year.</p>
<figure><img src="${picture}" alt="A grey tower above the water"><figcaption>The harbour at dusk, seen from the mole</figcaption></figure>
<h2>What was agreed</h2>
<p>The terms were settled with the ministry after three rounds of talks, of which the <a href="/talks">last one</a> took <b>nine hours</b> and was not announced:</p>
<ul><li>four stations on the northern headland, with the training of their crews</li><li>two stations in the harbour itself, which the guard will work with</li></ul>
<blockquote><p>“Whoever looks at the sea from here in the spring will see more than today,” the head of the guard told the channel Al-Mina.</p></blockquote>
<table><tr><th>Place</th><th>Stations</th></tr><tr><td>Northern headland</td><td>4</td></tr><tr><td>Harbour</td><td>2</td></tr></table>
<p>Local fishermen said on Tuesday that nobody had asked them, and that the boats would not find their way through the cables on the ground.</p>
<p dir="rtl">وقال رئيس اللجنة يوم الثلاثاء إن المحطات R-40 ستصل في الربيع وإن كل المسائل مع الحكومة قد حلت في أوستربي.</p>
<p>Read more: <a href="/boats">Boats for the coast guard</a></p>`;
const PAGE = (picture: string, head = HEAD) =>
  `<html lang="en"><head>${head}</head><body><nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>Oster harbour gets a second radar</h1>${STORY(picture)}</article></main><footer>About us</footer></body></html>`;

const TEXTS = [
  'heading1: Oster harbour gets a second radar',
  'paragraph: OSTERBY, 21 October 2019 – The port authority of Oster said in the Café of the harbour that a second radar will be delivered in the spring of next year.',
  'caption: The harbour at dusk, seen from the mole',
  'heading2: What was agreed',
  'paragraph: The terms were settled with the ministry after three rounds of talks, of which the last one took nine hours and was not announced:',
  'list-item: four stations on the northern headland, with the training of their crews',
  'list-item: two stations in the harbour itself, which the guard will work with',
  'quote: “Whoever looks at the sea from here in the spring will see more than today,” the head of the guard told the channel Al-Mina.',
  'table-row: Place | Stations',
  'table-row: Northern headland | 4',
  'table-row: Harbour | 2',
  'paragraph: Local fishermen said on Tuesday that nobody had asked them, and that the boats would not find their way through the cables on the ground.',
  'paragraph: وقال رئيس اللجنة يوم الثلاثاء إن المحطات R-40 ستصل في الربيع وإن كل المسائل مع الحكومة قد حلت في أوستربي.',
  'paragraph: Read more: Boats for the coast guard',
];

/** What a mail program would call quoted-printable; letters beyond ASCII and “=” are written as their bytes. */
const toQuoted = (html: string) =>
  [...new TextEncoder().encode(html)]
    .map((byte) =>
      byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=..|[^=\n]){1,24}/g, (line) => `${line}=\r\n`);
const toMhtml = (head: string, boundary: string, location: string, page = PAGE('/pictures/dusk.jpg')) =>
  [
    `${head}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n`,
    `--${boundary}\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: ${location}\r\n\r\n${toQuoted(page)}\r\n`,
    `--${boundary}\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://www.northern-herald.example/pictures/dusk.jpg\r\n\r\n${duskJpg.slice(duskJpg.indexOf(',') + 1).replace(/.{76}/g, '$&\r\n')}\r\n`,
    `--${boundary}--\r\n`,
  ].join('\r\n');

interface Saved {
  readonly file: string;
  readonly content: string;
  readonly holdsPicture: boolean;
  readonly capturedAt: string | null;
  readonly author?: string;
}
const WAYS: Readonly<Record<string, Saved>> = {
  'Chromium, complete, with its folder beside it or without': {
    file: 'Oster harbour gets a second radar.html',
    content: `<!DOCTYPE html>\n<!-- saved from url=(0059)${ADDRESS} -->\n${PAGE('./Oster harbour gets a second radar_files/dusk.jpg')}`,
    holdsPicture: false,
    capturedAt: null,
  },
  'Firefox, complete': {
    file: 'Oster harbour gets a second radar.htm',
    content: `<!DOCTYPE html>\n${PAGE('Oster%20harbour%20gets%20a%20second%20radar_files/dusk.jpg', `<meta http-equiv="content-type" content="text/html; charset=UTF-8">${HEAD}<link rel="canonical" href="${ADDRESS}">`)}`,
    holdsPicture: false,
    capturedAt: null,
  },
  SingleFile: {
    file: 'Oster harbour gets a second radar (21.10.2019 16_00_00).html',
    content: `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: ${ADDRESS} \n saved date: Mon Oct 21 2019 16:00:00 GMT+0200 (Central European Summer Time)\n-->${PAGE(duskJpg).replace('<html lang="en">', '').replace('<nav>', '<style>.sf-hidden{display:none!important}</style><nav class="top sf-hidden">')}`,
    holdsPicture: true,
    capturedAt: '2019-10-21T14:00:00.000Z',
  },
  'the reader mode of Firefox': {
    file: 'Oster harbour gets a second radar.html',
    content: `<!DOCTYPE html><html dir="ltr"><head><meta http-equiv="Content-Security-Policy" content="default-src chrome:"><meta charset="utf-8"><title>Oster harbour gets a second radar</title></head><body class="light sans-serif"><div class="top-anchor"></div><div class="toolbar-container"><ul class="toolbar reader-toolbar"><li><button class="close-button" title="Close Reader View"><span class="hover-label">Close Reader View</span></button></li></ul></div><div class="container" dir="ltr"><div class="header reader-header reader-show-element"><a class="domain reader-domain" href="${ADDRESS}">www.northern-herald.example</a><div class="domain-border"></div><h1 class="reader-title">Oster harbour gets a second radar</h1><div class="credits reader-credits">Ilan Korvat</div><div class="meta-data"><div class="reader-estimated-time" dir="ltr">3-4 minutes</div></div></div><hr><div class="content"><div class="moz-reader-content reader-show-element"><div id="readability-page-1" class="page"><div>${STORY('https://www.northern-herald.example/pictures/dusk.jpg').replaceAll('href="/', 'href="https://www.northern-herald.example/')}</div></div></div></div></div></body></html>`,
    holdsPicture: false,
    capturedAt: null,
    author: 'Ilan Korvat',
  },
  'Chromium, in one file': {
    file: 'Oster harbour gets a second radar.mhtml',
    content: toMhtml(
      `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${ADDRESS}\r\nSubject: Oster harbour gets a second radar\r\nDate: Mon, 21 Oct 2019 14:00:00 -0000`,
      '----MultipartBoundary--x1y2',
      ADDRESS,
    ),
    holdsPicture: true,
    capturedAt: '2019-10-21T14:00:00.000Z',
  },
  'Internet Explorer, in one file': {
    file: 'Oster harbour gets a second radar.mht',
    content: toMhtml(
      'From: "Saved by Windows Internet Explorer 8"\r\nSubject: Oster harbour gets a second radar\r\nDate: Mon, 21 Oct 2019 16:00:00 +0200\r\nX-MimeOLE: Produced By Microsoft MimeOLE V6.00.2900',
      '----=_NextPart_000_0001_01CA',
      ADDRESS,
      PAGE('/pictures/dusk.jpg')
        .replace(/<\/?[a-z]+\d?/g, (tag) => tag.toUpperCase())
        .replaceAll('</LI>', ''),
    ),
    holdsPicture: true,
    capturedAt: '2019-10-21T14:00:00.000Z',
  },
  'an extension of Firefox, in one file': {
    file: 'Oster harbour gets a second radar.mht',
    content: toMhtml(
      'From: <Saved by UnMHT>\r\nSubject: Oster harbour gets a second radar\r\nDate: Mon, 21 Oct 2019 16:00:00 +0200\r\nX-MAF-Information: Produced By MAF V0.1',
      '----=_NextPart_000_0000',
      ADDRESS,
    ),
    holdsPicture: true,
    capturedAt: '2019-10-21T14:00:00.000Z',
  },
};

describe.each(Object.entries(WAYS))('a page saved by %s', (_, { file, content, holdsPicture, capturedAt, author }) => {
  it('gives its headings, quotations, lists, tables in rows, captions and right-to-left paragraphs, letters composed', async () => {
    const { draft } = await readDocument(content, file);
    expect(describeBlocks(draft)).toEqual(TEXTS);
    expect(draft.text).toBe(draft.text.normalize('NFC'));
    const arabic = draft.blocks.find(({ start }) => draft.text.startsWith('وقال', start));
    expect(draft.blocks.filter(({ direction }) => direction === 'rtl')).toEqual([arabic]);
    expect(describeMarks(draft)).toContain('bold: nine hours');
    expect(draft.blocks.at(-1)?.furniture?.kind).toBe('read-more');
  });

  it('gives its address, the time of saving where the file says it, and the picture where the file holds it', async () => {
    const { draft, parts } = await readDocument(content, file);
    expect(draft.title.value).toBe('Oster harbour gets a second radar');
    expect(draft.url?.value).toBe(ADDRESS);
    expect(draft.authors?.value).toEqual(author ? [author] : undefined);
    expect(draft.capturedAt?.value ?? null).toBe(capturedAt);
    expect(parts.map(({ role }) => role)).toEqual(holdsPicture ? ['image'] : []);
    expect(draft.blocks.filter(({ image }) => image)).toHaveLength(holdsPicture ? 1 : 0);
    expect(describeMarks(draft)).toContain('link: last one → https://www.northern-herald.example/talks');
  });
});
