import type { MergeRules } from '../../shared/merge/merge-rows.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import { toExtent } from './events.ts';
import { hashCanonical } from './hash.ts';

/** Crockford's letters, of which ULIDs are made. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes an id from words: the same one in every copy. */
function makeId(words: readonly string[]): Ulid {
  const digest = hashCanonical(words);
  // 128 bits, as a ULID has: 26 letters of five bits, the first of three.
  let rest = BigInt(`0x${digest.slice(0, 32)}`);
  let id = '';
  for (let index = 0; index < 26; index += 1) {
    id = (LETTERS[Number(rest & 31n)] ?? '') + id;
    rest >>= 5n;
  }
  return id;
}

/** What merging copies of a case needs beside their rows. */
export const MERGE_RULES: MergeRules = {
  makeId,
  complete: ({ table, row }) => {
    if (table !== 'events') return row;
    const event = row as TimelineEvent;
    return { ...event, ...toExtent(event.begin, event.end) };
  },
};
