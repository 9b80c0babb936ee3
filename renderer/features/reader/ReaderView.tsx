import { useEffect } from 'react';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { readArticle } from '../../db/articles.ts';
import { listClipsOfArticle } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { OpenArticle } from './OpenArticle.tsx';
import styles from './view.module.css';

/** What the reader view takes; navigation and messages are the app's. */
export interface ReaderViewProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly articleId: Ulid;
  readonly activeClipId: Ulid | null;
  readonly settings: CaseSettings;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onOpenClaim: (claimId: Ulid) => void;
  readonly onSelectClip: (clipId: Ulid | null) => void;
  readonly onEditDetails: () => void;
  /** Opens an e-mail's attachment, or the e-mail that an article was attached to. */
  readonly onOpenArticle: (articleId: Ulid) => void;
  /** Told that the open article was removed. */
  readonly onRemoved?: (() => void) | undefined;
  /** Has the bytes of a version read in the other way. */
  readonly onUseOtherReading: (versionId: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
  /** Whether the comparison of versions is asked for from elsewhere; `onCompareTaken` when it was opened, or said to have nothing to compare. */
  readonly isCompareAsked?: boolean | undefined;
  readonly onCompareTaken?: (() => void) | undefined;
  /** A stretch that was found and is to be shown, as `start-end` (UTF-16). */
  readonly passage?: string | undefined;
  /** Where the text was scrolled to, CSS pixels. */
  readonly scrollTop?: number | undefined;
  readonly onScroll?: ((scrollTop: number) => void) | undefined;
}

/** An article with its clips at the side: reading, selecting, clipping, and the card that turns words into events and claims. */
export function ReaderView(props: ReaderViewProps) {
  const { db, articleId } = props;
  const loaded = useLive(() => readArticle(db, articleId), [db, articleId]);
  const clips = useLive(() => listClipsOfArticle(db, articleId), [db, articleId]);
  const { isCompareAsked, onCompareTaken } = props;
  const isMissing = loaded === null;
  useEffect(() => {
    if (isMissing && isCompareAsked) onCompareTaken?.();
  }, [isMissing, isCompareAsked, onCompareTaken]);
  if (loaded === undefined) return <div className={styles.view} aria-busy="true" />;
  if (loaded === null) {
    return (
      <EmptyState title="This article is not in the case">
        It was removed, or the link to it comes from another case. Choose another article in the list.
      </EmptyState>
    );
  }
  return <OpenArticle key={loaded.version.id} {...props} loaded={loaded} ofArticle={clips} />;
}
