/** Gives the form in which names are compared: Unicode NFC, lower case, one space between words, none at the ends. */
export function toNameKey(name: string): string {
  return toNeatName(name).toLowerCase();
}

/** Gives a name as it is kept: Unicode NFC, one space between words, none at the ends. */
export function toNeatName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
