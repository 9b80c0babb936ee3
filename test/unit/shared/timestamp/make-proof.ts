/** The bytes with which every proof of OpenTimestamps of a SHA-256 begins. */
const HEAD = [
  ...[0, ...new TextEncoder().encode('OpenTimestamps'), 0, 0, ...new TextEncoder().encode('Proof'), 0],
  ...[0xbf, 0x89, 0xe2, 0xe8, 0x84, 0xe8, 0x92, 0x94, 0x01, 0x08],
];

/** A proof of a digest that is said to stand in Bitcoin block 358,391; no such block was made for it. */
export function makeProof(hash: string): Uint8Array<ArrayBuffer> {
  const digest = Array.from(hash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const bitcoin = [0x00, 0x05, 0x88, 0x96, 0x0d, 0x73, 0xd7, 0x19, 0x01, 3, 0xf7, 0xef, 0x15];
  return Uint8Array.of(...HEAD, ...digest, 0x08, ...bitcoin);
}
