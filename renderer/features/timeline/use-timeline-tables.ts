import { useMemo } from 'react';
import type { Article } from '../../../shared/model/article.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Source } from '../../../shared/model/source.ts';
import { listClaims } from '../../db/claims.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { listEvents } from '../../db/events.ts';
import { useLive } from '../../db/use-live.ts';
import { type ClaimContext, makeClaimContext } from './event-rows.ts';

/** The tables that the timeline shows, kept up to date, with their look-ups. */
export interface TimelineData {
  readonly events: readonly TimelineEvent[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly articles: readonly Article[];
  readonly clips: readonly Clip[];
  readonly context: ClaimContext;
}

/** Reads the tables one by one, so that a change in one of them does not read all others again; null until all are there. */
export function useTimelineTables(db: CaseDatabase): TimelineData | null {
  const events = useLive(() => listEvents(db), [db]);
  const claims = useLive(() => listClaims(db), [db]);
  const sources = useLive(() => db.sources.toArray(), [db]);
  const articles = useLive(() => db.articles.toArray(), [db]);
  const clips = useLive(() => db.clips.toArray(), [db]);
  const context = useMemo(
    () =>
      events && claims && sources && articles && clips
        ? makeClaimContext({ events, claims, sources, articles, clips })
        : null,
    [events, claims, sources, articles, clips],
  );
  return useMemo(
    () =>
      events && claims && sources && articles && clips && context
        ? { events, claims, sources, articles, clips, context }
        : null,
    [events, claims, sources, articles, clips, context],
  );
}
