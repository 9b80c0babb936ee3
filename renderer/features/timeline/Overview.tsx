import { type PointerEvent, useMemo, useRef } from 'react';
import styles from './drawing.module.css';
import type { EventRow } from './event-rows.ts';
import { makeTicks } from './ticks.ts';
import { fitView, placeOf, type TimeView, toInstant, toX } from './time-scale.ts';

const HEIGHT = 54;
const FLOOR = 36;
/** Width of one bar of the overview in pixels. */
const BAR = 5;

/** All of the case's time in one strip, with the part in sight; a press goes there, a drag moves along. */
export function Overview(props: {
  readonly rows: readonly EventRow[];
  readonly view: TimeView;
  readonly width: number;
  readonly gutter: number;
  readonly onViewChange: (view: TimeView) => void;
}) {
  const { rows, width } = props;
  const grip = useRef<number | null>(null);
  const whole = useMemo(() => fitView(rows.flatMap((row) => (row.shape ? [row.shape] : []))), [rows]);
  const columns = Math.max(1, Math.floor(width / BAR));
  const counts = useMemo(() => (whole ? countStarts(rows, whole, columns) : null), [rows, whole, columns]);
  const bars = useMemo(
    () =>
      counts
        ? drawBars(
            counts,
            counts.reduce((a, b) => Math.max(a, b), 1),
            width / columns,
          )
        : '',
    [counts, width, columns],
  );
  if (!whole || !counts || width <= 0) return null;
  const from = Math.min(Math.max(toX(whole, width, props.view.from), 0), width - 4);
  const to = Math.max(Math.min(toX(whole, width, props.view.to), width), from + 4);
  const length = props.view.to - props.view.from;
  const moveTo = (clientX: number, element: Element) => {
    const x = clientX - element.getBoundingClientRect().left - props.gutter;
    const middle = toInstant(whole, width, x) - (grip.current ?? 0);
    props.onViewChange({ from: middle - length / 2, to: middle + length / 2 });
  };
  const handleDown = (event: PointerEvent<SVGSVGElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - props.gutter;
    const at = toInstant(whole, width, x);
    const isInside = at >= props.view.from && at <= props.view.to;
    grip.current = isInside ? at - (props.view.from + length / 2) : 0;
    event.currentTarget.setPointerCapture(event.pointerId);
    if (!isInside) moveTo(event.clientX, event.currentTarget);
  };
  return (
    <svg
      className={styles.overview}
      width="100%"
      height={HEIGHT}
      aria-hidden="true"
      onPointerDown={handleDown}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event.clientX, event.currentTarget);
      }}
    >
      <svg aria-hidden="true" x={props.gutter} width={width} height={HEIGHT} overflow="hidden">
        <path className={styles.densityBars} d={bars} />
        <path className={styles.floor} d={`M0 ${FLOOR + 0.5}H${width}`} />
        <rect className={styles.brush} x={from} y={1} width={to - from} height={FLOOR} />
        {makeTicks(whole, width, 70)
          .filter((tick) => toX(whole, width, tick.at) < width - 34)
          .map((tick) => (
            <text key={tick.at} className={styles.tick} x={toX(whole, width, tick.at) + 2} y={FLOOR + 13}>
              {tick.label}
            </text>
          ))}
      </svg>
    </svg>
  );
}

/** How many events begin in each of `columns` equal parts of a view; an event without a known start counts where it ends. */
function countStarts(rows: readonly EventRow[], view: TimeView, columns: number): Uint32Array {
  const counts = new Uint32Array(columns);
  const scale = columns / (view.to - view.from);
  for (const { shape } of rows) {
    if (!shape) continue;
    const column = Math.floor((placeOf(shape) - view.from) * scale);
    if (column >= 0 && column < columns) counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}

/** One path for all bars: thousands of elements would cost what one does. Heights go by the square root, so that one is seen beside many. */
export function drawBars(counts: Uint32Array, most: number, width: number, floor = FLOOR, height = FLOOR - 4): string {
  let path = '';
  for (let column = 0; column < counts.length; column++) {
    const count = counts[column] ?? 0;
    if (count === 0) continue;
    const tall = Math.max(2, Math.sqrt(count / most) * height);
    path += `M${(column * width + 0.5).toFixed(1)} ${floor}v${(-tall).toFixed(1)}h${(width - 1).toFixed(1)}v${tall.toFixed(1)}z`;
  }
  return path;
}
