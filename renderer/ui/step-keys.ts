import type { KeyboardEvent } from 'react';

/** Alt with an arrow down or up, anywhere inside: gives the step, 1 or -1, and keeps the key from anything else; null for other keys. */
export function readStep(event: KeyboardEvent): 1 | -1 | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
  if (step !== null) {
    event.preventDefault();
    event.stopPropagation();
  }
  return step;
}
