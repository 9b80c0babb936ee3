import { expect, test } from 'vitest';
import { listNamedContent } from '../../../../shared/journal/content-names.ts';
import { addToTally, EMPTY_TALLY, type TalliedChange } from '../../../../shared/journal/tally.ts';

const change = (seq: number, edits: TalliedChange['edits']): TalliedChange => ({
  seq,
  at: `2026-11-0${seq}T00:00:00.000Z`,
  hash: `hash ${seq}`,
  edits,
});

test('A tally counts rows as they come and go, and follows the name of the case', () => {
  const made = addToTally(
    EMPTY_TALLY,
    change(1, [{ table: 'settings', key: 'case', before: null, after: { id: 'case', name: 'First' } }]),
  );
  const filled = addToTally(
    made,
    change(2, [
      { table: 'events', key: 'a', before: null, after: {} },
      { table: 'events', key: 'b', before: null, after: {} },
      { table: 'claims', key: 'c', before: null, after: {} },
    ]),
  );
  const thinned = addToTally(
    filled,
    change(3, [
      { table: 'events', key: 'a', before: {}, after: null },
      { table: 'claims', key: 'c', before: {}, after: {} },
      { table: 'settings', key: 'case', before: {}, after: { id: 'case', name: 'Second' } },
    ]),
  );
  expect(thinned).toEqual({
    seq: 3,
    hash: 'hash 3',
    beganAt: '2026-11-01T00:00:00.000Z',
    changedAt: '2026-11-03T00:00:00.000Z',
    name: 'Second',
    counts: { settings: 1, events: 1, claims: 1 },
  });
});

test('Only versions that stay in the case name content, each piece once', () => {
  const version = { originalSha256: 'o', textSha256: 't', blocksSha256: 'b' };
  expect(
    listNamedContent([
      { table: 'versions', after: version },
      { table: 'versions', after: { ...version, textSha256: 'u' } },
      { table: 'versions', after: null },
      { table: 'events', after: version },
    ]),
  ).toEqual(['o', 't', 'b', 'u']);
});
