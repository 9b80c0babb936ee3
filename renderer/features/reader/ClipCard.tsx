import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Cause } from '../../../shared/attribution/attribution-reading.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { TextField } from '../../ui/TextField.tsx';
import { CardActs } from './CardActs.tsx';
import { ChainEditor } from './ChainEditor.tsx';
import { ClaimFields } from './ClaimFields.tsx';
import styles from './card.module.css';
import type { CardContext, CardState } from './card-draft.ts';
import { nameAt, toCardAct } from './card-keys.ts';
import { addLink } from './card-links.ts';
import { type ChainOffer, listOffers, takeOffer } from './card-offers.ts';
import { acceptAllProposals, acceptProposal, findProposal, nameProposal, rejectProposal } from './card-proposals.ts';

import { EventFields } from './EventFields.tsx';
import { GradeFields } from './GradeFields.tsx';
import { ProposalBar } from './ProposalBar.tsx';
import type { ProposalActs } from './ProposalLine.tsx';
import { useCard } from './use-card.ts';
import { type SavedCard, useCardActs } from './use-card-acts.ts';

/** What the reader may ask of an open card. */
export interface ClipCardHandle {
  readonly isTouched: () => boolean;
  readonly focus: () => void;
  readonly holds: (element: Element) => boolean;
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
  /** Told which words of the article cause the card's open proposals, and which that of the field with the focus. */
  readonly onCauses: (all: readonly Cause[], focused: readonly Cause[]) => void;
  /** Brings words of the article into sight. */
  readonly onShow: (cause: Cause) => void;
  readonly ref?: Ref<ClipCardHandle>;
}) {
  const { db, origin, settings, onTyped, onCauses } = props;
  const card = useCard(db, props.context, settings.eventKinds, props.initial, props.left);
  const { context } = card;
  const { state, edit, change, isTouched, open } = card;
  useEffect(() => onTyped(isTouched ? state : null), [onTyped, isTouched, state]);
  const form = useRef<HTMLFormElement>(null);
  const reason = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const [isLeaving, setIsLeaving] = useState(false);
  const [isMore, setIsMore] = useState(props.isForeign || state.translation !== '');
  const [focusedLink, setFocusedLink] = useState<number | null>(null);
  const [focusedName, setFocusedName] = useState<string | null>(null);
  useEffect(() => {
    const focused = open.find((one) => nameProposal(one) === focusedName);
    onCauses(
      open.flatMap(({ causes }) => causes),
      focused?.causes ?? [],
    );
  }, [onCauses, open, focusedName]);
  useEffect(() => () => onCauses([], []), [onCauses]);
  const focusFirst = () => form.current?.querySelector('input')?.focus();
  useImperativeHandle(props.ref, () => ({
    isTouched: () => isTouched,
    focus: focusFirst,
    holds: (element) => form.current?.contains(element) ?? false,
  }));
  const { problem, isSaving, save, keep } = useCardActs({
    ...{ db, origin, context, card, form },
    onMissing: (field) => (field === 'Event' ? focusFirst() : reason.current?.focus()),
    onSaved: props.onSaved,
  });

  const handleLeave = () => {
    if (isTouched && !isLeaving) setIsLeaving(true);
    else props.onDiscard();
  };
  const handleAddLink = () => {
    const { links, key } = addLink(state.links);
    edit({ links });
    setFocusedLink(key);
  };
  const focusProposal = (step: 1 | -1) => {
    const names = open.map(nameProposal);
    const at = names.indexOf(focusedName ?? '');
    const from = at < 0 && step < 0 ? 0 : at;
    const next = names[(from + step + names.length) % names.length];
    const place = form.current?.querySelector(`[data-proposal="${next}"]`);
    place?.querySelector<HTMLElement>('input, select')?.focus();
  };
  const proposals: ProposalActs = {
    onAccept: (proposal) => change((current) => acceptProposal(current, proposal)),
    onReject: (proposal) => change((current) => rejectProposal(current, proposal)),
    onShow: props.onShow,
  };
  const settle = (name: string, verdict: 'accept' | 'reject') => {
    const proposal = findProposal(state, name);
    if (!proposal) return;
    focusProposal(1);
    if (verdict === 'accept') proposals.onAccept(proposal);
    else proposals.onReject(proposal);
  };
  const offers = useMemo(() => listOffers(state), [state]);
  const handleTakeOffer = (offer: ChainOffer | undefined) => {
    if (offer) change((current) => takeOffer(current, offer));
  };
  const handleAcceptAll = () => change(acceptAllProposals);
  const handleKeyDown = (event: KeyboardEvent) => {
    const asked = toCardAct(event);
    if (!asked) return;
    event.preventDefault();
    event.stopPropagation();
    switch (asked.act) {
      case 'save':
        void save();
        break;
      case 'add-link':
        handleAddLink();
        break;
      case 'take-offer':
        handleTakeOffer(offers[0]);
        break;
      case 'accept-all':
        handleAcceptAll();
        break;
      case 'next-proposal':
      case 'previous-proposal':
        focusProposal(asked.act === 'next-proposal' ? 1 : -1);
        break;
      case 'accept':
      case 'reject':
        settle(asked.name, asked.act);
        break;
      case 'attach': {
        const best = card.fitting[0];
        if (best) edit({ event: best.title, pickedEventId: best.id, isNewDespiteName: false });
        break;
      }
      case 'kind':
        edit({ kind: settings.eventKinds[asked.index] ?? state.kind });
        break;
      case 'leave':
        if (isLeaving) setIsLeaving(false);
        else handleLeave();
    }
  };
  const handleFocus = (event: FocusEvent) => setFocusedName(nameAt(event.target));
  // Words that are typed over a proposal are the analyst's own, also when they are the same: no change is told then.
  const handleInput = (event: FormEvent) => {
    const proposal = findProposal(state, nameAt(event.target));
    if (proposal) proposals.onAccept(proposal);
  };

  return (
    <form
      ref={form}
      aria-label="Clip card"
      className={styles.card}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={handleKeyDown}
      onFocus={handleFocus}
      onInput={handleInput}
    >
      <blockquote className={styles.quote} dir="auto">
        {context.passage.exact}
      </blockquote>
      <ProposalBar count={open.length} onAcceptAll={handleAcceptAll} onNext={() => focusProposal(1)} />
      <EventFields
        {...proposals}
        db={db}
        card={card}
        kinds={settings.eventKinds}
        onSetPublication={props.onSetPublication}
      />
      <ClaimFields
        {...proposals}
        state={state}
        slot={card.slot}
        proposal={findProposal(state, 'stance')}
        onChange={edit}
      />
      <ChainEditor
        {...proposals}
        links={state.links}
        sources={card.sources}
        focusedKey={focusedLink}
        onChange={(links) => edit({ links })}
        onAdd={handleAddLink}
        offers={offers}
        onTakeOffer={handleTakeOffer}
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
      <CardActs
        {...{ problem, isSaving, isLeaving }}
        onSave={() => void save()}
        onKeep={() => void keep()}
        onLeave={handleLeave}
        onDiscard={props.onDiscard}
        onStay={() => setIsLeaving(false)}
      />
    </form>
  );
}
