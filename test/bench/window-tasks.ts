import type { CDPSession, Page } from '@playwright/test';

/** What the window's thread did in a stretch of time, milliseconds. */
export interface TaskTimes {
  /** The longest task, and the longest of its own time: without what other programs took of the machine meanwhile. */
  readonly longest: number;
  readonly longestOwn: number;
  /** How many tasks were longer than 50 ms, and how many had more than 25 ms of their own. */
  readonly over50: number;
  readonly ownOver25: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The browser's own record of the tasks of a page's main thread; `mark` divides it. */
export class TaskRecord {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #events: TraceEvent[] = [];
  #marks = 0;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
    session.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value) this.#events.push(event as unknown as TraceEvent);
    });
  }

  /** Begins the record of a page. */
  static async begin(page: Page): Promise<TaskRecord> {
    const session = await page.context().newCDPSession(page);
    const record = new TaskRecord(page, session);
    const traceConfig = { includedCategories: ['toplevel', 'blink.user_timing'], excludedCategories: ['*'] };
    await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    await record.mark();
    return record;
  }

  /** Ends a stretch and begins the next one. */
  async mark(): Promise<void> {
    const name = `stretch-${this.#marks++}`;
    await this.#page.evaluate((word) => performance.mark(word), name);
  }

  /** Ends the record; gives the tasks of each stretch. */
  async end(): Promise<readonly TaskTimes[]> {
    await this.mark();
    const isComplete = new Promise((resolve) => this.#session.once('Tracing.tracingComplete', resolve));
    await this.#session.send('Tracing.end');
    await isComplete;
    await this.#session.detach();
    const marks = this.#events.filter(({ name }) => name.startsWith('stretch-')).sort((a, b) => a.ts - b.ts);
    const [first] = marks;
    if (!first) throw new Error('The browser recorded nothing.');
    const tasks = this.#events.filter(
      ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && pid === first.pid && tid === first.tid,
    );
    return marks.slice(1).map((mark, index) => {
      const from = marks[index]?.ts ?? 0;
      return summarise(tasks.filter(({ ts }) => ts >= from && ts < mark.ts));
    });
  }
}

function summarise(tasks: readonly TraceEvent[]): TaskTimes {
  const times = tasks.map(({ dur = 0, tdur = 0 }) => ({ whole: dur / 1000, own: tdur / 1000 }));
  return {
    longest: Math.round(times.reduce((most, { whole }) => Math.max(most, whole), 0)),
    longestOwn: Math.round(times.reduce((most, { own }) => Math.max(most, own), 0)),
    over50: times.filter(({ whole }) => whole > 50).length,
    ownOver25: times.filter(({ own }) => own > 25).length,
  };
}
