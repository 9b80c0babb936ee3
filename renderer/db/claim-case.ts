import type { Ulid } from '../../shared/model/ids.ts';

/** Locks that this window holds, with what lets go of them. */
const held = new Map<Ulid, () => void>();

/** Claims a case for this window, so that one window alone writes it; false when another window has it. */
export function claimCase(id: Ulid): Promise<boolean> {
  if (held.has(id)) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`case ${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        return new Promise<void>((release) => held.set(id, release));
      })
      .catch(reject);
  });
}

/** Lets another window have a case. */
export function releaseCase(id: Ulid): void {
  held.get(id)?.();
  held.delete(id);
}
