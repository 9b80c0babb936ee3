import { memo } from 'react';
import { labelDispute } from '../../../shared/attribution/disputes.ts';
import styles from './drawing.module.css';
import type { EventRow } from './event-rows.ts';
import type { FitText } from './fit-text.ts';
import { isLabelAbove } from './layout.ts';
import { type TimeView, toX } from './time-scale.ts';

/** Half the height of a doubtful stretch, of a sure core, and half the width of a moment's diamond, in pixels. */
const BAND = 7;
const CORE = 4;
const DIAMOND = 7;
/** At the right edge a label is cut with an ellipsis; in less room than this it is left out. */
const LEAST_INSIDE = 24;
/** Marks are cut a little outside of the drawing, since browsers draw very long shapes badly. */
const OUTSIDE = 40;

/** One event of the drawing: its doubt as width, its dispute as hatching, a denial as a struck ring, no grade as a hollow core. */
export const EventMark = memo(function EventMark(props: {
  readonly id: string;
  readonly row: EventRow;
  readonly view: TimeView;
  readonly width: number;
  /** The middle of the mark, pixels from the top of the drawing. */
  readonly y: number;
  /** A label with all the room kept for it, in so many pixels beside the mark, or none. */
  readonly label: 'full' | 'none' | number;
  readonly isSelected: boolean;
  readonly msPerPixel: number;
  readonly fitText: FitText;
  readonly onSelect: (row: EventRow) => void;
}) {
  const { row, view, width, y } = props;
  if (!row.shape) return null;
  const { earliest, latest, sure, kind } = row.shape;
  const right = Math.min(toX(view, width, latest), width + OUTSIDE);
  // A mark whose label alone is in sight stays where it is; only what is longer than needed is cut.
  const left = Math.max(toX(view, width, earliest), Math.min(-OUTSIDE, right - 2 * OUTSIDE));
  const clamp = (x: number) => Math.min(Math.max(x, left), right);
  const isPoint = kind === 'point' && right - left < 2 * DIAMOND + 4;
  const isShort = right - left < 6;
  const middle = (left + right) / 2;
  const bounds = isPoint || isShort ? { from: middle - DIAMOND, to: middle + DIAMOND } : { from: left, to: right };
  const tone = row.isDenied ? styles.denied : row.isDisputed ? styles.disputed : styles.plain;
  const hollow = row.grades.length === 0 ? styles.hollow : '';
  const label = props.label === 'none' ? null : placeLabel(props, bounds);
  return (
    <g
      role="option"
      id={props.id}
      aria-selected={props.isSelected}
      className={`${styles.mark} ${tone} ${hollow}`}
      onClick={() => props.onSelect(row)}
    >
      <title>{`${row.event.title}, ${row.date}${row.dispute ? `, ${labelDispute(row.dispute)}` : ''}${row.isDenied ? ', denied' : ''}`}</title>
      <rect
        className={styles.hit}
        x={bounds.from - 3}
        y={y - 10}
        width={Math.max(bounds.to - bounds.from + 6, 1)}
        height={20}
      />
      {props.isSelected ? (
        <rect
          className={styles.outline}
          x={bounds.from - 5}
          y={y - 9.5}
          width={bounds.to - bounds.from + 10}
          height={19}
          rx={7}
        />
      ) : null}
      {isPoint || isShort ? null : (
        <Stretch
          row={row}
          left={left}
          right={right}
          y={y}
          isOpenLeft={!Number.isFinite(earliest)}
          isOpenRight={!Number.isFinite(latest)}
        />
      )}
      {sure && kind === 'span' && !isShort && !(row.isDisputed && isWhole(row)) ? (
        <Core
          from={clamp(toX(view, width, sure.from))}
          to={clamp(toX(view, width, sure.to))}
          y={y}
          isWhole={isWhole(row)}
        />
      ) : null}
      {row.isDenied ? (
        <g className={styles.ring}>
          <circle cx={middle} cy={y} r={6.5} />
          <path d={`M${middle - 4.6} ${y + 4.6}l9.2 -9.2`} />
        </g>
      ) : isPoint || (isShort && kind === 'point') ? (
        <Diamond x={middle} y={y} size={sure || isShort ? DIAMOND : DIAMOND - 1.5} isSplit={row.isDisputed} />
      ) : isShort ? (
        <ShortBar x={middle} y={y} isSplit={row.isDisputed} />
      ) : kind === 'point' ? (
        <PointSign {...row} left={left} right={right} y={y} earliest={earliest} latest={latest} />
      ) : null}
      {label ? (
        <text className={styles.label} x={label.x} y={label.y} textAnchor={label.isEnd ? 'end' : 'start'}>
          {label.text}
        </text>
      ) : null}
    </g>
  );
});

