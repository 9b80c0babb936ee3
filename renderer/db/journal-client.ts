import { type Batch, readBatch, writeBatch } from '../../shared/journal/batch.ts';
import type { AppendAnswer, ContentPartCheck, FoundJournal, JournalStretch } from '../../shared/journal/messages.ts';
import type { Sha256, Ulid } from '../../shared/model/ids.ts';

/** The journal could not be asked; `message` says why and what to do. */
export class JournalError extends Error {
  override readonly name = 'JournalError';
}

/** The journal of one case, as the window and the workers reach it. */
export interface JournalClient {
  readonly read: () => Promise<FoundJournal>;
  readonly append: (batch: Batch) => Promise<AppendAnswer>;
  /** Gives changes after a number, as far as one answer goes. */
  readonly readAfter: (seq: number) => Promise<JournalStretch>;
  /** Gives content by its name; null when the journal does not have it. What it is must be checked against the name. */
  readonly readContent: (sha256: Sha256) => Promise<Uint8Array<ArrayBuffer> | null>;
  /** Gives content by names; left out is what the journal does not have. What it is must be checked against the names. */
  readonly readContents: (names: readonly Sha256[]) => Promise<ReadonlyMap<Sha256, Uint8Array<ArrayBuffer>>>;
  /** Keeps all changes elsewhere and begins anew. Gives the place of the first file. */
  readonly setAside: () => Promise<string | null>;
  /** Lists the parts of the store of content, to be checked one after another. */
  readonly listContentParts: () => Promise<readonly string[]>;
  /** Reads all content of a part and lists what is whole and what is not. */
  readonly checkContentPart: (part: string) => Promise<ContentPartCheck>;
  /** Moves a file of content that is not whole to where it is kept, so that whole bytes can come in. */
  readonly giveUpContent: (sha256: Sha256) => Promise<void>;
  /** Keeps what a repair replaces as a file beside the journal; gives its place. */
  readonly keep: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  /** Notes that the case was built from the journal that a restore had put in its place. */
  readonly confirmRestored: () => Promise<void>;
  /** Forgets content that came and was named by no change; gives its names. */
  readonly forgetIncoming: () => Promise<readonly Sha256[]>;
}

/** How many pieces of content are asked for at once; an answer may have fewer. */
const MOST_NAMES = 500;

const NOT_REACHED = 'The part of Dateline that writes to the disk does not answer. Close Dateline and start it again.';

/** Lists the cases that have a journal. Throws JournalError. */
export async function listJournals(): Promise<readonly Ulid[]> {
  return (await ask('list')).json();
}

/** Gives the journal of a case, by requests to the app's own scheme. Its functions throw JournalError. */
export function createJournalClient(caseId: Ulid): JournalClient {
  return {
    read: async () => (await ask(`${caseId}/`)).json(),
    append: async (batch) => (await ask(`${caseId}/append`, writeBatch(batch))).json(),
    readAfter: async (seq) => (await ask(`${caseId}/changes?after=${seq}`)).json(),
    readContent: async (sha256) => {
      const response = await fetchJournal(`${caseId}/content/${sha256}`);
      if (response.status === 404) return null;
      return new Uint8Array(await (await checked(response)).arrayBuffer());
    },
    readContents: async (names) => {
      const found = new Map<Sha256, Uint8Array<ArrayBuffer>>();
      for (let left = names; left.length > 0; ) {
        const response = await ask(
          `${caseId}/contents`,
          new TextEncoder().encode(JSON.stringify(left.slice(0, MOST_NAMES))),
        );
        const { content, without } = readBatch(new Uint8Array(await response.arrayBuffer()));
        for (const { sha256, bytes } of content) found.set(sha256, bytes as Uint8Array<ArrayBuffer>);
        const answered = new Set([...content.map(({ sha256 }) => sha256), ...without]);
        if (answered.size === 0) throw new JournalError(NOT_REACHED);
        left = left.filter((name) => !answered.has(name));
      }
      return found;
    },
    setAside: async () => (await (await ask(`${caseId}/set-aside`, new Uint8Array())).json()).keptAs,
    listContentParts: async () => (await ask(`${caseId}/parts`)).json(),
    checkContentPart: async (part) => (await ask(`${caseId}/parts/${part}`)).json(),
    giveUpContent: async (sha256) => {
      await ask(`${caseId}/give-up/${sha256}`, new Uint8Array());
    },
    keep: async (name, bytes) => (await (await ask(`${caseId}/keep/${encodeURIComponent(name)}`, bytes)).json()).keptAs,
    confirmRestored: async () => {
      await ask(`${caseId}/confirm-restored`, new Uint8Array());
    },
    forgetIncoming: async () => (await ask(`${caseId}/forget-incoming`, new Uint8Array())).json(),
  };
}

async function ask(path: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
  return checked(await fetchJournal(path, body));
}

async function fetchJournal(path: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
  try {
    // From the root: a worker's own address is in another folder than the page's.
    return await fetch(`/journal/${path}`, body ? { method: 'POST', body } : {});
  } catch {
    throw new JournalError(NOT_REACHED);
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw new JournalError(response.status === 500 ? await response.text() : `${NOT_REACHED} (${response.status})`);
}
