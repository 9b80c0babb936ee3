import { Ellipsis } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Article, Version, VersionText } from '../../../shared/model/article.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { listAttachments, listVersions, removeArticle } from '../../db/articles.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { Enclosures } from './Enclosures.tsx';
import { findPoorReading, hasOtherReading } from './other-reading.ts';
import { describeReadings, Provenance } from './Provenance.tsx';
import styles from './provenance.module.css';
import { RemoveArticleDialog } from './RemoveArticleDialog.tsx';
import { describeSave, saveContainer, saveOriginal } from './save-original.ts';

/** What stands in the header about an article's origin: in its line of facts, and below it. */
export interface ProvenanceParts {
  readonly inLine: ReactNode;
  readonly below: ReactNode;
  readonly onSaveOriginal: () => void;
}

/** Reads and draws where an article came from: the disclosure with all facts, what is attached, and the other reading. */
export function useProvenance(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly article: Article;
  readonly version: Version;
  readonly text: VersionText;
  /** More lines for the menu. */
  readonly moreItems?: readonly MenuLine[] | undefined;
  readonly onUseOtherReading: (versionId: Ulid) => void;
  readonly onOpenArticle: (articleId: Ulid) => void;
  /** Told that the article was removed. */
  readonly onRemoved?: (() => void) | undefined;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}): ProvenanceParts {
  const { db, article, version, onMessage } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [isRemoving, setIsRemoving] = useState(false);
  const facts = useLive(() => readFacts(db, article, version), [db, article, version]);
  const readingCount = facts?.readingCount ?? version.reading ?? 1;

  const save = async (saving: ReturnType<typeof saveOriginal>) => {
    const said = describeSave(await saving);
    if (said) onMessage(said);
  };
  const handleSave = () => void save(saveOriginal(db, version));
  const handleCopy = async (words: string, what: string) => {
    try {
      await navigator.clipboard.writeText(words);
      onMessage({ kind: 'good', text: `Copied: ${what}.` });
    } catch {
      onMessage({ kind: 'bad', text: `It could not be copied: ${words}` });
    }
  };
  const handleRemove = async (reason: string) => {
    setIsRemoving(false);
    try {
      await removeArticle(db, props.origin, article.id, { withClips: true, ...(reason ? { reason } : {}) });
      props.onRemoved?.();
      onMessage({
        kind: 'good',
        text: `Removed the article “${article.title.value}”. Undo or the bin brings it back.`,
      });
    } catch (error) {
      onMessage({
        kind: 'bad',
        text: `The article could not be removed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  };
  const handleOther = () => props.onUseOtherReading(version.id);
  const hasOther = hasOtherReading(version);
  const hasFault = version.container?.checks.some((check) => check.result === 'differs') ?? false;
  const poor = findPoorReading(version, props.text);

  const items: readonly MenuLine[] = [
    { id: 'save', label: 'Save the original file…', onPress: handleSave },
    {
      id: 'copy',
      label: 'Copy the SHA-256',
      onPress: () => void handleCopy(version.originalSha256, 'SHA-256 of the file'),
    },
    ...(hasOther
      ? [
          {
            id: 'other',
            label: 'Use the other reading',
            detail: `${version.extractor.name}${describeReadings(version, readingCount)}`,
            onPress: handleOther,
          },
        ]
      : []),
    ...(props.moreItems ?? []),
    { id: 'remove', label: 'Remove article…', onPress: () => setIsRemoving(true) },
  ];
  return {
    onSaveOriginal: handleSave,
    inLine: (
      <>
        <Button kind="quiet" isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          Where this came from
        </Button>
        <MenuButton kind="quiet" label="More about this article" items={items}>
          <Ellipsis aria-hidden="true" />
        </MenuButton>
      </>
    ),
    below: (
      <>
        {isRemoving ? (
          <RemoveArticleDialog
            db={db}
            article={article}
            onRemove={(reason) => void handleRemove(reason)}
            onClose={() => setIsRemoving(false)}
          />
        ) : null}
        {facts?.email ? <Enclosures name="Attached to" articles={[facts.email]} onOpen={props.onOpenArticle} /> : null}
        {facts && facts.attachments.length > 0 ? (
          <Enclosures name="Attachments" articles={facts.attachments} onOpen={props.onOpenArticle} />
        ) : null}
        {hasFault && !isOpen ? (
          <div className={`${styles.poor} ${styles.alarm}`}>
            <span>
              <span aria-hidden="true">≠</span> A check of the file that this came in failed.
            </span>
            <Button onPress={() => setIsOpen(true)}>See the checks</Button>
          </div>
        ) : null}
        {poor ? (
          <div className={styles.poor}>
            <span>{poor}</span>
            <Button onPress={handleOther}>Use the other reading</Button>
          </div>
        ) : null}
        {isOpen ? (
          <Provenance
            article={article}
            version={version}
            readingCount={readingCount}
            onUseOtherReading={hasOther ? handleOther : null}
            onSaveOriginal={handleSave}
            onSaveContainer={
              facts?.isContainerKept && version.container
                ? () => version.container && void save(saveContainer(db, version.container))
                : null
            }
            onCopy={(words, what) => void handleCopy(words, what)}
          />
        ) : null}
      </>
    ),
  };
}

/** Reads what the case knows around a version, all of one moment. */
async function readFacts(db: CaseDatabase, article: Article, { container, number }: Version) {
  const emailId = container?.articleId ?? null;
  return db.transaction('r', db.articles, db.versions, db.references, db.originals, async () => {
    const versions = await listVersions(db, article.id);
    const attached = await listAttachments(db, article.id);
    const email = emailId === null ? undefined : await db.articles.get(emailId);
    const kept = container ? await db.originals.where('sha256').equals(container.sha256).count() : 0;
    return {
      readingCount: versions.filter((one) => one.number === number).length,
      attachments: attached.map((one) => ({ id: one.id, title: one.title.value })),
      email: email ? { id: email.id, title: email.title.value } : null,
      isContainerKept: kept > 0,
    };
  });
}
