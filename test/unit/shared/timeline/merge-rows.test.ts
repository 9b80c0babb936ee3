import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../shared/model/article.ts';
import type { Claim } from '../../../../shared/model/claim.ts';
import type { Clip } from '../../../../shared/model/clip.ts';
import type { TimelineEvent } from '../../../../shared/model/event.ts';
import type { Source } from '../../../../shared/model/source.ts';
import { makeClaimContext } from '../../../../shared/timeline/event-rows.ts';
import { joinModels, mergeRows } from '../../../../shared/timeline/merge-rows.ts';
import { packModel, unpackModel } from '../../../../shared/timeline/model-file.ts';
import { packEvents } from '../../../../shared/timeline/pack-rows.ts';
import { textAt } from '../../../../shared/timeline/text-column.ts';
import { type WordTables, tablesOf as wordsOf } from '../../../../shared/timeline/timeline-model.ts';
import { makeClaim, makeEvent, makeSource, saidBy } from './rows.ts';
import { unfoldModel } from './unfold-model.ts';

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

function doStep(rows: Case, { table, id: key, row }: Step): void {
  const own = rows[table] as Map<string, unknown>;
  if (row === null) own.delete(key);
  else own.set(key, row);
}

function pack(rows: Case, wanted?: ReadonlySet<string>, tables?: WordTables) {
  const all = tablesOf(rows);
  const events = all.events.filter(({ id }) => wanted?.has(id) ?? true);
  return packEvents(events, makeClaimContext(all), { locale: 'en-GB', ...(tables ? { tables } : {}) });
}

const anyCase = fc.array(step, { maxLength: 30 }).map((steps) => {
  const rows = emptyCase();
  for (const one of steps) doStep(rows, one);
  return rows;
});

describe('a model whose rows were made anew', () => {
  test('after any acts is the one that is made of the whole case', () => {
    fc.assert(
      fc.property(anyCase, fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 6 }), (rows, changes) => {
        let model = pack(rows);
        for (const change of changes) {
          const before = unfoldModel(model);
          for (const one of change) doStep(rows, one);
          const idOf = (row: object) => (row as { readonly id: string }).id;
          const [was, is] = [before, unfoldModel(pack(rows))].map((all) => new Map(all.map((row) => [idOf(row), row])));
          const ids = [...(was?.keys() ?? []), ...(is?.keys() ?? [])];
          const touched = new Set(ids.filter((id) => JSON.stringify(was?.get(id)) !== JSON.stringify(is?.get(id))));
          model = mergeRows(model, touched, pack(rows, touched, wordsOf(model)));
          expect(unfoldModel(model)).toEqual(unfoldModel(pack(rows)));
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('a model that was packed in parts is the one that was packed at once', () => {
  fc.assert(
    fc.property(anyCase, fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }), (rows, parts) => {
      const whole = pack(rows);
      const first = pack(emptyCase());
      const idsOf = (part: number) => new Set(['e0', 'e1', 'e2', 'e3'].filter((_, index) => parts[index] === part));
      const others = [0, 1, 2].map((part) => pack(rows, idsOf(part), wordsOf(first)));
      expect(unfoldModel(joinModels(first, others))).toEqual(unfoldModel(whole));
    }),
  );
});

describe('a model', () => {
  test('stands by earliest, then latest, and those without a date last', () => {
    const dates = ['2019-09-05', null, '2019-09-01/2019-09-30', '2019-09-01', '../2019-01', '2019-09-01'];
    const events = dates.map((date, index) => makeEvent(`e${index}`, date));
    const model = packEvents(events, makeClaimContext({ events, claims: [], sources: [], articles: [], clips: [] }));
    expect(Array.from(events, (_, row) => textAt(model.ids, row))).toEqual(['e4', 'e3', 'e5', 'e2', 'e0', 'e1']);
  });

  test('is read as it was packed, without the words that no row has any more', () => {
    fc.assert(
      fc.property(anyCase, anyCase, (rows, others) => {
        const first = pack(rows);
        const model = pack(others, undefined, wordsOf(first));
        const make = { locale: 'en-GB', scales: '[]' };
        const read = unpackModel(packModel(model, make).map((part) => part.slice()));
        expect(read?.make).toEqual(make);
        expect(read && unfoldModel(read.model)).toEqual(unfoldModel(model));
        const kept = read?.model.lists.sources.words.list ?? [];
        expect(new Set(kept)).toEqual(
          new Set(unfoldModel(model).flatMap((row) => (row as { sources: string[] }).sources)),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('is not read when a bit of it is another, or a part is missing', () => {
    const rows = emptyCase();
    for (let day = 1; day < 29; day++) {
      doStep(rows, {
        table: 'events',
        id: `e${day}`,
        row: makeEvent(`e${day}`, `2019-09-${String(day).padStart(2, '0')}`),
      });
    }
    const parts = packModel(pack(rows), { locale: 'en-GB', scales: '[]' });
    expect(unpackModel(parts.map((part) => part.slice()))).not.toBeNull();
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), (one, other, bit) => {
        const damaged = parts.map((part) => part.slice());
        const part = damaged[1 + (one % (parts.length - 1))] as Uint8Array;
        if (part.length === 0) return;
        part[other % part.length] = (part[other % part.length] as number) ^ (1 << bit);
        expect(unpackModel(damaged)).toBeNull();
      }),
    );
    expect(unpackModel(parts.slice(0, -1))).toBeNull();
    expect(unpackModel([])).toBeNull();
  });
});
