import type { Version, VersionText } from '../../shared/model/article.ts';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { Sha256, Ulid } from '../../shared/model/ids.ts';
import type { CaseFault, CheckedItem, CheckProgress, OfArticle } from '../../shared/verify/case-check.ts';
import type { CaseDatabase } from './database.ts';
import { hashBytes } from './hash.ts';
import { listPictures } from './journal-content.ts';
import { QuotationCheck } from './verify-quotations.ts';
import { SketchCheck } from './verify-sketches.ts';

/** What checking the content of a case found. */
export interface ContentFindings {
  readonly faults: readonly CaseFault[];
  readonly items: readonly CheckedItem[];
  /** All content that versions in the case name, with the article that it is of. */
  readonly named: ReadonlyMap<Sha256, OfArticle>;
  readonly counts: Readonly<Record<'texts' | 'originals' | 'pictures' | 'quotations' | 'sketches', number>>;
}

/** Versions that are in memory at once; their texts and originals come one after another. */
const BATCH = 10;

/**
 * Hashes every text, original and picture of the case, makes the sketch of each text anew, and looks every quotation up in its text. `recorded` has the versions as the
 * record left them: a version's own row may be altered with its text.
 */
export async function verifyContent(
  db: CaseDatabase,
  recorded: ReadonlyMap<Ulid, Version>,
  onProgress: CheckProgress,
): Promise<ContentFindings> {
  const check = new ContentCheck(db, await QuotationCheck.read(db));
  const ids = await db.versions.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    onProgress('content', from, ids.length);
    const batch = ids.slice(from, from + BATCH);
    await check.sketches.read(batch);
    for (const version of await db.versions.bulkGet(batch))
      if (version) await check.checkVersion(recorded.get(version.id) ?? version);
  }
  const present = new Set(ids);
  for (const version of recorded.values()) if (!present.has(version.id)) await check.checkRemoved(version);
  onProgress('content', ids.length, ids.length);
  return check.finish(new Set([...ids, ...recorded.keys()]));
}

class ContentCheck {
  readonly sketches: SketchCheck;
  readonly #faults: CaseFault[] = [];
  readonly #items: CheckedItem[] = [];
  readonly #named = new Map<Sha256, OfArticle>();
  readonly #whole = new Map<Sha256, boolean>();
  readonly #counts = { texts: 0, originals: 0, pictures: 0 };
  readonly #db: CaseDatabase;
  readonly #quotations: QuotationCheck;

  constructor(db: CaseDatabase, quotations: QuotationCheck) {
    this.#db = db;
    this.#quotations = quotations;
    this.sketches = new SketchCheck(db);
  }

  async checkVersion(version: Version): Promise<void> {
    const article = await this.#db.articles.get(version.articleId);
    const { articleId, fileName } = version;
    const of: OfArticle = { articleId, fileName, title: article?.title?.value ?? null };
    this.#named.set(version.textSha256, of).set(version.blocksSha256, of);
    // What lies in a file of its own can be gone while its row is there.
    const text = await this.#db.texts.get(version.id).catch(() => undefined);
    this.#counts.texts += 1;
    const isTextWhole = text !== undefined && (await isTextOf(version, text));
    // What is made of a broken text says nothing of what was made of the whole one.
    if (isTextWhole) this.sketches.check(text);
    else this.#faults.push({ kind: 'text', versionId: version.id, ...of });
    this.#faults.push(...this.#quotations.check(version.id, of.title, readWords(text)));
    const isWhole = await this.#checkBytes('original', version.originalSha256, of);
    for (const sha256 of isTextWhole ? listPictures(text) : []) await this.#checkBytes('picture', sha256, of);
    this.#items.push({
      sha256: version.originalSha256,
      bytes: version.originalBytes,
      fileName,
      title: of.title ?? '',
      version: version.number,
      url: article?.url?.value ?? null,
      capturedAt: version.capturedAt?.value ?? null,
      importedAt: version.importedAt,
      isWhole,
    });
  }

  /** What was removed can be brought back: its content, where it is still there, must be what it was. */
  async checkRemoved(version: Version): Promise<void> {
    const { id, articleId, fileName, originalSha256 } = version;
    const of: OfArticle = { articleId, fileName, title: null };
    const text = await this.#db.texts.get(id).catch(() => undefined);
    if (text) {
      this.#counts.texts += 1;
      if (await isTextOf(version, text)) {
        await this.sketches.read([id]);
        this.sketches.check(text);
      } else this.#faults.push({ kind: 'text', versionId: id, ...of });
    }
    const isKept = (await this.#db.originals.where('sha256').equals(originalSha256).count()) > 0;
    if (isKept) await this.#checkBytes('original', originalSha256, of);
  }

  async finish(versionIds: ReadonlySet<Ulid>): Promise<ContentFindings> {
    const sketches = await this.sketches.finish(versionIds);
    return {
      faults: [...sketches, ...this.#faults, ...this.#quotations.finish()],
      items: this.#items.sort((one, other) => (one.importedAt < other.importedAt ? -1 : 1)),
      named: this.#named,
      counts: { ...this.#counts, quotations: this.#quotations.count, sketches: this.sketches.count },
    };
  }

  async #checkBytes(kind: 'original' | 'picture', sha256: Sha256, of: OfArticle): Promise<boolean> {
    if (of.title !== null) this.#named.set(sha256, of);
    const known = this.#whole.get(sha256);
    if (known !== undefined) return known;
    this.#counts[kind === 'original' ? 'originals' : 'pictures'] += 1;
    const original = await this.#db.originals.get(sha256).catch(() => undefined);
    const isWhole = original !== undefined && (await hashBytes(new Uint8Array(original.bytes))) === sha256;
    this.#whole.set(sha256, isWhole);
    if (!isWhole) this.#faults.push({ kind, sha256, ...of });
    return isWhole;
  }
}

async function isTextOf(version: Version, text: VersionText): Promise<boolean> {
  const encoder = new TextEncoder();
  const words = await hashBytes(encoder.encode(text.text));
  return words === version.textSha256 && (await hashBytes(encodeBlocks(encoder, text))) === version.blocksSha256;
}

function readWords(text: VersionText | undefined): string | null {
  return typeof text?.text === 'string' ? text.text : null;
}

function encodeBlocks(encoder: TextEncoder, { blocks }: VersionText): Uint8Array<ArrayBuffer> {
  try {
    return encoder.encode(writeCanonicalJson(blocks));
  } catch {
    // Damage that canonical JSON has no word for.
    return new Uint8Array();
  }
}
