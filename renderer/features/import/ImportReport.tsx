import { ChevronDown, ChevronUp } from 'lucide-react';
import { memo, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { SourceOutcome } from '../../../shared/extract/import-messages.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import styles from './import.module.css';
import type { ImportSession } from './import-session.ts';
import type { ImportState } from './import-state.ts';
import { PagesDialog } from './PagesDialog.tsx';
import type { ReportLine } from './report-book.ts';

/** What the report says of an outcome, in few words; the reason stands beside it. */
const WORDS: Readonly<Record<SourceOutcome['status'], string>> = {
  imported: 'imported',
  'new-version': 'new version',
  'already-in-case': 'already in the case',
  reread: 'read anew',
  opened: 'opened',
  pages: 'pages to choose',
  'no-text': 'no text found',
  unreadable: 'could not be read',
  cancelled: 'not imported: cancelled',
};

/** The height of a line, and of the report: it leaves the articles most of the window. In CSS pixels. */
const LINE_HEIGHT = 29;
const MOST_LINES = 7;

/** What became of each file of an import, while it runs and after it; nothing when there was none. */
export function ImportReport(props: {
  readonly session: ImportSession;
  readonly onOpenArticle: (articleId: Ulid) => void;
}) {
  const { session } = props;
  const { lines, done, isRunning, isCancelling, current } = useSyncExternalStore(session.subscribe, session.read);
  const [isFolded, setIsFolded] = useState(false);
  const [isOnlyBad, setIsOnlyBad] = useState(false);
  const [asked, setAsked] = useState<ReportLine | null>(null);
  const bad = useMemo(() => lines.filter(isBad), [lines]);
  const handleClose = () => {
    setIsOnlyBad(false);
    session.dismiss();
  };
  const region = useRef<HTMLElement>(null);
  useEscape(region, lines.length > 0 && !isRunning, handleClose);
  if (lines.length === 0) return null;
  const shown = isOnlyBad && bad.length > 0 ? bad : lines;
  return (
    <section ref={region} className={styles.report} aria-label="Import report">
      <header className={styles.head}>
        <div className={styles.summary}>
          {isRunning ? (
            <ProgressBar
              label={nameStep(isCancelling, current)}
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
        {bad.length > 0 && bad.length < lines.length ? (
          <Button kind="quiet" isPressed={isOnlyBad} onPress={() => setIsOnlyBad(!isOnlyBad)}>
            Only these {bad.length.toLocaleString()}
          </Button>
        ) : null}
        <Button kind="quiet" isExpanded={!isFolded} onPress={() => setIsFolded(!isFolded)}>
          {isFolded ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
          One row per file
        </Button>
        {isRunning ? null : (
          <Button kind="quiet" keys="Esc" onPress={handleClose}>
            Close
          </Button>
        )}
      </header>
      {isFolded ? null : (
        <div className={styles.lines} style={{ maxHeight: MOST_LINES * LINE_HEIGHT + 4 }}>
          <VirtualList
            label="Imported files"
            rows={shown}
            rowKey={(line) => line.key}
            estimateHeight={LINE_HEIGHT}
            overscan={40}
            renderRow={(line) => <Line line={line} onOpenArticle={props.onOpenArticle} onChoosePages={setAsked} />}
            onOpen={({ outcome }) => {
              if (outcome && 'articleId' in outcome && outcome.articleId) props.onOpenArticle(outcome.articleId);
            }}
          />
        </div>
      )}
      {asked?.outcome?.status === 'pages' ? (
        <PagesDialog
          fileName={asked.name}
          listing={asked.outcome.listing}
          onChoose={(pages) => session.choosePages(asked.index, pages)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </section>
  );
}

const Line = memo(function Line(props: {
  readonly line: ReportLine;
  readonly onOpenArticle: (articleId: Ulid) => void;
  readonly onChoosePages: (line: ReportLine) => void;
}) {
  const { outcome, name, member } = props.line;
  const articleId = outcome && 'articleId' in outcome ? outcome.articleId : null;
  const reason = outcome && 'reason' in outcome ? outcome.reason : null;
  const notes = outcome && 'notes' in outcome ? (outcome.notes ?? []) : [];
  return (
    <div className={member > 0 ? `${styles.line} ${styles.member}` : styles.line}>
      <bdi className={styles.name} title={name}>
        {name}
      </bdi>
      <span className={styles.status}>
        <Chip kind={reason ? 'deny' : outcome?.status === 'pages' ? 'dispute' : 'plain'}>
          {outcome ? WORDS[outcome.status] : 'waiting'}
        </Chip>
      </span>
      <span className={styles.outcome}>
        {outcome && 'title' in outcome ? (
          <bdi className={styles.title} title={outcome.title}>
            {outcome.title}
          </bdi>
        ) : null}
        {outcome?.status === 'new-version' ? <span>version {outcome.number}</span> : null}
        {outcome?.status === 'opened' ? (
          <span>
            {outcome.count.toLocaleString()} {outcome.count === 1 ? 'document' : 'documents'}
          </span>
        ) : null}
        {outcome?.status === 'pages' ? <span>{outcome.listing.members.length.toLocaleString()} pages</span> : null}
        {reason ? <span className={styles.reason}>{reason}</span> : null}
        {notes.length > 0 ? <span className={styles.reason}>{notes.join(' ')}</span> : null}
      </span>
      {articleId ? (
        <Button kind="quiet" label={`Open ${name}`} onPress={() => props.onOpenArticle(articleId)}>
          Open
        </Button>
      ) : outcome?.status === 'pages' ? (
        <Button kind="quiet" label={`Choose pages of ${name}`} onPress={() => props.onChoosePages(props.line)}>
          Choose…
        </Button>
      ) : null}
    </div>
  );
});

function nameStep(isCancelling: boolean, current: ImportState['current']): string {
  if (isCancelling) return 'Cancelling: what is done stays …';
  return current ? `${current.name}: ${current.stage} …` : 'Importing …';
}

function isBad({ outcome }: ReportLine): boolean {
  return outcome?.status === 'unreadable' || (outcome?.status === 'no-text' && outcome.articleId === undefined);
}

/** "3 imported, 1 already in the case." in the order of the outcomes. */
function summarise(lines: readonly ReportLine[]): string {
  const counts = new Map<SourceOutcome['status'], number>();
  for (const { outcome } of lines) if (outcome) counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
  return `${(Object.keys(WORDS) as SourceOutcome['status'][])
    .flatMap((status) => {
      const count = counts.get(status) ?? 0;
      return count > 0 ? [`${count.toLocaleString()} ${WORDS[status]}`] : [];
    })
    .join(', ')}.`;
}
