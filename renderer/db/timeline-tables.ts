import type { CaseSettings } from '../../shared/model/case.ts';
import type { RowEdit } from '../../shared/model/change.ts';
import type { Claim } from '../../shared/model/claim.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { TimelineTables } from '../../shared/timeline/event-rows.ts';
import { ROW_TABLES } from '../../shared/timeline/row-store.ts';
import { readLast } from './changes.ts';
import { type CaseDatabase, CaseOpenError } from './database.ts';

/** What the timeline's rows are made of, as it stood after one change. */
export interface StoredTimeline {
  readonly seq: number;
  readonly settings: CaseSettings;
  readonly tables: TimelineTables;
}

/** What changed since: the edits of rows that the timeline is made of, in order; `too-many` when reading all is less work. */
export type TimelineNews =
  | {
      readonly status: 'edits';
      readonly seq: number;
      readonly settings: CaseSettings;
      readonly edits: readonly RowEdit[];
    }
  | { readonly status: 'too-many' };

/** More changes than this are not followed one by one: an import writes thousands. */
const MOST_CHANGES = 2_000;

/** Reads the rows that a timeline is made of, all of one moment and without their long texts. Throws for a database that is no case. */
export async function readTimeline(db: CaseDatabase): Promise<StoredTimeline> {
  const { events, claims, sources, articles, clips, settings, changes } = db;
  return db.transaction('r', [events, claims, sources, articles, clips, settings, changes], async () => {
    const [stored, last, ...rows] = await Promise.all([
      settings.get('case'),
      readLast(db),
      events.toArray(),
      claims.toArray(),
      sources.toArray(),
      articles.toArray(),
      clips.toArray(),
    ]);
    if (!stored) throw new CaseOpenError({ status: 'emptied' });
    return {
      seq: last?.seq ?? 0,
      settings: stored,
      tables: {
        events: rows[0].map(withoutTexts),
        claims: rows[1].map(withoutWords),
        sources: rows[2],
        articles: rows[3],
        clips: rows[4].map(({ id, articleId }) => ({ id, articleId })),
      },
    };
  });
}

/** Reads the events alone, for a first picture of a large case; no claims, so nothing is said of how well they are borne out. */
export async function readEventsAlone(db: CaseDatabase): Promise<Omit<StoredTimeline, 'seq'>> {
  return db.transaction('r', [db.events, db.settings], async () => {
    const [settings, events] = await Promise.all([db.settings.get('case'), db.events.toArray()]);
    if (!settings) throw new CaseOpenError({ status: 'emptied' });
    return { settings, tables: { events: events.map(withoutTexts), claims: [], sources: [], articles: [], clips: [] } };
  });
}

/** Reads what was written after a change that touches the timeline. */
export async function readTimelineNews(db: CaseDatabase, since: number): Promise<TimelineNews> {
  return db.transaction('r', db.changes, db.settings, async () => {
    const [settings, last] = await Promise.all([db.settings.get('case'), readLast(db)]);
    const seq = last?.seq ?? 0;
    if (!settings || seq < since || seq - since > MOST_CHANGES) return { status: 'too-many' };
    const news = await db.changes.where('seq').above(since).toArray();
    const edits = news
      .flatMap((change) => change.edits)
      .filter(({ table }) => ROW_TABLES.includes(table))
      .map((edit) => ({ ...edit, after: slim(edit) }));
    return { status: 'edits', seq, settings, edits };
  });
}

function slim({ table, after }: RowEdit): RowEdit['after'] {
  if (after === null) return null;
  if (table === 'events') return withoutTexts(after as TimelineEvent);
  return table === 'claims' ? withoutWords(after as Claim) : after;
}

/** A description of many pages would be kept for nothing: rows show none of it. */
function withoutTexts(event: TimelineEvent): TimelineEvent {
  return event.description === null ? event : { ...event, description: null };
}

function withoutWords(claim: Claim): Claim {
  return { ...claim, statement: '', rationale: '', chain: claim.chain.map((link) => ({ ...link, words: null })) };
}
