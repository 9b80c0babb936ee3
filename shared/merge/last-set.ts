import { isSameJson } from '../model/canonical-json.ts';
import type { Change } from '../model/change.ts';
import type { IsoTime, Ulid } from '../model/ids.ts';
import { nameOfRow } from './case-rows.ts';

/** When something was last set, and by which change. */
export interface SetAt {
  readonly at: IsoTime;
  readonly changeId: Ulid;
}

/** Tells of a record of changes which one last set given fields of a row, or, with no fields, the row itself. */
export class LastSet {
  readonly #touching = new Map<string, [change: Change, before: object | null, after: object | null][]>();

  constructor(chain: readonly Change[]) {
    for (const change of chain) {
      for (const edit of change.edits) {
        const name = nameOfRow(edit);
        const found = this.#touching.get(name);
        if (found) found.push([change, edit.before, edit.after]);
        else this.#touching.set(name, [[change, edit.before, edit.after]]);
      }
    }
  }

  find(rowName: string, fields: readonly string[]): SetAt {
    const touching = this.#touching.get(rowName) ?? [];
    const setting = touching.findLast(([, before, after]) =>
      fields.some((field) => !isSameJson(read(before, field), read(after, field))),
    );
    const [change] = setting ?? touching.at(-1) ?? [];
    return { at: change?.at ?? '', changeId: change?.id ?? '' };
  }
}

/** Whether one was set before the other; changes of one moment go by their ids. */
export function isEarlier(one: SetAt, other: SetAt): boolean {
  return one.at === other.at ? one.changeId < other.changeId : one.at < other.at;
}

function read(row: object | null, field: string): unknown {
  return (row as Record<string, unknown> | null)?.[field] ?? null;
}
