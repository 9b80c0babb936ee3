import type { SourceOutcome } from '../../shared/extract/import-messages.ts';
import type { Origin } from '../../shared/model/ids.ts';
import type { ImportedDocument } from '../db/article-rows.ts';
import { addVersions, type ImportOutcome } from '../db/articles.ts';
import type { CaseDatabase } from '../db/database.ts';
import { describeChecks } from './describe-checks.ts';
import { failWith } from './import-failures.ts';
import type { Line } from './import-run.ts';

/** A document that is read and waits to be saved with others, since every transaction costs a flush of the disk. */
export interface Waiting {
  readonly line: Line;
  readonly document: ImportedDocument;
}

/** Most documents and bytes that are saved in one transaction, and the longest that one waits, milliseconds: the report shall move. */
const BATCH = { documents: 25, bytes: 16 * 1024 * 1024, wait: 400 };

/** What saving needs of the run that reads. */
export interface SavingTools {
  readonly openDatabase: () => Promise<CaseDatabase>;
  readonly origin: Origin;
  readonly onOutcome: (line: Line, outcome: SourceOutcome) => void;
}

/** Saves what was read in batches, one on its way to the disk while the next is read. */
export class ImportSaving {
  readonly #tools: SavingTools;
  #waiting: Waiting[] = [];
  #since = 0;
  /** The batch that is on its way to the disk; null when there is none. */
  #saving: Promise<void> | null = null;

  constructor(tools: SavingTools) {
    this.#tools = tools;
  }

  hasUnsaved(): boolean {
    return this.#waiting.length > 0 || this.#saving !== null;
  }

  /** Waits for what is on its way to the disk; what was not begun stays undone. */
  async settle(): Promise<void> {
    await this.#saving;
    this.#saving = null;
  }

  /** Has a document saved with others, at the latest a moment from now. */
  async add(waiting: Waiting): Promise<void> {
    if (this.#waiting.length === 0) this.#since = performance.now();
    this.#waiting.push(waiting);
    const bytes = this.#waiting.reduce((sum, { document }) => sum + document.bytes.byteLength, 0);
    const isFull = this.#waiting.length >= BATCH.documents || bytes >= BATCH.bytes;
    if (isFull || performance.now() - this.#since >= BATCH.wait) await this.#beginSaving();
  }

  /** Saves all documents that wait. */
  async saveAll(): Promise<void> {
    await this.#beginSaving();
    await this.#saving;
    this.#saving = null;
  }

  async #beginSaving(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    await this.#saving;
    this.#saving = this.#saveBatch(batch);
  }

  /** Saves documents in one transaction; when that fails, one by one, so that only what cannot be saved is lost. */
  async #saveBatch(batch: readonly Waiting[]): Promise<void> {
    const [first] = batch;
    if (!first) return;
    try {
      const db = await this.#tools.openDatabase();
      const documents = batch.map(({ document }) => document);
      const outcomes = await addVersions(db, this.#tools.origin, documents);
      for (const [at, outcome] of outcomes.entries()) {
        const { line, document } = batch[at] as Waiting;
        const reason = document.draft.emptyReason;
        const isKeptEmpty = reason !== undefined && outcome.status !== 'already-in-case';
        const { articleId } = outcome;
        if (isKeptEmpty)
          this.#tools.onOutcome(line, { status: 'no-text', reason: joinReasons(reason, document), articleId });
        else this.#tools.onOutcome(line, withNotes(outcome, document));
      }
    } catch (error) {
      if (batch.length === 1) {
        this.#tools.onOutcome(first.line, failWith(error));
        return;
      }
      for (const one of batch) await this.#saveBatch([one]);
    }
  }
}

/** Why there is no text, with what its reader found odd beside. */
function joinReasons(reason: string, { draft }: ImportedDocument): string {
  return [reason, ...(draft.notes ?? [])].join(' ');
}

/** An outcome with the title that was read, what an archive's hashes and signatures have against the document, and what its reader left out. */
function withNotes(outcome: ImportOutcome, { container, draft }: ImportedDocument): SourceOutcome {
  if (outcome.status === 'already-in-case') return outcome;
  const checks = container?.checks.filter(({ result }) => result !== 'matches') ?? [];
  const notes = [...describeChecks(checks), ...(draft.notes ?? [])];
  const { value: title } = draft.title;
  return notes.length > 0 ? { ...outcome, title, notes } : { ...outcome, title };
}
