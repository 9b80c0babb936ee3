import { describe, expect, test } from 'vitest';
import { addVersion } from '../../../renderer/db/articles.ts';
import type { CaseDatabase } from '../../../renderer/db/database.ts';
import { hashBytes, hashCanonical, hashChange } from '../../../renderer/db/hash.ts';
import { verifyCase } from '../../../renderer/db/verify-case.ts';
import { readCanonicalJson, writeCanonicalJson } from '../../../shared/model/canonical-json.ts';
import type { Change } from '../../../shared/model/change.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Sha256 } from '../../../shared/model/ids.ts';
import type { CaseFault } from '../../../shared/verify/case-check.ts';
import { describeFault, joinParts, listFindings, placeOf } from '../../../shared/verify/fault-words.ts';
import { makeDocument, origin } from './case-fixture.ts';
import type { JournalBook } from './journal-book.ts';
import { openVerified, originalOf, type Verified } from './verified-case.ts';

const sentencesOf = (faults: readonly CaseFault[]) =>
  listFindings(faults).map((fault) => joinParts(describeFault(fault)));

async function verify({ db, journal }: Pick<Verified, 'db' | 'journal'>) {
  const check = await verifyCase(db, journal);
  return { check, sentences: sentencesOf(check.faults), places: listFindings(check.faults).map(placeOf) };
}

/** Writes the record anew from a change on, with hashes that fit: what someone does who knows how the chain is made. */
async function forgeRecord(db: CaseDatabase, journal: JournalBook, alter: (change: Change) => Change): Promise<void> {
  let previousHash: Sha256 | null = null;
  for (const change of await db.changes.toArray()) {
    const altered = { ...alter(change), previousHash };
    const forged: Change = { ...altered, hash: hashChange(altered) };
    await db.changes.put(forged);
    journal.texts[forged.seq - 1] = writeCanonicalJson(forged);
    previousHash = forged.hash;
  }
}

interface Harm {
  readonly harm: (verified: Verified) => Promise<unknown>;
  /** All sentences, in their order. */
  readonly told: readonly RegExp[];
  /** What the first of them can be opened as; null where it cannot. */
  readonly opens: (verified: Verified) => object | null;
}

const patchClip = async ({ db, clip }: Verified, patch: Partial<Clip>) => db.clips.put({ ...clip, ...patch });

