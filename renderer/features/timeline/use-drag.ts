import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { panView, type TimeView, toInstant, zoomView } from './time-scale.ts';

/** Pixels that a press may tremble before it is a drag. */
const TREMBLE = 4;
/** How much of the length one notch of the wheel (100 units) takes or gives. */
const WHEEL_RATE = 0.0022;

/** Panning by drag and zooming by wheel over an element that shows a stretch of time from `gutter` on. */
export function useDrag(
  element: RefObject<HTMLElement | null>,
  now: {
    readonly view: TimeView;
    readonly width: number;
    readonly gutter: number;
    readonly onViewChange: (view: TimeView) => void;
  },
) {
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  const start = useRef<{
    readonly x: number;
    readonly y: number;
    readonly scroll: number;
    readonly view: TimeView;
  } | null>(null);
  const hasMoved = useRef(false);
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    // React listens to the wheel passively, and a passive listener cannot keep the page from scrolling.
    const handleWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { view, width, gutter, onViewChange } = latest.current;
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (isSideways) {
        const delta = (event.deltaX || event.deltaY) * unit;
        onViewChange(panView(view, delta / width));
        return;
      }
      const x = event.clientX - target.getBoundingClientRect().left - gutter;
      onViewChange(zoomView(view, Math.exp(event.deltaY * unit * WHEEL_RATE), toInstant(view, width, x)));
    };
    target.addEventListener('wheel', handleWheel, { passive: false });
    return () => target.removeEventListener('wheel', handleWheel);
  }, [element]);
  return {
    isDragging,
    handlePointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      hasMoved.current = false;
      start.current = {
        x: event.clientX,
        y: event.clientY,
        scroll: event.currentTarget.scrollTop,
        view: latest.current.view,
      };
    },
    handlePointerMove: (event: PointerEvent<HTMLElement>) => {
      const from = start.current;
      if (!from) return;
      const moved = event.clientX - from.x;
      if (!hasMoved.current && Math.hypot(moved, event.clientY - from.y) < TREMBLE) return;
      if (!hasMoved.current) {
        hasMoved.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }
      event.currentTarget.scrollTop = from.scroll - (event.clientY - from.y);
      latest.current.onViewChange(panView(from.view, -moved / latest.current.width));
    },
    handlePointerUp: () => {
      start.current = null;
      setDragging(false);
    },
    /** The click that ends a drag chooses nothing. */
    handleClickCapture: (event: MouseEvent) => {
      if (!hasMoved.current) return;
      hasMoved.current = false;
      event.stopPropagation();
    },
  };
}
