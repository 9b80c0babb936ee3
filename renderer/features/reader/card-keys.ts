import type { KeyboardEvent } from 'react';

/** What a key asks of an open card. */
export type CardKeyAct =
  | {
      readonly act: 'save' | 'add-link' | 'take-offer' | 'accept-all' | 'next-proposal' | 'previous-proposal' | 'leave';
    }
  /** Accepts or rejects the proposal of the field with the focus, named as in its `data-proposal`. */
  | { readonly act: 'accept' | 'reject'; readonly name: string }
  /** Attaches to the event that fits best: Enter in the empty field. */
  | { readonly act: 'attach' }
  /** The nth kind of the case's list, from 0. */
  | { readonly act: 'kind'; readonly index: number };

/**
 * Gives what a key asks of the card, or null. Keys are known by their place on the board, so that they work on Arabic and Cyrillic
 * layouts. While a list of suggestions is open, Enter and Escape belong to it.
 */
export function toCardAct(event: KeyboardEvent): CardKeyAct | null {
  const isMain = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && isMain) return { act: 'save' };
  if (isMain) return null;
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (event.altKey) {
    if (event.code === 'KeyL') return { act: 'add-link' };
    if (event.code === 'KeyO') return { act: 'take-offer' };
    if (event.code === 'KeyA') return { act: 'accept-all' };
    if (digit !== undefined) return { act: 'kind', index: Number(digit) - 1 };
    if (event.key !== 'Backspace') return null;
    const name = nameAt(event.target);
    return name === null ? null : { act: 'reject', name };
  }
  if (event.key === 'F8') return { act: event.shiftKey ? 'previous-proposal' : 'next-proposal' };
  if (isListOpen(event.target)) return null;
  if (event.key === 'Escape') return { act: 'leave' };
  if (event.key !== 'Enter' || event.shiftKey || !isField(event.target)) return null;
  if (event.target instanceof HTMLElement && event.target.closest('[data-fits]')) return { act: 'attach' };
  const name = nameAt(event.target);
  return name === null ? null : { act: 'accept', name };
}

/** Gives the name of the proposal whose fields an element is among, or null. */
export function nameAt(target: EventTarget): string | null {
  return target instanceof HTMLElement
    ? (target.closest<HTMLElement>('[data-proposal]')?.dataset.proposal ?? null)
    : null;
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** Whether a list of suggestions is open at the field. */
function isListOpen(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement) || target.getAttribute('aria-expanded') !== 'true') return false;
  const list = document.getElementById(target.getAttribute('aria-controls') ?? '');
  return list?.querySelector('[role="option"]') !== null;
}
