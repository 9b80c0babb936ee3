import type { Clip, Passage } from '../../shared/model/clip.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError, RowMissingError } from './errors.ts';
import { readRowName, toTarget } from './references.ts';

/** What the analyst writes beside a quotation; the quotation itself never changes. */
export type ClipWords = Pick<Clip, 'comment' | 'paraphrase' | 'translation' | 'tags' | 'colour'>;

/** A passage to be cut out. */
export interface NewClip {
  readonly articleId: Ulid;
  readonly versionId: Ulid;
  readonly passage: Passage;
  readonly words?: Partial<ClipWords>;
}

/** What became of removing a clip; one that claims or notes rest on stays unless that is asked for. */
export type ClipRemoval =
  | { readonly status: 'removed' }
  | { readonly status: 'in-use'; readonly claimIds: readonly Ulid[]; readonly noteIds: readonly Ulid[] };

/** Cuts a passage out of a version. Throws ActError when the words do not stand there, RowMissingError. */
export async function addClip(db: CaseDatabase, origin: Origin, clip: NewClip): Promise<Clip> {
  const { result } = await commit(db, origin, { action: 'clip.add' }, (draft) => putNewClip(draft, clip));
  return result;
}

/** Changes what is written beside a clip. Throws RowMissingError. */
export async function editClip(db: CaseDatabase, origin: Origin, id: Ulid, patch: Partial<ClipWords>): Promise<Clip> {
  const { result } = await commit(db, origin, { action: 'clip.edit' }, (draft) => patchClip(draft, id, patch));
  return result;
}

/** Puts a tag on a passage's clip, or takes it off; a passage that is no clip yet is cut out with it. Throws ActError, RowMissingError. */
export async function tagPassage(
  db: CaseDatabase,
  origin: Origin,
  passage: Omit<NewClip, 'words'>,
  tag: string,
): Promise<Clip> {
  const { versionId } = passage;
  const { start, end } = passage.passage;
  const { result } = await commit<{ readonly clip: Clip; readonly isNew: boolean }>(
    db,
    origin,
    ({ isNew }) => ({ action: isNew ? 'clip.add' : 'clip.edit' }),
    async (draft) => {
      // Looked up here: what the screen shows may be a key press behind.
      const known = (await draft.list('clips', 'articleId', passage.articleId)).find(
        (one) => one.versionId === versionId && one.start === start && one.end === end,
      );
      if (!known) return { clip: await putNewClip(draft, { ...passage, words: { tags: [tag] } }), isNew: true };
      const { tags } = known;
      const next = tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag];
      return { clip: await patchClip(draft, known.id, { tags: next }), isNew: false };
    },
  );
  return result.clip;
}

/** Removes a clip; with `evenIfUsed` the claims and notes that rest on it go on without it. Throws RowMissingError. */
export async function removeClip(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  options: { readonly evenIfUsed?: boolean } = {},
): Promise<ClipRemoval> {
  const { result } = await commit(db, origin, { action: 'clip.remove' }, async (draft): Promise<ClipRemoval> => {
    await draft.need('clips', id);
    const { claimIds, noteIds } = await readClipUses(draft, id);
    if (claimIds.length + noteIds.length > 0 && !options.evenIfUsed) return { status: 'in-use', claimIds, noteIds };
    await dropClip(draft, id);
    return { status: 'removed' };
  });
  return result;
}

/** Lists the clips of an article, of all its versions, in the order of the text. */
export async function listClipsOfArticle(db: CaseDatabase, articleId: Ulid): Promise<readonly Clip[]> {
  const clips = await db.clips.where('articleId').equals(articleId).toArray();
  return clips.sort((one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1));
}

/** Gives a clip; null when it is not there. */
export async function readClip(db: CaseDatabase, id: Ulid): Promise<Clip | null> {
  return (await db.clips.get(id)) ?? null;
}

/** Puts a new clip into an act, after looking its words up in the text. Throws ActError, RowMissingError. */
export async function putNewClip(draft: Draft, { articleId, versionId, passage, words }: NewClip): Promise<Clip> {
  const [article, version, stored] = await Promise.all([
    draft.get('articles', articleId),
    draft.get('versions', versionId),
    draft.readText(versionId),
  ]);
  if (!article) throw new RowMissingError('articles', articleId);
  if (!version) throw new RowMissingError('versions', versionId);
  if (version.articleId !== articleId) throw new ActError(`Version ${versionId} is not of article ${articleId}.`);
  const { start, end, exact, prefix, suffix } = passage;
  const text = stored?.text;
  if (text === undefined) throw new ActError(`The text of version ${versionId} is missing from the case.`);
  if (
    !(Number.isInteger(start) && 0 <= start && start < end && end <= text.length) ||
    text.slice(start, end) !== exact
  ) {
    throw new ActError(`The words of the clip do not stand at ${start}–${end} of the text. Nothing was saved.`);
  }
  const clip: Clip = {
    start,
    end,
    exact,
    prefix,
    suffix,
    id: draft.origin.newId(),
    articleId,
    versionId,
    comment: words?.comment ?? '',
    paraphrase: words?.paraphrase ?? '',
    translation: words?.translation ?? '',
    tags: words?.tags ?? [],
    colour: words?.colour ?? 'amber',
    createdAt: draft.origin.now(),
  };
  draft.add('clips', clip);
  return clip;
}

/** Changes in an act what is written beside a clip; nothing else of the patch is taken. Throws RowMissingError. */
export async function patchClip(draft: Draft, id: Ulid, patch: Partial<ClipWords>): Promise<Clip> {
  const before = await draft.need('clips', id);
  const { comment, paraphrase, translation, tags, colour } = { ...before, ...patch };
  const clip: Clip = { ...before, comment, paraphrase, translation, tags, colour };
  draft.put('clips', clip);
  return clip;
}

/** Gives the claims and notes that rest on a clip. */
export async function readClipUses(
  draft: Draft,
  id: Ulid,
): Promise<{ readonly claimIds: readonly Ulid[]; readonly noteIds: readonly Ulid[] }> {
  const pointing = (await draft.listPointing(toTarget('clip', id))).map(readRowName);
  const keysOf = (table: string) => pointing.filter((row) => row.table === table).map((row) => row.key);
  return { claimIds: keysOf('claims'), noteIds: keysOf('notes') };
}

/** Removes a clip in an act and lets go of it wherever it is used. */
export async function dropClip(draft: Draft, id: Ulid): Promise<void> {
  const { claimIds, noteIds } = await readClipUses(draft, id);
  for (const claimId of claimIds) {
    const claim = await draft.need('claims', claimId);
    draft.put('claims', { ...claim, clips: claim.clips.filter((one) => one.clipId !== id) });
  }
  for (const noteId of noteIds) {
    const note = await draft.need('notes', noteId);
    draft.put('notes', { ...note, clipIds: note.clipIds.filter((clipId) => clipId !== id) });
  }
  draft.remove('clips', id);
}
