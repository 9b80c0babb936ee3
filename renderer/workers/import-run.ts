import type { KinIndex } from '../../shared/attribution/families.ts';
import type { ContainedIn, GivenMetadata } from '../../shared/extract/extractor.ts';
import type { ImportStage, NumberedSource, SourceOutcome } from '../../shared/extract/import-messages.ts';
import { DEEPEST_ARCHIVE, LARGEST_FILE, PAGES_WITHOUT_ASKING } from '../../shared/extract/limits.ts';
import type { Container, DocumentFormat, Original } from '../../shared/model/article.ts';
import type { ArticleDraft, ContainerListing } from '../../shared/model/article-draft.ts';
import type { Origin, Sha256, Ulid } from '../../shared/model/ids.ts';
import type { CaseDatabase } from '../db/database.ts';
import { describeChecks } from './describe-checks.ts';
import type { FrameClient } from './frame-client.ts';
import { failWith } from './import-failures.ts';
import { ImportSaving } from './import-saving.ts';
import { makeDocument, openKinIndex } from './make-document.ts';
import { hashBlob, hashBytes, openBlob } from './open-source.ts';
import { type KeepOriginals, ReadAhead } from './read-ahead.ts';
import { readAnew } from './read-anew.ts';

/** A line of the import report: a source, or a document inside of it (counted from 1). */
export interface Line {
  readonly index: number;
  readonly member: { readonly number: number; readonly name: string } | null;
}

/** What an import needs from the worker that it runs in. */
export interface ImportTools {
  readonly openDatabase: () => Promise<CaseDatabase>;
  readonly origin: Origin;
  readonly keepOriginals: KeepOriginals;
  readonly frame: FrameClient;
  readonly isCancelled: () => boolean;
  readonly onStage: (line: Line, name: string, stage: ImportStage) => void;
  readonly onOutcome: (line: Line, outcome: SourceOutcome) => void;
}

/** A file to be imported: one that came by itself, or a document inside of another. */
interface FileToImport {
  readonly line: Line;
  readonly fileName: string;
  readonly blob: Blob;
  readonly sha256: Sha256;
  /** Null for an archive, whose bytes stay in its Blob. */
  readonly bytes: ArrayBuffer | null;
  readonly given: GivenMetadata | null;
  /** How many archives it lies in. */
  readonly depth: number;
  readonly container: Container | null;
  readonly containedIn: ContainedIn | null;
  readonly containerOriginal: Original | null;
  readonly pages: readonly number[] | undefined;
  /** What is to be said of the archive that holds this document alone, each a whole sentence. */
  readonly archiveNotes: readonly string[];
}

/** One run of imports into a case: reads sources one after another and saves what came of them in batches. */
export class ImportRun {
  readonly #tools: ImportTools;
  readonly #ahead: ReadAhead;
  #db: CaseDatabase | null = null;
  #texts: KinIndex | null = null;
  readonly #saving: ImportSaving;
  /** How many documents were found inside of each source. */
  readonly #members = new Map<number, number>();

