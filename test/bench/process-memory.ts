import { readdirSync, readFileSync } from 'node:fs';

/** A watch over the processes that one process started. */
export interface PeakWatch {
  readonly peaks: Map<number, number>;
  readonly stop: () => void;
}

/** How often is looked, milliseconds. */
const EVERY = 250;

/** Watches how much memory each process below one takes at most; by the system's own record, so only where it keeps one (/proc). */
export function watchPeak(pid: number): PeakWatch {
  const peaks = new Map<number, number>();
  const timer = setInterval(() => {
    for (const one of listBelow(pid)) peaks.set(one, Math.max(peaks.get(one) ?? 0, readResident(one)));
  }, EVERY);
  return { peaks, stop: () => clearInterval(timer) };
}

/** Gives the most that any of the processes took since the last time it was asked, megabytes; that is the window, which holds the rows. */
export function readPeak({ peaks }: PeakWatch): number {
  const most = Math.max(0, ...peaks.values());
  peaks.clear();
  return Math.round(most / 1e6);
}

function listBelow(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isBelow = (one: number): boolean => {
    const parent = parents.get(one);
    return parent !== undefined && parent > 0 && (parent === pid || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function readResident(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process ended meanwhile.
    return '';
  }
}
