import { describe, expect, it } from 'vitest';
import harbourBlink from '../../fixtures/documents/harbour-blink.mhtml?raw';
import stanciiBlink from '../../fixtures/documents/stancii-blink.mhtml?raw';
import duskJpg from '../../fixtures/pictures/dusk.jpg?inline';
import duskPng from '../../fixtures/pictures/dusk.png?inline';
import { encodeAs } from '../../unit/shared/extract/encodings.ts';
import { readDocument, refusalOf, textsOf } from './extract.ts';
import { join } from './make-zip.ts';

const bytesOf = (address: string) =>
  Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
const [jpg, png] = [bytesOf(duskJpg), bytesOf(duskPng)];

const STORY = Array.from(
  { length: 4 },
  (_, index) =>
    `<p>The committee said on day ${index} that the stations will be delivered in the spring, and that all questions have been settled with the government.</p>`,
).join('');
const RUSSIAN =
  'Глава портовой охраны сообщил в понедельник, что четыре станции доставлены в порт и уже проверены всеми службами.';

/** A page as Internet Explorer saved it. */
const explorer = (charset: string, part: Uint8Array | string, head = '') =>
  join(
    `From: <Saved by Windows Internet Explorer 8>\r\nSubject: Index\r\nDate: Tue, 28 Aug 2012 09:53:28 +0300\r\nMIME-Version: 1.0\r\n${head}`,
    'Content-Type: multipart/related;\r\n\ttype="multipart/alternative";\r\n\tboundary="----=_NextPart_000"\r\nX-MimeOLE: Produced By Microsoft MimeOLE V6.00\r\n\r\nThis is a multi-part message in MIME format.\r\n\r\n',
    '------=_NextPart_000\r\nContent-Type: multipart/alternative;\r\n\tboundary="----=_NextPart_001"\r\n\r\n\r\n------=_NextPart_001\r\n',
    `Content-Type: text/html;\r\n\tcharset="${charset}"\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: http://www.listok.example/1.htm\r\n\r\n`,
    part,
    '\r\n------=_NextPart_001--\r\n\r\n------=_NextPart_000\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: binary\r\nContent-Location: http://www.listok.example/view.png\r\n\r\n',
    png,
    '\r\n------=_NextPart_000--\r\n',
  );

describe('a page saved by Chromium in one file', () => {
  it('gives the story, the address and the time of saving by the headers that say them', async () => {
    const { draft } = await readDocument(harbourBlink, 'harbour.mhtml');
    expect(draft.format).toBe('mhtml');
    expect(draft.title.value).toBe('Sarvania buys Oster coastal radar stations');
    expect(draft.outletName?.value).toBe('Northern Herald');
    expect(draft.url).toMatchObject({
      value: 'https://www.northern-herald.example/2019/10/21/harbour-radar',
      evidence: { from: 'file', detail: 'header Snapshot-Content-Location' },
    });
    expect(draft.capturedAt).toMatchObject({ evidence: { from: 'file', detail: 'header Date' } });
    expect(draft.capturedAt?.value).toMatch(/^20\d\d-\d\d-\d\dT/);
    expect(draft.published?.value.edtf).toMatch(/^2019-10-21T/);
    expect(draft.text).toContain('talks about the stations began just when');
    expect(draft.text).not.toMatch(/=E2|Ferry runs again/);
  });

  it('gives the picture that the file holds at its place', async () => {
    const { draft, parts } = await readDocument(harbourBlink, 'harbour.mhtml');
    const pictures = draft.blocks.filter(({ kind }) => kind === 'image');
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.image).toEqual({ part: 0, mime: 'image/jpeg', width: 96, height: 64 });
    expect(draft.text.slice(pictures[0]?.start, pictures[0]?.end)).toBe(
      'A grey radar station above the harbour of Meridal',
    );
    expect(parts.map(({ role }) => role)).toEqual(['image']);
    expect([...(parts[0]?.bytes ?? [])]).toEqual([...jpg]);
  });

  it('says that a frame with words of its own was left out', async () => {
    const { draft } = await readDocument(harbourBlink, 'harbour.mhtml');
    expect(draft.text).not.toContain('Nobody was hurt');
    expect(draft.notes).toEqual([
      'The page has a frame with words of its own (https://posts.example/1); they were left out.',
    ]);
  });

  it('shows a picture without words once, in brackets', async () => {
    const { draft, parts } = await readDocument(stanciiBlink, 'stancii.mhtml');
    expect(draft.language?.value).toBe('ru');
    // Chromium keeps the encoding that the page came in.
    expect(draft.encoding.name).toBe('windows-1251');
    expect(textsOf(draft).filter((words) => words === '[picture]')).toHaveLength(1);
    expect(parts).toHaveLength(1);
    expect(draft.title.value).toBe('Станции прибыли в порт');
  });
});

