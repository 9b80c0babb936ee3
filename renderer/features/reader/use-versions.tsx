import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Article, Version } from '../../../shared/model/article.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import { listVersions } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import type { PlacedClip } from './clip-places.ts';
import type { ReaderHandle } from './Reader.tsx';
import { Versions } from './Versions.tsx';
import { useVersionKeys } from './version-walk.ts';
import { orderVersions, sayPlace } from './version-words.ts';

/** What the reader shows of an article's versions. */
export interface VersionParts {
  /** In the header: "version 2 of 3", which opens the comparison; null where there is one version only. */
  readonly mark: ReactNode;
  /** The comparison, in the reader's place; null while the text is read. */
  readonly comparison: ReactNode;
  /** Does something in the text, after going back to it where versions are being compared. */
  readonly inText: (act: () => void) => void;
}

const ONE_VERSION =
  'There is one version of this article only. Import a later capture of the same page, and both can be compared.';

/** Reads the versions of the open article and compares them when asked. */
export function useVersions(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly article: Article;
  readonly version: Version;
  readonly clips: readonly PlacedClip[];
  readonly reader: RefObject<ReaderHandle | null>;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
  readonly isCompareAsked?: boolean | undefined;
  readonly onCompareTaken?: (() => void) | undefined;
}): VersionParts {
  const { db, article, version, isCompareAsked, onCompareTaken, onMessage } = props;
  const [isComparing, setIsComparing] = useState(false);
  const after = useRef<(() => void) | null>(null);
  const versions = useLive(async () => orderVersions(await listVersions(db, article.id)), [db, article.id]);
  const canCompare = versions !== undefined && versions.length > 1;
  const isShown = isComparing && canCompare;
  useEffect(() => {
    if (isShown) return;
    after.current?.();
    after.current = null;
  }, [isShown]);
  const isKnown = versions !== undefined;
  useEffect(() => {
    if (!isCompareAsked || !isKnown) return;
    onCompareTaken?.();
    if (canCompare) setIsComparing(true);
    else onMessage({ kind: 'bad', text: ONE_VERSION });
  }, [isCompareAsked, isKnown, canCompare, onCompareTaken, onMessage]);
  useVersionKeys({ onCompare: canCompare && !isComparing ? () => setIsComparing(true) : undefined });
  return {
    mark: canCompare ? (
      <Button kind="quiet" keys="V" title="Compare versions" onPress={() => setIsComparing(true)}>
        {sayPlace(version, versions)} · compare
      </Button>
    ) : null,
    comparison: isShown ? (
      <Versions
        db={db}
        origin={props.origin}
        article={article}
        versions={versions}
        clips={props.clips}
        onClose={() => {
          after.current = () => props.reader.current?.focus();
          setIsComparing(false);
        }}
        onMessage={props.onMessage}
      />
    ) : null,
    inText: (act) => {
      if (!isShown) {
        act();
        return;
      }
      after.current = act;
      setIsComparing(false);
    },
  };
}