  constructor(tools: ImportTools) {
    this.#tools = tools;
    this.#saving = new ImportSaving({ ...tools, openDatabase: () => this.#database() });
    this.#ahead = new ReadAhead(async (originals) => {
      // Opened with its journal.
      await this.#database();
      return tools.keepOriginals(originals);
    });
  }

  hasUnsaved(): boolean {
    return this.#saving.hasUnsaved();
  }

  /** Saves all documents that wait. */
  saveAll(): Promise<void> {
    return this.#saving.saveAll();
  }

  /** Waits for what is on its way to the disk and closes the case; what was not begun stays undone. */
  async close(): Promise<void> {
    await this.#saving.settle();
    this.#db?.close();
    this.#db = null;
  }

  /** Imports one source with all that is in it; those that follow are read with it. Never rejects: what goes wrong is an outcome. */
  async importSource(numbered: NumberedSource, following: readonly NumberedSource[]): Promise<void> {
    const { index, source, pages } = numbered;
    const line = { index, member: null };
    this.#tools.onStage(line, source.name, 'reading');
    try {
      if (source.kind === 'version') {
        await readAnew(this.#tools, await this.#database(), line, source.versionId, () => this.#knownTexts());
        return;
      }
      const read = await this.#ahead.read(numbered, following);
      if (read.status !== 'opened' || !('blob' in read)) {
        this.#tools.onOutcome(line, read);
        return;
      }
      await this.#importFile({
        line,
        fileName: source.name,
        blob: read.blob,
        sha256: read.sha256,
        bytes: read.bytes,
        given: source.kind === 'paste' ? source.given : null,
        depth: 0,
        container: null,
        containedIn: null,
        containerOriginal: null,
        pages,
        archiveNotes: [],
      });
    } catch (error) {
      this.#tools.onOutcome(line, failWith(error));
    }
  }

  async #importFile(file: FileToImport): Promise<void> {
    const { line, fileName, blob, bytes, given, sha256: originalSha256 } = file;
    const { frame, onStage, onOutcome, origin } = this.#tools;
    const known = await this.#findArticleOf(originalSha256);
    if (known !== null) {
      onOutcome(line, { status: 'already-in-case', articleId: known });
      return;
    }
    onStage(line, fileName, bytes ? 'taking apart' : 'opening');
    const question = {
      ask: 'open',
      fileKey: originalSha256,
      fileName,
      // The frame gets a copy of a document: its own is moved there, and the original is stored from here.
      file: bytes ? bytes.slice(0) : blob,
      importedAt: origin.now(),
      given,
      container: file.containedIn,
      notBy: null,
    } as const;
    const result = await frame.ask(question, (page, pages) =>
      onStage(line, `${fileName}, page ${page.toLocaleString('en')} of ${pages.toLocaleString('en')}`, 'taking apart'),
    );
    if ('status' in result || this.#tools.isCancelled()) {
      onOutcome(line, { status: 'cancelled' });
      return;
    }
    const { reply, parts } = result;
    switch (reply.status) {
      case 'refused':
        onOutcome(line, { status: 'unreadable', reason: reply.reason });
        return;
      case 'no-text':
        onOutcome(line, { status: 'no-text', reason: reply.reason });
        return;
      case 'member':
        throw new Error('The frame gave a part of an archive for a file.');
      case 'container':
        await this.#importMembers(file, originalSha256, reply.listing);
        return;
      case 'read': {
        const document = await makeDocument(
          {
            fileName,
            bytes: bytes ?? (await blob.arrayBuffer()),
            originalSha256,
            draft: addNotes(reply.draft, file.archiveNotes),
            parts,
            container: file.container,
            containerOriginal: file.containerOriginal,
          },
          await this.#knownTexts(),
        );
        onStage(line, fileName, 'saving');
        await this.#saving.add({ line, document });
        const attached = reply.parts.flatMap(({ role, name }, at) => {
          const bytes = parts[at];
          return role === 'attachment' && bytes ? [{ name, bytes }] : [];
        });
        if (attached.length > 0) await this.#importAttachments(file, originalSha256, reply.draft.format, attached);
        return;
      }
      default:
        reply satisfies never;
    }
  }

  /** Imports what was attached to an e-mail or a document, after that itself, whose article it is linked to. */
  async #importAttachments(
    file: FileToImport,
    sha256: Sha256,
    format: DocumentFormat,
    attached: readonly { readonly name: string; readonly bytes: ArrayBuffer }[],
  ): Promise<void> {
    const kind = format === 'eml' ? 'e-mail' : 'document';
    await this.#saving.saveAll();
    const articleId = await this.#findArticleOf(sha256);
    for (const { name, bytes } of attached) {
      if (this.#tools.isCancelled()) return;
      const container = { kind, fileName: file.fileName, sha256, path: name, articleId, checks: [] } as const;
      const containedIn = { kind, url: null, capturedAt: null } as const;
      const line = this.#lineInside(file.line, name);
      // A PDF can be made to hold itself.
      if (kind === 'document' && file.depth >= DEEPEST_ARCHIVE) {
        const reason = `It is attached to a document inside of ${file.depth} others; they are opened ${DEEPEST_ARCHIVE} deep.`;
        this.#tools.onOutcome(line, { status: 'unreadable', reason });
        continue;
      }
      await this.#importInside(file, line, name, new Blob([bytes]), {
        container,
        containedIn,
        containerOriginal: null,
        archiveNotes: [],
      });
    }
  }

  /** Imports the documents of an archive: all, or the pages that the analyst chose; of many pages it asks first. */
  async #importMembers(file: FileToImport, sha256: Sha256, listing: ContainerListing): Promise<void> {
    const { line, fileName, blob, depth } = file;
    const { kind, members, checks, leftOut } = listing;
    const { onOutcome, onStage, frame, isCancelled } = this.#tools;
    const isWebArchive = kind === 'warc' || kind === 'wacz';
    if (depth >= DEEPEST_ARCHIVE) {
      const reason = `It is an archive inside of ${depth} others; archives are opened ${DEEPEST_ARCHIVE} deep.`;
      onOutcome(line, { status: 'unreadable', reason });
      return;
    }
    if (members.length === 0) {
      const reason = leftOut[0] ?? 'There is no document in the archive.';
      onOutcome(line, { status: 'unreadable', reason });
      return;
    }
    if (isWebArchive && file.pages === undefined && members.length > PAGES_WITHOUT_ASKING) {
      onOutcome(line, { status: 'pages', listing });
      return;
    }
    const containerOriginal =
      isWebArchive && blob.size <= LARGEST_FILE ? { sha256, bytes: await blob.arrayBuffer() } : null;
    const chosen = file.pages ?? members.map((_, at) => at);
    let count = 0;
    for (const at of chosen) {
      const member = members[at];
      if (!member || isCancelled()) break;
      onStage(line, `${fileName}: ${member.title ?? member.path}`, 'opening');
      const result = await frame.ask({ ask: 'take', fileKey: sha256, fileName, file: blob, member: at });
      if ('status' in result) break;
      count += 1;
      const [bytes] = result.parts;
      if (result.reply.status !== 'member' || !bytes) {
        const reason = result.reply.status === 'refused' ? result.reply.reason : 'It could not be taken out.';
        const inside = isWebArchive && chosen.length === 1 ? line : this.#lineInside(line, member.path);
        onOutcome(inside, { status: 'unreadable', reason });
        continue;
      }
      const { url, capturedAt, charset } = result.reply;
      // A web archive of one page is that page, for the report.
      const inside = isWebArchive && chosen.length === 1 ? line : this.#lineInside(line, result.reply.fileName);
      await this.#importInside(file, inside, result.reply.fileName, new Blob([bytes]), {
        container: {
          kind,
          fileName,
          sha256,
          path: member.path,
          articleId: null,
          checks: [...checks, ...result.reply.checks],
          ...(charset ? { charset } : {}),
        },
        containedIn: { kind, url, capturedAt, ...(charset === undefined ? {} : { charset }) },
        containerOriginal,
        archiveNotes: isWebArchive && chosen.length === 1 ? leftOut : [],
      });
    }
    if (isWebArchive && chosen.length === 1) return;
    if (isCancelled()) onOutcome(line, { status: 'cancelled' });
    else onOutcome(line, { status: 'opened', count, notes: [...describeChecks(checks), ...leftOut] });
  }

  async #importInside(
    outer: FileToImport,
    line: Line,
    fileName: string,
    blob: Blob,
    place: Pick<FileToImport, 'container' | 'containedIn' | 'containerOriginal' | 'archiveNotes'>,
  ): Promise<void> {
    try {
      const opened = await openBlob(blob, fileName);
      if (opened.status !== 'opened' || !('blob' in opened)) {
        this.#tools.onOutcome(line, opened);
        return;
      }
      const depth = outer.depth + (place.container?.kind === 'e-mail' ? 0 : 1);
      const bytes = opened.isArchive ? null : await blob.arrayBuffer();
      const sha256 = await (bytes ? hashBytes(bytes) : hashBlob(blob));
      await this.#importFile({ ...place, line, fileName, blob, sha256, bytes, given: null, depth, pages: undefined });
    } catch (error) {
      this.#tools.onOutcome(line, failWith(error));
    }
  }

  #lineInside({ index }: Line, name: string): Line {
    const number = (this.#members.get(index) ?? 0) + 1;
    this.#members.set(index, number);
    return { index, member: { number, name } };
  }

  async #findArticleOf(originalSha256: Sha256): Promise<Ulid | null> {
    const db = await this.#database();
    return (await db.versions.where('originalSha256').equals(originalSha256).first())?.articleId ?? null;
  }

  async #database(): Promise<CaseDatabase> {
    this.#db ??= await this.#tools.openDatabase();
    return this.#db;
  }

  async #knownTexts(): Promise<KinIndex> {
    this.#texts ??= await openKinIndex(await this.#database());
    return this.#texts;
  }
}

/** Most notes that a version keeps; the schema of drafts has the same. */
const MOST_NOTES = 20;

function addNotes(draft: ArticleDraft, notes: readonly string[]): ArticleDraft {
  return notes.length === 0 ? draft : { ...draft, notes: [...(draft.notes ?? []), ...notes].slice(0, MOST_NOTES) };
}
