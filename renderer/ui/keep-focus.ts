/** How long an element that is still being loaded is waited for, in milliseconds. */
const PATIENCE = 1500;
const STOPS =
  ':is([role="row"], [role="listitem"], [role="gridcell"], [role="rowheader"], [role="columnheader"])[tabindex="0"]';
const CONTROLS = ':is(a[href], button, input, select, textarea):not(:disabled)';

/** The wait that holds now; a newer one ends it, and while one is going on the keeper looks for nothing of its own. */
let waiting: symbol | null = null;

/** Focuses what `find` gives as soon as it is there, unless the focus is put elsewhere meanwhile; `otherwise` where nothing came. */
export function focusSoon(find: () => HTMLElement | null, otherwise?: () => void): void {
  const start = performance.now();
  const own = Symbol();
  waiting = own;
  const end = () => {
    waiting = null;
  };
  let from = document.activeElement;
  const look = () => {
    if (waiting !== own) return;
    const now = document.activeElement;
    if (now !== from && now !== document.body && now !== null) return end();
    const found = find();
    found?.focus({ preventScroll: true });
    if (found && document.activeElement === found) return end();
    if (performance.now() - start < PATIENCE) {
      requestAnimationFrame(look);
      return;
    }
    end();
    otherwise?.();
  };
  const isInDialog = from?.closest('[role="dialog"]') != null;
  // Two frames: a dialog that closes gives the focus back by itself, which is no wish of the analyst's.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (isInDialog) from = document.activeElement;
      look();
    }),
  );
}

/**
 * Keeps the keyboard's place when the focused element disappears (its row was removed, its view was left): the focus goes to the
 * nearest thing that holds it, the list beside it, or the view that came instead. Gives a function that ends it.
 */
export function keepFocus(): () => void {
  let last: { readonly element: Element; readonly around: readonly HTMLElement[] } | null = null;
  const remember = (event: FocusEvent) => {
    if (event.target instanceof Element) last = { element: event.target, around: ancestorsOf(event.target) };
  };
  const observer = new MutationObserver(() => {
    if (waiting || !last || last.element.isConnected || document.activeElement !== document.body) return;
    const { around } = last;
    last = null;
    focusSoon(() => findNearest(around), focusMain);
  });
  document.addEventListener('focusin', remember);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}

function ancestorsOf(element: Element): readonly HTMLElement[] {
  const around: HTMLElement[] = [];
  for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) around.push(one);
  return around;
}

function findNearest(around: readonly HTMLElement[]): HTMLElement | null {
  for (const one of around) {
    if (!one.isConnected) continue;
    if (one.tagName === 'MAIN') break;
    if (one.hasAttribute('tabindex')) return one;
    const inside =
      one.querySelector<HTMLElement>(STOPS) ?? (isForm(one) ? one.querySelector<HTMLElement>(CONTROLS) : null);
    if (inside) return inside;
  }
  const main = document.querySelector('main');
  return (
    main?.querySelector<HTMLElement>('article[tabindex]') ??
    main?.querySelector<HTMLElement>(STOPS) ??
    main?.querySelector<HTMLElement>(CONTROLS) ??
    null
  );
}

function isForm(element: HTMLElement): boolean {
  return element.matches('form, [role="form"], [role="dialog"]');
}

/** An empty view has nothing to focus; it takes the focus itself until it goes on. */
function focusMain(): void {
  const main = document.querySelector('main');
  if (!main) return;
  main.tabIndex = -1;
  main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true });
  main.focus({ preventScroll: true });
}
