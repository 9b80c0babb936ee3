import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { foldFurnitureWords } from '../../../shared/extract/learned-furniture.ts';
import type { Article, Block, FurnitureKind, VersionText } from '../../../shared/model/article.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { LearnedFurniture, Source } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { applyToOutlet, correctFurniture } from '../../db/furniture.ts';
import { FurnitureNotice, type LearnedWords } from './FurnitureNotice.tsx';
import { countReach } from './furniture-elsewhere.ts';
import { rememberKind } from './furniture-words.ts';

/** Marks blocks as furniture of a kind or, with null, as the story. */
export type MarkFurniture = (blocks: readonly Block[], kind: FurnitureKind | null) => void;

/** A mark that was made, with what it taught. */
interface Marked {
  readonly starts: readonly number[];
  readonly kind: FurnitureKind | null;
  readonly learned: LearnedWords;
}

/** Takes the analyst's marks and gives the line that says what was learned of the outlet by the last one, while it stands. */
export function useFurniture(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly article: Article;
  readonly text: VersionText;
  readonly outlet: Source | null;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}): { readonly mark: MarkFurniture; readonly notice: ReactNode } {
  const { db, origin, outlet, onMessage } = props;
  const [marked, setMarked] = useState<Marked | null>(null);
  const guard = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      onMessage({ kind: 'bad', text: `Nothing was changed: ${words}` });
    }
  };
  const act = useRef<MarkFurniture>(() => undefined);
  useEffect(() => {
    act.current = (blocks, kind) =>
      void guard(async () => {
        const { versionId, text } = props.text;
        const starts = blocks.map((block) => block.start);
        await correctFurniture(db, origin, versionId, starts, kind);
        if (kind !== null) rememberKind(kind);
        const lines = blocks.map((block) => text.slice(block.start, block.end));
        const learned = await readLearned(db, outlet, lines, kind);
        setMarked({ starts, kind, learned });
        if (!outlet || learned.outletName === null) return;
        // Counting reads every text of the outlet, a fifth of a second for five hundred; what was done is said before.
        const reach = await countReach(db, outlet.id, props.article.id);
        setMarked((now) => (now?.starts === starts ? { ...now, learned: { ...learned, reach } } : now));
      });
  });
  // The same function for as long as the article is open, or every block would be drawn again with each change.
  const mark = useCallback<MarkFurniture>((blocks, kind) => act.current(blocks, kind), []);

  // A mark that was undone, or made otherwise, has taught nothing any more.
  const stands = marked?.starts.every((start) => {
    const block = props.text.blocks.find((one) => one.start === start);
    return (block?.furniture?.kind ?? null) === marked.kind;
  });
  const handleApply = () =>
    void guard(async () => {
      if (!outlet || !marked) return;
      const count = await applyToOutlet(db, origin, outlet.id);
      setMarked({ ...marked, learned: { ...marked.learned, reach: { here: 0, elsewhere: 0 } } });
      const articles = count === 1 ? '1 article' : `${count.toLocaleString()} articles`;
      onMessage({ kind: 'good', text: `Read the same way in ${articles} of ${outlet.name}. Undo takes it back.` });
    });
  return {
    mark,
    notice: (
      <FurnitureNotice
        learned={marked && stands ? marked.learned : null}
        onApply={handleApply}
        onDismiss={() => setMarked(null)}
      />
    ),
  };
}

async function readLearned(
  db: CaseDatabase,
  before: Source | null,
  lines: readonly string[],
  kind: FurnitureKind | null,
): Promise<LearnedWords> {
  const nothing = { isDimmed: kind !== null, outletName: null, leads: [], reach: { here: 0, elsewhere: 0 } };
  const outlet = before && (await db.sources.get(before.id));
  if (!outlet) {
    const reason = 'The article has no outlet, so nothing is learned for other pages.';
    return { ...nothing, reason };
  }
  const isOf = (one: LearnedFurniture) => one.kind === kind;
  const known = (outlet.furniture ?? []).filter(isOf);
  const words = new Set(lines.map(foldFurnitureWords));
  if (!known.some((one) => words.has(one.words))) {
    const reason = 'A paragraph this long stands on no other page, so nothing is learned by it.';
    return { ...nothing, reason };
  }
  const leads = known
    .filter(
      (one) =>
        one.match === 'start' &&
        !before.furniture?.some((old) => old.match === 'start' && old.words === one.words && isOf(old)),
    )
    .map((one) => one.words);
  return {
    ...nothing,
    outletName: outlet.name,
    leads,
    reason: null,
  };
}
