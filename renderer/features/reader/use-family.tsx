import { type ReactNode, type RefObject, useState } from 'react';
import type { Article, TriageState } from '../../../shared/model/article.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { confirmFamily, joinFamily, leaveFamily } from '../../db/families.ts';
import { setTriageOfAll } from '../../db/family-triage.ts';
import { useLive } from '../../db/use-live.ts';
import type { MenuLine } from '../../ui/MenuButton.tsx';
import { Family } from './Family.tsx';
import { CloseRewritesDialog, JoinFamilyDialog } from './FamilyDialogs.tsx';
import { type FamilyMember, isClosed, readFamily } from './family-facts.ts';
import { useFamilyNews } from './family-news.ts';
import { useNewSentences } from './new-sentences.ts';
import type { ReaderHandle } from './Reader.tsx';
import type { Span } from './selection.ts';

/** What the reader shows of an article's family. */
export interface FamilyParts {
  /** Above the text; null for an article without a family. */
  readonly strip: ReactNode;
  /** The sentences to be painted as new. */
  readonly sentences: readonly Span[];
  /** For the menu of an article that is in no family. */
  readonly menu: readonly MenuLine[];
}

const NO_MEMBERS: readonly FamilyMember[] = [];
const NO_SENTENCES: readonly Span[] = [];

/** Reads and draws the family of the open article, and carries out what is asked of it. */
export function useFamily(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly article: Article;
  readonly reader: RefObject<ReaderHandle | null>;
  readonly onOpenArticle: (articleId: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}): FamilyParts {
  const { db, origin, article, reader, onMessage } = props;
  const { familyId } = article;
  const [dialog, setDialog] = useState<'close' | 'join' | null>(null);
  const members = useLive(() => (familyId ? readFamily(db, familyId) : NO_MEMBERS), [db, familyId], NO_MEMBERS);
  const isFamily = familyId !== null && members.length > 1;
  const news = useFamilyNews(db.name, article.id, familyId, members);
  const known = news.status === 'known' && isFamily ? news.news : null;
  const sentences = useNewSentences(
    known?.sentences ?? NO_SENTENCES,
    () => reader.current?.selected() ?? null,
    (sentence) => {
      reader.current?.focus(sentence);
      reader.current?.jump(sentence);
    },
  );
  const waiting = members.filter((one) => one.id !== article.id && !isClosed(one.triage));
  const closing = waiting.filter((one) => known?.counts.get(one.id) === 0);

  const act = async (work: Promise<unknown>, done: string): Promise<void> => {
    try {
      await work;
      onMessage({ kind: 'good', text: done });
    } catch (error) {
      onMessage({
        kind: 'bad',
        text: `Nothing was changed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  };
  const leaveStrip = () => reader.current?.focus();
  const handleThrowOut = async (member: FamilyMember) => {
    await act(
      leaveFamily(db, origin, member.id),
      `“${member.title}” is thrown out of the family. Undo brings it back.`,
    );
    // The strip is gone with the family: the focus goes on in the text.
    if (member.id === article.id || members.length <= 2) leaveStrip();
  };
  const handleConfirm = () => {
    if (!familyId) return;
    void act(confirmFamily(db, origin, familyId), `Confirmed: ${members.length} rewrites of one story.`);
  };
  const handleAskClose = () => {
    const problem =
      known === null
        ? 'The rewrites are still being compared. Try again in a moment.'
        : waiting.length === 0
          ? 'All other rewrites are closed already.'
          : closing.length === 0
            ? 'No other rewrite can be closed: each has sentences that stand in none you have read.'
            : null;
    if (problem) onMessage({ kind: 'bad', text: problem });
    else setDialog('close');
  };
  const handleClose = (state: Extract<TriageState, 'done' | 'no-value'>) => {
    setDialog(null);
    const ids = closing.map((one) => one.id);
    const reason = `A rewrite of “${article.title.value}” with nothing new in it.`;
    const set = state === 'done' ? 'read' : 'of no value';
    void act(
      setTriageOfAll(db, origin, ids, state, reason),
      `${ids.length === 1 ? '1 rewrite is' : `${ids.length} rewrites are`} set to “${set}”. Undo takes it back.`,
    );
  };
  const handleJoin = (otherId: Ulid) => {
    const work = isFamily ? joinFamily(db, origin, otherId, article.id) : joinFamily(db, origin, article.id, otherId);
    void act(work, 'Both count as rewrites of one story now. Undo parts them.');
  };

  return {
    menu: isFamily ? [] : [{ id: 'family', label: 'Add to a family…', onPress: () => setDialog('join') }],
    sentences: isFamily ? sentences.painted : NO_SENTENCES,
    strip: (
      <>
        {isFamily ? (
          <Family
            openId={article.id}
            members={members}
            news={news}
            sentences={sentences}
            onOpen={(member) => (member.id === article.id ? leaveStrip() : props.onOpenArticle(member.id))}
            onThrowOut={(member) => void handleThrowOut(member)}
            onConfirm={handleConfirm}
            onCloseRewrites={handleAskClose}
            onAdd={() => setDialog('join')}
            onLeave={leaveStrip}
          />
        ) : null}
        <CloseRewritesDialog
          closing={closing}
          staying={waiting.filter((one) => !closing.includes(one))}
          isOpen={dialog === 'close'}
          onClose={() => setDialog(null)}
          onChoose={handleClose}
        />
        <JoinFamilyDialog
          db={db}
          hasFamily={isFamily}
          without={[article.id, ...members.map((one) => one.id)]}
          isOpen={dialog === 'join'}
          onClose={() => setDialog(null)}
          onChoose={handleJoin}
        />
      </>
    ),
  };
}
