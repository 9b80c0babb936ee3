import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { explainUnread } from '../../../shared/dates/read-words.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { saveCard } from '../../db/card.ts';
import { addClip, editClip } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ChainEditor } from './ChainEditor.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import styles from './card.module.css';
import {
  type CardContext,
  type CardState,
  findMissing,
  matchEvent,
  proposeDates,
  toCardDraft,
  toClipDraft,
} from './card-draft.ts';
import { addLink } from './card-links.ts';
import { DateAnchor } from './DateAnchor.tsx';
import { DateField } from './DateField.tsx';
import { EventField } from './EventField.tsx';
import { findEventChoices } from './event-choices.ts';
import { GradeFields } from './GradeFields.tsx';
import { useCard } from './use-card.ts';

/** What became of a card that was saved. */
export interface SavedCard {
  readonly clipId: Ulid;
  /** A sentence for the analyst. */
  readonly words: string;
}

/** What the reader may ask of an open card. */
export interface ClipCardHandle {
  readonly isTouched: () => boolean;
  readonly focus: () => void;
}

/** Turns a passage into a dated event and a graded claim. Everything is typed or confirmed here and saved as one change. */
export function ClipCard(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly context: CardContext;
  readonly settings: CaseSettings;
  /** What the fields hold at first, such as an existing clip's comment. */
  readonly initial?: Partial<CardState> | undefined;
  /** What was typed before the article was left. */
  readonly left: CardState | null;
  /** Told what was typed and is not saved; null when there is nothing of the kind. */
  readonly onTyped: (state: CardState | null) => void;
  /** Whether the translation is shown at once: the article is in another language than the interface. */
  readonly isForeign: boolean;
  readonly onSaved: (saved: SavedCard) => void;
  readonly onDiscard: () => void;
  readonly onSetPublication: () => void;
  readonly ref?: Ref<ClipCardHandle>;
}) {
  const { db, origin, settings } = props;
  const card = useCard(db, props.context, props.initial, props.left);
  const { context } = card;
  const { state, edit, isTouched } = card;
  const { onTyped } = props;
  useEffect(() => onTyped(isTouched ? state : null), [onTyped, isTouched, state]);
  const form = useRef<HTMLFormElement>(null);
  const reason = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  const [isMore, setIsMore] = useState(props.isForeign || state.translation !== '');
  const [focusedLink, setFocusedLink] = useState<number | null>(null);
  useImperativeHandle(props.ref, () => ({
    isTouched: () => card.isTouched,
    focus: () => form.current?.querySelector('input')?.focus(),
  }));

  const run = async (work: () => Promise<SavedCard>) => {
    if (isSaving) return;
    setIsSaving(true);
    setProblem(null);
    try {
      props.onSaved(await work());
    } catch (error) {
      setIsSaving(false);
      setProblem(
        `Nothing was saved, and nothing that you typed is lost: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  const handleSave = async () => {
    const missing = findMissing(state, card.originCount);
    if (missing) {
      setProblem(missing.words);
      if (missing.field === 'Event') form.current?.querySelector('input')?.focus();
      else reason.current?.focus();
      return;
    }
    await run(async () => {
      // Looked up again: the suggestions may be a key press behind what was typed.
      const attached = matchEvent(state, await findEventChoices(db, state.event));
      const saved = await saveCard(db, origin, toCardDraft(state, context, attached?.id ?? null));
      const words = saved.event ? `Saved: event “${saved.event.title}”` : 'Saved: claim without an event';
      return { clipId: saved.clip.id, words };
    });
  };
  const handleKeep = () =>
    run(async () => {
      const { articleId, versionId, passage, clip: words, existingClipId } = toClipDraft(state, context);
      const clip =
        existingClipId === null
          ? await addClip(db, origin, { articleId, versionId, passage, words })
          : await editClip(db, origin, existingClipId, words);
      return { clipId: clip.id, words: 'Saved: clip' };
    });
  const handleDiscard = () => {
    if (card.isTouched && !isLeaving) setIsLeaving(true);
    else props.onDiscard();
  };
  const handleAddLink = () => {
    const { links, key } = addLink(state.links);
    edit({ links });
    setFocusedLink(key);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const isMain = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && isMain) void handleSave();
    else if (event.code === 'KeyL' && event.altKey && !isMain) handleAddLink();
    else if (event.key === 'Escape' && !isListOpen(event.target)) {
      if (isLeaving) setIsLeaving(false);
      else handleDiscard();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const fate = (name: 'date' | 'place') => describeFate(card.fates[name], name, card.attached?.detail ?? null);

  return (
    <form
      ref={form}
      aria-label="Clip card"
      className={styles.card}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={handleKeyDown}
    >
      <blockquote className={styles.quote} dir="auto">
        {context.passage.exact}
      </blockquote>
      <EventField
        value={state.event}
        found={card.found}
        attached={card.attached}
        isNewDespiteName={state.isNewDespiteName}
        onChange={(event) =>
          event === state.event ? undefined : edit({ event, pickedEventId: null, isNewDespiteName: false })
        }
        onPick={(option) => edit({ event: option.label, pickedEventId: option.value, isNewDespiteName: false })}
        onNewInstead={(isNewDespiteName) => edit({ isNewDespiteName })}
      />
      <DateField
        words={state.dateWords}
        reading={card.date}
        isProposed={state.isDateProposed}
        otherWords={proposeDates(context).filter((words) => words !== state.dateWords.trim())}
        unread={card.date && !card.date.value ? explainUnread(state.dateWords, context.dates) : null}
        fate={state.isDateProposed && card.fates.date === 'lost' ? null : fate('date')}
        anchor={
          <DateAnchor
            db={db}
            published={context.dates.published}
            event={card.anchorEvent}
            onChoose={(anchorEventId) => edit({ anchorEventId, chosenEdtf: null, isDateProposed: false })}
          />
        }
        anchorTitle={card.anchorEvent?.title ?? null}
        onChange={(dateWords) => edit({ dateWords, isDateProposed: false, chosenEdtf: null })}
        onChooseReading={(chosenEdtf) => edit({ chosenEdtf, isDateProposed: false })}
        onChooseWords={(dateWords) => edit({ dateWords, isDateProposed: false, chosenEdtf: null })}
        onSetPublication={props.onSetPublication}
      />
      <div className={styles.pair}>
        <Combobox
          label="Kind"
          value={state.kind}
          options={settings.eventKinds.map((kind) => ({ value: kind, label: kind }))}
          onChange={(kind) => edit({ kind })}
        />
        <TextField label="Place" value={state.place} onChange={(place) => edit({ place })} />
      </div>
      {state.place.trim() !== '' && fate('place') ? (
        <div className={styles.under}>
          <span className={styles.warning}>{fate('place')}</span>
        </div>
      ) : null}
      <ClaimFields state={state} slot={card.slot} passage={context.passage} onChange={edit} />
      <ChainEditor
        links={state.links}
        sources={card.sources}
        focusedKey={focusedLink}
        onChange={(links) => edit({ links })}
        onAdd={handleAddLink}
      />
      <GradeFields
        state={state}
        settings={settings}
        isReasonNeeded={card.isReasonNeeded}
        reasonRef={reason}
        onChange={edit}
      />
      <TextField label="Comment" value={state.comment} onChange={(comment) => edit({ comment })} rows={2} />
      {isMore ? (
        <TextField
          label="Translation"
          value={state.translation}
          onChange={(translation) => edit({ translation })}
          rows={2}
        />
      ) : (
        <div className={styles.under}>
          <button type="button" className={styles.inline} onClick={() => setIsMore(true)}>
            Add a translation
          </button>
        </div>
      )}
      <div className={styles.bottom}>
        {problem ? (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        ) : null}
        {isLeaving ? (
          <div className={styles.acts}>
            <span className={styles.question}>Discard what you typed?</span>
            <Button kind="danger" onPress={props.onDiscard} ref={(button) => button?.focus()}>
              Discard
            </Button>
            <Button kind="quiet" keys="Esc" onPress={() => setIsLeaving(false)}>
              Keep editing
            </Button>
          </div>
        ) : (
          <div className={styles.acts}>
            <Button kind="primary" keys="Ctrl ↵" onPress={() => void handleSave()} isDisabled={isSaving}>
              Save
            </Button>
            <Button onPress={() => void handleKeep()} isDisabled={isSaving}>
              Keep clip only
            </Button>
            <Button kind="quiet" keys="Esc" onPress={handleDiscard}>
              Discard
            </Button>
          </div>
        )}
      </div>
    </form>
  );
}

/** Whether a list with suggestions is open at the field; Esc then closes the list. */
function isListOpen(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement) || target.getAttribute('aria-expanded') !== 'true') return false;
  const list = document.getElementById(target.getAttribute('aria-controls') ?? '');
  return list?.querySelector('[role="option"]') !== null;
}

function describeFate(fate: 'event' | 'claim' | 'lost', name: 'date' | 'place', event: string | null): string | null {
  const question = name === 'date' ? 'when' : 'where';
  if (fate === 'event') return null;
  const whose = event === null ? 'The event gets no' : 'The event keeps its';
  if (fate === 'claim') return `${whose} ${name}; this is the claim’s own answer to “${question}”.`;
  return `Not saved: the event keeps its own ${name}, and the claim is about something else. Choose About “${question}” to keep it.`;
}
