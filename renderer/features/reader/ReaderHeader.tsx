import type { ReactNode } from 'react';
import { formatReading } from '../../../shared/dates/format.ts';
import type { Article, Evidence, Version } from '../../../shared/model/article.ts';
import type { Source } from '../../../shared/model/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import styles from './reader.module.css';

/** What an article says of itself and where each value came from. Its words are no part of the text: they cannot be selected. */
export function ReaderHeader(props: {
  readonly article: Article;
  readonly version: Version;
  readonly outlet: Source | null;
  /** The headline: the title, or the block that is the title. */
  readonly headline: ReactNode;
  /** Which version is open and the way to the others, where there are several. */
  readonly versionMark?: ReactNode;
  /** What is said of its origin: in the line of facts and below it. */
  readonly provenance?: { readonly inLine: ReactNode; readonly below: ReactNode } | undefined;
  readonly onEditDetails: () => void;
}) {
  const { article, version } = props;
  const facts: ReactNode[] = [];
  if (props.outlet) facts.push(<b key="outlet">{props.outlet.name}</b>);
  if (article.authors) facts.push(<span key="authors">{article.authors.value.join(', ')}</span>);
  if (article.published) facts.push(<time key="published">{formatReading(article.published.value)}</time>);
  return (
    <header className={styles.header}>
      {props.headline}
      <div className={styles.facts}>
        {facts.map((fact, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts stand in a fixed order.
          <span key={index} className={styles.fact} dir="auto">
            {fact}
          </span>
        ))}
        <DateDoubt article={article} onEditDetails={props.onEditDetails} />
        {groupEvidence(article, props.outlet !== null).map(({ words, fields, details }) => (
          <Chip key={words} title={details.join('\n')}>
            {fields.join(', ')} {words}
          </Chip>
        ))}
        {article.language ? <Chip title="Language of the article">{article.language.value}</Chip> : null}
        {props.versionMark ?? (
          <Chip
            title={`Version ${version.number}, ${version.fileName}, read by ${version.extractor.name} ${version.extractor.version}`}
          >
            v{version.number}
          </Chip>
        )}
        <Chip title={`SHA-256 of the original file: ${version.originalSha256}`}>
          sha256 {version.originalSha256.slice(0, 4)}…{version.originalSha256.slice(-4)}
        </Chip>
        <span className={styles.acts}>
          {props.provenance?.inLine}
          <Button
            kind="quiet"
            onPress={props.onEditDetails}
            label="Article details"
            title="See and correct title, outlet, date"
          >
            Details
          </Button>
        </span>
      </div>
      {props.provenance?.below}
    </header>
  );
}

/** Asks for the publication date where it is missing or doubtful, since relative dates are counted from it. */
function DateDoubt({ article, onEditDetails }: { readonly article: Article; readonly onEditDetails: () => void }) {
  const isMissing = !article.published?.value.value;
  if (!isMissing && !article.publishedDoubt) return null;
  return (
    <button
      type="button"
      className={styles.doubt}
      title={article.publishedDoubt ?? 'Dates such as “last September” are counted from the publication date.'}
      onClick={onEditDetails}
    >
      <Chip kind="dispute">{isMissing ? 'no publication date — set it' : 'doubtful date — check it'}</Chip>
    </button>
  );
}

interface EvidenceGroup {
  readonly words: string;
  readonly fields: string[];
  readonly details: string[];
}

/** Puts together what came from the same kind of place: "title, date from meta tags". */
function groupEvidence(article: Article, hasOutlet: boolean): readonly EvidenceGroup[] {
  const groups = new Map<string, EvidenceGroup>();
  const add = (field: string, evidence: Evidence | undefined) => {
    if (!evidence) return;
    const words = describePlace(evidence);
    const group = groups.get(words) ?? { words, fields: [], details: [] };
    group.fields.push(field);
    group.details.push(`${field}: ${evidence.detail}`);
    groups.set(words, group);
  };
  add('title', article.title.evidence);
  if (hasOutlet) add('outlet', article.outlet?.evidence);
  add('date', article.published?.evidence);
  return [...groups.values()];
}

function describePlace(evidence: Evidence): string {
  switch (evidence.from) {
    case 'meta':
      return 'from meta tags';
    case 'json-ld':
      return 'from JSON-LD';
    case 'visible':
      return 'from the visible words';
    case 'file':
      return /name/i.test(evidence.detail) ? 'from the file name' : 'from the file';
    case 'address':
      return 'from the address';
    case 'analyst':
      return 'set by you';
  }
}
