import { useEffect } from 'react';

/** Whether the person's own keyboard has Command instead of Control. */
const isMac = /mac/i.test(navigator.platform);

/** A chord by the key's place on the board, so that it works on Cyrillic, Arabic and Persian layouts too. */
export interface Chord {
  /** `KeyboardEvent.code`: `KeyK`, `Digit1`, `ArrowLeft`. */
  readonly code: string;
  /** Control, or Command on a Mac. */
  readonly main?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Whether the chord also works while words are being typed; undo then belongs to the field. */
  readonly whileTyping?: boolean;
}

/** A chord as printed on the person's keyboard: `Ctrl ⇧ Z` or `⌘ ⇧ Z`. */
export function printChord(chord: Chord): string {
  const names: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', Comma: ',' };
  const key = names[chord.code] ?? chord.code.replace(/^(Key|Digit)/, '');
  const parts = [chord.main && (isMac ? '⌘' : 'Ctrl'), chord.alt && (isMac ? '⌥' : 'Alt'), chord.shift && '⇧', key];
  return parts.filter(Boolean).join(' ');
}

/** Runs `run(id)` for the first chord that a key press matches. */
export function useShortcuts(
  chords: readonly { readonly id: string; readonly chord: Chord }[],
  run: (id: string) => void,
) {
  useEffect(() => {
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const hit = chords.find(({ chord }) => matches(chord, event));
      if (!hit || (isTyping(event.target) && hit.chord.whileTyping === false)) return;
      event.preventDefault();
      run(hit.id);
    };
    window.addEventListener('keydown', handle);
    return () => window.removeEventListener('keydown', handle);
  }, [chords, run]);
}

function matches(chord: Chord, event: KeyboardEvent): boolean {
  const main = isMac ? event.metaKey : event.ctrlKey;
  return (
    chord.code === event.code &&
    (chord.main ?? false) === main &&
    (chord.shift ?? false) === event.shiftKey &&
    (chord.alt ?? false) === event.altKey
  );
}

/** Whether keys go to a field that takes words. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
