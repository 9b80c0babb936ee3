import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { describePassage } from '../../../shared/anchoring/describe.ts';
import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import { FIRST_TAGS } from '../../../shared/model/case.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { type readArticle, readOriginal } from '../../db/articles.ts';
import { tagPassage } from '../../db/clips.ts';
import { useLive } from '../../db/use-live.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Panes } from '../../ui/Panes.tsx';
import { ClipCard } from './ClipCard.tsx';
import { ClipList } from './ClipList.tsx';
import type { CardContext } from './card-draft.ts';
import { readClipsWithClaims } from './clip-facts.ts';
import { type PlacedClip, placeClips } from './clip-places.ts';
import { useFollowedClips } from './followed-clips.ts';
import { useKeptText } from './keep-text.ts';
import { Reader, type ReaderHandle } from './Reader.tsx';
import type { BlockActs } from './ReaderBlocks.tsx';
import type { ReaderViewProps } from './ReaderView.tsx';
import type { Span } from './selection.ts';
import type { SavedCard } from './use-card-acts.ts';
import { useFamily } from './use-family.tsx';
import { useFoundPassage } from './use-found-passage.ts';
import { useFurniture } from './use-furniture.tsx';
import { type OpenCard, useOpenCard } from './use-open-card.ts';
import { useProposalsReady } from './use-proposals-ready.ts';
import { useProvenance } from './use-provenance.tsx';
import { useVersions } from './use-versions.tsx';
import styles from './view.module.css';

/** An article with its version, text and outlet. */
type Loaded = NonNullable<Awaited<ReturnType<typeof readArticle>>>;

