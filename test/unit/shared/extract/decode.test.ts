import { describe, expect, it } from 'vitest';
import { decode } from '../../../../shared/extract/decode.ts';
import { encodeAs, encodeUtf16, join } from './encodings.ts';

const SAMPLES = {
  ru: 'Глава портовой охраны прибыл в Остербю в начале сентября. По словам наблюдателей, переговоры о поставке станций начались раньше, чем сообщалось.',
  uk: 'Голова портової охорони прибув до Остербю на початку вересня. За словами спостерігачів, переговори про постачання станцій почалися раніше, її зміст невідомий.',
  ar: 'وصل رئيس حرس الميناء إلى أوستربي في بداية شهر سبتمبر الماضي، وقال مراقبون إن المحادثات حول المحطات بدأت قبل ذلك بأسابيع عدة.',
  fa: 'رئيس گارد بندر در آغاز سپتامبر به اوستربي سفر کرد و گفتگو درباره ايستگاه‌ها چند هفته پيش از آن آغاز شده بود.'
    .replace(/\u06a9/g, 'ك')
    .replace(/ی/g, 'ي'),
  tr: 'Liman muhafızlarının başkanı geçen eylül ayının başında Osterby kentine gitti; gözlemcilere göre görüşmeler daha önce başlamıştı. Şehirde ışık yoktu, ağır yağış vardı.',
  de: 'Der Leiter der Hafenwache reiste Anfang September nach Osterby. Laut Beobachtern begannen die Gespräche über die Stationen früher als gemeldet; das «größte» Gerät fehlte.',
  // Node 20 reads windows-1252 as ISO 8859-1, so quotation marks and dashes are left to the browser's tests.
  fr: 'Le chef de la garde du port est allé à Osterby au début de septembre, où il a également été reçu ; les négociations ont commencé plus tôt.',
} as const;

function read(bytes: Uint8Array, kind: 'text' | 'html' = 'text') {
  const decoded = decode(bytes, kind);
  if (decoded.status === 'refused') throw new Error(decoded.reason);
  return decoded;
}

describe('decode', () => {
  it.each([
    ['windows-1251', 'ru'],
    ['koi8-r', 'ru'],
    ['ibm866', 'ru'],
    ['iso-8859-5', 'ru'],
    ['windows-1251', 'uk'],
    ['koi8-u', 'uk'],
    ['windows-1256', 'ar'],
    ['windows-1256', 'fa'],
    ['windows-1254', 'tr'],
    ['windows-1252', 'de'],
    ['windows-1252', 'fr'],
  ] as const)('reads %s from the letters of %s text', (encoding, language) => {
    const text = SAMPLES[language];
    const decoded = read(encodeAs(text, encoding));
    expect(decoded.text).toBe(text);
    expect(decoded.name).toBe(encoding);
    expect(decoded.evidence.length).toBeGreaterThan(10);
  });

  it.each(Object.entries(SAMPLES))('reads %s as UTF-8, marked or not, whatever else it could be', (_, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(read(bytes)).toMatchObject({ text, name: 'utf-8', evidence: 'all bytes are valid UTF-8' });
    expect(read(join(Uint8Array.of(0xef, 0xbb, 0xbf), bytes))).toMatchObject({ text, evidence: 'byte order mark' });
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('reads %s with and without a byte order mark', (name, isLittle) => {
    for (const text of [SAMPLES.de, SAMPLES.ru, SAMPLES.ar]) {
      expect(read(encodeUtf16(text, isLittle))).toMatchObject({ text, name });
      expect(read(encodeUtf16(`\ufeff${text}`, isLittle))).toMatchObject({ text, name, evidence: 'byte order mark' });
    }
  });

  it('reads long and short Cyrillic words: a headline of three is enough', () => {
    for (const encoding of ['windows-1251', 'koi8-r'])
      expect(read(encodeAs('Новости Остербю сегодня', encoding))).toMatchObject({ name: encoding });
  });

  it('follows a page’s own declaration', () => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1250"></head><body>Příliš žluťoučký kůň`;
    expect(read(encodeAs(page, 'windows-1250'), 'html')).toMatchObject({
      text: page,
      name: 'windows-1250',
      evidence: 'meta charset "windows-1250"',
    });
  });

  it('does not follow a declaration of windows-1251 on a page in KOI8-R', () => {
    const page = `<html><head><meta charset="windows-1251"></head><body><p>${SAMPLES.ru}</p></body></html>`;
    const decoded = read(encodeAs(page, 'koi8-r'), 'html');
    expect(decoded.text).toBe(page);
    expect(decoded.evidence).toContain('although the page declares windows-1251');
  });

  it('reads UTF-8 although the page declares another encoding', () => {
    const page = `<meta charset="iso-8859-1"><p>${SAMPLES.fa}</p>`;
    expect(read(new TextEncoder().encode(page), 'html')).toMatchObject({ text: page, name: 'utf-8' });
  });

  it('reads UTF-8 that was cut off inside a character, and says so', () => {
    const bytes = new TextEncoder().encode(SAMPLES.ru);
    const decoded = read(bytes.subarray(0, bytes.lastIndexOf(0xd1) + 1));
    expect(decoded.name).toBe('utf-8');
    expect(decoded.evidence).toContain('cut off');
  });

  it('reads UTF-8 with one broken byte, and says how many places are broken', () => {
    const bytes = new TextEncoder().encode(SAMPLES.ar);
    bytes[9] = 0xff;
    expect(read(bytes)).toMatchObject({ name: 'utf-8', evidence: expect.stringContaining('broken') });
  });

  it('refuses bytes that are no text in any encoding', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => 128 + ((index * index * 31 + index * 7) % 128));
    expect(decode(noise, 'text')).toMatchObject({ status: 'refused', reason: expect.stringContaining('not text') });
    const zeros = join(encodeAs(SAMPLES.de, 'windows-1252'), Uint8Array.of(0, 1, 0, 0, 2, 0, 0xe4, 0xff));
    expect(decode(zeros, 'text').status).toBe('refused');
  });
});

