/** Gives a date of `\info` as ISO 8601 without a zone; null where it is none. */
export function formatRtfDate(numbers: ReadonlyMap<string, number>): string | null {
  const [year, month, day] = ['yr', 'mo', 'dy'].map((key) => numbers.get(key) ?? 0);
  if (!year || !month || !day) return null;
  const pad = (value: number, length = 2) => String(value).padStart(length, '0');
  const time = ['hr', 'min', 'sec'].map((key) => pad(numbers.get(key) ?? 0)).join(':');
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}${numbers.has('hr') ? `T${time}` : ''}`;
}

/** Decodes pairs of hexadecimal digits; anything between them is passed over. */
export function readHex(parts: readonly string[]): Uint8Array {
  const digits = parts.join('').replace(/[^0-9a-f]/gi, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let index = 0; index < bytes.length; index++)
    bytes[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}

/** Gives the number or letter that a list item is shown with; null for bullets, some of which are letters of a font of signs. */
export function readListLabel(words: string): string | null {
  const label = words.replace(/\s+/g, ' ').trim();
  return /\p{N}|\p{L}\p{L}|\p{L}[.):\]]|[([]\p{L}/u.test(label) && label.length <= 40 ? label : null;
}
