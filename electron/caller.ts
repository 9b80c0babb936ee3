import type { IpcMainInvokeEvent } from 'electron';
import { isPageAddress } from './addresses.ts';

/** The part of an event that says who calls. */
export type Caller = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** Whether a call comes from the top frame of our window, and that frame is still our page. */
export function isOurPage({ sender, senderFrame }: Caller, page: Caller['sender']): boolean {
  if (sender !== page || !senderFrame || senderFrame.parent !== null) return false;
  return isPageAddress(senderFrame.url) && isPageAddress(senderFrame.origin);
}
