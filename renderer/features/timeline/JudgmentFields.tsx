import { describeJudgments } from '../../../shared/grading/judgment-words.ts';
import type { SentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import { gradesFor } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Change } from '../../../shared/model/change.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import { HistoryList } from '../../ui/HistoryList.tsx';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './event-form.module.css';

/** What of an event's judgment is set anew. */
export type JudgmentPatch = Partial<Required<Pick<TimelineEvent, 'likelihood' | 'confidence' | 'rationale'>>>;

/** How likely the analyst holds the event to be, how sure that is, why, and how it came about. */
export function JudgmentFields(props: {
  readonly event: TimelineEvent;
  readonly settings: CaseSettings;
  readonly check: SentenceCheck;
  readonly changes: readonly Change[];
  readonly onJudge: (patch: JudgmentPatch) => void;
}) {
  const { event, onJudge } = props;
  const { likelihoodScale, customScales } = props.settings;
  const { likelihood = 'not-graded', confidence = 'not-graded', rationale = '' } = event;
  return (
    <div role="group" aria-label="Judgment of the event" className={styles.judgment}>
      <h3>Judgment</h3>
      <Select
        label="Likelihood"
        value={likelihood}
        options={gradesFor('likelihood', likelihoodScale, customScales, likelihood)}
        onChange={(grade) => onJudge({ likelihood: grade })}
      />
      <Select
        label="Confidence"
        value={confidence}
        options={gradesFor('confidence', likelihoodScale, customScales, confidence)}
        onChange={(grade) => onJudge({ confidence: grade })}
      />
      <SavedTextField
        label="Rationale"
        rows={2}
        stored={rationale}
        placeholder="Why, all claims taken together"
        check={props.check}
        onSave={(text) => onJudge({ rationale: text.trim() })}
      />
      <HistoryList label="History of the judgment" entries={describeJudgments(props.changes, event.id, customScales)} />
    </div>
  );
}
