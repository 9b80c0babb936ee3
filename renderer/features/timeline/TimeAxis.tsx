import styles from './drawing.module.css';
import { makeTicks } from './ticks.ts';
import { type TimeView, toX } from './time-scale.ts';

/** The least space between two lines of the axis, in pixels: room for "30 Sep 2019" and air. */
const TICK_GAP = 84;
const AXIS_HEIGHT = 26;
/** Nearer to the right edge a name would be cut. */
const LEAST_NAME = 44;

/** The names of the time axis above the lanes. */
export function TimeAxis(props: { readonly view: TimeView; readonly width: number; readonly gutter: number }) {
  const ticks = makeTicks(props.view, props.width, TICK_GAP);
  return (
    <svg className={styles.axis} width="100%" height={AXIS_HEIGHT} aria-hidden="true">
      <svg aria-hidden="true" x={props.gutter} width={props.width} height={AXIS_HEIGHT}>
        {ticks.map((tick) => {
          const x = toX(props.view, props.width, tick.at);
          return (
            <g key={tick.at}>
              <path className={tick.isMajor ? styles.lineMajor : styles.line} d={`M${x} ${AXIS_HEIGHT - 6}v6`} />
              {x < props.width - LEAST_NAME ? (
                <text className={tick.isMajor ? styles.tickMajor : styles.tick} x={x + 5} y={17}>
                  {tick.label}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </svg>
  );
}

/** The upright lines behind the lanes, at the places of the axis' names. */
export function TimeLines(props: { readonly view: TimeView; readonly width: number; readonly height: number }) {
  return makeTicks(props.view, props.width, TICK_GAP).map((tick) => {
    const x = toX(props.view, props.width, tick.at);
    return (
      <path key={tick.at} className={tick.isMajor ? styles.lineMajor : styles.line} d={`M${x} 0V${props.height}`} />
    );
  });
}