/** The whole stretch in which an event may lie; an open side fades out, a closed one fades a little. */
function Stretch(props: {
  readonly row: EventRow;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly isOpenLeft: boolean;
  readonly isOpenRight: boolean;
}) {
  const isSure = isWhole(props.row);
  const way = props.isOpenLeft ? 'left' : props.isOpenRight ? 'right' : 'both';
  const size = {
    x: props.left,
    y: props.y - BAND,
    width: Math.max(props.right - props.left, 1),
    height: 2 * BAND,
  };
  if (props.row.isDisputed && !props.row.isDenied) {
    return (
      <g {...(isSure ? {} : { mask: `url(#fade-mask-${way})` })}>
        <rect {...size} rx={BAND} className={styles.hatchGround} />
        <rect {...size} rx={BAND} fill="url(#hatch)" />
      </g>
    );
  }
  if (isSure) return null;
  const ink = props.row.isDenied ? 'deny' : 'doubt';
  return <rect {...size} rx={BAND} fill={`url(#fade-${ink}-${way})`} />;
}

/** Whether all of an event's stretch is sure, so that nothing of it fades. */
function isWhole({ shape }: EventRow): boolean {
  return shape?.sure != null && shape.sure.from === shape.earliest && shape.sure.to === shape.latest;
}

function Core(props: { readonly from: number; readonly to: number; readonly y: number; readonly isWhole: boolean }) {
  const half = props.isWhole ? CORE + 1 : CORE - 1;
  return (
    <rect
      className={`${styles.core} ${styles.coreBar}`}
      x={props.from}
      y={props.y - half}
      width={Math.max(props.to - props.from, 2)}
      height={2 * half}
      rx={half}
    />
  );
}

/** A moment somewhere in a stretch: a small diamond in its middle, or at the end that is known. */
function PointSign(props: {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly earliest: number;
  readonly latest: number;
  readonly isDisputed: boolean;
}) {
  const isOpenLeft = !Number.isFinite(props.earliest);
  const isOpenRight = !Number.isFinite(props.latest);
  if (isOpenLeft || isOpenRight) {
    const x = isOpenLeft ? props.right : props.left;
    return <path className={styles.limit} d={`M${x} ${props.y - BAND}v${2 * BAND}`} />;
  }
  return <Diamond x={(props.left + props.right) / 2} y={props.y} size={4} isSplit={props.isDisputed} />;
}

/** Half the gap in the middle of a mark whose claims contradict each other, in pixels. */
const SPLIT = 1.5;

/** A moment; one that is disputed is split in two, so that it is told by its shape too. */
function Diamond(props: { readonly x: number; readonly y: number; readonly size: number; readonly isSplit: boolean }) {
  const { x, y, size } = props;
  const whole = `M${x} ${y - size}l${size} ${size} ${-size} ${size} ${-size} ${-size}z`;
  const halves = `M${x - SPLIT} ${y - size}l${-size} ${size} ${size} ${size}zM${x + SPLIT} ${y - size}l${size} ${size} ${-size} ${size}z`;
  return <path className={styles.core} d={props.isSplit ? halves : whole} />;
}

/** What lasted, too short to be seen as long: a bar, or two where it is disputed. */
function ShortBar(props: { readonly x: number; readonly y: number; readonly isSplit: boolean }) {
  const bar = { y: props.y - BAND + 1, height: 2 * BAND - 2, className: styles.core };
  if (!props.isSplit) return <rect {...bar} x={props.x - 3} width={6} rx={2} />;
  return (
    <>
      <rect {...bar} x={props.x - 3 - SPLIT} width={3} rx={1} />
      <rect {...bar} x={props.x + SPLIT} width={3} rx={1} />
    </>
  );
}

/** Beside a short mark, or above a long one: at the part of it that is in sight, on its known side. */
function placeLabel(
  props: {
    readonly row: EventRow;
    readonly label: 'full' | 'none' | number;
    readonly width: number;
    readonly y: number;
    readonly msPerPixel: number;
    readonly fitText: FitText;
  },
  bounds: { readonly from: number; readonly to: number },
) {
  const { row, width, y } = props;
  const words = row.isDisputed ? `≠ ${row.event.title}` : row.event.title;
  const room = typeof props.label === 'number' ? props.label : row.labelRoom;
  if (props.label !== 'full' || !isLabelAbove(row, props.msPerPixel)) {
    const x = bounds.to + 7;
    const inSight = width - x - 4;
    return {
      x,
      y: y + 4,
      isEnd: false,
      text: inSight < LEAST_INSIDE ? '' : props.fitText(words, Math.min(room, inSight)),
    };
  }
  const from = Math.max(bounds.from, 0) + 4;
  const to = Math.min(bounds.to, width) - 4;
  const text = props.fitText(words, Math.min(room, to - from));
  const isEnd = row.shape !== null && !Number.isFinite(row.shape.earliest);
  return { x: isEnd ? to : from, y: y - 12, isEnd, text };
}
