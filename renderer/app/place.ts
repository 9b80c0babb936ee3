import { useCallback, useEffect, useRef, useState } from 'react';
import type { Ulid } from '../../shared/model/ids.ts';

/** The views of the rail, in its order. */
export const VIEWS = ['articles', 'timeline', 'claims', 'sources', 'notes', 'gaps', 'hypotheses'] as const;
export type View = (typeof VIEWS)[number];

/** Where the analyst is: the view, and what is chosen in each view. It is the URL's hash, so it can be linked, gone back to and restored. */
export interface ViewPlace {
  readonly view: View;
  readonly articleId: Ulid | null;
  readonly clipId: Ulid | null;
  readonly eventId: Ulid | null;
  readonly claimId: Ulid | null;
  readonly sourceId: Ulid | null;
  readonly noteId: Ulid | null;
  readonly gridId: Ulid | null;
  /** Where in the hypothesis grid; null before a cell was chosen. */
  readonly cell: string | null;
  /** Which kind of gap is open, and which of its rows was left for its place. */
  readonly gap: string | null;
  readonly gapRow: string | null;
  /** Where in the grid of article details; null while it is closed. */
  readonly details: string | null;
  /** The timeline's filter as typed. */
  readonly filter: string;
  /** How the timeline is drawn: what lanes and colours go by, and the time in sight as `from_to` in milliseconds; empty as it begins. */
  readonly lanes: string;
  readonly colour: string;
  readonly span: string;
  /** A stretch of the open article that was found and is to be shown, as `start-end` (UTF-16); empty for none. */
  readonly passage: string;
  /** The reader's scroll, in CSS pixels. */
  readonly scroll: number;
}

const KEYS = {
  articleId: 'article',
  clipId: 'clip',
  eventId: 'event',
  claimId: 'claim',
  sourceId: 'source',
  noteId: 'note',
  gridId: 'grid',
} as const;

/** The place as a hash without its `#`. */
export function toHash(place: ViewPlace): string {
  const words = new URLSearchParams({ view: place.view });
  for (const [field, key] of Object.entries(KEYS)) {
    const value = place[field as keyof typeof KEYS];
    if (value) words.set(key, value);
  }
  if (place.details !== null) words.set('details', place.details);
  if (place.cell) words.set('cell', place.cell);
  if (place.gap) words.set('gap', place.gap);
  if (place.gapRow) words.set('gap-row', place.gapRow);
  if (place.filter) words.set('filter', place.filter);
  if (place.lanes) words.set('lanes', place.lanes);
  if (place.colour) words.set('colour', place.colour);
  if (place.span) words.set('span', place.span);
  if (place.passage) words.set('passage', place.passage);
  if (place.scroll > 0) words.set('scroll', String(Math.round(place.scroll)));
  return words.toString();
}

/** Reads a hash; what it does not know or cannot read falls back to the start. */
export function parseHash(hash: string): ViewPlace {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const id = (key: string) => {
    const value = words.get(key);
    return value && /^[0-9A-HJKMNP-TV-Z]{26}$/.test(value) ? value : null;
  };
  const view = VIEWS.find((name) => name === words.get('view')) ?? 'articles';
  const scroll = Number(words.get('scroll') ?? 0);
  return {
    view,
    articleId: id('article'),
    clipId: id('clip'),
    eventId: id('event'),
    claimId: id('claim'),
    sourceId: id('source'),
    noteId: id('note'),
    gridId: id('grid'),
    cell: words.get('cell'),
    gap: words.get('gap'),
    gapRow: words.get('gap-row'),
    details: words.get('details'),
    filter: words.get('filter') ?? '',
    lanes: words.get('lanes') ?? '',
    colour: words.get('colour') ?? '',
    span: words.get('span') ?? '',
    passage: words.get('passage') ?? '',
    scroll: Number.isFinite(scroll) ? scroll : 0,
  };
}

/** The place with ways to go elsewhere (a step that Back undoes) and to adjust it (scroll, filter: no step). */
export interface PlaceControl {
  readonly place: ViewPlace;
  readonly go: (patch: Partial<ViewPlace>) => void;
  readonly adjust: (patch: Partial<ViewPlace>) => void;
}

/** Whose place the history's current step is; null for one that no case has written. */
function readStepCase(): string | null {
  return (window.history.state as { readonly caseId?: string } | null)?.caseId ?? null;
}

/** Keeps the place of one case in the URL's hash and remembers it for the next start. Steps of other cases are never gone to. */
export function usePlace(caseId: Ulid): PlaceControl {
  const key = `place:${caseId}`;
  const [place, setPlace] = useState<ViewPlace>(() => {
    const isOwn = window.location.hash.length > 1 && [null, caseId].includes(readStepCase());
    const start = parseHash(isOwn ? window.location.hash : (localStorage.getItem(key) ?? ''));
    window.history.replaceState({ caseId }, '', `#${toHash(start)}`);
    return start;
  });
  const current = useRef(place);
  useEffect(() => {
    current.current = place;
    localStorage.setItem(key, toHash(place));
  }, [key, place]);
  useEffect(() => {
    const follow = () => {
      const step = readStepCase();
      if (step === null || step === caseId) {
        const next = parseHash(window.location.hash);
        window.history.replaceState({ caseId }, '', `#${toHash(next)}`);
        setPlace(next);
      } else window.history.replaceState({ caseId }, '', `#${toHash(current.current)}`);
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [caseId]);
  const move = useCallback(
    (patch: Partial<ViewPlace>, isStep: boolean) => {
      // A case that is being left has nothing more to say about where the analyst is.
      if (readStepCase() !== caseId) return;
      // Whoever goes to an article wants to read it, not its row in the grid of details.
      const left = patch.articleId ? { details: null, passage: '' } : null;
      const next = { ...parseHash(window.location.hash), ...left, ...patch };
      const hash = `#${toHash(next)}`;
      if (hash === window.location.hash) return;
      if (isStep) window.history.pushState({ caseId }, '', hash);
      else window.history.replaceState({ caseId }, '', hash);
      setPlace(next);
    },
    [caseId],
  );
  const go = useCallback((patch: Partial<ViewPlace>) => move(patch, true), [move]);
  const adjust = useCallback((patch: Partial<ViewPlace>) => move(patch, false), [move]);
  return { place, go, adjust };
}
