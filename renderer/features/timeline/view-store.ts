import type { TimeView } from '../../../shared/timeline/time-scale.ts';

/** The stretch of time in sight, outside of React: panning must not draw the whole page anew at each frame. */
export class ViewStore {
  readonly #listeners = new Set<() => void>();
  #view: TimeView | null;

  constructor(view: TimeView | null) {
    this.#view = view;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): TimeView | null => this.#view;

  set(view: TimeView | null): void {
    if (view === this.#view) return;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
