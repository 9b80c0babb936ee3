import type { ReactNode } from 'react';
import type { BackUpResult } from '../../../shared/case-files.ts';
import { describeBytes } from '../../../shared/describe-bytes.ts';
import styles from './backup.module.css';
import { describeCounts } from './contents-words.ts';

/** Where a case file was saved, what is in it, and its hash. */
export function Saved(props: {
  readonly result: BackUpResult & { readonly status: 'saved' };
  readonly children: ReactNode;
}) {
  const { shownAs, contents, sha256 } = props.result;
  return (
    <div role="status" aria-label="Message" className={styles.saved}>
      <p>
        <strong>Saved to</strong> <bdi className={styles.path}>{shownAs}</bdi>
      </p>
      {props.children}
      <dl className={styles.facts}>
        <dt>Contents</dt>
        <dd>{describeCounts(contents)}</dd>
        <dt>Size</dt>
        <dd>
          {describeBytes(contents.bytes)} ({contents.bytes.toLocaleString()} bytes)
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code className={styles.hash}>{sha256}</code>
        </dd>
        {contents.lost > 0 ? (
          <>
            <dt>Lost before</dt>
            <dd>
              {contents.lost.toLocaleString()} of the originals, texts and pictures that the record names were lost
              before: see Verify case.
            </dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}