/** An article that is read, with its clips at the side. Mount it with the version's id as key. */
export function OpenArticle(
  props: ReaderViewProps & { readonly loaded: Loaded; readonly ofArticle: readonly Clip[] | undefined },
) {
  const { db, origin, articleId, activeClipId, loaded, ofArticle, onSelectClip } = props;
  const { article, version, outlet } = loaded;
  const text = useKeptText(loaded.text);
  const reader = useRef<ReaderHandle>(null);
  const [causes, setCauses] = useState<Causes>(NO_CAUSES);
  // What rests on the clips comes after them: the text with its clips is not kept waiting for it.
  const rows = useLive(() => readClipsWithClaims(db, articleId), [db, articleId]);
  const followed = useFollowedClips(db, version.id, ofArticle);
  const clips = useMemo(() => placeClips(version.id, ofArticle ?? [], followed), [version, ofArticle, followed]);
  const { mark, notice } = useFurniture({ ...props, article, text, outlet });
  const family = useFamily({ ...props, article, reader });
  const versions = useVersions({ ...props, article, version, clips, reader });
  const provenance = useProvenance({ ...props, article, version, text, moreItems: family.menu });
  const acts = useMemo<BlockActs>(
    () => ({
      readPicture: async (sha256) => (await readOriginal(db, sha256))?.bytes ?? null,
      onStory: (block) => {
        mark([block], null);
        reader.current?.focus({ start: block.start, end: block.end });
      },
    }),
    [db, mark],
  );
  const facts = useMemo(() => new Map((rows ?? []).map((row) => [row.clip.id, row])), [rows]);
  const published = article.published?.value.value ?? null;
  const language = article.language?.value ?? 'en';
  const isLoaded = ofArticle !== undefined;

  // A clip that the place names is gone to once it is there; one that was chosen here is in sight already.
  const shown = useRef<Ulid | null>((props.scrollTop ?? 0) > 0 ? activeClipId : null);
  useEffect(() => {
    if (!isLoaded || activeClipId === shown.current) return;
    const named = clips.find((one) => one.clip.id === activeClipId);
    if (named?.state.status === 'sought' && named.state.failure === null) return;
    shown.current = activeClipId;
    const target = named?.span;
    if (target) versions.inText(() => reader.current?.jump(target));
  }, [activeClipId, clips, isLoaded, versions]);
  useFoundPassage(text.text.length, props, (span) =>
    versions.inText(() => {
      reader.current?.jump(span);
      reader.current?.focus(span);
    }),
  );
  const select = (id: Ulid | null) => {
    shown.current = id;
    onSelectClip(id);
  };

  const open = useOpenCard({
    databaseName: db.name,
    ...{ articleId, clips, isLoaded, reader, onMessage: props.onMessage },
    versionId: version.id,
    text: text.text,
  });
  const { card } = open;
  const handleCauses = useCallback(
    (all: readonly Cause[], focused: readonly Cause[]) => setCauses({ all, focused }),
    [],
  );
  const { tags = FIRST_TAGS } = props.settings;
  const handleTag = async (index: number, span: Span | null) => {
    const tag = tags[index];
    const active = clips.find((one) => one.clip.id === activeClipId)?.clip;
    if (tag === undefined || card || (!span && !active)) return;
    const on = span
      ? { articleId, versionId: version.id, passage: describePassage(text.text, span.start, span.end) }
      : active && { articleId, versionId: active.versionId, passage: active };
    if (!on) return;
    const done = await tagPassage(db, origin, on, tag).catch((error: Error) => error);
    if (done instanceof Error) return props.onMessage({ kind: 'bad', text: `Nothing was saved: ${done.message}` });
    const words = done.tags.includes(tag) ? `Clip tagged “${tag}”` : `Tag “${tag}” taken off the clip`;
    props.onMessage({ kind: 'good', text: words });
    select(done.id);
  };
  const handleSaved = (saved: SavedCard) => {
    props.onMessage({ kind: 'good', text: saved.words });
    select(saved.clipId);
    open.close();
  };
  const makeContext = ({ span, existing }: OpenCard): CardContext => ({
    articleId,
    versionId: version.id,
    passage: existing ? pickPassage(existing) : describePassage(text.text, span.start, span.end),
    existingClipId: existing?.clip.id ?? null,
    kept: existing ? existing.clip : { paraphrase: '', tags: [], colour: 'amber' },
    text: text.text,
    blocks: text.blocks,
    dates: { published: published ? { edtf: published.edtf, articleId } : null, language },
    outlet,
  });

  useProposalsReady(db, makeContext(FIRST_WORDS), props.settings.eventKinds);

  const side = (
    <aside className={styles.side} aria-label="Clips of the article">
      {card ? (
        <ClipCard
          key={`${card.span.start} ${card.span.end}`}
          ref={open.handle}
          db={db}
          origin={origin}
          context={makeContext(card)}
          settings={props.settings}
          initial={
            card.existing
              ? { comment: card.existing.clip.comment, translation: card.existing.clip.translation }
              : undefined
          }
          isForeign={baseOf(language) !== baseOf(navigator.language)}
          left={card.left ?? null}
          onTyped={open.handleTyped}
          onSaved={handleSaved}
          onDiscard={open.close}
          onSetPublication={props.onEditDetails}
          onCauses={handleCauses}
          onShow={(cause) => versions.inText(() => reader.current?.jump(cause))}
        />
      ) : null}
      {isLoaded && clips.length === 0 && !card && text.blocks.length > 0 ? <FirstSteps /> : null}
      <ClipList
        db={db}
        origin={origin}
        clips={clips}
        facts={facts}
        activeClipId={activeClipId}
        onSelect={(placed, isJump) => {
          select(placed.clip.id);
          const { span } = placed;
          if (isJump && span) versions.inText(() => reader.current?.jump(span));
        }}
        onMakeCard={(placed) => {
          if (placed.clip.versionId === version.id && placed.span) open.open({ span: placed.span, existing: placed });
          else
            props.onMessage({
              kind: 'bad',
              text: 'This clip is from another version or reading of the article. Clip its words in this one.',
            });
        }}
        onOpenEvent={props.onOpenEvent}
        onOpenClaim={props.onOpenClaim}
        onMessage={props.onMessage}
      />
    </aside>
  );
  return (
    <div className={styles.view}>
      <Panes
        id="reader"
        panes={[
          {
            id: 'text',
            label: 'text',
            size: 60,
            minWidth: 360,
            content: versions.comparison ?? (
              <>
                {family.strip}
                <Reader
                  ref={reader}
                  article={article}
                  version={version}
                  text={text}
                  outlet={outlet}
                  clips={clips}
                  activeClipId={activeClipId}
                  pending={card?.span ?? null}
                  newSentences={family.sentences}
                  onClip={(span) => open.open(open.toPassage(span))}
                  onTag={(index, span) => void handleTag(index, span)}
                  causes={causes}
                  onSelectClip={select}
                  onEditDetails={props.onEditDetails}
                  versionMark={versions.mark}
                  provenance={provenance}
                  notice={notice}
                  acts={acts}
                  onMark={mark}
                  onSaveOriginal={provenance.onSaveOriginal}
                  onMessage={props.onMessage}
                  scrollTop={props.scrollTop ?? 0}
                  onScroll={props.onScroll}
                />
              </>
            ),
          },
          { id: 'clips', label: 'clips', size: 40, minWidth: 340, content: side },
        ]}
      />
    </div>
  );
}

/** What a card would be opened with that is only made ready, UTF-16 units. */
const FIRST_WORDS: OpenCard = { span: { start: 0, end: 300 }, existing: null };

/** What the open card's proposals rest on. */
interface Causes {
  readonly all: readonly Cause[];
  readonly focused: readonly Cause[];
}

const NO_CAUSES: Causes = { all: [], focused: [] };

function FirstSteps() {
  return (
    <div className={styles.empty}>
      <h2>Clips of this article</h2>
      <p>
        Select the words that say something, with the mouse or with <Kbd>↓</Kbd> <Kbd>→</Kbd> and <Kbd>⇧ →</Kbd>, and
        press <Kbd>C</Kbd>. The card asks which event they speak of, when it was, and who says so through whom.
      </p>
    </div>
  );
}

function pickPassage({ clip }: PlacedClip): CardContext['passage'] {
  const { start, end, exact, prefix, suffix } = clip;
  return { start, end, exact, prefix, suffix };
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
