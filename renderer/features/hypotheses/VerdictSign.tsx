import { labelVerdict, VERDICT_LETTERS } from '../../../shared/hypotheses/grid-words.ts';
import type { Verdict } from '../../../shared/model/hypotheses.ts';
import styles from './hypothesis-grid.module.css';

/** A verdict as its letter in a shape of its own, and in words for who does not see it. */
export function VerdictSign(props: { readonly verdict: Verdict | null; readonly hasRationale?: boolean }) {
  const { verdict } = props;
  return (
    <>
      <span aria-hidden="true" className={styles.sign} data-verdict={verdict ?? 'none'}>
        {verdict ? VERDICT_LETTERS[verdict] : ''}
      </span>
      <span className="visually-hidden">
        {labelVerdict(verdict)}
        {props.hasRationale ? ', with a rationale' : ''}
      </span>
      {props.hasRationale ? <span aria-hidden="true" className={styles.reasonMark} title="Has a rationale" /> : null}
    </>
  );
}
