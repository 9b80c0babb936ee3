import { useState } from 'react';
import { formatEdtf, formatReading } from '../../../shared/dates/format.ts';
import type { DateContext } from '../../../shared/dates/read-words.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { findEvents } from '../../db/events.ts';
import { useLive } from '../../db/use-live.ts';
import { Combobox } from '../../ui/Combobox.tsx';

/** The choice that stands for the publication among events. */
const PUBLICATION = 'publication';

/** Events offered before a letter is typed: those made last. */
const LATEST = 12;

/** What the card's date words are counted from: the article's publication, or an event found by letters. */
export function DateAnchor(props: {
  readonly db: CaseDatabase;
  readonly published: DateContext['published'];
  readonly event: Pick<TimelineEvent, 'id' | 'title'> | null;
  readonly onChoose: (eventId: Ulid | null) => void;
}) {
  const { db, published, event } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const found = useLive(() => findDatedEvents(db, typed ?? ''), [db, typed]) ?? [];
  const label = published ? 'the publication of this article' : '';
  return (
    <Combobox
      label="Counted from"
      value={typed ?? event?.title ?? label}
      placeholder="letters of an event"
      options={[
        ...(published && isSought(label, typed)
          ? [{ value: PUBLICATION, label, detail: formatEdtf(published.edtf) }]
          : []),
        ...found.map((one) => ({
          value: one.id,
          label: one.title || 'Untitled event',
          detail: one.begin ? formatReading(one.begin) : undefined,
        })),
      ]}
      areFound={typed !== null && typed.trim() !== ''}
      onChange={setTyped}
      onPick={({ value }) => {
        setTyped(null);
        props.onChoose(value === PUBLICATION ? null : value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

/** What is typed may be words of the publication too, which is none of the events that are found. */
function isSought(label: string, typed: string | null): boolean {
  return label.includes((typed ?? '').trim().toLowerCase());
}

async function findDatedEvents(db: CaseDatabase, letters: string): Promise<readonly TimelineEvent[]> {
  const events =
    letters.trim() === ''
      ? await db.events.orderBy('id').reverse().limit(LATEST).toArray()
      : await findEvents(db, letters);
  return events.filter((event) => event.begin?.value);
}
