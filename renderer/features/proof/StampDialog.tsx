import { useEffect, useState } from 'react';
import type { Origin } from '../../../shared/model/ids.ts';
import { type CheckedStamp, checkStamp } from '../../../shared/timestamp/read-stamp.ts';
import { readLast } from '../../db/changes.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { hashText } from '../../db/hash.ts';
import { readSettings } from '../../db/settings.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './proof.module.css';
import { StampList } from './StampList.tsx';
import { type RequestForm, saveRequest, takeAnswer } from './stamping.ts';

type News = { readonly kind: 'good' | 'bad'; readonly text: string };

/** Has somebody outside state that the record existed at a time: the hash goes out by file, and the answer comes back by file. */
export function StampDialog(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { db, origin, isOpen } = props;
  const [news, setNews] = useState<News | null>(null);
  const head = useLive(async () => (isOpen ? await readLast(db) : null), [db, isOpen]);
  const stamps = useLive(async () => (isOpen ? await readStamps(db) : []), [db, isOpen]);
  useEffect(() => {
    if (isOpen) setNews(null);
  }, [isOpen]);
  const save = async (form: RequestForm) => {
    if (!head) return;
    const result = await saveRequest(form, head);
    if (result.status === 'saved') setNews({ kind: 'good', text: `Saved to ${result.shownAs}` });
    else setNews(result.status === 'failed' ? { kind: 'bad', text: result.reason } : null);
  };
  const take = async () => {
    try {
      const stamp = await takeAnswer(db, origin);
      setNews(stamp && { kind: 'good', text: `Kept: “${stamp.fileName}” stamps change ${stamp.seq}.` });
    } catch (error) {
      setNews({ kind: 'bad', text: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <Dialog
      title="Outside timestamp"
      isOpen={isOpen}
      onClose={props.onClose}
      width={660}
      actions={<Button onPress={props.onClose}>Close</Button>}
    >
      <div className={styles.body}>
        <p>
          Somebody outside can state that the record existed at a time. Dateline sends nothing: save the hash of the
          last change as a file, have it stamped on any computer, and take the answer in. The hash says nothing of what
          is in the case.
        </p>
        {head ? (
          <p className={styles.head}>
            Change {head.seq.toLocaleString()}, which covers all before it: <code>{head.hash}</code>
          </p>
        ) : null}
        <ul className={styles.stampActs} aria-label="What can be done">
          <li>
            <Button onPress={() => void save('rfc3161')}>Save request</Button>
            <span>for a time-stamp authority (RFC 3161, .tsq), which answers with a .tsr file</span>
          </li>
          <li>
            <Button onPress={() => void save('digest')}>Save digest</Button>
            <span>as a text file for OpenTimestamps, which answers with an .ots file</span>
          </li>
          <li>
            <Button onPress={() => void take()}>Take answer in</Button>
            <span>a .tsr or .ots file; it is kept with the case, and goes into every package</span>
          </li>
        </ul>
        {news ? (
          <p
            role={news.kind === 'good' ? 'status' : 'alert'}
            className={news.kind === 'bad' ? styles.problem : styles.news}
            dir="auto"
          >
            {news.text}
          </p>
        ) : null}
        <StampList stamps={stamps ?? []} />
      </div>
    </Dialog>
  );
}

async function readStamps(db: CaseDatabase): Promise<readonly CheckedStamp[]> {
  const kept = (await readSettings(db))?.timeStamps ?? [];
  return Promise.all(
    kept.map(async (stamp) => checkStamp(stamp, (await db.changes.get(stamp.seq))?.hash ?? null, hashText)),
  );
}
