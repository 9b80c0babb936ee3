/** PDFDocEncoding where it is not Latin-1 (ISO 32000-2, annex D.3). */
const DOC_ENCODING: Readonly<Record<number, string>> = Object.fromEntries([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((character, index) => [0x18 + index, character]),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((character, index) => [0x80 + index, character]),
  [0xa0, '€'],
]);

/** Gives the words of a PDF string, of which each character is one byte: UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
export function decodePdfString(bytes: string): string {
  const raw = Uint8Array.from(bytes, (character) => character.charCodeAt(0) & 0xff);
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(raw.subarray(2));
  if (bytes.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(raw.subarray(2));
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder('utf-8').decode(raw.subarray(3));
  return Array.from(raw, (byte) => DOC_ENCODING[byte] ?? String.fromCharCode(byte)).join('');
}
