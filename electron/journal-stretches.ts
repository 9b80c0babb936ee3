import type { JournalDamage, JournalStretch } from '../shared/journal/messages.ts';
import type { Ulid } from '../shared/model/ids.ts';
import { findGap, isBegun, type JournalledChange, listSegments, readSegment, readStart } from './journal-segments.ts';

/** A stretch ends after so many letters: a whole segment, written as an answer at once, keeps everything else waiting. */
const STRETCH_LETTERS = 2 * 1024 ** 2;

/** What was read of a segment after a stretch of it was given. */
interface Rest {
  readonly changes: readonly JournalledChange[];
  readonly hasMore: boolean;
  readonly damage: JournalDamage | null;
}

/** Reads the journal of a case stretch by stretch, for whoever also writes it. */
export class StretchReader {
  readonly #folder: string;
  readonly #caseId: Ulid;
  readonly #letters: number;
  /** Whoever reads on finds it here; else a segment would be read and checked once for each of its stretches. */
  #rest: Rest | null = null;

  constructor(folder: string, caseId: Ulid, letters = STRETCH_LETTERS) {
    this.#folder = folder;
    this.#caseId = caseId;
    this.#letters = letters;
  }

  /** To be called when anything is written to the journal or moved. */
  forget(): void {
    this.#rest = null;
  }

  /** Gives changes after a number, of the segment that has the first of them; `known` is the damage that was found at the opening. */
  async readAfter(seq: number, known: JournalDamage | null): Promise<JournalStretch> {
    const rest = this.#rest?.changes[0]?.seq === seq + 1 ? this.#rest : await this.#readRest(seq, known);
    let letters = 0;
    let count = 0;
    for (const { text } of rest.changes) {
      if (letters >= this.#letters) break;
      letters += text.length;
      count += 1;
    }
    const isAll = count === rest.changes.length;
    this.#rest = isAll ? null : { ...rest, changes: rest.changes.slice(count) };
    const changes = rest.changes.slice(0, count).map(({ text }) => text);
    return isAll ? { changes, hasMore: rest.hasMore, damage: rest.damage } : { changes, hasMore: true, damage: null };
  }

  async #readRest(seq: number, known: JournalDamage | null): Promise<Rest> {
    const names = await listSegments(this.#folder);
    for (const name of names.toReversed()) {
      if (((await readStart(this.#folder, name, this.#caseId)) ?? 0) > seq) continue;
      const segment = await readSegment(this.#folder, name, this.#caseId);
      if (!isBegun(segment)) continue;
      if (segment.damage?.line === 1) return { changes: [], hasMore: false, damage: segment.damage };
      const changes = segment.changes.filter((change) => change.seq > seq);
      // Without one after a whole segment that is not the last, what follows it is missing.
      const isLast = name === names.at(-1);
      const damage = segment.damage ?? (changes.length === 0 && !isLast ? findGap(names) : null);
      return { changes, hasMore: !isLast && !damage, damage };
    }
    const damage = names.length > 0 ? (findGap(names) ?? known) : null;
    return { changes: [], hasMore: false, damage };
  }
}
