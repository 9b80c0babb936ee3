import { explainUnread } from '../../../shared/dates/read-words.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CardParticipants } from './CardParticipants.tsx';
import styles from './card.module.css';
import { proposeDates } from './card-draft.ts';
import { findProposal, type ProposedField } from './card-proposals.ts';
import { DateAnchor } from './DateAnchor.tsx';
import { DateField } from './DateField.tsx';
import { EventField } from './EventField.tsx';
import { type ProposalActs, ProposalLine } from './ProposalLine.tsx';
import type { CardView } from './use-card.ts';

/** What the passage says of the event: which it is, when, of what kind, where, and who took part. */
export function EventFields(
  props: ProposalActs & {
    readonly db: CaseDatabase;
    readonly card: CardView;
    readonly kinds: readonly string[];
    readonly onSetPublication: () => void;
  },
) {
  const { card, kinds } = props;
  const { state, edit, attached, context } = card;
  const acts: ProposalActs = { onAccept: props.onAccept, onReject: props.onReject, onShow: props.onShow };
  const proposalOf = (field: ProposedField) => findProposal(state, field);
  const markOf = (field: ProposedField) => {
    const isProposed = proposalOf(field) !== null;
    return {
      'data-proposal': isProposed ? field : undefined,
      className: isProposed ? `${styles.field} ${styles.proposed}` : styles.field,
    };
  };
  const fate = (name: 'date' | 'place') => describeFate(card.fates[name], name, attached?.detail ?? null);
  return (
    <>
      <EventField
        onShow={props.onShow}
        value={state.event}
        found={card.found}
        attached={attached}
        fitting={card.fitting}
        isNewDespiteName={state.isNewDespiteName}
        onChange={(event) =>
          event === state.event ? undefined : edit({ event, pickedEventId: null, isNewDespiteName: false })
        }
        onPick={(option) => edit({ event: option.label, pickedEventId: option.value, isNewDespiteName: false })}
        onNewInstead={(isNewDespiteName) => edit({ isNewDespiteName })}
      />
      <DateField
        {...acts}
        words={state.dateWords}
        reading={card.date}
        proposal={proposalOf('date')}
        otherWords={proposeDates(context).filter((words) => words !== state.dateWords.trim())}
        unread={card.date && !card.date.value ? explainUnread(state.dateWords, context.dates) : null}
        fate={!state.isDateTyped && card.fates.date === 'lost' ? null : fate('date')}
        anchor={
          <DateAnchor
            db={props.db}
            published={context.dates.published}
            event={card.anchorEvent}
            onChoose={(anchorEventId) => edit({ anchorEventId, chosenEdtf: null, isDateTyped: true })}
          />
        }
        anchorTitle={card.anchorEvent?.title ?? null}
        onChange={(dateWords) => edit({ dateWords, isDateTyped: true, dateAt: null, chosenEdtf: null })}
        onChooseReading={(chosenEdtf) => edit({ chosenEdtf })}
        onChooseWords={(dateWords) => edit({ dateWords, isDateTyped: true, dateAt: null, chosenEdtf: null })}
        onSetPublication={props.onSetPublication}
      />
      {attached ? null : (
        <div {...markOf('kind')}>
          <Combobox
            label="Kind"
            value={state.kind}
            options={kinds.map((kind, index) => ({
              value: kind,
              label: kind,
              detail: index < 9 ? `Alt ${index + 1}` : undefined,
            }))}
            onChange={(kind) => (kind === state.kind ? undefined : edit({ kind }))}
          />
          <ProposalLine {...acts} proposal={proposalOf('kind')} what="kind" />
        </div>
      )}
      <div {...markOf('place')}>
        <TextField label="Place" value={state.place} onChange={(place) => edit({ place })} />
        <ProposalLine {...acts} proposal={proposalOf('place')} what="place" />
      </div>
      {state.place.trim() !== '' && fate('place') ? (
        <div className={styles.under}>
          <span className={styles.warning}>{fate('place')}</span>
        </div>
      ) : null}
      <CardParticipants
        {...acts}
        participants={state.participants}
        sources={card.sources}
        isAttached={attached !== null}
        onChange={(participants) => edit({ participants })}
      />
    </>
  );
}

function describeFate(fate: 'event' | 'claim' | 'lost', name: 'date' | 'place', event: string | null): string | null {
  const question = name === 'date' ? 'when' : 'where';
  if (fate === 'event') return null;
  const whose = event === null ? 'The event gets no' : 'The event keeps its';
  if (fate === 'claim') return `${whose} ${name}; this is the claim’s own answer to “${question}”.`;
  return `Not saved: the event keeps its own ${name}, and the claim is about something else. Choose About “${question}” to keep it.`;
}
