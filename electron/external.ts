import { type BrowserWindow, dialog, shell } from 'electron';
import { readAddress, type ShownAddress } from './external-address.ts';

/** The buttons in their order; the first is the default, as a look at a source must not be one Return away. */
const BUTTONS = ['Copy address', 'Open in browser', 'Cancel'] as const;

/**
 * Asks whether to copy or open an address. `copied` means that the analyst chose to copy: the page puts it on the
 * clipboard, which it is allowed to do.
 */
export async function openExternal(
  window: BrowserWindow,
  url: string,
): Promise<'opened' | 'copied' | 'cancelled' | 'refused'> {
  const address = readAddress(url);
  if (!address) return 'refused';
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Leave Dateline for ${address.host}?`,
    detail: describeAddress(address),
    buttons: [...BUTTONS],
    defaultId: BUTTONS.indexOf('Copy address'),
    cancelId: BUTTONS.indexOf('Cancel'),
    noLink: true,
  });
  if (BUTTONS[response] === 'Copy address') return 'copied';
  if (BUTTONS[response] !== 'Open in browser') return 'cancelled';
  await shell.openExternal(address.href);
  return 'opened';
}

function describeAddress({ href, host, hostInLetters }: ShownAddress): string {
  const letters = hostInLetters === null ? '' : `The host ${host} reads “${hostInLetters}” in letters.\n\n`;
  return `${href}\n\n${letters}The browser will contact this host from this machine’s network address.`;
}
