import type { Ref } from 'react';
import { gradesFor } from '../../../shared/grading/scales.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './card.module.css';
import type { CardState } from './card-draft.ts';

/** The claim's three grades, empty until the analyst sets them; credibility 1 without two origins asks for a reason. */
export function GradeFields(props: {
  readonly state: CardState;
  readonly likelihoodScale: string;
  readonly isReasonNeeded: boolean;
  readonly reasonRef: Ref<HTMLInputElement | HTMLTextAreaElement>;
  readonly onChange: (patch: Partial<CardState>) => void;
}) {
  const { state, likelihoodScale, onChange } = props;
  return (
    <>
      <Select
        label="Credibility"
        value={state.credibility}
        options={gradesFor('credibility', likelihoodScale)}
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
        options={gradesFor('likelihood', likelihoodScale)}
        onChange={(likelihood) => onChange({ likelihood })}
      />
      <Select
        label="Confidence"
        value={state.confidence}
        options={gradesFor('confidence', likelihoodScale)}
        onChange={(confidence) => onChange({ confidence })}
      />
    </>
  );
}
