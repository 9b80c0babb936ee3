import { type CSSProperties, useState } from 'react';
import type { CaseFault, FaultPlace } from '../../../shared/verify/case-check.ts';
import {
  describeFault,
  joinParts,
  listFindings,
  nameGroup,
  placeOf,
  type SentencePart,
} from '../../../shared/verify/fault-words.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import styles from './proof.module.css';

/** What a finding is drawn as high, in CSS pixels, and how many are in sight before the list scrolls. */
const ROW_HEIGHT = 44;
const MOST_IN_SIGHT = 7;

/** Everything that is not as it was recorded; arrows walk it, Enter goes to what can be opened. */
export function Findings(props: {
  readonly faults: readonly CaseFault[];
  readonly onOpen: (place: FaultPlace) => void;
}) {
  const rows = listFindings(props.faults).map((fault) => {
    const parts = describeFault(fault);
    return { key: joinParts(parts), parts, group: nameGroup(fault), place: placeOf(fault) };
  });
  const [chosen, setChosen] = useState<string | null>(rows[0]?.key ?? null);
  const height = {
    '--findings-height': `${Math.min(rows.length, MOST_IN_SIGHT) * ROW_HEIGHT + 24}px`,
  } as CSSProperties;
  return (
    <div className={styles.findings} style={height}>
      <VirtualList
        label="Findings"
        rows={rows}
        rowKey={(row) => row.key}
        groupOf={(row) => row.group}
        estimateHeight={ROW_HEIGHT}
        selectedKey={chosen}
        rowLabel={(row) => (row.place ? `${row.key} Enter opens it.` : row.key)}
        onSelect={(row) => setChosen(row.key)}
        onOpen={(row) => row.place && props.onOpen(row.place)}
        renderRow={({ parts, place }) => (
          <div className={styles.finding}>
            <p dir="ltr">
              <Sentence parts={parts} />
            </p>
            {place ? (
              <button
                type="button"
                tabIndex={-1}
                onClick={(event) => {
                  event.stopPropagation();
                  props.onOpen(place);
                }}
              >
                {OPEN_WORDS[place.of]}
              </button>
            ) : null}
          </div>
        )}
      />
    </div>
  );
}

function Sentence({ parts }: { readonly parts: readonly SentencePart[] }) {
  return parts.map((part, index) => {
    if (typeof part === 'string') return part;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places.
      <q key={index}>
        <bdi>{part.quoted}</bdi>
      </q>
    );
  });
}

const OPEN_WORDS: Record<FaultPlace['of'], string> = {
  article: 'Open article',
  clip: 'Open clip',
  event: 'Open event',
  claim: 'Open claim',
  source: 'Open source',
  note: 'Open note',
  grid: 'Open grid',
};
