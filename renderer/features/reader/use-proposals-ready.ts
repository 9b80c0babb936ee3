import { useEffect, useRef } from 'react';
import type { CaseDatabase } from '../../db/database.ts';
import { readRegister } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import type { CardContext } from './card-draft.ts';
import { toCardRequest } from './card-start.ts';

/**
 * Has made ready what the next card of an article needs while its text is read, where that does not hold up the window, and again when
 * a source of the case changes; `context` is that of any card of the article.
 */
export function useProposalsReady(db: CaseDatabase, context: CardContext, kinds: readonly string[]): void {
  const latest = useRef(context);
  latest.current = context;
  const { text } = context;
  const sources = useLive(() => readRegister(db), [db]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for this text, these kinds and these sources; each card looks at the rest anew.
  useEffect(() => {
    if (!sources) return;
    const idle = requestIdleCallback(() => void db.proposer?.prepare(toCardRequest(latest.current, kinds)));
    return () => cancelIdleCallback(idle);
  }, [db, text, kinds, sources]);
}
