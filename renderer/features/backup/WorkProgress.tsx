import type { CaseFileWork } from '../../../shared/case-files.ts';
import { describeBytes } from '../../../shared/describe-bytes.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './backup.module.css';
import { describeStage } from './contents-words.ts';

/** How far work on a case file is, by pieces and bytes. */
export function WorkProgress(props: {
  readonly work: CaseFileWork | null;
  /** What is said before the first sign of the work. */
  readonly beginning: string;
  readonly onCancel?: (() => void) | undefined;
}) {
  const { work } = props;
  return (
    <div className={styles.work}>
      <ProgressBar
        label={work ? describeStage(work.stage) : props.beginning}
        value={work?.done ?? 0}
        max={work?.all ?? 1}
        onCancel={props.onCancel}
      />
      <p className={styles.hint}>{work ? describeBytes(work.bytes) : ' '}</p>
    </div>
  );
}
