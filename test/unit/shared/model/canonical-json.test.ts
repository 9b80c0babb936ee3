import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameJson, readCanonicalJson, writeCanonicalJson } from '../../../../shared/model/canonical-json.ts';

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ maxLength: 6 }).filter((key) => key !== '$number'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 units at every depth and writes no white space', () => {
    expect(writeCanonicalJson({ b: 1, a: { z: [], é: 'x', Z: null } })).toBe('{"a":{"Z":null,"z":[],"é":"x"},"b":1}');
    expect(writeCanonicalJson({ '\u{1F600}': 1, '\uFB33': 2 })).toBe('{"\u{1F600}":1,"\uFB33":2}');
  });

  test('leaves a property out that is undefined, as if it were not there', () => {
    expect(writeCanonicalJson({ level: undefined, kind: 'quote' })).toBe('{"kind":"quote"}');
    expect(isSameJson({ level: undefined }, {})).toBe(true);
    expect(isSameJson({ level: null }, {})).toBe(false);
  });

  test('writes open sides of a date so that they are told apart from words and from each other', () => {
    const open = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
    expect(writeCanonicalJson(open)).toBe('{"earliest":{"$number":"-Infinity"},"latest":{"$number":"Infinity"}}');
    expect(readCanonicalJson(writeCanonicalJson(open))).toEqual(open);
    expect(isSameJson([Number.POSITIVE_INFINITY], ['Infinity'])).toBe(false);
    expect(isSameJson([Number.POSITIVE_INFINITY], [null])).toBe(false);
    expect(isSameJson([-0], [0])).toBe(true);
  });

  test.each([
    ['NaN', Number.NaN],
    ['undefined', undefined],
    ['undefined in an array', [undefined]],
    ['a hole in an array', new Array(1)],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', { bytes: new ArrayBuffer(1) }],
    ['a typed array', new Uint8Array(1)],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['a symbol', Symbol('x')],
    ['the key that it keeps for itself', { $number: 'Infinity' }],
  ])('refuses %s, which it has no word for', (_name, value) => {
    expect(() => writeCanonicalJson(value)).toThrow(TypeError);
  });

  test('is read back to the same data, whatever the data', () => {
    fc.assert(
      fc.property(data, (value) => {
        const text = writeCanonicalJson(value);
        expect(writeCanonicalJson(readCanonicalJson(text))).toBe(text);
        expect(() => JSON.parse(text)).not.toThrow();
      }),
    );
  });

  test('is the same whatever the order in which keys were set', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string().filter((key) => key !== '$number'),
          data,
        ),
        (value) => {
          const turned = Object.fromEntries(Object.entries(value).reverse());
          expect(writeCanonicalJson(turned)).toBe(writeCanonicalJson(value));
        },
      ),
    );
  });

  test('is different for different data', () => {
    fc.assert(
      fc.property(data, data, (one, other) => {
        const isSame = isEqual(one, other);
        expect(isSameJson(one, other)).toBe(isSame);
      }),
    );
  });
});

/** Equality of plain data, written without JSON; -0 equals 0. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        isEqual((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  );
}