describe('a page saved by other programs in one file', () => {
  const page = (body: string, head = '') =>
    `<html><head><title>Станции прибыли</title>${head}</head><body><h1>Станции прибыли</h1>${body}</body></html>`;

  it('is read by the charset of its part, and by its letters where the part names none', async () => {
    const russian = page(`<p>${RUSSIAN}</p>`.repeat(3));
    for (const [charset, evidence] of [
      ['windows-1251', 'header Content-Type charset "windows-1251"'],
      ['x-user-defined', 'frequencies of Cyrillic words'],
    ] as const) {
      const { draft } = await readDocument(explorer(charset, encodeAs(russian, 'windows-1251')), 'a.mht');
      expect(draft.text).toContain(RUSSIAN);
      expect(draft.encoding.name).toBe('windows-1251');
      expect(draft.encoding.evidence).toContain(evidence);
      expect(draft.url).toMatchObject({
        value: 'http://www.listok.example/1.htm',
        evidence: { detail: 'header Content-Location' },
      });
      expect(draft.capturedAt?.value).toBe('2012-08-28T06:53:28.000Z');
    }
  });

  it('keeps the bytes of a binary picture, line ends among them', async () => {
    const { draft, parts } = await readDocument(
      explorer('utf-8', page(`${STORY}<p><img src="view.png" alt="View"></p>${STORY}`)),
      'a.mht',
    );
    expect(parts.map(({ bytes }) => [...bytes])).toEqual([[...png]]);
    expect(draft.blocks.find(({ kind }) => kind === 'image')?.image?.mime).toBe('image/png');
  });

  it('finds pictures by their Content-ID', async () => {
    const file = `From: <Saved by a program>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b; start="<root@x>"\n\n--b\nContent-Type: text/html\nContent-ID: <other@x>\n\n<p>Not this.</p>\n--b\nContent-Type: text/html; charset=utf-8\nContent-ID: <root@x>\n\n${page(`${STORY}<img src="cid:view@x" alt="The harbour at dusk">`)}\n--b\nContent-Type: image/jpeg\nContent-ID: <view@x>\nContent-Transfer-Encoding: base64\n\n${btoa(String.fromCharCode(...jpg))}\n--b--\n`;
    const { draft, parts } = await readDocument(file, 'a.mhtml');
    expect(draft.text).toContain('The harbour at dusk');
    expect(draft.text).not.toContain('Not this');
    expect(parts).toHaveLength(1);
  });

  it('is read where the boundary in its head is not the one in its body', async () => {
    const whole = new TextDecoder('latin1').decode(explorer('utf-8', page(STORY)));
    const wrong = whole.replace('boundary="----=_NextPart_000"', 'boundary="something else"');
    const { draft } = await readDocument(
      Uint8Array.from(wrong, (letter) => letter.charCodeAt(0)),
      'a.mht',
    );
    expect(draft.text).toContain('delivered in the spring');
  });

  it('is read although its end is missing, and says so', async () => {
    const whole = explorer('utf-8', page(STORY));
    const cut = whole.subarray(0, whole.length - png.length - 100);
    const { draft } = await readDocument(cut, 'a.mht');
    expect(draft.text).toContain('delivered in the spring');
    expect(draft.notes?.[0]).toContain('The file is cut off');
  });

  it('has no text where the page in it is missing, for the true reason', async () => {
    const whole = new TextDecoder('latin1').decode(explorer('utf-8', page(STORY)));
    const head = whole.slice(0, whole.indexOf('<html>'));
    expect(await refusalOf(head, 'a.mht')).toBe('The file is cut off: there is no text left of the page in it.');
    expect(await refusalOf(explorer('utf-8', '<html><body><img src="view.png"></body></html>'), 'a.mht')).toContain(
      'only pictures',
    );
  });

  it('gives the longest frame of a page that is only frames', async () => {
    const file = `From: <Saved by a program>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://www.listok.example/\r\n\r\n<html><frameset cols="20,80"><frame src="menu.htm"><frame src="main.htm"></frameset></html>\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://www.listok.example/menu.htm\r\n\r\n<p>Menu</p>\r\n--b\r\nContent-Type: text/html\r\nContent-Location: http://www.listok.example/main.htm\r\n\r\n${page(STORY)}\r\n--b--\r\n`;
    const { draft } = await readDocument(file, 'a.mht');
    expect(draft.text).toContain('delivered in the spring');
    expect(draft.url?.value).toBe('http://www.listok.example/');
  });
});

describe('pictures in a page', () => {
  const page = (pictures: string) =>
    `<html><body><article><h1>Stations at the port</h1>${STORY}${pictures}${STORY.replaceAll('day', 'night')}</article></body></html>`;

  it('come along when the page itself holds them', async () => {
    const { draft, parts } = await readDocument(
      page(
        `<figure><img src="${duskPng}" alt="Dusk"><figcaption>The harbour at dusk, seen from the mole</figcaption></figure>`,
      ),
      'a.html',
    );
    expect(parts.map(({ bytes }) => bytes.length)).toEqual([png.length]);
    const block = draft.blocks.find(({ image }) => image);
    expect(block?.furniture?.kind).toBe('caption');
    expect(draft.text).not.toContain('base64');
  });

  it('stay out when they would have to be loaded, or are icons, or no pictures', async () => {
    const { parts } = await readDocument(
      page(
        `<img src="https://a.example/b.png" alt="b"><img src="data:image/png;base64,${btoa('no picture at all '.repeat(40))}"><img src="data:image/svg+xml,<svg></svg>">`,
      ),
      'a.html',
    );
    expect(parts).toEqual([]);
  });
});
