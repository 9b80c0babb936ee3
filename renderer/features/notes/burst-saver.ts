/** Whether everything written is in the database: `saved` only after the commit. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/** How long after the last key a burst of writing ends, in milliseconds. */
export const BURST_PAUSE = 500;

/**
 * Gathers writing into bursts and saves each burst once: `pause` milliseconds after its last piece, or at once by `flush`. Two
 * saves never run at the same time, and a burst that failed is kept and tried again with the next one.
 */
export class BurstSaver<Patch extends object> {
  #pending: Partial<Patch> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<void> | null = null;
  readonly #save: (patch: Partial<Patch>) => Promise<unknown>;
  readonly #onState: (state: SaveState, error?: unknown) => void;
  readonly #pause: number;

  constructor(
    save: (patch: Partial<Patch>) => Promise<unknown>,
    onState: (state: SaveState, error?: unknown) => void,
    pause: number = BURST_PAUSE,
  ) {
    this.#save = save;
    this.#onState = onState;
    this.#pause = pause;
  }

  /** Whether something is not in the database yet. */
  get isDirty(): boolean {
    return this.#pending !== null || this.#running !== null;
  }

  /** Takes a piece of writing into the burst; later pieces replace earlier ones of the same name. */
  add(patch: Partial<Patch>): void {
    this.#pending = { ...this.#pending, ...patch };
    if (!this.#running) this.#onState('waiting');
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), this.#pause);
  }

  /** Saves what waits, now; resolves when everything given so far is saved or has failed. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#running) {
      await this.#running;
      if (this.#pending) await this.flush();
      return;
    }
    if (!this.#pending) return;
    const patch = this.#pending;
    this.#pending = null;
    this.#running = this.#run(patch);
    await this.#running;
  }

  async #run(patch: Partial<Patch>): Promise<void> {
    this.#onState('saving');
    try {
      await this.#save(patch);
      this.#running = null;
      this.#onState(this.#pending ? 'waiting' : 'saved');
    } catch (error) {
      this.#running = null;
      this.#pending = { ...patch, ...(this.#pending ?? {}) };
      this.#onState('failed', error);
    }
  }
}
