import { TriangleAlert } from 'lucide-react';
import { Kbd } from './Kbd.tsx';
import styles from './TextWarnings.module.css';

/** A stretch of a text (UTF-16) that should be looked at, and why, in whole sentences. */
export interface TextWarning {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Finds what should be looked at in a text, in its order. */
export type TextCheck = (text: string) => readonly TextWarning[];

/** What should be looked at in the field above: each stretch with its reason; a press, or F8 in the field, goes there. Nothing is held back. */
export function TextWarnings(props: {
  readonly warnings: readonly { readonly quote: string; readonly reason: string }[];
  readonly onGo: (index: number) => void;
}) {
  const { warnings } = props;
  return (
    <>
      <p
        role="status"
        aria-label="Sentences to look at"
        className={warnings.length === 0 ? 'visually-hidden' : styles.count}
      >
        {warnings.length === 0 ? null : (
          <>
            <TriangleAlert aria-hidden="true" />
            {warnings.length === 1
              ? 'One sentence to look at'
              : `${warnings.length.toLocaleString()} sentences to look at`}
            <Kbd>F8</Kbd>
          </>
        )}
      </p>
      {warnings.length === 0 ? null : (
        <ul aria-label="Warnings" className={styles.warnings}>
          {warnings.map((warning, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand in a text twice; their place tells them apart.
            <li key={`${index} ${warning.quote}`}>
              <button type="button" title="Go to the sentence" onClick={() => props.onGo(index)}>
                <q dir="auto">{warning.quote}</q>
              </button>
              <p>{warning.reason}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The warning to go to next: the first after what is selected, or the last that begins before it, and round the end; null where there is none. */
export function findNextWarning(
  warnings: readonly Pick<TextWarning, 'start'>[],
  selection: { readonly start: number; readonly end: number },
  way: 'forward' | 'backward',
): number | null {
  if (warnings.length === 0) return null;
  const found =
    way === 'forward'
      ? warnings.findIndex((warning) => warning.start >= selection.end)
      : warnings.findLastIndex((warning) => warning.start < selection.start);
  if (found >= 0) return found;
  return way === 'forward' ? 0 : warnings.length - 1;
}
