/** Where the name of whoever works at this computer is kept: it belongs to the person, not to a case. */
const KEY = 'own-name';

/** Gives the name that was signed with last; empty before the first. */
export function readOwnName(): string {
  return localStorage.getItem(KEY) ?? '';
}

/** Keeps the name for the next time. */
export function keepOwnName(name: string): void {
  localStorage.setItem(KEY, name);
}
