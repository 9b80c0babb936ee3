import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../renderer/ui/base.css';

/** Draws elements on an empty page of a given size and gives its host and a way to draw others. */
export function mount(element: ReactNode, size: { width: number; height: number } = { width: 1000, height: 860 }) {
  const host = document.createElement('div');
  host.style.cssText = `display:flex;width:${size.width}px;height:${size.height}px;`;
  document.body.replaceChildren(host);
  const root = createRoot(host);
  root.render(element);
  return { host, draw: (next: ReactNode) => root.render(next), unmount: () => root.unmount() };
}

/** Waits until something is there. */
export async function until<T>(find: () => T | null | undefined | false, what = 'what was waited for'): Promise<T> {
  const end = performance.now() + 5000;
  for (;;) {
    const found = find();
    if (found) return found;
    if (performance.now() > end) throw new Error(`${what} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** Waits for two frames: drawn, laid out and painted. */
export function frames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
