import { describe, expect, it } from 'vitest';
import { encodeAs } from '../../unit/shared/extract/encodings.ts';
import { readDocument, refusalOf, textsOf } from './extract.ts';
import { base64, message, multipart, part, WORDS } from './make-mail.ts';

describe('a message', () => {
  it('has its headers as its metadata, each with the header that gave it', async () => {
    const { draft } = await readDocument(message(['Content-Type: text/plain; charset=utf-8'], `${WORDS}\n`), 'a.eml');
    expect(draft).toMatchObject({
      format: 'eml',
      title: { value: 'The stations – what we know', evidence: { from: 'file', detail: 'header Subject' } },
      authors: { value: ['Mara Tell'], evidence: { detail: 'header From' } },
      published: { value: { edtf: '2024-05-21T12:05:00+02:00' }, evidence: { detail: 'header Date' }, others: [] },
      publishedDoubt: null,
      outletName: null,
      language: { value: 'en' },
    });
  });

  it('shows its headers as a first, quiet block', async () => {
    const { draft } = await readDocument(message(['Content-Type: text/plain'], WORDS), 'a.eml');
    expect(draft.blocks[0]).toMatchObject({ kind: 'paragraph', furniture: { kind: 'byline' } });
    expect(textsOf(draft)).toEqual([
      [
        'From: Mara Tell <mara@herald.example>',
        'To: Ilan Korvat <ilan@sarvania.example>, desk@sarvania.example',
        'Date: Tue, 21 May 2024 12:05:00 +0200',
        'Subject: The stations – what we know',
        'Message-ID: <1@herald.example>',
      ].join('\n'),
      WORDS,
    ]);
  });

  it('has the list that it came by as its outlet, and the newsletter that can be left', async () => {
    const from = async (headers: readonly string[]) =>
      (await readDocument(message([...headers, 'Content-Type: text/plain'], WORDS), 'a.eml')).draft.outletName;
    expect(await from(['List-Id: Harbour Watchers <watch.harbour.example>'])).toMatchObject({
      value: 'Harbour Watchers',
      evidence: { detail: 'header List-Id' },
    });
    expect(
      await from(['List-Id: 84a81d0f2bc1mc list <84a8.mcsv.example>', 'List-Unsubscribe: <mailto:u@x.example>']),
    ).toMatchObject({ value: 'Mara Tell' });
  });

  it('is read in the encoding that it names, and in that of its letters where it names a wrong one', async () => {
    const russian =
      'Глава портовой охраны сообщил в понедельник, что четыре станции доставлены в порт и уже проверены.';
    const arabic =
      'وصل رئيس حرس الميناء إلى أوستربي في بداية شهر سبتمبر الماضي، وقال مراقبون إن المحادثات حول المحطات بدأت قبل ذلك.';
    for (const [text, encoding, said] of [
      [russian, 'koi8-r', 'koi8-r'],
      [russian, 'windows-1251', 'cp-1251'],
      [russian, 'windows-1251', 'iso-8859-1'],
      [arabic, 'windows-1256', 'windows-1256'],
    ] as const) {
      const { draft } = await readDocument(
        message(
          [`Content-Type: text/plain; charset=${said}`, 'Content-Transfer-Encoding: 8bit'],
          encodeAs(text, encoding),
        ),
        'a.eml',
      );
      expect(draft.text).toContain(text);
      expect(draft.encoding.name).toBe(encoding);
    }
  });

  it('reads headers in every form that programs write', async () => {
    const head = [
      'From: =?koi8-r?B?+sHQyc7TxcvP?= <a@b.example>',
      'Subject: =?windows-1251?Q?=CF=F0=EE=F2=EE=EA=EE=EB?=\r\n =?windows-1251?Q?_=E7=E0=F1=E5=E4=E0=ED=E8=FF?=',
      'Date: 3 May 99 10:00:00 -0000',
      'MIME-Version: 1.0',
    ];
    const { draft } = await readDocument(message(['Content-Type: text/plain'], WORDS, head), 'a.eml');
    expect(draft.title.value).toBe('Протокол заседания');
    expect(draft.published?.value.edtf).toBe('1999-05-03T10:00:00Z');
  });

  it('joins the lines that a program broke', async () => {
    const flowed =
      'The committee said on Tuesday \nthat the stations \nwill be delivered.\n\n> It was \n> asked before.\n\nYours,\nMara\n-- \nMara Tell\nNorthern Herald';
    const { draft } = await readDocument(
      message(['Content-Type: text/plain; charset=utf-8; format=flowed'], flowed),
      'a.eml',
    );
    const texts = textsOf(draft).slice(1);
    expect(texts[0]).toBe('The committee said on Tuesday that the stations will be delivered.');
    expect(texts[1]).toBe('It was asked before.');
    expect(draft.blocks[2]?.kind).toBe('quote');
    expect(draft.text).toContain('Northern Herald');
  });
});

