import type { KeyboardEvent } from 'react';

/** What can be done to a chain by one key; all but `add` are about the link that has the focus. */
export type ChainAct = 'add' | 'behind' | 'branch' | 'join' | 'up' | 'down' | 'remove';

/** The keys as printed. */
export const CHAIN_KEYS: Readonly<Record<ChainAct, string>> = {
  add: 'Alt L',
  behind: 'Alt ⇧ L',
  branch: 'Alt B',
  join: 'Alt J',
  up: 'Alt ⇧ ↑',
  down: 'Alt ⇧ ↓',
  remove: 'Alt ⌫',
};

/** By the key's place on the board, so that they work on every layout; arrows with Shift, since Alt and an arrow open a list. */
const CODES: Readonly<Record<string, ChainAct>> = {
  KeyL: 'add',
  'Shift+KeyL': 'behind',
  KeyB: 'branch',
  KeyJ: 'join',
  'Shift+ArrowUp': 'up',
  'Shift+ArrowDown': 'down',
  Backspace: 'remove',
};

/** Finds what a press of keys does to the chain; null where it does nothing. */
export function findChainAct(event: KeyboardEvent): ChainAct | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  return CODES[event.shiftKey ? `Shift+${event.code}` : event.code] ?? null;
}
