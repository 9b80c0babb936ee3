import { useSyncExternalStore } from 'react';
import type { SourceOutcome } from '../../../shared/extract/import-messages.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './import.module.css';
import type { ImportSession, ReportLine } from './import-session.ts';

/** What the report says of an outcome, in few words; the reason stands beside it. */
const WORDS: Readonly<Record<SourceOutcome['status'], string>> = {
  imported: 'imported',
  'new-version': 'new version',
  'already-in-case': 'already in the case',
  'no-text': 'no text found',
  unreadable: 'could not be read',
  cancelled: 'not imported: cancelled',
};

/** What became of each file of an import, while it runs and after it; nothing when there was none. */
export function ImportReport(props: {
  readonly session: ImportSession;
  readonly onOpenArticle: (articleId: Ulid) => void;
}) {
  const { session } = props;
  const { lines, isRunning, current } = useSyncExternalStore(session.subscribe, session.read);
  if (lines.length === 0) return null;
  const done = lines.filter((line) => line.outcome !== null).length;
  const bad = lines.filter(({ outcome }) => outcome?.status === 'unreadable' || outcome?.status === 'no-text').length;
  return (
    <section className={styles.report} aria-label="Import report">
      <header className={styles.head}>
        <div className={styles.summary}>
          {isRunning ? (
            <ProgressBar
              label={current ? `${current.name}: ${current.stage} …` : 'Importing …'}
              value={done}
              max={lines.length}
              onCancel={() => session.cancel()}
            />
          ) : (
            <>
              <p role="status">{summarise(lines)}</p>
              {bad > 0 ? (
                <p role="alert">
                  {bad === 1 ? '1 file was not imported.' : `${bad.toLocaleString()} files were not imported.`}
                </p>
              ) : null}
            </>
          )}
        </div>
        {isRunning ? null : (
          <Button kind="quiet" onPress={() => session.dismiss()} label="Close import report">
            Close
          </Button>
        )}
      </header>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <Line key={line.index} line={line} onOpenArticle={props.onOpenArticle} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  line,
  onOpenArticle,
}: {
  readonly line: ReportLine;
  readonly onOpenArticle: (articleId: Ulid) => void;
}) {
  const { outcome, name } = line;
  const articleId = outcome && 'articleId' in outcome ? outcome.articleId : null;
  const reason = outcome && 'reason' in outcome ? outcome.reason : null;
  return (
    <li className={styles.line}>
      <bdi className={styles.name}>{name}</bdi>
      <span className={styles.outcome}>
        <Chip kind={reason ? 'deny' : 'plain'}>{outcome ? WORDS[outcome.status] : 'waiting'}</Chip>
        {outcome?.status === 'new-version' ? <span>version {outcome.number}</span> : null}
        {reason ? <span>{reason}</span> : null}
      </span>
      {articleId ? (
        <Button kind="quiet" label={`Open ${name}`} onPress={() => onOpenArticle(articleId)}>
          Open
        </Button>
      ) : null}
    </li>
  );
}

/** "3 imported, 1 already in the case." in the order of the outcomes. */
function summarise(lines: readonly ReportLine[]): string {
  const counts = (Object.keys(WORDS) as SourceOutcome['status'][]).map((status) => ({
    status,
    count: lines.filter(({ outcome }) => outcome?.status === status).length,
  }));
  return `${counts
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count.toLocaleString()} ${WORDS[status]}`)
    .join(', ')}.`;
}
