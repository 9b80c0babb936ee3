/** A document found: its number over all shelves, and how well it fits. */
export interface Candidate {
  readonly doc: number;
  score: number;
  /** Its key, once it was asked for. */
  key: string | null;
}

/** Keeps the best of many candidates: by score, and where scores are the same by key, so that no order of storing shows. */
export class Best {
  readonly #limit: number;
  readonly #keyOf: (doc: number) => string;
  readonly #compareKey: (doc: number, key: string) => number;
  /** A heap with the worst at the top. */
  readonly #heap: Candidate[] = [];

  constructor(limit: number, keyOf: (doc: number) => string, compareKey: (doc: number, key: string) => number) {
    this.#limit = limit;
    this.#keyOf = keyOf;
    this.#compareKey = compareKey;
  }

  offer(doc: number, score: number): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push({ doc, score, key: null });
      this.#rise(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (!worst || score < worst.score) return;
    if (score === worst.score) {
      // Where all are equal (a date alone), this is asked for every document.
      if (this.#compareKey(doc, this.#keyFor(worst)) >= 0) return;
    }
    heap[0] = { doc, score, key: null };
    this.#sink();
  }

  /** The best first. */
  sorted(): Candidate[] {
    return this.#heap.toSorted((one, other) => this.compare(one, other));
  }

  /** Negative where one comes before the other. */
  compare(one: Candidate, other: Candidate): number {
    if (one.score !== other.score) return other.score - one.score;
    return this.#keyFor(one) < this.#keyFor(other) ? -1 : 1;
  }

  #keyFor(candidate: Candidate): string {
    candidate.key ??= this.#keyOf(candidate.doc);
    return candidate.key;
  }

  #isWorse(one: number, other: number): boolean {
    return this.compare(this.#heap[one] as Candidate, this.#heap[other] as Candidate) > 0;
  }

  #swap(one: number, other: number): void {
    const kept = this.#heap[one] as Candidate;
    this.#heap[one] = this.#heap[other] as Candidate;
    this.#heap[other] = kept;
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    const { length } = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) if (child < length && this.#isWorse(child, worst)) worst = child;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
