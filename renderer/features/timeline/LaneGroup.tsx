import type { Ulid } from '../../../shared/model/ids.ts';
import styles from './drawing.module.css';
import { EventMark } from './EventMark.tsx';
import type { EventRow } from './event-rows.ts';
import type { FitText } from './fit-text.ts';
import { LABEL_LIMIT } from './label-room.ts';
import { countColumns, upperBound } from './lanes.ts';
import { LANE_PADDING, type LaneBox, LEAST_LABEL, ROW_HEIGHT } from './layout.ts';
import { drawBars } from './Overview.tsx';
import { type TimeView, toInstant } from './time-scale.ts';

/** Width of one density bar in pixels. */
const BAR = 6;

/** One lane: its name, its line, and its events as marks or as counts. */
export function LaneGroup(props: {
  readonly id: string;
  readonly box: LaneBox;
  readonly view: TimeView;
  readonly width: number;
  readonly gutter: number;
  readonly selectedId: Ulid | null;
  readonly fitText: FitText;
  readonly onSelect: (row: EventRow) => void;
  readonly onZoomIn: (around: number) => void;
  /** Brings an event that is out of sight into sight. */
  readonly onGoTo: (row: EventRow) => void;
}) {
  const { box, gutter, width } = props;
  const name = box.lane.kind ? box.lane.kind.charAt(0).toUpperCase() + box.lane.kind.slice(1) : 'No kind';
  return (
    <g>
      <path className={styles.laneLine} d={`M0 ${box.top + box.height - 0.5}H${gutter + width}`} />
      <text
        className={gutter > 0 ? styles.laneName : styles.laneNameInside}
        x={gutter > 0 ? 16 : 6}
        y={box.top + (gutter > 0 ? 17 : 12)}
      >
        {props.fitText(name, gutter > 0 ? gutter - 22 : width - 12)}
      </text>
      {gutter > 0 ? <LaneFacts box={box} view={props.view} onGoTo={props.onGoTo} fitText={props.fitText} /> : null}
      <svg role="presentation" x={gutter} y={box.top} width={width} height={box.height} overflow="hidden">
        {box.mode === 'density' ? (
          <Density {...props} />
        ) : (
          box.marks.map(({ index, row, room }) => {
            const event = box.lane.rows[index];
            if (!event) return null;
            return (
              <EventMark
                key={event.event.id}
                id={`${props.id}-${event.event.id}`}
                row={event}
                view={props.view}
                width={width}
                y={LANE_PADDING + row * ROW_HEIGHT[box.mode] + (box.mode === 'labels' ? 19 : ROW_HEIGHT.marks / 2)}
                label={box.mode === 'labels' ? 'full' : room >= LEAST_LABEL ? Math.min(room, LABEL_LIMIT) : 'none'}
                isSelected={event.event.id === props.selectedId}
                msPerPixel={box.msPerPixel}
                fitText={props.fitText}
                onSelect={props.onSelect}
              />
            );
          })
        )}
      </svg>
    </g>
  );
}

/** Under the lane's name: how many events it holds where they are only counted, else how many lie out of sight on each side. */
function LaneFacts(props: {
  readonly box: LaneBox;
  readonly view: TimeView;
  readonly fitText: FitText;
  readonly onGoTo: (row: EventRow) => void;
}) {
  const { box, view } = props;
  const { lane } = box;
  const y = box.top + 31;
  if (box.mode === 'density') {
    return (
      <text className={styles.laneFacts} x={16} y={y}>
        {`${box.visibleCount.toLocaleString()} events`}
      </text>
    );
  }
  const before = lane.ends.reduce((count, end) => (end < view.from ? count + 1 : count), 0);
  const after = lane.rows.length - upperBound(lane.starts, view.to);
  const last = before > 0 ? lane.rows.findLast((_, index) => (lane.ends[index] ?? 0) < view.from) : undefined;
  const next = lane.rows[lane.rows.length - after];
  return (
    <text className={styles.laneFacts} y={y}>
      {last ? <OutOfSight x={16} words={`← ${before.toLocaleString()}`} row={last} onGoTo={props.onGoTo} /> : null}
      {next ? (
        <OutOfSight x={last ? 60 : 16} words={`${after.toLocaleString()} →`} row={next} onGoTo={props.onGoTo} />
      ) : null}
    </text>
  );
}

function OutOfSight(props: {
  readonly x: number;
  readonly words: string;
  readonly row: EventRow;
  readonly onGoTo: (row: EventRow) => void;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; arrow keys walk to the same event.
    <tspan x={props.x} className={styles.outOfSight} onClick={() => props.onGoTo(props.row)}>
      {props.words}
      <title>{`Go to “${props.row.event.title}”, ${props.row.date}`}</title>
    </tspan>
  );
}

function Density({ box, view, width, onZoomIn }: Parameters<typeof LaneGroup>[0]) {
  const columns = Math.max(1, Math.floor(width / BAR));
  const counts = countColumns(box.lane, view.from, view.to, columns);
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  const floor = box.height - 4;
  const words = `${box.visibleCount.toLocaleString()} events`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the keys + and - do the same.
    <g
      onClick={(event) => {
        const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0;
        onZoomIn(toInstant(view, width, event.clientX - left));
      }}
    >
      <title>{`${words} in sight, at most ${most.toLocaleString()} at once`}</title>
      <rect className={styles.hit} width={width} height={box.height} />
      <path className={styles.densityBars} d={drawBars(counts, most, width / columns, floor, floor - 6)} />
    </g>
  );
}
