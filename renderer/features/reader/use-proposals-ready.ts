import { useEffect, useRef } from 'react';
import type { CaseDatabase } from '../../db/database.ts';
import type { CardContext } from './card-draft.ts';
import { toCardRequest } from './card-start.ts';

/**
 * Has made ready what the first card of an article needs while its text is read, where that does not hold up the window; `context` is
 * that of any card of the article.
 */
export function useProposalsReady(db: CaseDatabase, context: CardContext, kinds: readonly string[]): void {
  const latest = useRef(context);
  latest.current = context;
  const { text } = context;
  // biome-ignore lint/correctness/useExhaustiveDependencies: for this text and these kinds; each card looks at the rest anew.
  useEffect(() => {
    const idle = requestIdleCallback(() => void db.proposer?.prepare(toCardRequest(latest.current, kinds)));
    return () => cancelIdleCallback(idle);
  }, [db, text, kinds]);
}
