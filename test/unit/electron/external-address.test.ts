import { expect, test } from 'vitest';
import { readAddress } from '../../../electron/external-address.ts';

test('An address is shown in full as a browser will open it', () => {
  expect(readAddress('https://example.org/a b?q=1#x')).toEqual({
    href: 'https://example.org/a%20b?q=1#x',
    host: 'example.org',
    hostInLetters: null,
  });
});

test('A host with look-alike letters is shown in punycode first', () => {
  expect(readAddress('https://аpple.com:8443/')).toEqual({
    href: 'https://xn--pple-43d.com:8443/',
    host: 'xn--pple-43d.com:8443',
    hostInLetters: 'аpple.com',
  });
});

test('Direction marks cannot turn the address around', () => {
  expect(readAddress('https://example.org/\u202egpj.exe')?.href).toBe('https://example.org/%E2%80%AEgpj.exe');
});

test.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://example.org/',
  'mailto:a@example.org',
  'app://bundle/index.html',
  'smb://host/share',
  'ms-msdt:/id',
  'https://user@example.org/',
  'https://user:pass@example.org/',
  'https://',
  'example.org',
  '',
  `https://example.org/${'x'.repeat(9000)}`,
])('%s is refused', (url) => expect(readAddress(url)).toBeNull());
