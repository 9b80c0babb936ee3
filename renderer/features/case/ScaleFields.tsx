import { findScale, labelStep, SCALES, type Scale } from '../../../shared/grading/scales.ts';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './case.module.css';
import { isOwnScale, NEW_SCALE, type ScaleChoice, toChoice } from './scale-choice.ts';

/** Which likelihood scale the case uses, with its steps; one of the case's own is typed here. */
export function ScaleFields(props: {
  readonly choice: ScaleChoice;
  readonly customScales: readonly Scale[];
  readonly onChange: (choice: ScaleChoice) => void;
}) {
  const { choice, customScales, onChange } = props;
  const offered = [...SCALES.filter((scale) => scale.axis === 'likelihood'), ...customScales];
  const confidences = SCALES.filter((scale) => scale.axis === 'confidence');
  const chosen = findScale(choice.id);
  return (
    <>
      <Select
        label="Likelihood"
        value={choice.id}
        options={[
          ...offered.map((scale) => ({ value: scale.id, label: scale.name })),
          { value: NEW_SCALE, label: 'A scale of your own …' },
        ]}
        onChange={(id) => onChange(toChoice(id, customScales))}
      />
      {isOwnScale(choice) ? (
        <>
          <TextField
            label="Its name"
            value={choice.name}
            placeholder="House scale 2026"
            onChange={(name) => onChange({ ...choice, name })}
          />
          <TextField
            label="Its steps"
            value={choice.steps}
            rows={4}
            onChange={(steps) => onChange({ ...choice, steps })}
          />
          <p className={styles.hint}>
            One on a line, the least likely first, as many as you need. A band may follow in parentheses: rather not
            (20–45 %).
          </p>
          <Select
            label="Confidence"
            value={choice.confidenceScaleId}
            options={confidences.map((scale) => ({ value: scale.id, label: scale.name }))}
            onChange={(confidenceScaleId) => onChange({ ...choice, confidenceScaleId })}
          />
        </>
      ) : chosen ? (
        <FieldRow label="Its steps" isGroup>
          <ol className={styles.steps}>
            {chosen.steps.map((step) => (
              <li key={step.code}>{labelStep(chosen, step)}</li>
            ))}
          </ol>
        </FieldRow>
      ) : null}
    </>
  );
}
