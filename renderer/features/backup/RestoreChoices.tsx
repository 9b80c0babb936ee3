import type { CaseComparison, CaseFileContents, RecordFacts } from '../../../shared/case-files.ts';
import { describeBytes } from '../../../shared/describe-bytes.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './backup.module.css';
import { count, describeComparison, describeCounts, describeTime } from './contents-words.ts';

/** What can be done with a checked file. Merging two copies is to be one more of these. */
export type RestoreAct = 'restore' | 'open' | 'replace';

interface ActWords {
  readonly act: RestoreAct;
  readonly label: string;
  readonly effect: string;
}

const RESTORE: ActWords = { act: 'restore', label: 'Restore', effect: 'The case is put among yours and opened.' };

const OPEN: ActWords = {
  act: 'open',
  label: 'Open the one here',
  effect: 'Nothing is changed: the file stays what it is.',
};

const REPLACE: ActWords = {
  act: 'replace',
  label: 'Replace the one here',
  effect: 'The case here becomes what is in the file. What it was is first kept as a backup.',
};

/** Lists what can be done, what loses least first. */
export function listRestoreActs({ status }: CaseComparison): readonly ActWords[] {
  switch (status) {
    case 'none':
      return [RESTORE];
    case 'newer':
      return [REPLACE, OPEN];
    case 'same':
    case 'older':
    case 'apart':
      return [OPEN, REPLACE];
    default:
      return status satisfies never;
  }
}

/** What a case file is, and, unless that stands beside the case here, what is in it. */
export function ContentsFacts(props: { readonly contents: CaseFileContents; readonly isCompared?: boolean }) {
  const { contents, isCompared = false } = props;
  return (
    <dl className={styles.facts}>
      <dt>Case</dt>
      <dd>
        <bdi className={styles.name}>{contents.name || 'Untitled'}</bdi>
      </dd>
      {isCompared ? null : (
        <>
          <dt>Contents</dt>
          <dd>{describeCounts(contents)}</dd>
          <dt>Last change</dt>
          <dd>{describeTime(contents.changedAt)}</dd>
        </>
      )}
      <dt>Written</dt>
      <dd>
        {describeTime(contents.writtenAt)} by <bdi>{contents.writtenBy}</bdi>
      </dd>
      <dt>Size</dt>
      <dd>{describeBytes(contents.bytes)}</dd>
      {contents.custody ? <CustodyLine custody={contents.custody} /> : null}
      {contents.lost > 0 ? (
        <>
          <dt>Lost before</dt>
          <dd>
            {count(contents.lost, 'original, text or picture')} that the record names{' '}
            {contents.lost === 1 ? 'was' : 'were'} lost before the file was written.
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function CustodyLine({ custody }: { readonly custody: NonNullable<CaseFileContents['custody']> }) {
  const { items, transfers, last, stamps } = custody;
  return (
    <>
      <dt>Handed over</dt>
      <dd>
        {last ? (
          <>
            {describeTime(last.at)} by <bdi>{last.by}</bdi> to <bdi>{last.to}</bdi>.{' '}
          </>
        ) : null}
        Its custody record ({count(items, 'item')}, {count(transfers, 'transfer')}) was compared with its changes.
        {stamps.map((words) => (
          <span key={words} className={styles.stamp}>
            {words}
          </span>
        ))}
      </dd>
    </>
  );
}

/** What a checked file holds, how it stands to the same case here, and what can be done with it. */
export function RestoreChoices(props: {
  readonly contents: CaseFileContents;
  readonly comparison: CaseComparison;
  readonly onChoose: (act: RestoreAct) => void;
}) {
  const { contents, comparison } = props;
  const isCompared = comparison.status !== 'none' && comparison.status !== 'same';
  return (
    <>
      <ContentsFacts contents={contents} isCompared={isCompared} />
      <p role="status" aria-label="This computer">
        {describeComparison(comparison)}
      </p>
      {isCompared ? <Both file={contents} own={comparison.own} /> : null}
      {'isWhole' in comparison && !comparison.isWhole ? (
        <p>
          The journal of the case here is damaged: it may have more than was counted. If you replace it, the damaged
          journal is kept too.
        </p>
      ) : null}
      <ul className={styles.choices} aria-label="What can be done">
        {listRestoreActs(comparison).map(({ act, label, effect }, index) => (
          <li key={act}>
            <Button kind={index === 0 ? 'primary' : 'plain'} onPress={() => props.onChoose(act)}>
              {label}
            </Button>
            <span>{effect}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const ROWS = ['articles', 'clips', 'events', 'claims', 'sources', 'notes'] as const;

function Both({ file, own }: { readonly file: RecordFacts; readonly own: RecordFacts }) {
  const line = (name: string, of: (facts: RecordFacts) => string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{of(file)}</td>
      <td>{of(own)}</td>
    </tr>
  );
  return (
    <table className={styles.both}>
      <caption className="visually-hidden">What each copy has</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">In the file</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {line('Last change', ({ changedAt }) => describeTime(changedAt))}
        {line('Changes', ({ seq }) => seq.toLocaleString())}
        {ROWS.filter((table) => (file.counts[table] ?? 0) + (own.counts[table] ?? 0) > 0).map((table) =>
          line(`${table[0]?.toUpperCase()}${table.slice(1)}`, ({ counts }) => (counts[table] ?? 0).toLocaleString()),
        )}
      </tbody>
    </table>
  );
}
