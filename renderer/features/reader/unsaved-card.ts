import type { Ulid } from '../../../shared/model/ids.ts';
import type { CardState } from './card-draft.ts';
import type { Span } from './selection.ts';

/** A card with words that are not saved yet, as it waits for the analyst to come back to its article. */
export interface UnsavedCard {
  readonly versionId: Ulid;
  readonly span: Span;
  readonly existingClipId: Ulid | null;
  readonly state: CardState;
}

const keyOf = (databaseName: string, articleId: Ulid) => `card:${databaseName}:${articleId}`;

/** Keeps a card's words for when its article is opened again, also after a restart; null forgets them. */
export function keepUnsavedCard(databaseName: string, articleId: Ulid, card: UnsavedCard | null): void {
  if (card) localStorage.setItem(keyOf(databaseName, articleId), JSON.stringify(card));
  else localStorage.removeItem(keyOf(databaseName, articleId));
}

/** Gives the card that was left open on this version of an article, or null. */
export function readUnsavedCard(databaseName: string, articleId: Ulid, versionId: Ulid): UnsavedCard | null {
  const kept = localStorage.getItem(keyOf(databaseName, articleId));
  if (kept === null) return null;
  try {
    const card = JSON.parse(kept) as UnsavedCard;
    return card.versionId === versionId ? card : null;
  } catch {
    return null;
  }
}
