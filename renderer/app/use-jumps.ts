import { useMemo } from 'react';
import type { CaseDatabase } from '../db/database.ts';
import { useLive } from '../db/use-live.ts';
import type { Jump } from './CommandPalette.tsx';
import type { ViewPlace } from './place.ts';

/** How many of each kind the palette offers, the newest first; finding one among many thousands is the search's work. */
const OFFERED = 300;

/** The articles, events, notes and hypothesis grids that the palette can jump to; read only while it is open. */
export function useJumps(db: CaseDatabase, isOpen: boolean, go: (patch: Partial<ViewPlace>) => void): readonly Jump[] {
  const rows = useLive(async () => {
    if (!isOpen) return null;
    const [articles, events, notes, grids] = await Promise.all([
      db.articles.orderBy('id').reverse().limit(OFFERED).toArray(),
      db.events.orderBy('id').reverse().limit(OFFERED).toArray(),
      db.notes.orderBy('id').reverse().limit(OFFERED).toArray(),
      db.grids.orderBy('id').reverse().limit(OFFERED).toArray(),
    ]);
    return { articles, events, notes, grids };
  }, [db, isOpen]);
  return useMemo(() => {
    if (!rows) return [];
    return [
      ...rows.events.map((event) => ({
        id: event.id,
        label: event.title,
        kind: 'event',
        onChoose: () => go({ view: 'timeline', eventId: event.id }),
      })),
      ...rows.articles.map((article) => ({
        id: article.id,
        label: article.title.value,
        kind: 'article',
        onChoose: () => go({ view: 'articles', articleId: article.id, clipId: null, scroll: 0 }),
      })),
      ...rows.notes.map((note) => ({
        id: note.id,
        label: note.title || 'Untitled note',
        kind: 'note',
        onChoose: () => go({ view: 'notes', noteId: note.id }),
      })),
      ...rows.grids.map((grid) => ({
        id: grid.id,
        label: grid.question,
        kind: 'hypotheses',
        onChoose: () => go({ view: 'hypotheses', gridId: grid.id, cell: null }),
      })),
    ];
  }, [rows, go]);
}
