import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../shared/model/article.ts';
import type { RowEdit } from '../../../../shared/model/change.ts';
import type { Claim } from '../../../../shared/model/claim.ts';
import type { Clip } from '../../../../shared/model/clip.ts';
import type { TimelineEvent } from '../../../../shared/model/event.ts';
import type { Source } from '../../../../shared/model/source.ts';
import { packRows } from '../../../../shared/timeline/row-columns.ts';
import { RowStore } from '../../../../shared/timeline/row-store.ts';
import { makeClaim, makeEvent, makeSource, saidBy } from './rows.ts';

/** The rows of a small case by table and id, as they stand. */
interface Case {
  readonly events: Map<string, TimelineEvent>;
  readonly claims: Map<string, Claim>;
  readonly sources: Map<string, Source>;
  readonly articles: Map<string, Article>;
  readonly clips: Map<string, Clip>;
}

type TableName = keyof Case;
interface Step {
  readonly table: TableName;
  readonly id: string;
  readonly row: TimelineEvent | Claim | Source | Article | Clip | null;
}

const id = (letter: string) => fc.integer({ min: 0, max: 3 }).map((number) => `${letter}${number}`);
const evidence = { from: 'analyst', detail: '' } as const;

const makeArticle = (key: string, outlet: string, familyId: string | null) =>
  ({
    id: key,
    title: { value: `Article ${key}`, evidence, others: [] },
    outlet: { value: outlet, evidence, others: [] },
    familyId,
    triage: { state: 'unread', reason: null },
  }) as unknown as Article;

/** An act on one row: another row under its id, or none. */
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(id('e'), fc.option(fc.integer({ min: 1, max: 28 })), fc.boolean()).map(([key, day, isDated]) => ({
    table: 'events' as const,
    id: key,
    row:
      day === null
        ? null
        : makeEvent(key, isDated ? `2019-09-${String(day).padStart(2, '0')}` : null, { title: `${key} ${day}` }),
  })),
  fc
    .tuple(
      id('c'),
      fc.option(id('e')),
      id('s'),
      id('k'),
      fc.constantFrom('asserts', 'denies'),
      fc.constantFrom('north', 'south'),
      fc.boolean(),
    )
    .map(([key, eventId, source, clip, stance, value, isThere]) => ({
      table: 'claims' as const,
      id: key,
      row: isThere
        ? {
            ...makeClaim(key, '', {
              stance: stance as Claim['stance'],
              chain: saidBy(source),
              slot: { name: 'where', value },
            }),
            eventId,
            clips: [{ clipId: clip, role: 'supports' as const }],
          }
        : null,
    })),
  fc
    .tuple(id('s'), fc.option(fc.constantFrom('A', 'C', 'F')), fc.constantFrom('Fars', 'Alevi'))
    .map(([key, letter, name]) => ({
      table: 'sources' as const,
      id: key,
      row: letter === null ? null : makeSource(key, `${name} ${key}`, letter),
    })),
  fc
    .tuple(id('a'), id('s'), fc.option(fc.constantFrom('f1', 'f2')))
    .map(([key, outlet, family]) => ({ table: 'articles' as const, id: key, row: makeArticle(key, outlet, family) })),
  fc.tuple(id('k'), id('a'), fc.boolean()).map(([key, articleId, isThere]) => ({
    table: 'clips' as const,
    id: key,
    row: isThere ? ({ id: key, articleId } as Clip) : null,
  })),
);

function tablesOf(rows: Case) {
  const list = <Row>(table: Map<string, Row>) => [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return {
    events: list(rows.events),
    claims: list(rows.claims),
    sources: list(rows.sources),
    articles: list(rows.articles),
    clips: list(rows.clips),
  };
}

function emptyCase(): Case {
  return { events: new Map(), claims: new Map(), sources: new Map(), articles: new Map(), clips: new Map() };
}

function doStep(rows: Case, { table, id: key, row }: Step): RowEdit {
  const own = rows[table] as Map<string, unknown>;
  const before = own.get(key) ?? null;
  if (row === null) own.delete(key);
  else own.set(key, row);
  return { table, key, before, after: row } as RowEdit;
}

describe('the rows of the timeline', () => {
  test('after any acts are those that are made anew of the whole case', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 6 }),
        (first, changes) => {
          const rows = emptyCase();
          for (const one of first) doStep(rows, one);
          const store = new RowStore(tablesOf(rows), 'en-GB');
          for (const change of changes) store.apply(change.map((one) => doStep(rows, one)));
          const fresh = new RowStore(tablesOf(rows), 'en-GB');
          expect(packRows(store.list(), [], 'en-GB')).toEqual(packRows(fresh.list(), [], 'en-GB'));
          const facts = (of: RowStore) =>
            of
              .list()
              .map(({ event, sourceNames, originNames, readIn }) => [event.id, sourceNames, originNames, readIn]);
          expect(facts(store)).toEqual(facts(fresh));
        },
      ),
      { numRuns: 200 },
    );
  });

  test('say whether an act touches them: a source that nobody quotes does not', () => {
    const rows = emptyCase();
    doStep(rows, { table: 'events', id: 'e1', row: makeEvent('e1', '2019-09-01') });
    const store = new RowStore(tablesOf(rows));
    expect(store.apply([doStep(rows, { table: 'sources', id: 's9', row: makeSource('s9', 'Nobody', 'A') })])).toBe(
      false,
    );
    expect(store.apply([doStep(rows, { table: 'events', id: 'e1', row: makeEvent('e1', '2019-09-02') })])).toBe(true);
  });

  test('stand by earliest, then latest, and those without a date last', () => {
    const dates = ['2019-09-05', null, '2019-09-01/2019-09-30', '2019-09-01', '../2019-01'];
    const events = dates.map((date, index) => makeEvent(`e${index}`, date));
    const store = new RowStore({ events, claims: [], sources: [], articles: [], clips: [] });
    expect(store.list().map((row) => row.event.id)).toEqual(['e4', 'e3', 'e2', 'e0', 'e1']);
  });
});
