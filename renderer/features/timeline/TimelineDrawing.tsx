import { type KeyboardEvent, type PointerEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { describeMark, gutterOf, markAt } from '../../../shared/timeline/drawn-timeline.ts';
import type { ColourAxis } from '../../../shared/timeline/grade-steps.ts';
import { OVERVIEW_HEIGHT } from '../../../shared/timeline/overview.ts';
import { lineAt } from '../../../shared/timeline/row-columns.ts';
import { panView, revealInView, type TimeView, toInstant, zoomView } from '../../../shared/timeline/time-scale.ts';
import { findNeighbour, placeIn, type Way } from '../../../shared/timeline/walk.ts';
import styles from './drawing.module.css';
import { readPalette, watchTheme } from './palette.ts';
import { LABEL_FONT, TimelinePainter } from './timeline-painter.ts';
import type { ShownTimeline, TimelineSession } from './timeline-session.ts';
import { useGestures } from './use-gestures.ts';
import type { ViewStore } from './view-store.ts';

/** One press of + or - and one pan by keys. */
const ZOOM_STEP = 1.5;
const PAN_STEP = 0.2;
/** How much closer a press on counted events goes. */
const INTO_COUNTS = 0.25;
/** How high a lane's lines of name and facts are. */
const FACTS_TOP = 20;
const FACTS_BOTTOM = 36;

const WAYS: Record<string, Way> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The drawn timeline: axis, lanes, overview. Arrows walk the events, Shift with arrows pans, + and - zoom, a drag pans, a drag on the axis chooses a time. */
export function TimelineDrawing(props: {
  readonly session: TimelineSession;
  readonly timeline: ShownTimeline;
  readonly view: ViewStore;
  /** The chosen event, by its place in the columns; -1 for none. */
  readonly chosen: number;
  readonly colour: ColourAxis;
  readonly onSelect: (index: number) => void;
  readonly onOpen: () => void;
  /** A stretch of time was chosen by dragging. */
  readonly onSpan: (span: TimeView) => void;
}) {
  const id = useId();
  const { session, timeline, view, chosen, colour } = props;
  const { columns, shown } = timeline;
  const frame = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLCanvasElement>(null);
  const lanes = useRef<HTMLCanvasElement>(null);
  const overview = useRef<HTMLCanvasElement>(null);
  const painter = useRef<TimelinePainter | null>(null);
  const first = useRef({ timeline, chosen, colour });
  useLayoutEffect(() => {
    const start = view.read();
    const easel = toEasel(frame.current, sheet.current, axis.current, lanes.current, overview.current);
    if (!easel || !start) return;
    const made = new TimelinePainter(easel, first.current, start, readPalette(easel.frame));
    painter.current = made;
    session.readDrawn = () => made.drawn;
    made.draw();
    const stopView = view.subscribe(() => {
      const now = view.read();
      if (now) made.look(now);
    });
    const stopTheme = watchTheme(() => made.paint(readPalette(easel.frame)));
    const sizes = new ResizeObserver(() => made.resize());
    sizes.observe(easel.frame);
    const handleScroll = () => made.request();
    easel.frame.addEventListener('scroll', handleScroll, { passive: true });
    void document.fonts.load(LABEL_FONT).then(() => made.takeLetters());
    return () => {
      made.close();
      stopView();
      stopTheme();
      sizes.disconnect();
      easel.frame.removeEventListener('scroll', handleScroll);
      session.readDrawn = null;
      painter.current = null;
    };
  }, [view, session]);
  useEffect(() => {
    first.current = { timeline, chosen, colour };
    painter.current?.show({ timeline, chosen, colour });
  }, [timeline, chosen, colour]);
  // The chosen event may stand in a lane that is scrolled out of sight.
  useEffect(() => {
    const mark = chosen < 0 ? null : painter.current?.drawn.marks.find((one) => one.index === chosen);
    const target = frame.current;
    if (!mark || !target) return;
    if (mark.y < target.scrollTop + 16) target.scrollTop = mark.y - 40;
    else if (mark.y > target.scrollTop + target.clientHeight - 16) target.scrollTop = mark.y - target.clientHeight + 40;
  }, [chosen]);

  const gestures = useGestures(frame, {
    read: () => {
      const now = view.read();
      const drawn = painter.current?.drawn;
      return now && drawn ? { view: now, width: drawn.width, gutter: drawn.gutter } : null;
    },
    onViewChange: (next) => view.set(next),
    onPress: (x, y) => press(x, y),
    onBrush: (stretch, isDone) => {
      painter.current?.brush(isDone ? null : stretch);
      if (isDone && stretch) props.onSpan(stretch);
    },
  });
  const goTo = (index: number) => {
    const now = view.read();
    if (now) view.set(revealInView(now, columns.earliest[index] as number, columns.latest[index] as number));
  };
  const press = (x: number, y: number) => {
    const drawn = painter.current?.drawn;
    const now = view.read();
    if (!drawn || !now) return;
    const top = y + (frame.current?.scrollTop ?? 0);
    const inLanes = x - drawn.gutter;
    const mark = inLanes >= 0 ? markAt(drawn, inLanes, top) : null;
    if (mark) {
      props.onSelect(mark.index);
      return;
    }
    const lane = drawn.lanes.find((one) => top >= one.top && top < one.top + one.height);
    if (!lane) return;
    if (inLanes < 0) {
      const isFacts = top - lane.top >= FACTS_TOP && top - lane.top <= FACTS_BOTTOM;
      const target = isFacts ? lane.outOfSight.findLast((one) => x >= one.x) : undefined;
      if (target) goTo(target.index);
    } else if (lane.bars) view.set(zoomView(now, INTO_COUNTS, toInstant(now, drawn.width, inLanes)));
  };
  const handleHover = (event: PointerEvent<HTMLElement>) => {
    gestures.lanes.onPointerMove(event);
    const drawn = painter.current?.drawn;
    const target = event.currentTarget;
    if (!drawn || target.dataset.dragging) return;
    const box = target.getBoundingClientRect();
    const mark = markAt(drawn, event.clientX - box.left - drawn.gutter, event.clientY - box.top + target.scrollTop);
    target.title = mark ? describeMark(columns, mark.index, lineAt(columns, mark.index)) : '';
    target.dataset.over = mark ? 'mark' : '';
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    const now = view.read();
    if (!now) return;
    if (event.shiftKey && (way === 'before' || way === 'after')) {
      event.preventDefault();
      view.set(panView(now, way === 'before' ? -PAN_STEP : PAN_STEP));
    } else if (way) {
      event.preventDefault();
      const next = findNeighbour(timeline, chosen, way, now);
      if (next < 0) return;
      props.onSelect(next);
      goTo(next);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      props.onOpen();
    }
  };
  const isShown = chosen >= 0 && placeIn(shown, chosen) >= 0;
  const line = isShown ? lineAt(columns, chosen) : null;
  return (
    <div className={styles.drawing}>
      <div aria-hidden="true">
        <canvas
          ref={axis}
          className={styles.axis}
          title="Drag over the axis to show one stretch of time only"
          {...gestures.axis}
        />
      </div>
      <div
        ref={frame}
        role="listbox"
        tabIndex={0}
        aria-label="Drawn timeline"
        aria-describedby={`${id}-keys`}
        aria-activedescendant={line ? `${id}-${line.id}` : undefined}
        className={styles.lanes}
        onKeyDown={handleKeyDown}
        {...gestures.lanes}
        onPointerMove={handleHover}
      >
        <div ref={sheet} aria-hidden="true">
          <canvas ref={lanes} className={styles.canvas} />
        </div>
        {line ? (
          <div
            role="option"
            tabIndex={-1}
            id={`${id}-${line.id}`}
            aria-selected="true"
            aria-posinset={placeIn(shown, chosen) + 1}
            aria-setsize={shown.length}
            className="visually-hidden"
          >
            {describeMark(columns, chosen, line)}
          </div>
        ) : null}
      </div>
      <span id={`${id}-keys`} className="visually-hidden">
        Arrow keys walk the events, Shift with arrow keys moves through time, plus and minus zoom, F fits everything in,
        E shows the chosen event, W the last week, B keeps the time in sight. The list below holds the same events.
      </span>
      <div aria-hidden="true">
        <Overview canvas={overview} frame={frame} painter={painter} view={view} />
      </div>
    </div>
  );
}

/** All of the case's time in one strip; a press goes there, a drag moves along. */
function Overview(props: {
  readonly canvas: React.RefObject<HTMLCanvasElement | null>;
  readonly frame: React.RefObject<HTMLDivElement | null>;
  readonly painter: React.RefObject<TimelinePainter | null>;
  readonly view: ViewStore;
}) {
  const grip = useRef<number | null>(null);
  const instantAt = (event: PointerEvent<HTMLElement>): number | null => {
    const whole = props.painter.current?.whole;
    const width = props.frame.current?.clientWidth ?? 0;
    if (!whole) return null;
    const gutter = gutterOf(width);
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left - gutter;
    return toInstant(whole, Math.max(width - gutter, 50), x);
  };
  const moveTo = (instant: number) => {
    const now = props.view.read();
    if (!now) return;
    const middle = instant - (grip.current ?? 0);
    const half = (now.to - now.from) / 2;
    props.view.set({ from: middle - half, to: middle + half });
  };
  return (
    <canvas
      ref={props.canvas}
      className={styles.overview}
      style={{ height: OVERVIEW_HEIGHT }}
      onPointerDown={(event) => {
        const at = instantAt(event);
        const now = props.view.read();
        if (at === null || !now) return;
        const isInside = at >= now.from && at <= now.to;
        grip.current = isInside ? at - (now.from + now.to) / 2 : 0;
        event.currentTarget.setPointerCapture(event.pointerId);
        if (!isInside) moveTo(at);
      }}
      onPointerMove={(event) => {
        const at = event.currentTarget.hasPointerCapture(event.pointerId) ? instantAt(event) : null;
        if (at !== null) moveTo(at);
      }}
    />
  );
}

function toEasel(
  frame: HTMLElement | null,
  sheet: HTMLElement | null,
  axis: HTMLCanvasElement | null,
  lanes: HTMLCanvasElement | null,
  overview: HTMLCanvasElement | null,
) {
  return frame && sheet && axis && lanes && overview ? { frame, sheet, axis, lanes, overview } : null;
}

/** The keys that zoom, for the whole region; null for any other key. */
export function zoomFactorOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): number | null {
  if (key === '+' || key === '=' || code === 'Equal' || code === 'NumpadAdd') return 1 / ZOOM_STEP;
  return key === '-' || code === 'Minus' || code === 'NumpadSubtract' ? ZOOM_STEP : null;
}
