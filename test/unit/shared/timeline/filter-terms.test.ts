import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findShown } from '../../../../shared/timeline/filter-rows.ts';
import { withoutTerm, withSpan, withTerm } from '../../../../shared/timeline/filter-terms.ts';
import { describeTerms } from '../../../../shared/timeline/filter-words.ts';
import { packRows } from '../../../../shared/timeline/pack-rows.ts';
import { makeClaim, makeEvent, makeRows, makeSource, saidBy } from './rows.ts';

describe('a filter in words', () => {
  test.each([
    ['credibility<=3 origins >= 2', 'credibility ≤ 3 and origins ≥ 2'],
    ['-kind:visit moscow', 'not kind “visit” and “moscow”'],
    ['reliability<=b likelihood>=55', 'reliability ≤ B and likelihood ≥ 55 %'],
    ['undated -denied credibility=none', 'without a date and not denied by all and credibility not graded'],
    ['after:2019-09 before:2019-10-15', 'from 2019-09 and before 2019-10-15'],
    [
      'who:"nikolai patrushev" article:radar triage:later',
      'participant “nikolai patrushev” and article “radar” and triage “later”',
    ],
    ['kind:', ''],
  ])('%j is %j', (text, words) => {
    expect(describeTerms(text)).toBe(words);
  });

  test('loses one term and keeps the others, takes each one once, and has one stretch of time', () => {
    expect(withoutTerm('origins>=2 who:"nikolai patrushev" -denied', 1)).toBe('origins>=2 -denied');
    expect(withTerm('origins>=2', 'disputed')).toBe('origins>=2 disputed');
    expect(withTerm('origins ≥ 2', 'origins>=2')).toBe('origins ≥ 2');
    const span = { from: Date.parse('2019-09-01'), to: Date.parse('2019-09-30') };
    expect(withSpan('after:2003 moscow', span)).toBe('moscow after:2019-09-01 before:2019-09-30');
  });
});

/** An event as the plain implementation sees it. */
interface Plain {
  readonly word: string;
  readonly place: string;
  readonly credibility: string;
  readonly reliability: string;
  readonly stance: 'asserts' | 'denies';
  readonly claims: number;
  readonly day: number;
}

const plainEvent: fc.Arbitrary<Plain> = fc.record({
  word: fc.constantFrom('radar', 'convoy', 'أسلحة', 'Visit'),
  place: fc.constantFrom('Moscow', 'Basra', ''),
  credibility: fc.constantFrom('none', '1', '2', '3', '4', '5', '6'),
  reliability: fc.constantFrom('none', 'A', 'B', 'C', 'D', 'E', 'F'),
  stance: fc.constantFrom('asserts', 'asserts', 'denies'),
  claims: fc.integer({ min: 0, max: 3 }),
  day: fc.integer({ min: 0, max: 400 }),
});

type Condition = readonly [words: string, holds: (event: Plain) => boolean];

/** Conditions with what they mean, worked out from the event alone. */
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .constantFrom('radar', 'visit', 'أسلحة')
    .map((word): Condition => [word, (event) => event.word.toLowerCase() === word]),
  fc
    .constantFrom('moscow', 'basra')
    .map((word): Condition => [`place:${word}`, (event) => event.place.toLowerCase() === word]),
  fc.constant<Condition>(['denied', (event) => event.claims > 0 && event.stance === 'denies']),
  fc.integer({ min: 0, max: 3 }).map((number): Condition => [`claims>=${number}`, (event) => event.claims >= number]),
  fc.integer({ min: 0, max: 3 }).map((number): Condition => [`claims<${number}`, (event) => event.claims < number]),
  fc
    .constantFrom('1', '2', '3', '4', '5')
    .map(
      (code): Condition => [
        `credibility<=${code}`,
        (event) => isSaid(event) && '12345'.includes(event.credibility) && Number(event.credibility) <= Number(code),
      ],
    ),
  fc
    .constantFrom('A', 'B', 'C', 'D', 'E')
    .map(
      (code): Condition => [
        `reliability>${code}`,
        (event) => isSaid(event) && 'ABCDE'.indexOf(event.reliability) > 'ABCDE'.indexOf(code),
      ],
    ),
  fc.constant<Condition>(['credibility=6', (event) => isSaid(event) && event.credibility === '6']),
  fc.constant<Condition>(['reliability=none', (event) => !isSaid(event) || event.reliability === 'none']),
  fc.constant<Condition>(['after:2020', (event) => dayOf(event) >= '2020-01-01']),
  fc.constant<Condition>(['before:2019-06', (event) => dayOf(event) < '2019-06-01']),
);

function isSaid(event: Plain): boolean {
  return event.claims > 0 && event.stance === 'asserts';
}

function dayOf({ day }: Plain): string {
  return new Date(Date.parse('2019-01-01') + day * 86_400_000).toISOString().slice(0, 10);
}

function toRows(events: readonly Plain[]) {
  const sources = ['none', 'A', 'B', 'C', 'D', 'E', 'F'].map((letter) =>
    makeSource(letter, `Office number ${letter}`, letter === 'none' ? null : letter),
  );
  return makeRows(
    events.map((event, index) =>
      makeEvent(`${index}`, dayOf(event), {
        title: event.word,
        place: event.place ? { name: event.place, coordinates: null, precision: null } : null,
      }),
    ),
    events.flatMap((event, index) =>
      Array.from({ length: event.claims }, (_, claim) =>
        makeClaim(`${index} ${claim}`, `${index}`, {
          stance: event.stance,
          chain: saidBy(event.reliability),
          credibility: event.credibility === 'none' ? 'not-graded' : `admiralty-credibility:${event.credibility}`,
        }),
      ),
    ),
    sources,
  );
}

test('any combination of conditions shows the events that a plain look at each of them finds', () => {
  fc.assert(
    fc.property(
      fc.array(plainEvent, { maxLength: 30 }),
      fc.array(fc.tuple(condition, fc.boolean()), { minLength: 1, maxLength: 4 }),
      (events, conditions) => {
        const text = conditions.map(([[words], isNot]) => (isNot ? `-${words}` : words)).join(' ');
        const expected = events.flatMap((event, index) =>
          conditions.every(([[, holds], isNot]) => holds(event) !== isNot) ? [index] : [],
        );
        expect([...findShown(packRows(toRows(events)), text)]).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
