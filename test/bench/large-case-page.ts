import { addVersions } from '../../renderer/db/articles.ts';
import { listCases, openCase } from '../../renderer/db/catalogue.ts';
import { commitEach, type Step } from '../../renderer/db/changes.ts';
import { putNewClaim } from '../../renderer/db/claims.ts';
import { putNewClip } from '../../renderer/db/clips.ts';
import type { CaseDatabase } from '../../renderer/db/database.ts';
import { putNewEvent } from '../../renderer/db/events.ts';
import type { Clip } from '../../shared/model/clip.ts';
import { createOrigin } from '../../shared/model/ids.ts';
import { makeDocument } from './made-up-document.ts';
import { type CorpusSize, LARGE, makeCorpus } from './search-corpus.ts';

/** How many rows a case gets. */
export interface CaseSize {
  readonly articles: number;
  readonly clips: number;
  readonly events: number;
}

/** What a case has to do with: seconds for each kind of row, and how much text there is. */
export interface Filled {
  readonly articles: number;
  readonly clips: number;
  readonly events: number;
  readonly characters: number;
}

/** Rows of one transaction. */
const ARTICLES_AT_ONCE = 25;
const ROWS_AT_ONCE = 500;
const CONTEXT = 32;
const DAY = 86_400_000;
const KINDS = ['visit', 'talks', 'agreement', 'statement', 'strike', 'attack', 'movement', 'delivery'] as const;

const origin = createOrigin();

/** Fills a case, through the one door: articles from a seed, clips on their words, events with a claim on a clip each. */
export async function fillLargeCase(name: string, size: CaseSize): Promise<Filled> {
  const entry = (await listCases()).find((one) => one.name === name);
  if (!entry) throw new Error('There is no case to be filled.');
  const { db } = await openCase(entry.id, origin);
  try {
    const corpus: CorpusSize = { ...LARGE, articles: size.articles };
    const { documents, characters } = makeCorpus(corpus);
    const articles = await timed(() =>
      inPortions(size.articles, ARTICLES_AT_ONCE, async (first, count) => {
        const portion = documents.slice(first, first + count);
        const made = portion.map(({ fields }, at) =>
          makeDocument(first + at, fields[0]?.text ?? '', fields[1]?.text ?? ''),
        );
        await addVersions(db, origin, await Promise.all(made));
      }),
    );
    const clips = await timed(() => addClips(db, size.clips));
    const events = await timed(() => addEvents(db, size.events));
    return { articles, clips, events, characters };
  } finally {
    db.close();
  }
}

async function addClips(db: CaseDatabase, count: number): Promise<void> {
  const articles = await db.articles.toArray();
  const each = Math.ceil(count / articles.length);
  for (let from = 0; from < articles.length; from += Math.ceil(ROWS_AT_ONCE / each)) {
    const portion = articles.slice(from, from + Math.ceil(ROWS_AT_ONCE / each));
    const texts = await db.texts.bulkGet(portion.map(({ currentVersionId }) => currentVersionId));
    const steps = portion.flatMap((article, at) => {
      const text = texts[at]?.text ?? '';
      return Array.from({ length: each }, (_, number): Step<Clip> => {
        const start = text.indexOf(' ', Math.floor(((number + 0.5) / each) * (text.length - 200))) + 1;
        const end = text.indexOf(' ', start + 60);
        const passage = {
          start,
          end,
          exact: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - CONTEXT), start),
          suffix: text.slice(end, end + CONTEXT),
        };
        const clip = { articleId: article.id, versionId: article.currentVersionId, passage };
        return { act: { action: 'clip.add' }, work: (draft) => putNewClip(draft, clip) };
      });
    });
    await commitEach(db, origin, steps);
  }
}

async function addEvents(db: CaseDatabase, count: number): Promise<void> {
  const sourceIds = await db.sources.toCollection().primaryKeys();
  const clips = await db.clips.limit(count).toArray();
  await inPortions(count, ROWS_AT_ONCE, async (first, portion) => {
    const steps = Array.from({ length: portion }, (_, at): Step<unknown> => {
      const index = first + at;
      const clip = clips[index % clips.length] as Clip;
      const event = makeEvent(index, clip.exact);
      const sourceId = sourceIds[index % sourceIds.length] as string;
      return {
        act: { action: 'event.add' },
        work: async (draft) => {
          const { id } = putNewEvent(draft, event);
          await putNewClaim(draft, {
            eventId: id,
            statement: clip.exact,
            slot: { name: 'happened', value: 'yes' },
            stance: 'asserts',
            chain: [{ id: origin.newId(), sourceId, verb: 'said', words: null, from: [] }],
            clips: [{ clipId: clip.id, role: 'supports' }],
            credibility: index % 3 === 0 ? 'not-graded' : 'admiralty-credibility:3',
          });
        },
      };
    });
    await commitEach(db, origin, steps);
  });
}

function makeEvent(index: number, words: string) {
  const earliest = Date.UTC(2004, 0, 1) + ((index * 7_919) % 7_300) * DAY;
  const days = index % 4 === 0 ? 1 + (index % 60) : 1;
  const latest = earliest + days * DAY - 1;
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  const edtf = days === 1 ? day(earliest) : `[${day(earliest)}..${day(latest)}]`;
  const value = { edtf, kind: 'point', earliest, latest, rule: 'typed' } as const;
  return {
    title: words,
    kind: KINDS[index % KINDS.length] as string,
    begin: { words: edtf, wordsAt: null, anchor: null, value, alternatives: [], status: 'typed' } as const,
  };
}

async function inPortions(
  total: number,
  size: number,
  work: (first: number, count: number) => Promise<unknown>,
): Promise<void> {
  for (let first = 0; first < total; first += size) await work(first, Math.min(size, total - first));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