const HARMS: Readonly<Record<string, Harm>> = {
  'a flipped byte in an original': {
    harm: async ({ db }) => {
      const [original] = await db.originals
        .where('sha256')
        .equals(await originalOf(db))
        .toArray();
      if (!original) throw new Error('There is no original.');
      const bytes = new Uint8Array(original.bytes);
      bytes[7] = (bytes[7] ?? 0) ^ 1;
      await db.originals.put({ ...original, bytes: bytes.buffer });
    },
    told: [/^The stored original of “iraq-s400\.txt” \(“Iraq and the S-400”\) is not the file that was imported\.$/],
    opens: ({ articleId }) => ({ of: 'article', id: articleId }),
  },
  'an original that is gone': {
    harm: async ({ db }) => db.originals.delete(await originalOf(db)),
    told: [/^The stored original of “iraq-s400\.txt”/],
    opens: ({ articleId }) => ({ of: 'article', id: articleId }),
  },
  'a flipped letter in a stored text': {
    harm: async ({ db, versionId, text }) => {
      const stored = await db.texts.get(versionId);
      if (stored) await db.texts.put({ ...stored, text: text.replace('Moscow', 'Mosc0w') });
    },
    told: [/^The stored text of “iraq-s400\.txt” \(“Iraq and the S-400”\) is not the one that was imported\.$/],
    opens: ({ articleId }) => ({ of: 'article', id: articleId }),
  },
  'a stored text that is gone, with all that is quoted from it': {
    harm: async ({ db, versionId }) => db.texts.delete(versionId),
    told: [
      /^The stored text of “iraq-s400\.txt”/,
      /^The clip “Karim Alevi” does not stand anywhere: there is no text of “Iraq and the S-400”\.$/,
      /^The words “Karim Alevi said” of a link do not stand anywhere/,
      /^The words “the beginning of last September” of a date do not stand anywhere/,
    ],
    opens: ({ articleId }) => ({ of: 'article', id: articleId }),
  },
  'blocks that say otherwise what is furniture': {
    harm: async ({ db, versionId }) => {
      const stored = await db.texts.get(versionId);
      if (stored) await db.texts.put({ ...stored, blocks: stored.blocks.slice(1) });
    },
    told: [/^The stored text of “iraq-s400\.txt”/],
    opens: ({ articleId }) => ({ of: 'article', id: articleId }),
  },
  'the text of an article that was removed': {
    harm: async ({ db, gone }) => {
      const stored = await db.texts.get(gone.versionId);
      if (stored) await db.texts.put({ ...stored, text: 'Other words.' });
    },
    told: [/^The stored text of “gone\.txt”, which was removed from the case, is not the one that was imported\.$/],
    opens: () => null,
  },
  'a change with another reason': {
    harm: async ({ db }) => {
      const change = await db.changes.get(3);
      if (change) await db.changes.put({ ...change, reason: 'forged' });
    },
    told: [/^Change 3 is not as it was recorded\.$/],
    opens: () => null,
  },
  'a change with other rows, and the row with it': {
    harm: async ({ db, event }) => {
      const forged = { ...event, title: 'Another visit' };
      await db.events.put(forged);
      await db.changes.toCollection().modify((change) => {
        const edits = change.edits.map((edit) => (edit.key === event.id ? { ...edit, after: forged } : edit));
        Object.assign(change, { edits });
      });
    },
    told: [/^Change \d+ is not as it was recorded\.$/],
    opens: () => null,
  },
  'a flipped letter in a change of the journal': {
    harm: async ({ journal }) => {
      journal.texts[4] = (journal.texts[4] ?? '').replace('Nobody', 'Noboby');
    },
    told: [/^Change 5 stands otherwise in the journal than in the database\.$/],
    opens: () => null,
  },
  'a journal that ends early': {
    harm: async ({ journal }) => journal.texts.pop(),
    told: [/^The journal ends at change \d+ of \d+\.$/],
    opens: () => null,
  },
  'a flipped byte in a file beside the journal': {
    harm: async ({ db, journal }) => {
      const bytes = journal.content.get(await originalOf(db));
      if (bytes) bytes[3] = (bytes[3] ?? 0) ^ 1;
    },
    told: [/^A file of the journal’s content is broken or gone: .* of “iraq-s400\.txt” \(“Iraq and the S-400”\)\.$/],
    opens: ({ articleId }) => ({ of: 'article', id: articleId }),
  },
  'a moved clip': {
    harm: async (verified) => patchClip(verified, { start: 1, end: 12 }),
    told: [
      /^The clip “Karim Alevi” is not as change \d+ left it \(end, start\)\.$/,
      /^The clip “Karim Alevi” does not stand at its place in the text of “Iraq and the S-400”\.$/,
    ],
    opens: ({ clip, articleId }) => ({ of: 'clip', id: clip.id, articleId }),
  },
  'a clip with other words around it': {
    harm: async (verified) => patchClip(verified, { suffix: ' denied' }),
    told: [/is not as change \d+ left it \(suffix\)/, / stands at its place, but among other words than its own/],
    opens: ({ clip, articleId }) => ({ of: 'clip', id: clip.id, articleId }),
  },
  'an altered row': {
    harm: async ({ db, event }) => db.events.put({ ...event, title: 'Another visit', kind: 'talks' }),
    told: [/^The event “Visit” is not as change \d+ left it \(kind, title\)\.$/],
    opens: ({ event }) => ({ of: 'event', id: event.id }),
  },
  'a row that is no data any more': {
    harm: async ({ db, note }) => db.notes.put({ ...note, clipIds: new Map() as never }),
    told: [/^The note “Note” is not as change \d+ left it \(clipIds\)\.$/],
    opens: ({ note }) => ({ of: 'note', id: note.id }),
  },
  'a row that was taken out': {
    harm: async ({ db, claim }) => db.claims.delete(claim.id),
    told: [/^The claim “Iraq buys” is gone, and no change removed it\.$/],
    opens: () => null,
  },
  'a row that came from nowhere': {
    harm: async ({ db, source }) => db.sources.add({ ...source, id: origin.newId(), name: 'قناة العهد' }),
    told: [/^The source “\u2068قناة العهد\u2069” stands in no change\.$/],
    opens: () => expect.objectContaining({ of: 'source' }),
  },
  'a cell of a grid': {
    harm: async ({ db, row }) => db.gridClaims.put({ ...row, cells: {} }),
    told: [/^The row of a hypothesis grid “Iraq buys” is not as change \d+ left it \(cells\)\.$/],
    opens: ({ grid }) => ({ of: 'grid', id: grid.id }),
  },
};

