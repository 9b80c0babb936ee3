import { type Ref, useMemo } from 'react';
import { makeSentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import { findScale, gradesFor } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './card.module.css';
import type { CardState } from './card-draft.ts';

/** The claim's three grades, empty until the analyst sets them; credibility 1 without two origins asks for a reason. */
export function GradeFields(props: {
  readonly state: CardState;
  readonly settings: Pick<CaseSettings, 'likelihoodScale' | 'customScales'>;
  readonly isReasonNeeded: boolean;
  readonly reasonRef: Ref<HTMLInputElement | HTMLTextAreaElement>;
  readonly onChange: (patch: Partial<CardState>) => void;
}) {
  const { state, onChange } = props;
  const { likelihoodScale, customScales } = props.settings;
  const check = useMemo(
    () => makeSentenceCheck(findScale(likelihoodScale, customScales)),
    [likelihoodScale, customScales],
  );
  return (
    <>
      <Select
        label="Credibility"
        value={state.credibility}
        options={gradesFor('credibility', likelihoodScale, customScales)}
        onChange={(credibility) => onChange({ credibility })}
      />
      {props.isReasonNeeded || state.reason !== '' ? (
        <div className={styles.field}>
          <TextField
            label="Reason"
            value={state.reason}
            onChange={(reason) => onChange({ reason })}
            rows={2}
            inputRef={props.reasonRef}
            check={check}
          />
          {props.isReasonNeeded ? (
            <div className={styles.under}>
              <span className={styles.warning}>
                1 asks for two origins; there is one. A reason stands in for the second.
              </span>
            </div>
          ) : null}
        </div>
      ) : null}
      <Select
        label="Likelihood"
        value={state.likelihood}
        options={gradesFor('likelihood', likelihoodScale, customScales)}
        onChange={(likelihood) => onChange({ likelihood })}
      />
      <Select
        label="Confidence"
        value={state.confidence}
        options={gradesFor('confidence', likelihoodScale, customScales)}
        onChange={(confidence) => onChange({ confidence })}
      />
    </>
  );
}
