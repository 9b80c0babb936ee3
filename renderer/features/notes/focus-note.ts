import type { Ulid } from '../../../shared/model/ids.ts';
import { focusSoon } from '../../ui/keep-focus.ts';

/** Puts the keyboard into the title of a note once it is on the screen: a new one is made to be written. */
export function focusNote(id: Ulid): void {
  focusSoon(() => document.querySelector<HTMLElement>(`[data-note="${id}"]`));
}
