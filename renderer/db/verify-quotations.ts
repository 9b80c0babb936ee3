import type { Passage } from '../../shared/model/clip.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import type { CaseFault } from '../../shared/verify/case-check.ts';
import type { CaseDatabase } from './database.ts';

type QuotationFault = Extract<CaseFault, { readonly kind: 'quotation' }>;

/** Words that are said to stand in the text of a version. */
interface Quotation extends Pick<QuotationFault, 'of' | 'part' | 'place'> {
  readonly passage: Pick<Passage, 'start' | 'end' | 'exact'> & Partial<Passage>;
}

/** Everything that a case quotes, by the version that it is quoted from: each is looked up in the text when that is at hand. */
export class QuotationCheck {
  readonly #waiting = new Map<Ulid, Quotation[]>();
  /** How many quotations the case has. */
  readonly count: number;

  private constructor(quotations: readonly (readonly [Ulid, Quotation])[]) {
    this.count = quotations.length;
    for (const [versionId, quotation] of quotations) {
      const ofVersion = this.#waiting.get(versionId);
      if (ofVersion) ofVersion.push(quotation);
      else this.#waiting.set(versionId, [quotation]);
    }
  }

  /** Reads what clips, links of claims and dates of events quote. */
  static async read(db: CaseDatabase): Promise<QuotationCheck> {
    const quotations: (readonly [Ulid, Quotation])[] = [];
    await db.clips.each((clip) => {
      const { id, articleId, versionId } = clip;
      const place = { of: 'clip', id, articleId } as const;
      quotations.push([versionId, { of: { table: 'clips', key: id }, part: 'clip', passage: clip, place }]);
    });
    await db.claims.each(({ id, chain }) => {
      for (const { words } of chain) {
        if (!words) continue;
        const passage = { ...words, exact: words.text };
        const place = { of: 'claim', id } as const;
        quotations.push([words.versionId, { of: { table: 'claims', key: id }, part: 'link', passage, place }]);
      }
    });
    await db.events.each((event) => {
      for (const { words, wordsAt } of listReadings(event)) {
        if (!wordsAt) continue;
        const passage = { ...wordsAt, exact: words };
        const place = { of: 'event', id: event.id } as const;
        quotations.push([wordsAt.versionId, { of: { table: 'events', key: event.id }, part: 'date', passage, place }]);
      }
    });
    return new QuotationCheck(quotations);
  }

  /** Holds what is quoted from a version against its text; null where there is none. */
  check(versionId: Ulid, title: string | null, text: string | null): readonly QuotationFault[] {
    const quotations = this.#waiting.get(versionId) ?? [];
    this.#waiting.delete(versionId);
    return quotations.flatMap(({ of, part, passage, place }) => {
      const problem = text === null ? 'no-text' : findProblem(text, passage);
      return problem ? [{ kind: 'quotation', of, part, words: String(passage.exact), problem, title, place }] : [];
    });
  }

  /** Names what is quoted from versions that were never checked: they are not in the case. */
  finish(): readonly QuotationFault[] {
    return [...this.#waiting.keys()].flatMap((versionId) => this.check(versionId, null, null));
  }
}

/** What of a passage does not stand in a text as it says; null where all of it does. */
function findProblem(text: string, passage: Quotation['passage']): 'words' | 'context' | null {
  const { start, end, exact, prefix = '', suffix = '' } = passage;
  if (text.slice(start, end) !== exact) return 'words';
  const isInContext =
    text.slice(Math.max(0, start - prefix.length), start) === prefix && text.slice(end, end + suffix.length) === suffix;
  return isInContext ? null : 'context';
}

function listReadings({ begin, end }: TimelineEvent) {
  return [begin, end].filter((reading) => reading !== null);
}
