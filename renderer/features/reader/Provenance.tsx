import type { ReactNode } from 'react';
import { formatReading } from '../../../shared/dates/format.ts';
import type { Article, Version } from '../../../shared/model/article.ts';
import { Button } from '../../ui/Button.tsx';
import { ContainerFacts } from './ContainerFacts.tsx';
import styles from './provenance.module.css';
import { describeEvidence, FORMAT_WORDS, formatBytes, formatMoment } from './provenance-words.ts';

/** What the facts of origin may ask for. */
export interface ProvenanceActs {
  /** Null where the bytes are read in one way only. */
  readonly onUseOtherReading: (() => void) | null;
  readonly onSaveOriginal: () => void;
  /** Null where the case keeps only the document and not the archive that it came in. */
  readonly onSaveContainer: (() => void) | null;
  readonly onCopy: (words: string, what: string) => void;
}

/** All that is known of where a version's bytes came from and how they were read, each with how it is known. */
export function Provenance(
  props: ProvenanceActs & {
    readonly article: Article;
    readonly version: Version;
    /** How many readings of the same bytes there are. */
    readonly readingCount: number;
  },
) {
  const { article, version } = props;
  const { capturedAt, encoding, extractor } = version;
  const canonical = article.canonicalUrl?.value;
  return (
    <section className={styles.panel} aria-label="Where this came from">
      <dl className={styles.facts}>
        <Fact name="File">
          <bdi className={styles.words}>{version.fileName}</bdi>
          <Note>
            {FORMAT_WORDS[version.format]}, {formatBytes(version.originalBytes)}
          </Note>
        </Fact>
        <Fact name="SHA-256">
          <Hash value={version.originalSha256} what="SHA-256 of the file" onCopy={props.onCopy} />
        </Fact>
        <Fact name="Encoding">
          {encoding.name}
          <Note>{encoding.evidence}</Note>
        </Fact>
        <Fact name="Imported">
          <Moment at={version.importedAt} />
        </Fact>
        <Fact name="Captured">
          {capturedAt ? (
            <>
              <Moment at={capturedAt.value} />
              <Note>{describeEvidence(capturedAt.evidence)}</Note>
            </>
          ) : (
            <Note>The file does not say when it was saved.</Note>
          )}
        </Fact>
        {article.url ? (
          <Fact name="Address">
            <Address value={article.url.value} />
            <Note>{describeEvidence(article.url.evidence)}</Note>
          </Fact>
        ) : null}
        {canonical !== undefined && canonical !== article.url?.value ? (
          <Fact name="Canonical address">
            <Address value={canonical} />
            {article.canonicalUrl ? <Note>{describeEvidence(article.canonicalUrl.evidence)}</Note> : null}
          </Fact>
        ) : null}
        {article.modified ? (
          <Fact name="Modified">
            <span dir="auto">{formatReading(article.modified.value)}</span>
            <Note>{describeEvidence(article.modified.evidence)}</Note>
          </Fact>
        ) : null}
        <Fact name="Read by">
          {extractor.name} {extractor.version}
          <Note>
            version {version.number}
            {describeReadings(version, props.readingCount)}
          </Note>
        </Fact>
        {version.notes ? <Fact name="To know">{version.notes.join(' ')}</Fact> : null}
      </dl>
      {version.container ? (
        <ContainerFacts container={version.container} onCopy={props.onCopy} onSave={props.onSaveContainer} />
      ) : null}
      <div className={styles.acts}>
        <Button onPress={props.onSaveOriginal}>Save the original file…</Button>
        {props.onUseOtherReading ? (
          <Button
            title="Read the same bytes by the other of the two ways of finding an article in a page; switching back is the same act"
            onPress={props.onUseOtherReading}
          >
            Use the other reading
          </Button>
        ) : null}
      </div>
    </section>
  );
}

/** Says which of several readings of the same bytes a version is: ", reading 2 of 2". */
export function describeReadings(version: Version, readingCount: number): string {
  return readingCount > 1 ? `, reading ${version.reading ?? 1} of ${readingCount}` : '';
}

/** One fact with its name at the left. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How a fact is known, or what else there is to it. */
export function Note({ children }: { readonly children: ReactNode }) {
  return (
    <span className={styles.note} dir="auto">
      {children}
    </span>
  );
}

/** A hash in full, with a button that copies it. */
export function Hash(props: {
  readonly value: string;
  readonly what: string;
  readonly onCopy: ProvenanceActs['onCopy'];
}) {
  return (
    <span className={styles.hashRow}>
      <code className={styles.hash}>{props.value}</code>
      <Button kind="quiet" label={`Copy ${props.what}`} onPress={() => props.onCopy(props.value, props.what)}>
        Copy
      </Button>
    </span>
  );
}

/** A moment in the person's own time with its exact form in UTC. */
function Moment({ at }: { readonly at: string }) {
  return (
    <>
      <time dateTime={at}>{formatMoment(at)}</time>
      <Note>{at.replace(/\.\d+Z$/, 'Z')}</Note>
    </>
  );
}

function Address({ value }: { readonly value: string }) {
  return (
    <span className={styles.address} dir="ltr">
      {value}
    </span>
  );
}
