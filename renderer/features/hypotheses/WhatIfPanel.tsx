import { X } from 'lucide-react';
import { describeScore } from '../../../shared/hypotheses/grid-words.ts';
import type { WhatIf } from '../../../shared/hypotheses/what-if.ts';
import type { Hypothesis } from '../../../shared/model/hypotheses.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './hypotheses.module.css';

/** What the grid would say without a source, before and after side by side. Nothing of it is kept. */
export function WhatIfPanel(props: {
  readonly sourceName: string;
  readonly whatIf: WhatIf;
  readonly hypotheses: readonly Hypothesis[];
  readonly onClose: () => void;
}) {
  const { whatIf, hypotheses } = props;
  return (
    <section aria-label="What if this source is wrong?" className={styles.whatIf}>
      <div className={styles.whatIfWords}>
        <p>
          If <strong dir="auto">{props.sourceName}</strong> is wrong, {describeFall(whatIf)} Nothing is changed by
          asking.
        </p>
        <Button kind="quiet" isIcon label="As it is" onPress={props.onClose}>
          <X aria-hidden="true" />
        </Button>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">Speaks against</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {hypotheses.map((hypothesis, index) => {
            const [before, after] = [whatIf.before[index], whatIf.after[index]];
            if (!before || !after) return null;
            return (
              <tr key={hypothesis.id} data-changed={before.inconsistentOrigins !== after.inconsistentOrigins}>
                <th scope="row">
                  <b>H{index + 1}</b> <span dir="auto">{hypothesis.statement}</span>
                </th>
                <td>
                  {describeScore(before)}
                  {before.isLeast ? <em> ▾ least</em> : null}
                </td>
                <td>
                  {describeScore(after)}
                  {after.isLeast ? <em> ▾ least</em> : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** "3 claims fall with it, 1 loses a branch and stands." */
function describeFall({ fallen, weakened }: WhatIf): string {
  const falls =
    fallen.length === 0
      ? 'no claim falls with it'
      : fallen.length === 1
        ? '1 claim falls with it'
        : `${fallen.length} claims fall with it`;
  if (weakened.length === 0) return `${falls}.`;
  return `${falls}, ${weakened.length === 1 ? '1 loses a branch and stands' : `${weakened.length} lose a branch and stand`}.`;
}
