import { useState } from 'react';
import { FIRST_GAP_DAYS, type GapKind, readPeriodDay } from '../../../shared/attribution/gaps.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { editSettings, type SettingsFields } from '../../db/settings.ts';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import styles from './gaps.module.css';

/** A date that leaves more than ten years open is a gap by anybody's measure. */
const MOST_DAYS = 3_660;

/** What counts as a gap, kept in the case: how many days a date may leave open, and the period that should be covered. */
export function GapFields(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly settings: CaseSettings;
  readonly kind: GapKind;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, settings, onMessage } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const period = settings.period ?? { from: null, to: null };
  const save = (patch: Partial<SettingsFields>) => {
    setRefusal(null);
    editSettings(db, origin, patch).catch((error: unknown) =>
      onMessage({ kind: 'bad', text: `The case's settings could not be saved: ${String(error)}` }),
    );
  };
  const handleDays = (text: string) => {
    const days = Number(text.trim());
    if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) save({ gapDays: days });
    else setRefusal(`Write a whole number of days from 1 to ${MOST_DAYS.toLocaleString()}.`);
  };
  const handlePeriod = (side: 'from' | 'to', text: string) => {
    const words = text.trim() || null;
    const next = { ...period, [side]: words };
    const [from, to] = [readPeriodDay(next.from, 'from'), readPeriodDay(next.to, 'to')];
    if (words !== null && readPeriodDay(words, side) === null) {
      setRefusal(`“${words}” is no day, month or year such as 2019-09-01, 2019-09 or 2019.`);
    } else if (from !== null && to !== null && from > to) setRefusal('The period ends before it begins.');
    else save({ period: next });
  };
  return (
    <div className={styles.fields}>
      <SavedTextField label="Days" stored={String(settings.gapDays ?? FIRST_GAP_DAYS)} onSave={handleDays} />
      {props.kind === 'uncovered-days' ? (
        <>
          <SavedTextField
            label="From"
            stored={period.from ?? ''}
            placeholder="first covered day"
            dir="ltr"
            onSave={(text) => handlePeriod('from', text)}
          />
          <SavedTextField
            label="To"
            stored={period.to ?? ''}
            placeholder="last covered day"
            dir="ltr"
            onSave={(text) => handlePeriod('to', text)}
          />
        </>
      ) : null}
      {refusal ? (
        <p role="alert" className={styles.failure}>
          {refusal}
        </p>
      ) : null}
    </div>
  );
}
