import {
  ARCHIVE_TIME_LIMIT,
  DEEPEST_ARCHIVE,
  EXTRACTION_TIME_LIMIT,
  LARGEST_ARCHIVE,
  LARGEST_FILE,
  MOST_ENTRIES,
  MOST_EXPANSION,
  MOST_PAGES,
  MOST_UNPACKED,
  PAGED_TIME_LIMIT,
  PAGES_WITHOUT_ASKING,
} from '../../../shared/extract/limits.ts';
import { LONGEST_TEXT } from '../../../shared/model/article-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './import.module.css';

const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;

/** The formats as an analyst names them, and what is read of each. */
const FORMATS: readonly (readonly [string, string])[] = [
  [
    'Web pages',
    'HTML as browsers, SingleFile and reader modes save it; MHTML (Chromium, Firefox, old Internet Explorer)',
  ],
  [
    'Documents',
    'PDF with text (a scanned one is kept and says so) and what is attached to it, DOCX, ODT, RTF, EPUB, Markdown, plain text',
  ],
  ['E-mail', 'EML; what is attached becomes an article of its own, linked to the message'],
  ['Web archives', `WARC and WACZ: hashes are verified; of more than ${PAGES_WITHOUT_ASKING} pages you choose`],
  ['Folders', 'dropped as they are or zipped; what browsers save beside a page is passed over'],
  ['Pasted text', 'plain, or with its headings, lists and links'],
];

/** The limits within which a file is read. */
const LIMITS: readonly (readonly [string, string])[] = [
  ['One document', `up to ${LARGEST_FILE / MEGABYTE} MB, ${(LONGEST_TEXT / 1e6).toLocaleString()} million characters`],
  ['One PDF', `up to ${MOST_PAGES.toLocaleString()} pages`],
  [
    'Time for one document',
    `${EXTRACTION_TIME_LIMIT / 1000} seconds, then it is stopped and named; a long PDF ${PAGED_TIME_LIMIT / 1000} while its pages come`,
  ],
  [
    'One archive',
    `up to ${LARGEST_ARCHIVE / GIGABYTE} GB and ${MOST_ENTRIES.toLocaleString()} files, ${MOST_UNPACKED / GIGABYTE} GB unpacked, ${MOST_EXPANSION} times its size for any one file`,
  ],
  ['Archives in archives', `${DEEPEST_ARCHIVE} deep`],
  ['Time for one archive step', `${ARCHIVE_TIME_LIMIT / 1000} seconds`],
];

/** Says which files can be imported and within which limits. */
export function FormatsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Dialog
      title="What can be imported"
      isOpen={props.isOpen}
      onClose={props.onClose}
      width={620}
      actions={
        <Button kind="primary" onPress={props.onClose}>
          Close
        </Button>
      }
    >
      <h3 className={styles.formatsTitle}>Formats</h3>
      <Facts rows={FORMATS} />
      <h3 className={styles.formatsTitle}>Limits</h3>
      <Facts rows={LIMITS} />
      <p className={styles.hint}>
        A file beyond a limit gets a sentence in the report, and the others go on. Nothing in a file runs, and nothing
        is loaded from the network.
      </p>
    </Dialog>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
