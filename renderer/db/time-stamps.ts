import type { Origin } from '../../shared/model/ids.ts';
import type { TimeStamp } from '../../shared/model/time-stamp.ts';
import { isImprintOf, readStamp, toBase64 } from '../../shared/timestamp/read-stamp.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { ActError } from './errors.ts';
import { hashText } from './hash.ts';

/** The largest answer that is kept, bytes: real ones have some thousand. */
export const LARGEST_ANSWER = 256 * 1024;

/** Keeps an answer from outside with the case. Throws ActError, with a sentence, for what stamps no change of this case. */
export async function addTimeStamp(
  db: CaseDatabase,
  origin: Origin,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<TimeStamp> {
  if (file.bytes.length > LARGEST_ANSWER) throw new ActError(`“${file.name}” is too large for an answer.`);
  const read = readStamp(file.bytes);
  if (read.status === 'refused') throw new ActError(`“${file.name}” was not taken. ${read.reason}`);
  const { imprint } = read.value;
  const change = await db.changes.filter(({ hash }) => isImprintOf(imprint, hash, hashText)).first();
  if (!change)
    throw new ActError(
      `“${file.name}” was not taken. It stamps ${imprint}, which is the hash of no change of this case.`,
    );
  const answer = toBase64(file.bytes);
  const { result } = await commit(db, origin, { action: 'timestamp.add' }, async (draft) => {
    const settings = await draft.need('settings', 'case');
    const kept = settings.timeStamps ?? [];
    if (kept.some((stamp) => stamp.answer === answer)) throw new ActError(`“${file.name}” is kept already.`);
    const { seq, hash } = change;
    const stamp = { id: draft.origin.newId(), takenAt: draft.origin.now(), seq, hash, fileName: file.name, answer };
    draft.put('settings', { ...settings, timeStamps: [...kept, stamp] });
    return stamp;
  });
  return result;
}
