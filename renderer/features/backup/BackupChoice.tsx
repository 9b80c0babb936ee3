import type { Backup, BackupList } from '../../../shared/case-files.ts';
import { describeBytes } from '../../../shared/describe-bytes.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './backup.module.css';
import { describeCounts, describeKind, describeTime, nameBackup } from './contents-words.ts';

/** The automatic backups, the rule by which they are kept, and their folder. */
export function BackupChoice(props: { readonly list: BackupList | null; readonly onChoose: (backup: Backup) => void }) {
  const { list } = props;
  if (list === null) return <div aria-busy="true" />;
  return (
    <section className={styles.backups} aria-label="Automatic backups">
      <h3>Automatic backups</h3>
      <p className={styles.hint}>
        Dateline backs up every case by itself: 15 minutes after a change, when you quit, and before a new version. Of
        today it keeps three, of each earlier day one, ten in all, in “<bdi>{list.folder}</bdi>”.
      </p>
      {list.problem ? (
        <p role="alert" className={styles.problem} dir="auto">
          {list.problem}
        </p>
      ) : null}
      {list.backups.length === 0 ? <p>There are none yet.</p> : null}
      <ul className={styles.list} aria-label="Backups">
        {list.backups.map((backup) => (
          <li key={backup.fileName}>
            <button type="button" onClick={() => props.onChoose(backup)}>
              <span className={styles.line}>
                <bdi className={styles.name}>{nameBackup(backup)}</bdi>
                <span>{describeTime(backup.madeAt)}</span>
              </span>
              <span className={styles.line}>
                <small>{backup.caseId === '' ? 'no case file' : describeCounts(backup)}</small>
                <small>
                  {describeBytes(backup.bytes)} · {describeKind(backup.kind)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Says that a backup could not be made, why, and what to do; stays as long as that is so. */
export function BackupAlert(props: { readonly list: BackupList | null; readonly onShow: () => void }) {
  const problem = props.list?.problem;
  if (!problem) return null;
  return (
    <div role="alert" className={styles.alert}>
      <p dir="auto">{problem}</p>
      <span className={styles.alertActs}>
        <Button onPress={() => void window.desktop.tryBackup()}>Try again</Button>
        <Button onPress={props.onShow}>Show backups</Button>
      </span>
    </div>
  );
}
