import type { FrameAnswer, FrameRequest, FrameResult } from '../../shared/extract/import-messages.ts';
import { EXTRACTION_TIME_LIMIT } from '../../shared/extract/limits.ts';
import { type ExtractionReply, extractionReplySchema } from '../../shared/model/article-draft.ts';

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
  private readonly timeLimit: number;

  constructor(wantFrame: () => void, timeLimit = EXTRACTION_TIME_LIMIT) {
    this.wantFrame = wantFrame;
    this.timeLimit = timeLimit;
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

  /** Has a document taken apart. Never rejects: what goes wrong is a refusal with its reason. */
  async extract(request: Omit<FrameRequest, 'id'>): Promise<FrameResult> {
    const port = this.port ?? (await this.obtainPort());
    if (this.isCancelled) return { status: 'cancelled' };
    if (!port)
      return {
        status: 'refused',
        reason: 'The part of the app that takes pages apart did not start. Import the file again.',
      };
    const id = ++this.lastId;
    const result = await new Promise<FrameResult>((resolve) => {
      const seconds = Math.round(this.timeLimit / 1000);
      const reason = `Taking it apart took longer than ${seconds} seconds and was stopped; the page is built in a way that keeps a program busy.`;
      const timer = setTimeout(() => {
        this.port = null;
        resolve({ status: 'refused', reason });
      }, this.timeLimit);
      this.settle = (settled) => {
        clearTimeout(timer);
        resolve(settled);
      };
      port.onmessage = ({ data }: MessageEvent<FrameAnswer>) => {
        if (data.id === id) this.settle?.(readAnswer(data.json));
      };
      port.postMessage({ ...request, id } satisfies FrameRequest, [request.bytes]);
    }).finally(() => {
      this.settle = null;
      port.onmessage = null;
    });
    if (result.status === 'cancelled') this.port = null;
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

/** Validates what the frame sent. */
function readAnswer(json: unknown): ExtractionReply {
  try {
    const parsed = extractionReplySchema.safeParse(JSON.parse(String(json)));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    return {
      status: 'refused',
      reason: `What came out of the file is not an article (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}).`,
    };
  } catch {
    return { status: 'refused', reason: 'What came out of the file is not an article (no JSON).' };
  }
}
