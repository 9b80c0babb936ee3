import { useEffect, useState } from 'react';
import type { ClipAcross } from '../../../shared/anchoring/clips-across.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { askCompareWorker } from './compare-client.ts';

/** What became of clips of other versions in the shown one, by their ids; a sentence where it could not be found out. */
export interface FollowedClips {
  readonly across: ReadonlyMap<Ulid, ClipAcross>;
  readonly failure: string | null;
}

/** What is known of each shown version. Texts and the words of clips never change, so an answer holds for good. */
const known = new WeakMap<CaseDatabase, Map<Ulid, ReadonlyMap<Ulid, ClipAcross>>>();

const NONE: ReadonlyMap<Ulid, ClipAcross> = new Map();

/** Follows the clips of an article's other versions into the shown one, off the window's thread: the same way as the comparison does. */
export function useFollowedClips(db: CaseDatabase, versionId: Ulid, clips: readonly Clip[] | undefined): FollowedClips {
  const [answer, setAnswer] = useState<FollowedClips>({ across: readKnown(db, versionId), failure: null });
  const wanted = (clips ?? []).filter((clip) => clip.versionId !== versionId && !answer.across.has(clip.id));
  const key = wanted.map((clip) => clip.id).join();
  useEffect(() => {
    if (key === '') return;
    const abort = new AbortController();
    askCompareWorker({ type: 'clips', databaseName: db.name, afterId: versionId }, abort.signal, (message) => {
      if (message.type !== 'compared') return;
      const across = new Map(message.clips.map((one) => [one.clipId, one.across]));
      keepKnown(db, versionId, across);
      setAnswer({ across, failure: null });
    }).catch((error: unknown) => {
      if (abort.signal.aborted) return;
      const failure = error instanceof Error ? error.message : String(error);
      setAnswer((now) => ({ ...now, failure }));
    });
    return () => abort.abort();
  }, [db, versionId, key]);
  return answer;
}

function readKnown(db: CaseDatabase, versionId: Ulid): ReadonlyMap<Ulid, ClipAcross> {
  return known.get(db)?.get(versionId) ?? NONE;
}

function keepKnown(db: CaseDatabase, versionId: Ulid, across: ReadonlyMap<Ulid, ClipAcross>): void {
  const ofCase = known.get(db) ?? new Map<Ulid, ReadonlyMap<Ulid, ClipAcross>>();
  known.set(db, ofCase.set(versionId, across));
}
