/** The one key that a plain object must not have: it writes the numbers that JSON lacks. */
const NUMBER_KEY = '$number';

/**
 * Writes a value as JSON in one way only, so that equal values have equal text and can be hashed. Like RFC 8785: no white
 * space, keys sorted by UTF-16 units, numbers and strings as ECMAScript writes them. Beyond it: a property that is
 * `undefined` is left out, as if it were not there; `undefined` or a hole in an array is an error; `Infinity` and `-Infinity` are
 * written as `{"$number":"Infinity"}` and `{"$number":"-Infinity"}`; `-0` is `0`. NaN, functions, symbols, big integers and
 * objects that are no plain data (dates, maps, buffers) throw a TypeError, and so does a key `$number`.
 */
export function writeCanonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      return writeNumber(value);
    case 'object':
      if (value === null) return 'null';
      if (Array.isArray(value)) return `[${Array.from(value, (entry) => writeCanonicalJson(entry)).join(',')}]`;
      return writeObject(value);
    default:
      throw new TypeError(`Canonical JSON has no word for ${typeof value}.`);
  }
}

/** Reads what `writeCanonicalJson` wrote, infinities included; throws a SyntaxError for text that is no JSON. */
export function readCanonicalJson(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(NUMBER_KEY in value)) return value;
    return value[NUMBER_KEY] === '-Infinity' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  });
}

/** Tells whether two values are the same data, by their canonical JSON; a missing property equals one that is `undefined`. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return one === other || writeCanonicalJson(one) === writeCanonicalJson(other);
}

function writeNumber(value: number): string {
  if (Number.isNaN(value)) throw new TypeError('Canonical JSON has no word for NaN.');
  return Number.isFinite(value) ? JSON.stringify(value) : `{"${NUMBER_KEY}":"${value}"}`;
}

function writeObject(value: object): string {
  // Not the constructor: rows of another realm (a worker, a frame) have another `Object`.
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Object]') throw new TypeError(`Canonical JSON has no word for ${tag}.`);
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    if (key === NUMBER_KEY) throw new TypeError(`Canonical JSON keeps the key ${NUMBER_KEY} for itself.`);
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) parts.push(`${JSON.stringify(key)}:${writeCanonicalJson(member)}`);
  }
  return `{${parts.join(',')}}`;
}
