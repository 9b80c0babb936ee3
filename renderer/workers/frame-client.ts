import type { FrameAnswer, FrameProgress, FrameQuestion, FrameResult } from '../../shared/extract/import-messages.ts';
import { ARCHIVE_TIME_LIMIT, EXTRACTION_TIME_LIMIT, PAGED_TIME_LIMIT } from '../../shared/extract/limits.ts';
import { extractionReplySchema } from '../../shared/model/article-draft.ts';

/** How long a new frame may take to be there, ms; it takes about 50. */
const FRAME_START_LIMIT = 10_000;

/**
 * The worker's end of the extraction frame. It asks the window for a frame when it has none, validates what comes out of it as foreign
 * data, and gives a frame up that does not answer in time, so that the window removes it.
 */
export class FrameClient {
  private port: MessagePort | null = null;
  private lastId = 0;
  private isCancelled = false;
  private settle: ((result: FrameResult) => void) | null = null;
  private takePort: ((port: MessagePort | null) => void) | null = null;
  private readonly wantFrame: () => void;
  private readonly timeLimit: number | null;
  private readonly pagedTimeLimit: number;

  /** Limits in ms stand for those of limits.ts. */
  constructor(wantFrame: () => void, timeLimit: number | null = null, pagedTimeLimit: number = PAGED_TIME_LIMIT) {
    this.wantFrame = wantFrame;
    this.timeLimit = timeLimit;
    this.pagedTimeLimit = pagedTimeLimit;
  }

  /** Takes the port to a frame that the window has made, or null when it could not make one. */
  give(port: MessagePort | null): void {
    this.port = port;
    this.takePort?.(port);
    this.takePort = null;
  }

  /** Ends a running extraction at once; its frame is given up. */
  cancel(): void {
    this.isCancelled = true;
    this.settle?.({ status: 'cancelled' });
  }

  /** Lets extractions run again after a cancel. */
  resume(): void {
    this.isCancelled = false;
  }

  /**
   * Has a file read or a document taken out of an archive; `onPage` is told of the pages of a long document, each of which gives it its
   * time anew, up to a limit on the whole. Never rejects: what goes wrong is a refusal with its reason.
   */
  async ask(question: FrameQuestion, onPage?: (page: number, pages: number) => void): Promise<FrameResult> {
    const port = this.port ?? (await this.obtainPort());
    if (this.isCancelled) return { status: 'cancelled' };
    if (!port) return refuse('The part of the app that takes pages apart did not start. Import the file again.');
    const id = ++this.lastId;
    const isArchive = question.ask === 'take' || question.file instanceof Blob;
    const limit = this.timeLimit ?? (isArchive ? ARCHIVE_TIME_LIMIT : EXTRACTION_TIME_LIMIT);
    const result = await new Promise<FrameResult>((resolve) => {
      const began = performance.now();
      const giveUp = (taken: number) => {
        this.port = null;
        resolve(refuse(describeTimeout(taken)));
      };
      let timer = setTimeout(giveUp, limit, limit);
      const waitOn = () => {
        clearTimeout(timer);
        const left = this.pagedTimeLimit - (performance.now() - began);
        timer = left < limit ? setTimeout(giveUp, left, this.pagedTimeLimit) : setTimeout(giveUp, limit, limit);
      };
      this.settle = (settled) => {
        clearTimeout(timer);
        resolve(settled);
      };
      port.onmessage = ({ data }: MessageEvent<FrameAnswer | FrameProgress>) => {
        if (data.id !== id || !this.settle) return;
        if ('page' in data) {
          waitOn();
          onPage?.(Number(data.page), Number(data.pages));
        } else this.settle(readAnswer(data));
      };
      port.postMessage({ ...question, id }, question.file instanceof ArrayBuffer ? [question.file] : []);
    }).finally(() => {
      this.settle = null;
      port.onmessage = null;
    });
    if ('status' in result) this.port = null;
    return result;
  }

  private obtainPort(): Promise<MessagePort | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.give(null), FRAME_START_LIMIT);
      this.takePort = (port) => {
        clearTimeout(timer);
        resolve(port);
      };
      this.wantFrame();
    });
  }
}

function describeTimeout(limit: number): string {
  return `Taking it apart took longer than ${Math.round(limit / 1000)} seconds, or ran out of memory, and was stopped; the file is built in a way that keeps a program busy.`;
}

function refuse(reason: string): FrameResult {
  return { reply: { status: 'refused', reason }, parts: [] };
}

/** Validates what the frame sent: the reply's shape, and that its parts are there. */
function readAnswer({ json, parts }: FrameAnswer): FrameResult {
  try {
    const parsed = extractionReplySchema.safeParse(JSON.parse(String(json)));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refuse(
        `What came out of the file is not an article (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`,
      );
    }
    const reply = parsed.data;
    const bytes = Array.isArray(parts) ? parts.filter((part) => part instanceof ArrayBuffer) : [];
    const wanted = reply.status === 'read' ? reply.parts.length : reply.status === 'member' ? 1 : 0;
    if (bytes.length !== wanted) return refuse('What came out of the file is not an article (its parts are missing).');
    if (reply.status === 'read' && reply.draft.blocks.some((block) => block.image && !isPicture(block.image.part)))
      return refuse('What came out of the file is not an article (a picture is missing).');
    return { reply, parts: bytes };

    function isPicture(part: number): boolean {
      return reply.status === 'read' && reply.parts[part]?.role === 'image';
    }
  } catch {
    return refuse('What came out of the file is not an article (no JSON).');
  }
}
