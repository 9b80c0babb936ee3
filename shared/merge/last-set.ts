import { isSameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change.ts';
import type { IsoTime, Ulid } from '../model/ids.ts';
import { nameOfRow } from './case-rows.ts';

/** When something was last set, and by which change. */
export interface SetAt {
  readonly at: IsoTime;
  readonly changeId: Ulid;
}

type Touch = readonly [change: Change, before: object | null, after: object | null];

/** Tells of a record of changes which one last set given fields of a row, or, with no fields, the row itself. */
export class LastSet {
  readonly #chain: readonly Change[];
  readonly #recent: ReadonlyMap<string, readonly Touch[]>;
  #all: ReadonlyMap<string, readonly Touch[]> | null = null;

  /** `recent` is where the part of the record begins that is asked for: what is before it is looked through when it must be. */
  constructor(chain: readonly Change[], recent = 0) {
    this.#chain = chain;
    this.#recent = listTouches(chain, recent);
  }

  find(rowName: string, fields: readonly string[]): SetAt {
    const recent = this.#recent.get(rowName);
    const found = findSetting(recent, fields) ?? (fields.length === 0 ? recent?.at(-1) : undefined);
    if (found) return tell(found);
    this.#all ??= listTouches(this.#chain, 0);
    const touching = this.#all.get(rowName);
    return tell(findSetting(touching, fields) ?? touching?.at(-1));
  }
}

function listTouches(chain: readonly Change[], from: number): ReadonlyMap<string, readonly Touch[]> {
  const touches = new Map<string, Touch[]>();
  for (let index = from; index < chain.length; index += 1) {
    const change = chain[index] as Change;
    for (const edit of change.edits) {
      const name = nameOfRow(edit);
      const found = touches.get(name);
      if (found) found.push([change, edit.before, edit.after]);
      else touches.set(name, [[change, edit.before, edit.after]]);
    }
  }
  return touches;
}

function findSetting(touching: readonly Touch[] | undefined, fields: readonly string[]): Touch | undefined {
  return touching?.findLast(([, before, after]) =>
    fields.some((field) => !isSameJson(read(before, field), read(after, field))),
  );
}

function tell(touch: Touch | undefined): SetAt {
  return { at: touch?.[0].at ?? '', changeId: touch?.[0].id ?? '' };
}

/** Whether one was set before the other; changes of one moment go by their ids. */
export function isEarlier(one: SetAt, other: SetAt): boolean {
  return one.at === other.at ? one.changeId < other.changeId : one.at < other.at;
}

function read(row: object | null, field: string): unknown {
  return (row as Record<string, unknown> | null)?.[field] ?? null;
}
