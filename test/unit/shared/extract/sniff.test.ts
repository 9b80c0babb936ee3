import { describe, expect, it } from 'vitest';
import { readExtension, sniff, sniffEntries } from '../../../../shared/extract/sniff.ts';
import { encodeUtf16 } from './encodings.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('sniff', () => {
  it.each([
    ['%PDF-1.7\n%\xe2\xe3', 'a.pdf', 'pdf'],
    ['%PDF-1.7\n', 'renamed.txt', 'pdf'],
    ['\n\n%PDF-1.4', 'late.pdf', 'pdf'],
    ['\xef\xbb\xbf%PDF-1.4', 'marked.pdf', 'pdf'],
    ['\x1f\x8b\x08\0', 'a.warc.gz', 'warc'],
    ['WARC/1.0\r\nWARC-Type: warcinfo', 'a.warc', 'warc'],
    ['PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0word/document.xml', 'a.docx', 'zip'],
    ['{\\rtf1\\ansi Hello}', 'a.txt', 'rtf'],
    ['# A heading\n\nWords', 'notes.md', 'markdown'],
    [
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n',
      'a.mhtml',
      'mhtml',
    ],
    [
      'Return-Path: <a@b.example>\r\nReceived: from c\r\nFrom: a@b.example\r\nSubject: x\r\nMessage-ID: <1@b>\r\n\r\nHello',
      'a.eml',
      'eml',
    ],
  ])('takes %j named %s for %s', (bytes, name, kind) => {
    expect(sniff(latin(bytes), name).kind).toBe(kind);
  });

  it.each([
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0', 'a.docx', 'locked with a password'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'a.doc', 'old Office'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a.png', 'PNG image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a.txt', 'JPEG image'],
    ['GIF89a\x01\0', 'a.gif', 'GIF image'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'a.webp', 'WebP image'],
    ['\x1f\x8b\x08\0\0\0', 'a.gz', 'gzip'],
    ['MZ\x90\0\x03\0\0\0', 'setup.exe', 'program'],
    ['\x7fELF\x02\x01\x01\0', 'a', 'program'],
    ['<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>', 'a.xml', 'XML'],
  ])('refuses %j named %s as %s', (bytes, name, words) => {
    const sniffed = sniff(latin(bytes), name);
    expect(sniffed.kind).toBe('unsupported');
    expect(sniffed.kind === 'unsupported' && sniffed.reason).toContain(words);
  });

  it('says of a document in a format that nothing reads what to save it as', () => {
    const sniffed = sniff(latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), 'a.doc');
    expect(sniffed.kind === 'unsupported' && sniffed.reason).toMatch(
      /that format is not read\. Save or export it as PDF/,
    );
  });

  it.each([
    [['word/document.xml', '[Content_Types].xml'], '', 'docx'],
    [['[Content_Types].xml', 'Word/Other.xml'], '', 'docx'],
    [['mimetype', 'META-INF/container.xml', 'OEBPS/a.xhtml'], 'application/epub+zip', 'epub'],
    [['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.text', 'odt'],
    [['datapackage.json', 'archive/data.warc.gz'], '', 'wacz'],
    [['one.pdf', 'folder/two.html'], '', 'zip'],
    [['[Content_Types].xml', 'xl/workbook.xml'], '', 'unsupported'],
    [['mimetype', 'content.xml'], 'application/vnd.oasis.opendocument.spreadsheet', 'unsupported'],
  ])('tells a ZIP file with the entries %j by its directory', (names, mimetype, kind) => {
    expect(sniffEntries(names, mimetype).kind).toBe(kind);
  });

  it('refuses binary data and names the extension that claimed text', () => {
    const sniffed = sniff(
      Uint8Array.from({ length: 900 }, (_, index) => (index * 37) % 256),
      'notes.txt',
    );
    expect(sniffed).toEqual({
      kind: 'unsupported',
      what: 'binary data',
      reason: 'This is binary data although it is named .txt, not text.',
    });
  });

  it.each([
    ['<!DOCTYPE html><html><body>x', 'a.txt'],
    ['\xef\xbb\xbf  <!-- saved from url=(0020)https://a.example/ -->\n<HTML>', 'a'],
    ['<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>', 'a'],
    ["<meta charset='utf-8'><p>clipboard</p>", 'Pasted article.html'],
    ['<div class="story">fragment</div>', 'a'],
    ['words only', 'page.html'],
  ])('takes %j named %s for HTML', (bytes, name) => {
    expect(sniff(latin(bytes), name).kind).toBe('html');
  });

  it.each([
    ['MZURI, (NH) - The committee', 'a.txt'],
    ['BZh is how this line begins', 'a.txt'],
    ['A < B and a <b> tag further on', 'a.txt'],
    ['From: the editors\nTo whom it may concern', 'a.txt'],
    ['Date: 2019-10-21\nSource: Northern Herald\n\nStory', 'a.txt'],
  ])('takes %j for text', (bytes, name) => {
    expect(sniff(latin(bytes), name).kind).toBe('text');
  });

  it('knows UTF-16 text and pages in spite of their NUL bytes', () => {
    expect(sniff(encodeUtf16('A line of text', true), 'a.txt').kind).toBe('text');
    expect(sniff(encodeUtf16('\ufeff<html><body>page</body></html>', false), 'a').kind).toBe('html');
  });

  it('reads extensions in lower case', () => {
    expect(readExtension('Report.final.HTML')).toBe('html');
    expect(readExtension('no extension')).toBe('');
  });
});
