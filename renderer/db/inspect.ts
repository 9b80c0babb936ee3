/** What lies under the name of a database; finding out makes and changes nothing. */
export type Inspection =
  /** `version` is Dexie's. */
  | { readonly status: 'there'; readonly version: number }
  | { readonly status: 'missing' }
  /** The browser took it for damaged and deleted it; `reason` is its own words. */
  | { readonly status: 'reset'; readonly reason: string }
  | { readonly status: 'unopenable'; readonly reason: string };

/** After this long without an answer, in milliseconds, a database counts as one that cannot be opened. */
const NO_ANSWER = 30_000;

/** Chromium tells with this event what became of a database that it found damaged. */
interface DataLossEvent extends IDBVersionChangeEvent {
  readonly dataLoss?: 'none' | 'total';
  readonly dataLossMessage?: string;
}

/** Looks at a database before Dexie could make one in its place. */
export function inspectDatabase(name: string): Promise<Inspection> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ status: 'unopenable', reason: 'The browser gave no answer.' }), NO_ANSWER);
    const end = (inspection: Inspection) => {
      clearTimeout(timer);
      resolve(inspection);
    };
    let found: Inspection | null = null;
    const request = indexedDB.open(name);
    request.onupgradeneeded = (event: DataLossEvent) => {
      found =
        event.dataLoss === 'total' ? { status: 'reset', reason: event.dataLossMessage ?? '' } : { status: 'missing' };
      // With it goes the empty database that opening has begun.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      // Dexie stores ten times its version.
      const version = request.result.version / 10;
      request.result.close();
      end({ status: 'there', version });
    };
    request.onerror = () => end(found ?? { status: 'unopenable', reason: String(request.error) });
  });
}
