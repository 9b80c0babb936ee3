import type { Page } from '@playwright/test';

/** What the screen has said to be saved, so far as it was seen before the kill. */
export interface Shown {
  /** The largest number of "changes saved". */
  changes: number;
  /** The files that the import report called imported. */
  readonly files: Set<string>;
  /** The events that a message called saved. */
  readonly events: Set<string>;
  /** How often undoing was said to be done. */
  undone: number;
}

const MARK = 'shown: ';

/** Starts with nothing shown. */
export function seeNothing(): Shown {
  return { changes: 0, files: new Set(), events: new Set(), undone: 0 };
}

/** Watches a window and adds what it says to what was shown. */
export async function watchShown(page: Page, shown: Shown): Promise<void> {
  page.on('console', (message) => {
    const text = message.text();
    if (!text.startsWith(MARK)) return;
    const [kind, value = ''] = JSON.parse(text.slice(MARK.length)) as [string, string];
    if (kind === 'changes') shown.changes = Math.max(shown.changes, Number(value));
    else if (kind === 'file') shown.files.add(value);
    else if (kind === 'event') shown.events.add(value);
    else shown.undone += 1;
  });
  await page.evaluate((mark) => {
    const seen = new Set<string>();
    const tell = (kind: string, value: string) => {
      const line = JSON.stringify([kind, value]);
      if (seen.has(line)) return;
      seen.add(line);
      console.debug(`${mark}${line}`);
    };
    const look = () => {
      const words = document.querySelector('header')?.textContent ?? '';
      const changes = /([\d,.]+) changes? saved/.exec(words)?.[1]?.replace(/[,.]/g, '');
      if (changes) tell('changes', changes);
      for (const line of document.querySelectorAll('[aria-label="Import report"] :is(li, [role="listitem"])')) {
        const name = /report-\d+\.txt/.exec(line.textContent ?? '')?.[0];
        if (name && /imported/.test(line.textContent ?? '')) tell('file', name);
      }
      const message = document.querySelector('[role="status"][aria-label="Message"]')?.textContent ?? '';
      const event = /^Saved: event “(.*)”/.exec(message)?.[1];
      if (event) tell('event', event);
      if (message.startsWith('Undone:')) tell('undone', `${message} ${changes}`);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  }, MARK);
}
