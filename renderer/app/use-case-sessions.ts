import { useEffect, useMemo } from 'react';
import type { CaseDatabase } from '../db/database.ts';
import { createImportSession } from '../features/import/import-session.ts';
import { SearchSession } from '../features/search/search-session.ts';
import { TimelineSession } from '../features/timeline/timeline-session.ts';
import { onceDrawn } from './once-drawn.ts';
import { createProposerClient } from './proposer-client.ts';

/** Keeps what works for a case in threads of its own while it is open: importing, searching, its timeline, and what a card proposes. */
export function useCaseSessions(db: CaseDatabase) {
  const timeline = useMemo(() => new TimelineSession(db), [db]);
  useEffect(() => () => timeline.close(), [timeline]);
  const session = useMemo(() => createImportSession(db), [db]);
  useEffect(() => () => session.close(), [session]);
  useEffect(() => {
    const proposer = createProposerClient(db);
    db.proposer = proposer;
    return () => {
      db.proposer = null;
      proposer.close();
    };
  }, [db]);
  const search = useMemo(() => new SearchSession(db.name), [db]);
  useEffect(() => {
    // The case is made ready to be searched once it is on the screen: before that it would only take its time.
    const callOff = onceDrawn(() => search.start());
    return () => {
      callOff();
      search.close();
    };
  }, [search]);
  return { session, search, timeline };
}
