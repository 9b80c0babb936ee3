import { type KeyboardEvent, useRef, useState } from 'react';
import type { DateToConfirm } from '../../../shared/dates/dates-to-confirm.ts';
import { formatBounds, formatEdtf, formatReading } from '../../../shared/dates/format.ts';
import type { DateReading } from '../../../shared/model/date-reading.ts';
import type { Origin, Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { confirmDates, type DateDecision, listDatesToConfirm } from '../../db/date-anchors.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useRowFocus } from '../../ui/use-row-focus.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import styles from './dates-to-confirm.module.css';

const NONE: readonly never[] = [];

/** In CSS pixels; both readings stand side by side. */
const WIDTH = 860;

/** The dates whose anchor was corrected since they were read: the analyst decides each, or all at once, and nothing moves before. */
export function DatesToConfirm(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpenEvent: (eventId: Ulid) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, isOpen, onMessage } = props;
  const found = useLive(async () => (isOpen ? listDatesToConfirm(db) : NONE), [db, isOpen]);
  const [chosen, setChosen] = useState<string | null>(null);
  const dates = found ?? NONE;
  const current = dates.find((date) => keyOf(date) === chosen) ?? dates[0];
  const list = useRef<HTMLDivElement>(null);
  useRowFocus(list, dates);

  const decide = async (some: readonly DateToConfirm[], choice: DateDecision['choice']) => {
    if (some.length === 0) return;
    const left = dates.filter((date) => !some.includes(date));
    const next =
      left[
        Math.min(
          dates.findIndex((date) => some.includes(date)),
          left.length - 1,
        )
      ];
    if (next) setChosen(keyOf(next));
    try {
      await confirmDates(
        db,
        origin,
        some.map(({ eventId, side }) => ({ eventId, side, choice })),
      );
      const what = some.length === 1 ? 'One date' : `${some.length.toLocaleString()} dates`;
      const done = choice === 'accept' ? 'read from the date as it is now' : 'kept as before';
      onMessage({ kind: 'good', text: `${what} ${done}. Undo takes it back.` });
    } catch (error) {
      onMessage({
        kind: 'bad',
        text: `The dates could not be confirmed: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  };
  const handleKeys = (press: KeyboardEvent) => {
    if (press.ctrlKey || press.metaKey || press.altKey || !current) return;
    const choice = press.code === 'KeyU' ? 'accept' : press.code === 'KeyK' ? 'keep' : null;
    if (choice === null) return;
    press.preventDefault();
    void decide(press.shiftKey ? dates : [current], choice);
  };
  return (
    <Dialog
      title="Dates to confirm"
      isOpen={isOpen && found !== undefined}
      onClose={props.onClose}
      width={WIDTH}
      onKeyDown={handleKeys}
      actions={
        dates.length > 0 ? (
          <>
            <Button kind="quiet" onPress={props.onClose}>
              Later
            </Button>
            <Button keys="⇧ K" onPress={() => void decide(dates, 'keep')}>
              Keep all as they are
            </Button>
            <Button kind="primary" keys="⇧ U" onPress={() => void decide(dates, 'accept')}>
              Use all new dates
            </Button>
          </>
        ) : (
          <Button onPress={props.onClose}>Close</Button>
        )
      }
    >
      <p className={styles.lead}>
        {dates.length === 0
          ? 'There is nothing to confirm. When a publication date or the date of an event is corrected, the dates that were counted from it are listed here, and none is moved before you say so.'
          : `${dates.length === 1 ? 'This date was' : `These ${dates.length.toLocaleString()} dates were`} counted from something that was corrected since, or could not be counted before. Nothing was moved.`}
      </p>
      {dates.length > 0 && current ? (
        <div ref={list} className={styles.list}>
          <VirtualList
            label="Dates to confirm"
            rows={dates}
            rowKey={keyOf}
            rowLabel={nameRow}
            estimateHeight={118}
            selectedKey={keyOf(current)}
            onSelect={(date) => setChosen(keyOf(date))}
            onOpen={(date) => props.onOpenEvent(date.eventId)}
            renderRow={(date, isSelected) => (
              <DateRow date={date} isSelected={isSelected} onDecide={(choice) => void decide([date], choice)} />
            )}
          />
        </div>
      ) : null}
    </Dialog>
  );
}

function DateRow(props: {
  readonly date: DateToConfirm;
  readonly isSelected: boolean;
  readonly onDecide: (choice: DateDecision['choice']) => void;
}) {
  const { date, isSelected } = props;
  const isSame = date.fresh.value?.edtf === date.old.value?.edtf;
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <b dir="auto">{date.title || 'Untitled event'}</b>
        <span className={styles.words}>
          <span dir="auto">“{date.old.words}”</span>
          {date.side === 'end' ? ', its end' : ''}
        </span>
      </div>
      <p className={styles.anchor}>{describeAnchor(date)}</p>
      <div className={styles.readings}>
        <Reading label="stands now" reading={date.old} />
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>
        <Reading label={isSame ? 'the same when read anew' : 'read anew'} reading={date.fresh} />
        <span className={styles.acts}>
          <Button keys={isSelected ? 'K' : undefined} isTabStop={isSelected} onPress={() => props.onDecide('keep')}>
            Keep
          </Button>
          <Button keys={isSelected ? 'U' : undefined} isTabStop={isSelected} onPress={() => props.onDecide('accept')}>
            Use new
          </Button>
        </span>
      </div>
    </div>
  );
}

function Reading({ label, reading }: { readonly label: string; readonly reading: DateReading }) {
  const { value } = reading;
  return (
    <span className={styles.reading}>
      <span className={styles.label}>{label}</span>
      {value ? (
        <>
          <b>{formatReading(reading)}</b>
          <span className={styles.bounds}>{formatBounds(value)}</span>
          <span className={styles.rule}>{value.rule}</span>
        </>
      ) : (
        <span className={styles.rule}>no date: there is nothing to count from</span>
      )}
    </span>
  );
}

function keyOf({ eventId, side }: DateToConfirm): string {
  return `${eventId}.${side}`;
}

function nameRow(date: DateToConfirm): string {
  const [old, fresh] = [formatReading(date.old), date.fresh.value ? formatReading(date.fresh) : 'no date'];
  return `${date.title || 'Untitled event'}, “${date.old.words}”: ${old}, read anew ${fresh}`;
}

/** What the date counts from and how that changed, a whole sentence. */
function describeAnchor({ anchor }: DateToConfirm): string {
  if (anchor.title === null) return 'Counted from an event that is not in the case any more.';
  const name = anchor.from === 'publication' ? `the publication of “${anchor.title}”` : `the event “${anchor.title}”`;
  if (anchor.before === null) return `Counts from ${name}, now known: ${formatEdtf(anchor.now ?? '')}.`;
  const now = anchor.now === null ? 'without a date now' : `now ${formatEdtf(anchor.now)}`;
  return `Counted from ${name}: it was ${formatEdtf(anchor.before)}, ${now}.`;
}
