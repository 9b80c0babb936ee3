import { describe, expect, it } from 'vitest';
import duskPng from '../../fixtures/pictures/dusk.png?inline';
import { readDocument, textsOf } from './extract.ts';
import { base64, message, multipart, part, WORDS } from './make-mail.ts';

const png = Uint8Array.from(atob(duskPng.slice(duskPng.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));

describe('a message of several parts', () => {
  it('is read by its page where that says as much as its text', async () => {
    const { header, body } = multipart('alternative', [
      part('Content-Type: text/plain; charset=utf-8', WORDS),
      part(
        'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64',
        base64(`<html><body><h1>The stations</h1><p>${WORDS}</p></body></html>`),
      ),
    ]);
    const { draft, parts } = await readDocument(message([header], body), 'a.eml');
    expect(draft.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
    expect(parts).toEqual([]);
  });

  it('is read by its text where its page says less', async () => {
    const { header, body } = multipart('alternative', [
      part('Content-Type: text/plain; charset=utf-8', WORDS),
      part('Content-Type: text/html; charset=utf-8', '<p>Use another program.</p>'),
    ]);
    const { draft } = await readDocument(message([header], body), 'a.eml');
    expect(draft.text).toContain(WORDS);
    expect(draft.text).not.toContain('Use another program');
  });

  it('gives its attachments under their names, messages among them', async () => {
    const inner = `From: a@b.example\r\nSubject: The older message\r\nDate: Mon, 20 May 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\n\r\nOlder words.`;
    const { header, body } = multipart('mixed', [
      part('Content-Type: text/plain; charset=utf-8', WORDS),
      part(
        `Content-Type: application/pdf; name="=?utf-8?Q?r=C3=A9port.pdf?="\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64`,
        base64('%PDF-1.4'),
      ),
      part(
        `Content-Type: text/plain\r\nContent-Disposition: attachment; filename*=utf-8''%D0%BF%D0%BB%D0%B0%D0%BD.txt`,
        'A plan.',
      ),
      part(
        `Content-Type: text/plain\r\nContent-Disposition: attachment; filename*0="very-long-"; filename*1="name.txt"`,
        'B.',
      ),
      part('Content-Type: message/rfc822', inner),
      part('Content-Type: text/plain; name="..\\..\\evil.txt"\r\nContent-Disposition: attachment', 'C.'),
      part('Content-Type: application/pgp-signature; name="signature.asc"', '-----BEGIN PGP SIGNATURE-----'),
      part('Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64', base64('%PDF-1.5')),
    ]);
    const { draft, parts } = await readDocument(message([header], body), 'a.eml');
    expect(parts.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'attachment réport.pdf',
      'attachment план.txt',
      'attachment very-long-name.txt',
      'attachment The older message.eml',
      'attachment evil.txt',
      'attachment attachment 6.pdf',
    ]);
    expect(draft.text).not.toContain('A plan.');
    expect(new TextDecoder().decode(parts[0]?.bytes)).toBe('%PDF-1.4');
    const { draft: older } = await readDocument(parts[3]?.bytes ?? '', parts[3]?.name ?? '');
    expect(older.title.value).toBe('The older message');
    expect(older.text).toContain('Older words.');
  });

  it('keeps the files that lie among its alternatives, whichever is read', async () => {
    const mixed = multipart('mixed', [
      part('Content-Type: text/html; charset=utf-8', '<p>See the file.</p>'),
      part('Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64', base64('%PDF-1.4')),
    ]);
    const { header, body } = multipart('alternative', [
      part('Content-Type: text/plain; charset=utf-8', WORDS),
      part(mixed.header, mixed.body),
      part('Content-Type: text/calendar; charset=utf-8', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR'),
    ]);
    const { draft, parts } = await readDocument(message([header], body), 'a.eml');
    expect(draft.text).toContain(WORDS);
    expect(parts.map(({ name }) => name)).toEqual(['a.pdf', 'attachment 2.ics']);
  });

  it('shows the pictures that its page shows, and does not call them attachments', async () => {
    const image = (id: string) =>
      part(
        `Content-Type: image/png; name="image001.png"\r\nContent-ID: <${id}>\r\nContent-Transfer-Encoding: base64`,
        base64(png),
      );
    const related = multipart('related', [
      part(
        'Content-Type: text/html; charset=utf-8',
        `<p>${WORDS}</p><img src="cid:view@x" alt="The harbour at dusk"><p>${WORDS} It was said twice.</p>`,
      ),
      image('view@x'),
    ]);
    const { header, body } = multipart('mixed', [
      part(related.header, related.body),
      part(
        'Content-Type: image/png; name="photo.png"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64',
        base64(new Uint8Array([...png, 0])),
      ),
    ]);
    const { draft, parts } = await readDocument(message([header], body), 'a.eml');
    expect(parts.map(({ role, name }) => `${role} ${name}`)).toEqual(['image picture 1', 'attachment photo.png']);
    expect(draft.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'image', 'paragraph']);
  });

  it('leaves out what a newsletter hides, and reads its layout as text', async () => {
    const page = `<html><body><div style="display:none;max-height:0">Preview of the news</div>
      <table role="presentation" cellpadding="0" cellspacing="0"><tr><td><table cellpadding="0" cellspacing="0"><tr><td><h2>Stations arrive</h2></td></tr><tr><td><p>${WORDS}</p></td><td><img src="https://track.example/1.gif" width="1" height="1"></td></tr></table></td></tr></table>
      <table border="1"><tr><th>Place</th><th>Stations</th></tr><tr><td>Northern headland</td><td>4</td></tr></table></body></html>`;
    const { draft } = await readDocument(message(['Content-Type: text/html; charset=utf-8'], page), 'a.eml');
    expect(draft.text).not.toContain('Preview of the news');
    expect(textsOf(draft)).toContain('Stations arrive');
    expect(textsOf(draft)).toContain(WORDS);
    expect(textsOf(draft)).toContain('Northern headland | 4');
  });
});
