import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { useSize } from '../../ui/use-size.ts';
import { DrawingDefs } from './DrawingDefs.tsx';
import styles from './drawing.module.css';
import type { EventRow } from './event-rows.ts';
import { type FitText, makeFitText } from './fit-text.ts';
import { LaneGroup } from './LaneGroup.tsx';
import type { Lane } from './lanes.ts';
import { layOutLanes } from './layout.ts';
import { Overview } from './Overview.tsx';
import { TimeAxis, TimeLines } from './TimeAxis.tsx';
import { panView, revealInView, type TimeView, zoomView } from './time-scale.ts';
import { useDrag } from './use-drag.ts';
import { findNeighbour, type Way } from './walk.ts';

/** The column of the lanes' names; narrow drawings write them above the lanes instead. */
const GUTTER = 112;
const NARROW = 560;
/** One press of + or - and one pan by keys. */
const ZOOM_STEP = 1.5;
const PAN_STEP = 0.2;

const WAYS: Record<string, Way> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** The drawn timeline: axis, lanes by kind, overview. Arrows walk the events, Shift with arrows pans, + and - zoom, a drag pans. */
export function TimelineDrawing(props: {
  readonly lanes: readonly Lane[];
  readonly rows: readonly EventRow[];
  readonly view: TimeView;
  readonly selectedId: Ulid | null;
  readonly onSelect: (row: EventRow) => void;
  readonly onOpen: () => void;
  readonly onViewChange: (view: TimeView) => void;
}) {
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const gutter = size.width < NARROW ? 0 : GUTTER;
  const width = Math.max(size.width - gutter, 50);
  const { view, lanes } = props;
  const boxes = useMemo(
    () => layOutLanes(lanes, view, { width, height: size.height }),
    [lanes, view, width, size.height],
  );
  const fitText = useFitText();
  const drag = useDrag(frame, { view, width, gutter, onViewChange: props.onViewChange });
  const height = Math.max(
    boxes.reduce((sum, box) => sum + box.height, 0),
    size.height,
  );
  const drawn = boxes.flatMap((box) => box.marks.map((mark) => box.lane.rows[mark.index]?.event.id));
  const isDrawn = props.selectedId !== null && drawn.includes(props.selectedId);
  const handleGoTo = (row: EventRow) => {
    if (row.shape) props.onViewChange(revealInView(view, row.shape.earliest, row.shape.latest));
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (event.shiftKey && (way === 'before' || way === 'after')) {
      event.preventDefault();
      props.onViewChange(panView(view, way === 'before' ? -PAN_STEP : PAN_STEP));
    } else if (way) {
      event.preventDefault();
      const next = findNeighbour(lanes, props.rows, props.selectedId, way, view);
      if (!next?.shape) return;
      props.onSelect(next);
      props.onViewChange(revealInView(view, next.shape.earliest, next.shape.latest));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      props.onOpen();
    }
  };
  return (
    <div className={styles.drawing}>
      <TimeAxis view={view} width={width} gutter={gutter} />
      <div
        ref={frame}
        role="listbox"
        tabIndex={0}
        aria-label="Drawn timeline"
        aria-describedby={`${id}-keys`}
        aria-activedescendant={isDrawn ? `${id}-${props.selectedId}` : undefined}
        className={styles.lanes}
        data-dragging={drag.isDragging}
        onKeyDown={handleKeyDown}
        onPointerDown={drag.handlePointerDown}
        onPointerMove={drag.handlePointerMove}
        onPointerUp={drag.handlePointerUp}
        onPointerCancel={drag.handlePointerUp}
        onClickCapture={drag.handleClickCapture}
      >
        <svg role="presentation" width="100%" height={height} className={styles.canvas}>
          <DrawingDefs />
          <svg role="presentation" x={gutter} width={width} height={height}>
            <TimeLines view={view} width={width} height={height} />
          </svg>
          {boxes.map((box) => (
            <LaneGroup
              key={box.lane.kind}
              id={id}
              box={box}
              view={view}
              width={width}
              gutter={gutter}
              selectedId={props.selectedId}
              fitText={fitText}
              onSelect={props.onSelect}
              onGoTo={handleGoTo}
              onZoomIn={(around) => props.onViewChange(zoomView(view, 0.25, around))}
            />
          ))}
        </svg>
      </div>
      <span id={`${id}-keys`} className="visually-hidden">
        Arrow keys walk the events, Shift with arrow keys moves through time, plus and minus zoom, F fits everything in.
      </span>
      <Overview rows={props.rows} view={view} width={width} gutter={gutter} onViewChange={props.onViewChange} />
    </div>
  );
}

/** The font of the labels, as drawing.module.css has it. */
const LABEL_FONT = '500 12px "Inter Variable"';

/** Measures in the labels' own font: what was measured before that font was there is measured anew. */
function useFitText(): FitText {
  const [fitText, setFitText] = useState(() => makeFitText(LABEL_FONT));
  useEffect(() => {
    let isGone = false;
    void document.fonts.load(LABEL_FONT).then(() => {
      if (!isGone) setFitText(() => makeFitText(LABEL_FONT));
    });
    return () => {
      isGone = true;
    };
  }, []);
  return fitText;
}

/** The keys that zoom, for the whole region; null for any other key. */
export function zoomFactorOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): number | null {
  if (key === '+' || key === '=' || code === 'Equal' || code === 'NumpadAdd') return 1 / ZOOM_STEP;
  return key === '-' || code === 'Minus' || code === 'NumpadSubtract' ? ZOOM_STEP : null;
}
