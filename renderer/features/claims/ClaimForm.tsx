import { Trash2 } from 'lucide-react';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { explainUnconfirmed } from '../../../shared/attribution/confirmed.ts';
import { describeJudgments } from '../../../shared/grading/judgment-words.ts';
import { makeSentenceCheck } from '../../../shared/grading/mixed-sentences.ts';
import { findScale, gradesFor } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import { type Claim, SLOTS, STANCES } from '../../../shared/model/claim.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import { readClaimOrigins } from '../../db/bearing.ts';
import { editClaim, removeClaim, setGrade } from '../../db/claims.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { readJudgments } from '../../db/judgments.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import { HistoryList } from '../../ui/HistoryList.tsx';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useSavedField } from '../../ui/use-saved-field.ts';
import { ChainField } from './ChainField.tsx';
import { ClaimClips } from './ClaimClips.tsx';
import { ClaimStanding } from './ClaimStanding.tsx';
import styles from './claims.module.css';
import { EventField } from './EventField.tsx';

/** What a claim's form takes, wherever it stands: beside the grid of claims or inside of an event (the app hands it over). */
export interface ClaimFormProps {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly claimId: Ulid;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
  readonly onOpenSource: (sourceId: Ulid) => void;
  readonly onOpenEvent?: ((eventId: Ulid) => void) | undefined;
  readonly onRemoved: () => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}

/** One claim with all it says and rests on; every field is saved when it is left, as one change. */
export function ClaimForm(props: ClaimFormProps) {
  const claim = useLive(() => props.db.claims.get(props.claimId), [props.db, props.claimId]);
  if (!claim) return null;
  return <LoadedForm key={claim.id} {...props} claim={claim} />;
}

function LoadedForm(props: ClaimFormProps & { readonly claim: Claim }) {
  const { db, origin, claim, settings, onMessage } = props;
  const warningId = useId();
  const [wanted, setWanted] = useState<Grade | null>(null);
  const origins = useLive(() => readClaimOrigins(db, claim), [db, claim]);
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      onMessage({
        kind: 'bad',
        text: `The claim could not be saved: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  };
  const edit = (patch: Partial<Omit<Claim, 'id' | 'createdAt'>>) =>
    void act(() => editClaim(db, origin, claim.id, patch));
  const slotName = useSavedField(claim.slot.name, (name) => edit({ slot: { ...claim.slot, name: name.trim() } }));
  const explain = (grade: Grade | null) =>
    grade && origins ? explainUnconfirmed({ ...claim, credibility: grade }, origins) : null;
  const lacking = explain(wanted);
  const handleCredibility = (grade: Grade) =>
    void act(async () => {
      // Chosen before the origins are counted, it waits for them: "confirmed" is not set without its reason by being quick.
      const counted = origins ?? (await readClaimOrigins(db, claim));
      const isLacking = counted && explainUnconfirmed({ ...claim, credibility: grade }, counted) !== null;
      setWanted(isLacking ? grade : null);
      if (!isLacking) await setGrade(db, origin, claim.id, { credibility: grade });
    });
  const handleRationale = (rationale: string) => {
    if (wanted !== null && rationale.trim() !== '') {
      setWanted(null);
      void act(() => setGrade(db, origin, claim.id, { credibility: wanted }, rationale.trim()));
    } else edit({ rationale: rationale.trim() });
  };
  const handleRemove = () =>
    void act(async () => {
      await removeClaim(db, origin, claim.id);
      props.onRemoved();
      onMessage({ kind: 'good', text: 'Removed the claim. Undo brings it back.' });
    });
  const { likelihoodScale: scale, customScales } = settings;
  const check = useMemo(() => makeSentenceCheck(findScale(scale, customScales)), [scale, customScales]);
  const changes = useLive(() => readJudgments(db, 'claims', claim.id), [db, claim.id]);
  return (
    // Not a form element: it also stands inside of the event's form, and forms do not nest.
    <div role="form" aria-label="Claim" className={styles.form} onKeyDown={handleSaveKey}>
      <SavedTextField
        label="Statement"
        rows={2}
        stored={claim.statement}
        placeholder="What is said, in your own words"
        onSave={(statement) => edit({ statement: statement.trim() })}
      />
      <ClaimClips db={db} claim={claim} onEdit={edit} onOpenArticle={props.onOpenArticle} />
      <EventField
        db={db}
        eventId={claim.eventId}
        onMove={(eventId) => edit({ eventId })}
        onOpenEvent={props.onOpenEvent}
      />
      <Combobox
        label="Question"
        value={slotName.value}
        options={SLOTS.map((slot) => ({ value: slot, label: slot }))}
        onChange={slotName.setValue}
        onPick={(option) => slotName.commitValue(option.value)}
        onBlur={slotName.commit}
      />
      <SavedTextField
        label="Answer"
        stored={claim.slot.value}
        placeholder="In few words, as claimed"
        onSave={(value) => edit({ slot: { ...claim.slot, value: value.trim() } })}
      />
      <Select
        label="Stance"
        value={claim.stance}
        options={STANCES.map((stance) => ({ value: stance, label: stance }))}
        onChange={(stance) => edit({ stance })}
      />
      <ClaimStanding db={db} claim={claim} origins={origins} />
      <ChainField
        db={db}
        origin={origin}
        claim={claim}
        onOpenSource={props.onOpenSource}
        onAct={(work) => void act(work)}
      />
      <Select
        label="Credibility"
        value={wanted ?? claim.credibility}
        options={gradesFor('credibility', scale, customScales, claim.credibility)}
        describedBy={lacking ? warningId : undefined}
        onChange={handleCredibility}
      />
      {lacking ? (
        <p role="alert" id={warningId} className={styles.warning}>
          {lacking} The grade is set with the reason, once it stands in the rationale below.
        </p>
      ) : null}
      <Select
        label="Likelihood"
        value={claim.likelihood}
        options={gradesFor('likelihood', scale, customScales, claim.likelihood)}
        onChange={(likelihood) => void act(() => setGrade(db, origin, claim.id, { likelihood }))}
      />
      <Select
        label="Confidence"
        value={claim.confidence}
        options={gradesFor('confidence', scale, customScales, claim.confidence)}
        onChange={(confidence) => void act(() => setGrade(db, origin, claim.id, { confidence }))}
      />
      <SavedTextField
        label="Rationale"
        rows={2}
        stored={claim.rationale}
        placeholder="Why these grades"
        check={check}
        onSave={handleRationale}
      />
      <HistoryList label="History of the grades" entries={describeJudgments(changes ?? [], claim.id, customScales)} />
      <Select
        label="Status"
        value={claim.status}
        options={[
          { value: 'open', label: 'Open' },
          { value: 'reviewed', label: 'Reviewed' },
        ]}
        onChange={(status) => edit({ status })}
      />
      <div className={styles.end}>
        <Button kind="danger" onPress={handleRemove}>
          <Trash2 aria-hidden="true" />
          Remove claim
        </Button>
      </div>
    </div>
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
