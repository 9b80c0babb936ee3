import { GitMerge, Plus, Trash2 } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { DateContext } from '../../../shared/dates/read-words.ts';
import { makeSentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import { findScale } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Change } from '../../../shared/model/change.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { ClaimContext, EventRow } from '../../../shared/timeline/event-rows.ts';
import type { DisputeWord } from '../../db/disputes.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useSavedField } from '../../ui/use-saved-field.ts';
import type { AnchorChoice } from './anchor-choices.ts';
import { ClaimCards } from './ClaimCards.tsx';
import { DateField } from './DateField.tsx';
import { DescriptionField } from './DescriptionField.tsx';
import { EventChips } from './EventChips.tsx';
import styles from './event-form.module.css';
import { JudgmentFields, type JudgmentPatch } from './JudgmentFields.tsx';
import { MergedEvents } from './MergedEvents.tsx';
import { type OriginActs, OriginsPanel } from './OriginsPanel.tsx';
import { OtherPlaces } from './OtherPlaces.tsx';
import { ParticipantFields } from './ParticipantFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { renamePlace } from './place-words.ts';

/** What of an event the form changes. */
export type EventPatch = Partial<Omit<TimelineEvent, 'id' | 'createdAt' | 'earliest' | 'latest'>>;

/** The chosen event: every field is saved when it is left, as one change. Mount it with the event's id as key. */
export function EventForm(props: {
  readonly row: EventRow;
  readonly claims: readonly Claim[];
  readonly clips: ReadonlyMap<Ulid, Clip>;
  readonly sources: readonly Source[];
  readonly context: ClaimContext;
  readonly dateContext: DateContext;
  readonly listAnchors: () => readonly AnchorChoice[];
  readonly findAnchors: (letters: string) => Promise<readonly AnchorChoice[]>;
  readonly titleOf: (from: 'publication' | 'event', id: Ulid) => string | null;
  readonly settings: CaseSettings;
  /** The changes by which the event came to be judged as it is. */
  readonly judgments: readonly Change[];
  readonly openClaimId: Ulid | null;
  readonly onEdit: (patch: EventPatch) => void;
  readonly onJudge: (patch: JudgmentPatch) => void;
  readonly originActs: OriginActs;
  readonly onJudgeDispute: (slot: string, word: DisputeWord) => void;
  readonly onMerge: () => void;
  /** Takes an event that was merged into this one out again. */
  readonly onTakeOut: (eventId: Ulid) => void;
  readonly onAddClaim: () => void;
  readonly onRemove: () => void;
  readonly onOpenClaim: (claimId: Ulid | null) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly renderClaimForm: (claimId: Ulid) => ReactNode;
}) {
  const { row, onEdit } = props;
  const { event } = row;
  const title = useSavedField(event.title, (next) => onEdit({ title: next.trim() }));
  const { likelihoodScale, customScales } = props.settings;
  const check = useMemo(
    () => makeSentenceCheck(findScale(likelihoodScale, customScales)),
    [likelihoodScale, customScales],
  );
  const kind = useSavedField(event.kind, (next) => onEdit({ kind: next.trim() }));
  return (
    <form
      aria-label="Event"
      className={styles.form}
      onSubmit={(submit) => submit.preventDefault()}
      onKeyDown={handleSaveKey}
    >
      <EventChips row={row} />
      <textarea
        className={styles.title}
        aria-label="Title"
        rows={1}
        value={title.value}
        placeholder="What happened"
        dir="auto"
        spellCheck={false}
        onChange={(change) => title.setValue(change.target.value)}
        onBlur={title.commit}
        onKeyDown={(press) => {
          if (press.key !== 'Enter' || press.shiftKey) return;
          press.preventDefault();
          title.commit();
        }}
      />
      <DateField
        label="Date"
        statusLabel="Date reading"
        anchorLabel="Counted from"
        listAnchors={props.listAnchors}
        findAnchors={props.findAnchors}
        titleOf={props.titleOf}
        reading={event.begin}
        context={props.dateContext}
        placeholder="Words or EDTF: 2019-09-01/2019-09-10"
        onSave={(begin) => onEdit({ begin })}
      />
      <DateField
        label="Until"
        statusLabel="Until reading"
        anchorLabel="Until counted from"
        listAnchors={props.listAnchors}
        findAnchors={props.findAnchors}
        titleOf={props.titleOf}
        reading={event.end}
        context={props.dateContext}
        placeholder="Only if it lasted"
        onSave={(end) => onEdit({ end })}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the field inside and bubbles here. */}
      <div
        className={styles.bare}
        onKeyDown={(press) => {
          if (press.key === 'Enter') kind.commit();
        }}
      >
        <Combobox
          label="Kind"
          value={kind.value}
          options={props.settings.eventKinds.map((one) => ({ value: one, label: one }))}
          onChange={kind.setValue}
          onPick={(option) => kind.commitValue(option.value)}
          onBlur={kind.commit}
        />
      </div>
      <SavedTextField
        label="Place"
        stored={event.place?.name ?? ''}
        onSave={(name) => onEdit({ place: renamePlace(event.place, name) })}
      />
      <OtherPlaces event={event} onEdit={onEdit} />
      <details className={styles.more}>
        <summary>
          More <span className={styles.rule}>{describeMore(event)}</span>
        </summary>
        <div className={styles.moreFields}>
          <PlaceFields place={event.place} onSave={(place) => onEdit({ place })} />
          <ParticipantFields
            participants={event.participants}
            sources={props.sources}
            onSave={(participants) => onEdit({ participants })}
          />
          <SavedTextField
            label="Tags"
            stored={event.tags.join(', ')}
            placeholder="Apart by commas"
            onSave={(text) => onEdit({ tags: splitTags(text) })}
          />
          <DescriptionField
            description={event.description}
            check={check}
            onSave={(description) => onEdit({ description })}
          />
          <Select
            label="Status"
            value={event.status}
            options={[
              { value: 'open', label: 'Open' },
              { value: 'reviewed', label: 'Reviewed' },
            ]}
            onChange={(status) => onEdit({ status })}
          />
        </div>
      </details>
      <JudgmentFields
        event={event}
        settings={props.settings}
        check={check}
        changes={props.judgments}
        onJudge={props.onJudge}
      />
      <OriginsPanel event={event} claims={props.claims} context={props.context} acts={props.originActs} />
      <div className={styles.claimsHead}>
        <h3>Claims</h3>
        <Button kind="quiet" onPress={props.onAddClaim}>
          <Plus aria-hidden="true" />
          Add claim
        </Button>
      </div>
      {props.claims.length === 0 ? (
        <p className={styles.hint}>
          Nobody has said anything about this event yet. Clip a passage in an article and attach it, or add a claim
          here.
        </p>
      ) : (
        <ClaimCards
          event={event}
          claims={props.claims}
          clips={props.clips}
          context={props.context}
          customScales={props.settings.customScales}
          openClaimId={props.openClaimId}
          onOpenClaim={props.onOpenClaim}
          onOpenArticle={props.onOpenArticle}
          onJudgeDispute={props.onJudgeDispute}
          renderClaimForm={props.renderClaimForm}
        />
      )}
      <MergedEvents event={event} onTakeOut={props.onTakeOut} />
      <div className={styles.end}>
        <Button keys="M" onPress={props.onMerge}>
          <GitMerge aria-hidden="true" />
          Merge with…
        </Button>
        <Button kind="danger" onPress={props.onRemove}>
          <Trash2 aria-hidden="true" />
          Remove event
        </Button>
      </div>
    </form>
  );
}

/** Ctrl+Enter saves the field one is in by leaving it for a moment. */
function handleSaveKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return;
  event.preventDefault();
  activeElement.blur();
  activeElement.focus();
}

/** What the folded fields hold, so that nothing has to be opened to know. */
function describeMore(event: TimelineEvent): string {
  return (
    [
      event.participants.map((one) => one.name).join(', '),
      event.tags.join(', '),
      event.description?.plain.trim().slice(0, 60) ?? '',
      event.status === 'reviewed' ? 'reviewed' : '',
    ]
      .filter(Boolean)
      .join(' · ') || 'precision, participants, tags, description'
  );
}

function splitTags(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
}
