import type { Article, Version } from '../model/article.ts';
import type { CaseSettings } from '../model/case.ts';
import type { Change, RowEdit } from '../model/change.ts';
import type { HandOver } from '../model/hand-over.ts';
import type { Sha256, Ulid } from '../model/ids.ts';
import type { TimeStamp } from '../model/time-stamp.ts';
import { checkStamp, fromBase64, type HashText } from '../timestamp/read-stamp.ts';
import {
  CUSTODY_FORMAT,
  type CustodyItem,
  type CustodyRecord,
  type CustodyStamp,
  type CustodyStep,
  type CustodyTransfer,
  type PackageFacts,
} from './custody-record.ts';

/** What is known of a captured file while changes are read. */
interface Held {
  readonly version: Version;
  readonly isInCase: boolean;
  readonly steps: CustodyStep[];
}

/** Reads changes in their order and keeps what a custody record says of them. */
export class CustodyLedger {
  readonly #articles = new Map<Ulid, Article>();
  readonly #held = new Map<Ulid, Held>();
  readonly #ofArticle = new Map<Ulid, Held['steps'][]>();
  readonly #transfers = new Map<Ulid, CustodyTransfer>();
  readonly #hashes: Sha256[] = [];
  readonly #hashText: HashText;
  #timeStamps: readonly TimeStamp[] = [];

  constructor(hashText: HashText) {
    this.#hashText = hashText;
  }

  /** Takes the next change. */
  note(change: Change): void {
    const { seq, at, action, way, reason, hash } = change;
    this.#hashes[seq] = hash;
    const step: CustodyStep = { seq, at, action, way: way.kind, reason, hash };
    for (const edit of change.edits) this.#noteRow(edit, step);
    for (const steps of this.#listTouched(change.edits)) steps.push(step);
  }

  /** Gives the record of a package that holds the changes so far. */
  finish({ caseId, name, writtenBy, writtenAt, record, changes, missing }: PackageFacts): CustodyRecord {
    const lost = new Set(missing);
    return {
      ...{ dateline: 'custody', format: CUSTODY_FORMAT, caseId, caseName: name, writtenBy, writtenAt },
      begin: { seq: Math.min(1, record.seq), at: record.beganAt },
      end: { seq: record.seq, at: record.changedAt, hash: record.hash },
      changesSha256: changes.sha256,
      counts: record.counts as CustodyRecord['counts'],
      transfers: [...this.#transfers.values()],
      items: [...this.#held.values()].map((held) => this.#describe(held, lost)),
      timeStamps: this.#timeStamps.map((stamp, index) => this.#check(stamp, index)),
    };
  }

  /** Gives the answers from outside as files that stand beside the record. */
  listAnswers(): readonly { readonly entry: string; readonly bytes: Uint8Array<ArrayBuffer> }[] {
    return this.#timeStamps.map((stamp, index) => ({
      entry: this.#check(stamp, index).entry,
      bytes: fromBase64(stamp.answer),
    }));
  }

  #check(stamp: TimeStamp, index: number): CustodyStamp {
    const { fileName, takenAt, seq, hash } = stamp;
    const { kind, isSound, words } = checkStamp(stamp, this.#hashes[seq] ?? null, this.#hashText);
    const entry = `custody/timestamp-${index + 1}.${kind === 'opentimestamps' ? 'ots' : 'tsr'}`;
    return { entry, fileName, takenAt, seq, hash, isSound, words };
  }

  #noteRow({ table, key, after }: RowEdit, { seq, hash }: CustodyStep): void {
    if (table === 'articles' && after) this.#articles.set(key, after as Article);
    if (table === 'settings' && after) this.#timeStamps = (after as CaseSettings).timeStamps ?? [];
    if (table === 'versions') this.#noteVersion(key, after as Version | null);
    // The change that began it is the one that counts; its end is a later one.
    if (table === 'handOvers' && after) {
      const begun = this.#transfers.get(key) ?? { seq, hash };
      this.#transfers.set(key, { ...(after as HandOver), seq: begun.seq, hash: begun.hash });
    }
  }

  #noteVersion(id: Ulid, after: Version | null): void {
    const known = this.#held.get(id);
    if (after) {
      const steps = known?.steps ?? [];
      if (!known) {
        const others = this.#ofArticle.get(after.articleId);
        if (others) others.push(steps);
        else this.#ofArticle.set(after.articleId, [steps]);
      }
      this.#held.set(id, { version: after, isInCase: true, steps });
    } else if (known) this.#held.set(id, { ...known, isInCase: false });
  }

  /** The histories of the items that an act touches: those of an article's own captures, or of one of them. */
  #listTouched(edits: readonly RowEdit[]): Iterable<CustodyStep[]> {
    const touched = new Set<CustodyStep[]>();
    const withVersion = new Set<Ulid>();
    for (const { table, key } of edits) {
      const held = table === 'versions' ? this.#held.get(key) : undefined;
      if (!held) continue;
      touched.add(held.steps);
      withVersion.add(held.version.articleId);
    }
    for (const { table, key } of edits) {
      // A new capture changes its article's row; that is no act on the captures before it.
      if (table !== 'articles' || withVersion.has(key)) continue;
      for (const steps of this.#ofArticle.get(key) ?? []) touched.add(steps);
    }
    return touched;
  }

  #describe({ version, isInCase, steps }: Held, lost: ReadonlySet<string>): CustodyItem {
    const article = this.#articles.get(version.articleId);
    const { container, extractor, capturedAt } = version;
    const url = article?.url ?? null;
    return {
      versionId: version.id,
      articleId: version.articleId,
      fileName: version.fileName,
      title: article?.title.value ?? '',
      capture: version.number,
      sha256: version.originalSha256,
      bytes: version.originalBytes,
      format: version.format,
      url: url && { value: url.value, evidence: url.evidence },
      capturedAt: capturedAt && { value: capturedAt.value, evidence: capturedAt.evidence },
      importedAt: version.importedAt,
      container: container
        ? { kind: container.kind, fileName: container.fileName, sha256: container.sha256, path: container.path }
        : null,
      text: { sha256: version.textSha256, reader: `${extractor.name} ${extractor.version}` },
      isInCase,
      isInPackage: !lost.has(version.originalSha256),
      steps,
    };
  }
}
