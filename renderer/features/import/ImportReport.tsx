import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
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

/**
 * What became of each file of an import, while it runs and after it; nothing when there was none. Files with a problem
 * have a row each; the names of the others share one line until all are asked for.
 */
export function ImportReport(props: {
  readonly session: ImportSession;
  readonly onOpenArticle: (articleId: Ulid) => void;
}) {
  const { session } = props;
  const { lines, isRunning, current } = useSyncExternalStore(session.subscribe, session.read);
  const [isOpen, setIsOpen] = useState(false);
  if (lines.length === 0) return null;
  const done = lines.filter((line) => line.outcome !== null).length;
  const bad = lines.filter(isBad);
  const handleClose = () => {
    setIsOpen(false);
    session.dismiss();
  };
  const shown = isOpen ? lines : [...bad, ...lines.filter((line) => !isBad(line))];
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
              {bad.length > 0 ? (
                <p role="alert" className={styles.alert}>
                  {bad.length === 1
                    ? '1 file was not imported.'
                    : `${bad.length.toLocaleString()} files were not imported.`}
                </p>
              ) : null}
            </>
          )}
        </div>
        {lines.length > 1 ? (
          <Button kind="quiet" isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {isOpen ? <ChevronDown aria-hidden="true" /> : <ChevronUp aria-hidden="true" />}
            One row per file
          </Button>
        ) : null}
        {isRunning ? null : (
          <Button kind="quiet" onPress={handleClose} label="Close import report">
            Close
          </Button>
        )}
      </header>
      <ul className={isOpen ? styles.lines : `${styles.lines} ${styles.folded}`}>
        {shown.map((line) => (
          <Line key={line.index} line={line} isRow={isOpen || isBad(line)} onOpenArticle={props.onOpenArticle} />
        ))}
      </ul>
    </section>
  );
}

function Line(props: {
  readonly line: ReportLine;
  /** Whether it has a row of its own; else it stands in a line with others. */
  readonly isRow: boolean;
  readonly onOpenArticle: (articleId: Ulid) => void;
}) {
  const { isRow } = props;
  const { outcome, name } = props.line;
  const articleId = outcome && 'articleId' in outcome ? outcome.articleId : null;
  const reason = outcome && 'reason' in outcome ? outcome.reason : null;
  const words = outcome ? WORDS[outcome.status] : 'waiting';
  // In the shared line the summary has said already what is the same for most.
  const isSaid = !isRow && (outcome === null || outcome.status === 'imported' || outcome.status === 'cancelled');
  return (
    <li className={isRow ? styles.line : styles.word}>
      <bdi className={styles.name}>{name}</bdi>
      <span className={isSaid ? 'visually-hidden' : styles.outcome}>
        <Chip kind={reason ? 'deny' : 'plain'}>{words}</Chip>
        {outcome?.status === 'new-version' ? <span>version {outcome.number}</span> : null}
        {reason ? <span className={styles.reason}>{reason}</span> : null}
      </span>
      {articleId ? (
        <Button kind="quiet" label={`Open ${name}`} onPress={() => props.onOpenArticle(articleId)}>
          Open
        </Button>
      ) : null}
    </li>
  );
}

function isBad({ outcome }: ReportLine): boolean {
  return outcome?.status === 'unreadable' || outcome?.status === 'no-text';
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