describe('Found and named is', () => {
  test.each(Object.entries(HARMS))('%s', async (_name, { harm, told, opens }) => {
    const verified = await openVerified();
    await harm(verified);
    const { sentences, places } = await verify(verified);
    expect(sentences).toHaveLength(told.length);
    for (const [index, words] of told.entries()) expect(sentences[index]).toMatch(words);
    expect(places[0]).toEqual(opens(verified));
  });

  test('a moved clip whose record was forged with hashes that fit, in database and journal', async () => {
    const verified = await openVerified();
    const { db, journal, clip } = verified;
    const moved = { ...clip, start: clip.start + 1, end: clip.end + 1 };
    await db.clips.put(moved);
    await forgeRecord(db, journal, (change) => ({
      ...change,
      edits: change.edits.map((edit) => (edit.key === clip.id ? { ...edit, after: moved } : edit)),
    }));
    const { sentences } = await verify(verified);
    expect(sentences).toEqual([
      'The clip “Karim Alevi” does not stand at its place in the text of “Iraq and the S-400”.',
    ]);
  });

  test('a text whose version was altered with it: the record knows what its hash was', async () => {
    const verified = await openVerified();
    const { db, versionId } = verified;
    const [version, stored] = [await db.versions.get(versionId), await db.texts.get(versionId)];
    if (!version || !stored) throw new Error('There is no text.');
    const text = stored.text.replace('Moscow', 'Mosc0w');
    await db.texts.put({ ...stored, text });
    await db.versions.put({ ...version, textSha256: await hashBytes(new TextEncoder().encode(text)) });
    const { sentences } = await verify(verified);
    expect(sentences).toEqual([
      expect.stringMatching(/^The version “iraq-s400\.txt” is not as change \d+ left it \(textSha256\)\.$/),
      expect.stringMatching(/^The stored text of “iraq-s400\.txt”/),
    ]);
  });

  test('a flipped byte in a picture', async () => {
    const verified = await openVerified();
    const bytes = new Uint8Array([137, 80, 78, 71]);
    const sha256 = await hashBytes(bytes);
    const document = makeDocument({ paragraphs: ['A picture.'], fileName: 'pictured.html' });
    const image = { sha256, mime: 'image/png', width: 1, height: 1 } as const;
    const blocks = document.blocks.map((block) => ({ ...block, image }));
    const blocksSha256 = hashCanonical(blocks);
    await addVersion(verified.db, origin, {
      ...document,
      ...{ blocks, blocksSha256 },
      pictures: [{ sha256, bytes: bytes.buffer }],
    });
    expect((await verify(verified)).check).toMatchObject({ faults: [], counts: { pictures: 1 } });
    await verified.db.originals.put({ sha256, bytes: new Uint8Array([137, 80, 78, 70]).buffer });
    expect((await verify(verified)).sentences).toEqual([
      'A picture of “pictured.html” (“Iraq and the S-400”) is not the one that was imported.',
    ]);
  });

  test('a record of which nothing can be read', async () => {
    const verified = await openVerified();
    const texts = verified.journal.texts.map((text) => readCanonicalJson(text) as Change);
    await verified.db.changes.bulkPut(texts.map((change) => ({ ...change, edits: new Map() as never })));
    const { sentences } = await verify(verified);
    expect(sentences).toContain('Change 1 is not as it was recorded.');
    expect(sentences.filter((sentence) => / stands in no change\.$/.test(sentence)).length).toBeGreaterThan(8);
  });
});