describe('the date of a message', () => {
  const dated = async (head: readonly string[]) =>
    (
      await readDocument(
        message(['Content-Type: text/plain'], WORDS, [...head, 'MIME-Version: 1.0', 'From: a@b.example']),
        'a.eml',
      )
    ).draft;

  it('is doubted when it lies in the future', async () => {
    expect((await dated(['Date: Tue, 21 May 2030 12:05:00 +0200'])).publishedDoubt).toBe('It lies in the future.');
  });

  it('is that of the servers when its own cannot be, and says so', async () => {
    const draft = await dated([
      'Received: by x.example; Tue, 21 May 2024 10:05:03 +0000',
      'Date: Tue, 21 May 2030 12:05:00 +0200',
    ]);
    expect(draft.published).toMatchObject({
      value: { edtf: '2024-05-21T10:05:03Z' },
      evidence: { detail: 'header Received' },
    });
    expect(draft.publishedDoubt).toBe('A server that passed it on gives it; the message itself says 2030-05-21.');
  });

  it('is doubted when the servers give another day', async () => {
    const draft = await dated([
      'Received: by x.example; Tue, 21 May 2024 10:05:03 +0000',
      'Date: Tue, 14 May 2024 12:05:00 +0200',
    ]);
    expect(draft.published?.value.edtf).toBe('2024-05-14T12:05:00+02:00');
    expect(draft.publishedDoubt).toBe('A server that passed it on gives 2024-05-21 (header Received).');
  });

  it('is that of the servers where it has none', async () => {
    const draft = await dated(['Received: by x.example; Tue, 21 May 2024 10:05:03 +0000']);
    expect(draft.published?.value.edtf).toBe('2024-05-21T10:05:03Z');
    expect(draft.publishedDoubt).toContain('no date of its own');
  });
});

describe('what a message quotes', () => {
  const kinds = async (body: string, type = 'text/plain') => {
    const { draft } = await readDocument(message([`Content-Type: ${type}; charset=utf-8`], body), 'a.eml');
    return draft.blocks.slice(1).map(({ kind, start, end }) => `${kind}: ${draft.text.slice(start, end)}`);
  };

  it('is a quote where lines begin with “>”', async () => {
    expect(
      await kinds('I agree.\n\nOn Mon, 20 May 2024, Ilan wrote:\n> Shall we print it?\n>\n> > When?\n\nTomorrow.'),
    ).toEqual([
      'paragraph: I agree.',
      'paragraph: On Mon, 20 May 2024, Ilan wrote:',
      'quote: Shall we print it?',
      'quote: When?',
      'paragraph: Tomorrow.',
    ]);
  });

  it.each([
    '-----Original Message-----\nFrom: Ilan\nSent: Monday, 20 May 2024\nTo: Mara',
    '-----Исходное сообщение-----\nОт: Ilan',
    'From: Ilan\nSent: Monday, 20 May 2024 10:00\nTo: Mara\nSubject: Stations',
    'От: Ilan\nОтправлено: 20 мая 2024 г.\nКому: Mara',
    'Von: Ilan\nGesendet: Montag, 20. Mai 2024\nAn: Mara',
  ])('is everything behind “%s”', async (separator) => {
    const found = await kinds(`I agree.\n\n${separator}\n\nShall we print it?`);
    expect(found[0]).toBe('paragraph: I agree.');
    expect(found.at(-1)).toBe('quote: Shall we print it?');
  });

  it.each([
    'On Mon, 20 May 2024 at 10:00, Ilan Korvat <ilan@x.example> wrote:',
    'Am 20.05.2024 um 10:00 schrieb Ilan Korvat:',
    'Le lun. 20 mai 2024 à 10:00, Ilan Korvat a écrit :',
    '20.05.2024 10:00, Илан Корват пишет:',
    'пн, 20 мая 2024 г. в 10:00, Илан Корват <ilan@x.example>:',
    'El lun, 20 may 2024 a las 10:00, Ilan escribió:',
  ])('is everything behind “%s” where nothing else marks it', async (line) => {
    const found = await kinds(`I agree.\n\n${line}\n\nShall we print it?`);
    expect(found).toContain('quote: Shall we print it?');
  });

  it('is a quote in a page too, and what was forwarded is not', async () => {
    const page = `<p>I agree.</p><div class="gmail_attr">On Mon, 20 May 2024, Ilan wrote:</div><blockquote><div>Shall we print it?</div></blockquote>`;
    expect(await kinds(page, 'text/html')).toContain('quote: Shall we print it?');
    const forwarded = `<p>See below.</p><div>---------- Forwarded message ---------<br>From: Ilan<br>Date: Mon, 20 May 2024<br></div><p>${WORDS}</p>`;
    expect(await kinds(forwarded, 'text/html')).toContain(`paragraph: ${WORDS}`);
  });
});

describe('a message that cannot be read', () => {
  it('is encrypted, and says how', async () => {
    const pgp = multipart('encrypted; protocol="application/pgp-encrypted"', []);
    expect(
      await refusalOf(
        message(
          [pgp.header.replace('boundary="b-encrypted; protocol="application/pgp-encrypted""', 'boundary=b')],
          '--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n',
        ),
        'a.eml',
      ),
    ).toContain('encrypted (PGP)');
    expect(
      await refusalOf(
        message(
          [
            'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
            'Content-Transfer-Encoding: base64',
          ],
          base64('x'),
        ),
        'a.eml',
      ),
    ).toContain('encrypted (S/MIME)');
    expect(
      await refusalOf(
        message(['Content-Type: text/plain'], '-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----'),
        'a.eml',
      ),
    ).toContain('encrypted (PGP)');
  });

  it('is cut off, and gives what is left', async () => {
    const { header, body } = multipart('mixed', [
      part('Content-Type: text/plain; charset=utf-8', WORDS),
      part(
        'Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64',
        base64('%PDF-1.4 and more'),
      ),
    ]);
    const whole = message([header], body);
    const { draft } = await readDocument(whole.subarray(0, whole.length - 30), 'a.eml');
    expect(draft.text).toContain(WORDS);
    expect(draft.notes?.[0]).toContain('The message is cut off');
  });
});
