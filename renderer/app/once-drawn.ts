/** Runs something once the picture that is being made is on the screen and the window has time; gives what calls it off. */
export function onceDrawn(run: () => void): () => void {
  let idle = 0;
  const frame = requestAnimationFrame(() => {
    idle = requestIdleCallback(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    cancelIdleCallback(idle);
  };
}
