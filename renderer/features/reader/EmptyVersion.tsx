import type { Version } from '../../../shared/model/article.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './empty-version.module.css';
import { FORMAT_WORDS, formatBytes } from './provenance-words.ts';

/** What the reader shows of a file that has no text: why, what the file is, and what can be done with it. */
export function EmptyVersion(props: { readonly version: Version; readonly onSaveOriginal: (() => void) | undefined }) {
  const { version } = props;
  return (
    <section className={styles.empty} aria-label="No text">
      <p className={styles.reason}>{version.emptyReason ?? 'There is no text in this file.'}</p>
      <p>
        The file itself is kept in the case, unchanged. Without a text there is nothing to clip in it: its words can be
        read in another program, and pasted here as an article of their own.
      </p>
      <dl>
        <div>
          <dt>File</dt>
          <dd>
            <bdi>{version.fileName}</bdi>
          </dd>
        </div>
        <div>
          <dt>Kind</dt>
          <dd>{FORMAT_WORDS[version.format]}</dd>
        </div>
        <div>
          <dt>Size</dt>
          <dd>{formatBytes(version.originalBytes)}</dd>
        </div>
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code>{version.originalSha256}</code>
          </dd>
        </div>
      </dl>
      {props.onSaveOriginal ? (
        <div>
          <Button onPress={props.onSaveOriginal}>Save the original file…</Button>
        </div>
      ) : null}
    </section>
  );
}
