import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { labelDispute } from '../../../shared/attribution/disputes.ts';
import { labelOrigins } from '../../../shared/timeline/event-rows.ts';
import { layOutList } from '../../../shared/timeline/list-layout.ts';
import { type EventLine, indexOfEvent, lineAt } from '../../../shared/timeline/row-columns.ts';
import { textAt } from '../../../shared/timeline/text-column.ts';
import { placeIn } from '../../../shared/timeline/walk.ts';
import { wordAt } from '../../../shared/timeline/word-column.ts';
import { Chip } from '../../ui/Chip.tsx';
import { useKeptRows } from '../../ui/use-kept-rows.ts';
import { useRoving } from '../../ui/use-roving.ts';
import { useSize } from '../../ui/use-size.ts';
import styles from './timeline.module.css';
import type { ShownTimeline } from './timeline-session.ts';

/** As timeline.module.css has them: a row with two lines, with three where the list is narrow, and a header. */
const ROW = 55;
const NARROW_ROW = 74;
const HEADER = 26;
/** Where the date has a line of its own. */
const NARROW = 560;
/** How many rows out of sight are drawn at each end. */
const OVERSCAN = 8;

/** The list of events under the drawing: by month, those without a date last. Panning must not draw it anew, hence the memo. */
export const EventList = memo(function EventList(props: {
  readonly timeline: ShownTimeline;
  /** The chosen event, by its place in the columns; -1 for none. */
  readonly chosen: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: () => void;
}) {
  const { columns, shown } = props.timeline;
  const scroller = useRef<HTMLDivElement>(null);
  const size = useSize(scroller);
  const isNarrow = size.width < NARROW;
  const row = isNarrow ? NARROW_ROW : ROW;
  const layout = useMemo(
    () => layOutList(columns.headers.numbers, shown, { row, header: HEADER }),
    [columns, shown, row],
  );
  const [top, setTop] = useState(0);
  const current = placeIn(shown, props.chosen);
  const reveal = useCallback(
    (place: number) => {
      const target = scroller.current;
      if (!target || place < 0) return;
      const from = layout.topOf(place);
      const to = from + row + (layout.isFirst(place) ? HEADER : 0);
      if (from < target.scrollTop) target.scrollTop = from;
      else if (to > target.scrollTop + target.clientHeight) target.scrollTop = to - target.clientHeight;
      setTop(target.scrollTop);
    },
    [layout, row],
  );
  useEffect(() => {
    if (size.height > 0) reveal(current);
  }, [current, reveal, size.height]);
  const select = (place: number) => {
    const index = shown[place];
    if (index !== undefined) props.onSelect(index);
  };
  const roving = useRoving({
    count: shown.length,
    current,
    onMove: (place) => {
      reveal(place);
      select(place);
    },
    onOpen: props.onOpen,
  });
  const stop = Math.max(0, current);
  const kept = useKeptRows({
    count: shown.length,
    tabStop: stop,
    keyAt: useCallback((place: number) => textAt(columns.ids, shown[place] as number), [columns, shown]),
    indexOf: (id) => placeIn(shown, indexOfEvent(columns, String(id))),
  });
  const places = kept.list({
    startIndex: layout.placeAt(top),
    endIndex: layout.placeAt(top + size.height),
    overscan: OVERSCAN,
    count: shown.length,
  });
  return (
    <div ref={scroller} className={styles.scroller} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <div
        role="list"
        aria-label="Events"
        className={styles.rows}
        style={{ height: layout.height }}
        onFocus={kept.handleFocus}
        onKeyDown={roving.handleKeyDown}
      >
        {places.map((place) => {
          const index = shown[place] as number;
          const line = lineAt(columns, index);
          const isChosen = place === current;
          return (
            <div
              key={line.id}
              data-index={place}
              className={styles.rowPlace}
              style={{ transform: `translateY(${layout.topOf(place)}px)` }}
            >
              {layout.isFirst(place) ? <div className={styles.rowHeader}>{wordAt(columns.headers, index)}</div> : null}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list listens to the keys of all its rows. */}
              <div
                role="listitem"
                ref={(element) => roving.takeFocus(place, element)}
                tabIndex={place === stop ? 0 : -1}
                aria-label={`${line.title}, ${line.date}`}
                aria-current={isChosen ? 'true' : undefined}
                aria-posinset={place + 1}
                aria-setsize={shown.length}
                className={styles.row}
                style={{ height: row }}
                onClick={() => props.onSelect(index)}
                onDoubleClick={() => {
                  props.onSelect(index);
                  props.onOpen();
                }}
              >
                <EventWords line={line} hasFacts={!props.timeline.isProvisional} />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
});

function EventWords({ line, hasFacts }: { readonly line: EventLine; readonly hasFacts: boolean }) {
  return (
    <div className={styles.eventLine}>
      <span className={styles.eventDate}>{line.date}</span>
      <span className={styles.eventWords}>
        <span className={styles.eventTitle} dir="auto">
          {line.title || 'Untitled event'}
        </span>
        <span className={styles.eventFacts} dir="auto">
          {line.facts}
        </span>
      </span>
      <span className={styles.eventChips}>{hasFacts ? <ClaimChips line={line} /> : null}</span>
    </div>
  );
}

function ClaimChips({ line }: { readonly line: EventLine }) {
  return (
    <>
      {line.dispute ? (
        <Chip kind={line.dispute === 'resolved' ? 'plain' : 'dispute'} title="Its claims contradict each other">
          ≠ {labelDispute(line.dispute)}
        </Chip>
      ) : null}
      {line.isDenied ? <Chip kind="deny">denied</Chip> : null}
      {line.claimCount > 0 && !line.isDenied ? <Chip kind="origin">{labelOrigins(line)}</Chip> : null}
      {line.claimCount === 0 ? <Chip>no claim</Chip> : null}
      <GradeChips grades={line.grades} />
    </>
  );
}

/** At most two codes are shown; the rest is counted. */
function GradeChips({ grades }: { readonly grades: readonly string[] }) {
  if (grades.length === 0) return null;
  const more = grades.length - 2;
  return (
    <>
      {grades.slice(0, 2).map((code) => (
        <Chip key={code} kind="grade">
          {code}
        </Chip>
      ))}
      {more > 0 ? <Chip title={grades.join(', ')}>+{more}</Chip> : null}
    </>
  );
}