describe('decode, with the charset of a header', () => {
  const readAs = (bytes: Uint8Array, charset: string, kind: 'text' | 'html' = 'html') => {
    const decoded = decode(bytes, kind, charset);
    if (decoded.status === 'refused') throw new Error(decoded.reason);
    return decoded;
  };

  it('follows it where the page says nothing, and before what the page says', () => {
    const plain = readAs(encodeAs(`<p>${SAMPLES.ru}</p>`, 'koi8-r'), 'KOI8-R');
    expect(plain).toMatchObject({ name: 'koi8-r', evidence: 'header Content-Type charset "KOI8-R"' });
    const other = readAs(encodeAs(`<meta charset="iso-8859-2"><p>${SAMPLES.ru}</p>`, 'windows-1251'), 'cp1251');
    expect(other.text).toContain(SAMPLES.ru);
    expect(other.name).toBe('windows-1251');
  });

  it.each(['x-user-defined', 'us-ascii', 'unknown-8bit', 'no-such-thing', ''])('does not follow “%s”', (charset) => {
    expect(readAs(encodeAs(SAMPLES.ru, 'windows-1251'), charset, 'text')).toMatchObject({
      text: SAMPLES.ru,
      name: 'windows-1251',
    });
  });

  it('does not follow it against the letters, or against UTF-8', () => {
    const mislabelled = readAs(encodeAs(SAMPLES.ru, 'windows-1251'), 'iso-8859-1', 'text');
    expect(mislabelled.text).toBe(SAMPLES.ru);
    expect(mislabelled.evidence).toContain('although the header declares windows-1252');
    expect(readAs(new TextEncoder().encode(SAMPLES.ru), 'windows-1251', 'text').name).toBe('utf-8');
  });
});

describe('text of mainframe computers', () => {
  it('is refused as what it is', () => {
    // EBCDIC (IBM 500): small letters in three rows, the space at 0x40.
    const place = (letter: string) => {
      const at = 'abcdefghijklmnopqrstuvwxyz'.indexOf(letter);
      if (at < 0) return 0x40;
      return at < 9 ? 0x81 + at : at < 18 ? 0x91 + at - 9 : 0xa2 + at - 18;
    };
    const bytes = Uint8Array.from('the ferry left the port at dawn with forty lorries '.padEnd(140), (letter) =>
      place(letter),
    );
    expect(decode(bytes, 'text')).toEqual({
      status: 'refused',
      reason:
        'The text is in EBCDIC, the encoding of mainframe computers, which is not read. Save it as UTF-8 and import that.',
    });
  });
});
