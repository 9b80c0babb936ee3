import { useMemo } from 'react';
import type { CaseDatabase } from '../db/database.ts';
import { useLive } from '../db/use-live.ts';
import type { Jump } from './CommandPalette.tsx';
import type { ViewPlace } from './place.ts';

/** How many of each kind the palette offers, the newest first; finding one among many thousands is the search's work. */
const OFFERED = 300;

/** The articles, events and notes that the palette can jump to; read only while it is open. */
export function useJumps(db: CaseDatabase, isOpen: boolean, go: (patch: Partial<ViewPlace>) => void): readonly Jump[] {
  const rows = useLive(async () => {
    if (!isOpen) return null;
    const [articles, events, notes] = await Promise.all([
      db.articles.orderBy('id').reverse().limit(OFFERED).toArray(),
      db.events.orderBy('id').reverse().limit(OFFERED).toArray(),
      db.notes.orderBy('id').reverse().limit(OFFERED).toArray(),
    ]);
    return { articles, events, notes };
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
    ];
  }, [rows, go]);
}
