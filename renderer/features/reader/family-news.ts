import { useEffect, useState } from 'react';
import type { MemberNews } from '../../../shared/anchoring/compare-messages.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { askCompareWorker } from './compare-client.ts';
import type { FamilyMember } from './family-facts.ts';
import type { Span } from './selection.ts';

/** What is new in the members of a family. */
export interface FamilyNews {
  /** The sentences of the open article that stand in no other member, in order. */
  readonly sentences: readonly Span[];
  /** For each other member: its sentences that stand neither in the open article nor in one that was read. */
  readonly counts: ReadonlyMap<Ulid, number>;
}

/** How far the search for new sentences is. */
export type NewsState =
  | { readonly status: 'comparing'; readonly done: number; readonly of: number }
  | { readonly status: 'known'; readonly news: FamilyNews }
  | { readonly status: 'failed'; readonly reason: string };

const STARTING: NewsState = { status: 'comparing', done: 0, of: 0 };

/** Finds off the window's thread what is new in a family, and again when its members, their texts or what was read change. */
export function useFamilyNews(
  databaseName: string,
  articleId: Ulid,
  familyId: Ulid | null,
  members: readonly FamilyMember[],
): NewsState {
  const [state, setState] = useState<NewsState>(STARTING);
  const isFamily = familyId !== null && members.length > 1;
  // All that the answer rests on.
  const key = members.map((one) => `${one.versionId} ${one.triage === 'done'}`).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the members.
  useEffect(() => {
    if (!isFamily || familyId === null) return;
    const abort = new AbortController();
    askCompareWorker({ type: 'family', databaseName, articleId, familyId }, abort.signal, (message) => {
      if (message.type === 'progress') {
        // What is known stays on the screen until the next answer.
        setState((now) => (now.status === 'known' ? now : { ...message, status: 'comparing' }));
      }
      if (message.type === 'family') {
        const { sentences, news } = message;
        setState({ status: 'known', news: { sentences, counts: toCounts(news) } });
      }
    }).catch((error: unknown) => {
      if (abort.signal.aborted) return;
      setState({ status: 'failed', reason: error instanceof Error ? error.message : String(error) });
    });
    return () => abort.abort();
  }, [databaseName, articleId, familyId, isFamily, key]);
  return isFamily ? state : STARTING;
}

function toCounts(news: readonly MemberNews[]): ReadonlyMap<Ulid, number> {
  return new Map(news.map((one) => [one.articleId, one.count]));
}
