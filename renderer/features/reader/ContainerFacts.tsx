import type { Container } from '../../../shared/model/article.ts';
import { Button } from '../../ui/Button.tsx';
import { Fact, Hash, type ProvenanceActs } from './Provenance.tsx';
import styles from './provenance.module.css';
import { CHECK_WORDS, CONTAINER_WORDS, summarizeChecks } from './provenance-words.ts';

/** The file that a document lay in, and everything that file says of itself with what looking it up gave. */
export function ContainerFacts(props: {
  readonly container: Container;
  readonly onCopy: ProvenanceActs['onCopy'];
  readonly onSave: (() => void) | null;
}) {
  const { container } = props;
  const { checks } = container;
  const hasFault = checks.some((check) => check.result === 'differs');
  return (
    <div className={styles.container}>
      <h2>It came in this {CONTAINER_WORDS[container.kind]}</h2>
      <dl className={styles.facts}>
        <Fact name="File">
          <bdi className={styles.words}>{container.fileName}</bdi>
          {props.onSave ? (
            <Button kind="quiet" label={`Save ${container.fileName}`} onPress={props.onSave}>
              Save…
            </Button>
          ) : null}
        </Fact>
        <Fact name="SHA-256">
          <Hash
            value={container.sha256}
            what={`SHA-256 of the ${CONTAINER_WORDS[container.kind]}`}
            onCopy={props.onCopy}
          />
        </Fact>
        <Fact name="Place in it">
          <bdi className={styles.words}>{container.path}</bdi>
        </Fact>
      </dl>
      {hasFault ? (
        <p role="alert" className={styles.fault}>
          <span aria-hidden="true">≠</span> A check of this {CONTAINER_WORDS[container.kind]} failed: what it holds is
          not what it says it holds. Treat the document as changed since it was captured.
        </p>
      ) : null}
      {checks.length > 0 ? (
        <>
          <p className={styles.summary}>Checks: {summarizeChecks(checks)}.</p>
          <ul aria-label="Checks" className={styles.checks}>
            {checks.map((check, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: checks stand in a fixed order and may say the same twice.
              <li key={index} data-result={check.result}>
                <span className={styles.result}>
                  <span aria-hidden="true">{CHECK_WORDS[check.result].shape}</span> {CHECK_WORDS[check.result].words}
                </span>
                <span className={styles.what} dir="auto">
                  {check.what}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
