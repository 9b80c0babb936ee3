/** How long the frame's document may take to load, ms. */
const LOAD_LIMIT = 10_000;

/**
 * Makes a hidden extraction frame and gives a port to it. The frame has an opaque origin and so its own process: no access to this page,
 * its database, or any network. `remove` ends it at once, whatever it is busy with.
 */
export async function openExtractionFrame(): Promise<{ readonly port: MessagePort; readonly remove: () => void }> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.hidden = true;
  frame.title = 'Extraction frame';
  const isLoaded = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The extraction frame did not load.')), LOAD_LIMIT);
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
  frame.src = new URL('./extraction-frame.html', document.baseURI).href;
  document.body.append(frame);
  try {
    await isLoaded;
  } catch (error) {
    frame.remove();
    throw error;
  }
  const { port1, port2 } = new MessageChannel();
  // The frame's origin is opaque, so no other target than '*' can be named; it is our own document that was just loaded.
  frame.contentWindow?.postMessage('port', '*', [port2]);
  return { port: port1, remove: () => frame.remove() };
}
