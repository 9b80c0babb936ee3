import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { panView, type TimeView, toInstant, zoomView } from '../../../shared/timeline/time-scale.ts';

/** Pixels that a press may tremble before it is a drag. */
const TREMBLE = 4;
/** How much of the length one notch of the wheel (100 units) takes or gives; a pinch on a touchpad comes in smaller units. */
const WHEEL_RATE = 0.0022;
const PINCH_RATE = 0.01;

/** Where a gesture stands: the view that is moved, and the pixels that show it. */
export interface Stage {
  readonly read: () => { readonly view: TimeView; readonly width: number; readonly gutter: number } | null;
  readonly onViewChange: (view: TimeView) => void;
  /** A press that did not become a drag; pixels from the left and top of the element in sight. */
  readonly onPress: (x: number, y: number) => void;
  /** A stretch of time that is being brushed, and then was; null when the analyst thought better of it. */
  readonly onBrush: (stretch: TimeView | null, isDone: boolean) => void;
}

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Panning by drag, zooming by wheel and pinch, and brushing with the Alt key held, over the frame of the lanes. */
export function useGestures(frame: RefObject<HTMLElement | null>, stage: Stage) {
  const latest = useRef(stage);
  useEffect(() => {
    latest.current = stage;
  });
  const fingers = useRef(new Map<number, Finger>());
  const start = useRef<{
    readonly x: number;
    readonly y: number;
    readonly scroll: number;
    readonly view: TimeView;
    readonly isBrush: boolean;
  } | null>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    const target = frame.current;
    if (!target) return;
    // React listens to the wheel passively, and a passive listener cannot keep the page from scrolling.
    const handleWheel = (event: WheelEvent) => {
      event.preventDefault();
      const now = latest.current.read();
      if (!now) return;
      const { view, width, gutter } = now;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (isSideways) {
        latest.current.onViewChange(panView(view, ((event.deltaX || event.deltaY) * unit) / width));
        return;
      }
      const x = event.clientX - target.getBoundingClientRect().left - gutter;
      const rate = event.ctrlKey ? PINCH_RATE : WHEEL_RATE;
      latest.current.onViewChange(zoomView(view, Math.exp(event.deltaY * unit * rate), toInstant(view, width, x)));
    };
    target.addEventListener('wheel', handleWheel, { passive: false });
    return () => target.removeEventListener('wheel', handleWheel);
  }, [frame]);

  const stretchOf = (one: number, other: number): TimeView | null => {
    const now = latest.current.read();
    const left = frame.current?.getBoundingClientRect().left;
    if (!now || left === undefined) return null;
    const at = (x: number) => toInstant(now.view, now.width, Math.min(Math.max(x - left - now.gutter, 0), now.width));
    return { from: at(Math.min(one, other)), to: at(Math.max(one, other)) };
  };
  const pinch = (id: number, to: Finger) => {
    const now = latest.current.read();
    const from = fingers.current.get(id);
    const other = [...fingers.current].find(([key]) => key !== id)?.[1];
    const left = frame.current?.getBoundingClientRect().left;
    if (!now || !from || !other || left === undefined) return;
    const before = Math.max(Math.abs(from.x - other.x), 1);
    const after = Math.max(Math.abs(to.x - other.x), 1);
    const middle = (to.x + other.x) / 2 - left - now.gutter;
    latest.current.onViewChange(zoomView(now.view, before / after, toInstant(now.view, now.width, middle)));
  };
  const begin = (event: PointerEvent<HTMLElement>, isBrush: boolean) => {
    if (event.button !== 0) return;
    const now = latest.current.read();
    hasMoved.current = false;
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!now || fingers.current.size > 1) {
      start.current = null;
      return;
    }
    const scroll = frame.current?.scrollTop ?? 0;
    start.current = { x: event.clientX, y: event.clientY, scroll, view: now.view, isBrush };
  };
  const handlePointerMove = (event: PointerEvent<HTMLElement>) => {
    const to = { x: event.clientX, y: event.clientY };
    if (fingers.current.size === 2) {
      pinch(event.pointerId, to);
      hasMoved.current = true;
    }
    if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, to);
    const from = start.current;
    if (!from) return;
    const moved = to.x - from.x;
    if (!hasMoved.current && Math.hypot(moved, to.y - from.y) < TREMBLE) return;
    if (!hasMoved.current) {
      hasMoved.current = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.dataset.dragging = from.isBrush ? 'brush' : 'pan';
    }
    if (from.isBrush) {
      latest.current.onBrush(stretchOf(from.x, to.x), false);
      return;
    }
    const width = latest.current.read()?.width ?? 1;
    if (frame.current) frame.current.scrollTop = from.scroll - (to.y - from.y);
    latest.current.onViewChange(panView(from.view, -moved / width));
  };
  const end = (event: PointerEvent<HTMLElement>, isCancelled: boolean) => {
    fingers.current.delete(event.pointerId);
    delete event.currentTarget.dataset.dragging;
    const from = start.current;
    start.current = null;
    if (!from) return;
    if (from.isBrush) {
      if (hasMoved.current) latest.current.onBrush(isCancelled ? null : stretchOf(from.x, event.clientX), true);
      return;
    }
    const box = frame.current?.getBoundingClientRect();
    if (!hasMoved.current && !isCancelled && box)
      latest.current.onPress(event.clientX - box.left, event.clientY - box.top);
  };
  const common = {
    onPointerMove: handlePointerMove,
    onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, false),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, true),
  };
  return {
    /** For the lanes: a drag pans, with Alt it brushes. */
    lanes: { ...common, onPointerDown: (event: PointerEvent<HTMLElement>) => begin(event, event.altKey) },
    /** For the axis: a drag brushes. */
    axis: { ...common, onPointerDown: (event: PointerEvent<HTMLElement>) => begin(event, true) },
  };
}
