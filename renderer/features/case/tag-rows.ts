import type { TagEdits } from '../../db/tags.ts';

/** A line of the list of tags while it is edited. */
export interface TagRow {
  /** Stays with the line wherever it is moved. */
  readonly key: string;
  /** The tag's name before; null for one that is new. */
  readonly was: string | null;
  readonly name: string;
}

/** The list of tags while it is edited, with the tags that are to be taken off the clips. */
export interface TagList {
  readonly rows: readonly TagRow[];
  readonly dropped: readonly string[];
}

/** What an edited list comes to; a refusal says why in words. */
export type TagReading =
  | { readonly status: 'read'; readonly tags: readonly string[]; readonly edits: TagEdits }
  | { readonly status: 'refused'; readonly reason: string };

/** How many tags have a key, 1 to 9. */
export const KEYED_TAGS = 9;

/** Makes the list to edit from the case's tags. */
export function toTagList(tags: readonly string[]): TagList {
  return { rows: tags.map((tag) => ({ key: `was ${tag}`, was: tag, name: tag })), dropped: [] };
}

/** Adds a tag at the end; one that is on the list already, or has no words, adds nothing. */
export function addTag(list: TagList, name: string): TagList {
  const neat = toTagName(name);
  if (neat === '' || list.rows.some((row) => toTagName(row.name) === neat)) return list;
  const taken = new Set(list.rows.map((row) => row.key));
  let number = list.rows.length;
  while (taken.has(`new ${number}`)) number += 1;
  return { ...list, rows: [...list.rows, { key: `new ${number}`, was: null, name: neat }] };
}

/** Gives a tag another name. */
export function renameTag(list: TagList, key: string, name: string): TagList {
  return { ...list, rows: list.rows.map((row) => (row.key === key ? { ...row, name } : row)) };
}

/** Moves a tag one place up or down; at the end of the list it stays. */
export function moveTag(list: TagList, key: string, step: 1 | -1): TagList {
  const from = list.rows.findIndex((row) => row.key === key);
  const row = list.rows[from];
  const other = list.rows[from + step];
  if (!row || !other) return list;
  const rows = [...list.rows];
  rows[from] = other;
  rows[from + step] = row;
  return { ...list, rows };
}

/** Takes a tag off the list and, with `fromClips`, off every clip that carries it. */
export function removeTag(list: TagList, key: string, fromClips: boolean): TagList {
  const removed = list.rows.find((row) => row.key === key);
  return {
    rows: list.rows.filter((row) => row.key !== key),
    dropped: fromClips && removed?.was ? [...list.dropped, removed.was] : list.dropped,
  };
}

/** Gives the tags and what becomes of them on the clips; refuses a name that is empty or given twice. */
export function readTagList({ rows, dropped }: TagList): TagReading {
  const tags = rows.map((row) => toTagName(row.name));
  const twice = tags.find((tag, index) => tag !== '' && tags.indexOf(tag) < index);
  const nameless = rows[tags.indexOf('')];
  if (nameless) {
    const which = nameless.was ? `The tag “${nameless.was}”` : 'A tag';
    return { status: 'refused', reason: `${which} needs a name. Give it one, or remove it.` };
  }
  if (twice !== undefined) {
    return { status: 'refused', reason: `Two tags are called “${twice}”. Give one another name, or remove it.` };
  }
  const renamed = rows.flatMap(({ was, name }): [string, string][] =>
    was !== null && was !== toTagName(name) ? [[was, toTagName(name)]] : [],
  );
  return { status: 'read', tags, edits: { renamed: new Map(renamed), dropped: new Set(dropped) } };
}

/** A comma parts the tags of a clip where they are typed, so that no name has one. */
function toTagName(name: string): string {
  return name.replace(/[,،]/g, ' ').replace(/\s+/g, ' ').trim().normalize('NFC');
}
