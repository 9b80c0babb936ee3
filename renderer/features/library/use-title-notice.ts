import { useCallback, useState } from 'react';
import { nameLearnedTitle } from '../../../shared/extract/learned-titles.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { applyTitlesToOutlet, countTitlesToLearn, readTitleTeacher } from '../../db/learned.ts';
import { useLive } from '../../db/use-live.ts';
import type { LibraryMessage } from './published-change.ts';

/** What a corrected title taught of its outlet's pages. */
export interface TaughtTitle {
  readonly outletId: Ulid;
  readonly outletName: string;
  /** The places of a page that give the right title, in words. */
  readonly places: string;
  /** How many articles of the outlet have another title than the one learned. */
  readonly count: number;
}

/** Reads what the corrected title of an article teaches; null where it teaches nothing, or no longer. */
export async function readTaughtTitle(db: CaseDatabase, articleId: Ulid): Promise<TaughtTitle | null> {
  const outlet = await readTitleTeacher(db, articleId);
  if (!outlet?.titles) return null;
  return {
    outletId: outlet.id,
    outletName: outlet.name,
    places: nameLearnedTitle(outlet.titles),
    count: await countTitlesToLearn(db, outlet.id),
  };
}

/** The line that says what the last corrected title taught, while it stands, and the act that it offers. */
export function useTitleNotice(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly onMessage: (message: LibraryMessage) => void;
  /** The line is gone, and the focus with it where it was there. */
  readonly onDone: () => void;
}) {
  const { db, origin, onMessage } = props;
  const [articleId, setArticleId] = useState<Ulid | null>(null);
  const taught = useLive(async () => (articleId === null ? null : readTaughtTitle(db, articleId)), [db, articleId]);
  const learned = (articleId !== null && taught) || null;
  const tell = useCallback((id: Ulid) => setArticleId(id), []);
  const apply = async ({ outletId, outletName }: TaughtTitle) => {
    try {
      const count = await applyTitlesToOutlet(db, origin, outletId);
      const articles = count === 1 ? '1 article' : `${count.toLocaleString()} articles`;
      onMessage({ kind: 'good', text: `The title of ${articles} of “${outletName}” was changed. Undo takes it back.` });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      onMessage({ kind: 'bad', text: `No title was changed: ${reason}` });
    }
    props.onDone();
  };
  return {
    learned,
    tell,
    apply: learned && learned.count > 0 ? () => void apply(learned) : null,
    dismiss: () => {
      setArticleId(null);
      props.onDone();
    },
  };
}
