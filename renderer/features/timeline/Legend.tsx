import { inkOfStep } from '../../../shared/timeline/drawn-mark.ts';
import { type ColourAxis, legendOf } from '../../../shared/timeline/grade-steps.ts';
import styles from './drawing.module.css';

/** What the colours of the marks mean; nothing where marks are not coloured by a grade. */
export function Legend({ colour }: { readonly colour: ColourAxis }) {
  const steps = legendOf(colour);
  if (steps.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label="Colours">
      {steps.map(({ step, label }) => (
        <li key={step}>
          <span className={styles.swatch} data-ink={inkOfStep(step)} data-hollow={step === 0} aria-hidden="true" />
          {label}
        </li>
      ))}
    </ul>
  );
}
