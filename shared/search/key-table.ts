/** Finds rows by their keys: a table of row numbers by the hash of the key, made when the first key is sought. */
export class KeyTable {
  readonly #keys: Uint8Array;
  readonly #starts: Uint32Array;
  #slots: Int32Array | null = null;

  /** `keys` are the bytes of all keys, `starts` where each begins and the last ends. */
  constructor(keys: Uint8Array, starts: Uint32Array) {
    this.#keys = keys;
    this.#starts = starts;
  }

  /** The row of a key that is among those marked 1; -1 where there is none. */
  find(key: Uint8Array, marked: Uint8Array): number {
    // Opening and searching do without; it is made for the first change.
    this.#slots ??= this.#fill(marked);
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash(key, 0, key.length) & mask; ; slot = (slot + 1) & mask) {
      const row = slots[slot] as number;
      if (row < 0) return -1;
      if (marked[row] === 1 && this.#isKey(row, key)) return row;
    }
  }

  #fill(marked: Uint8Array): Int32Array {
    const rows = this.#starts.length - 1;
    const slots = new Int32Array(2 ** Math.ceil(Math.log2(rows * 2 + 2))).fill(-1);
    const mask = slots.length - 1;
    for (let row = 0; row < rows; row++) {
      if (marked[row] !== 1) continue;
      let slot = hash(this.#keys, this.#starts[row] as number, this.#starts[row + 1] as number) & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = row;
    }
    return slots;
  }

  #isKey(row: number, key: Uint8Array): boolean {
    const start = this.#starts[row] as number;
    if ((this.#starts[row + 1] as number) - start !== key.length) return false;
    for (let index = 0; index < key.length; index++) if (this.#keys[start + index] !== key[index]) return false;
    return true;
  }
}

function hash(bytes: Uint8Array, start: number, end: number): number {
  let sum = end - start;
  for (let index = start; index < end; index++) sum = (Math.imul(sum, 31) + (bytes[index] as number)) | 0;
  // The low bits choose the slot: mix the high ones in.
  return sum ^ (sum >>> 15);
}
