import type { IsoTime, Sha256 } from '../model/ids.ts';
import type { TimeStamp } from '../model/time-stamp.ts';
import { readOpenTimestamp } from './opentimestamps.ts';
import { type ReadAnswer, readAnswer } from './rfc3161.ts';

/** What an answer from outside says, whichever kind it is of. */
export type StampFacts =
  | {
      readonly kind: 'rfc3161';
      readonly imprint: Sha256;
      readonly time: IsoTime;
      readonly policy: string;
      readonly serial: string;
    }
  | {
      readonly kind: 'opentimestamps';
      readonly imprint: Sha256;
      readonly blocks: readonly number[];
      readonly pending: readonly string[];
    };

/** Gives the SHA-256 of a text in UTF-8. */
export type HashText = (text: string) => Sha256;

/** Reads an answer of a time-stamp authority (RFC 3161) or a proof of OpenTimestamps. */
export function readStamp(bytes: Uint8Array): ReadAnswer<StampFacts> {
  const proof = readOpenTimestamp(bytes);
  if (proof.status === 'read') return { status: 'read', value: { kind: 'opentimestamps', ...proof.value } };
  const answer = readAnswer(bytes);
  if (answer.status === 'refused') return answer;
  const { imprint, time, policy, serial } = answer.value;
  return { status: 'read', value: { kind: 'rfc3161', imprint, time, policy, serial } };
}

/** Writes a change's hash as the file that is stamped where only files are taken. */
export function writeDigest(hash: Sha256): string {
  return `${hash}\n`;
}

/** Whether an imprint is that of a change: its hash itself, or the SHA-256 of the file that `writeDigest` writes. */
export function isImprintOf(imprint: Sha256, hash: Sha256, hashText: HashText): boolean {
  return imprint === hash || imprint === hashText(writeDigest(hash));
}

/** A kept answer that was looked at again. */
export interface CheckedStamp {
  readonly fileName: string;
  readonly seq: number;
  readonly kind: StampFacts['kind'] | null;
  readonly isSound: boolean;
  /** What it says and what of that was not checked, or what is wrong with it. Whole sentences. */
  readonly words: string;
}

/** Looks at a kept answer again; `hash` is that of the change as it is in the record now, null where there is none. */
export function checkStamp(stamp: TimeStamp, hash: Sha256 | null, hashText: HashText): CheckedStamp {
  const { seq, fileName } = stamp;
  const read = readStamp(fromBase64(stamp.answer));
  const wrong = (words: string): CheckedStamp => ({ fileName, seq, kind: null, isSound: false, words });
  if (read.status === 'refused') return wrong(`The kept answer cannot be read. ${read.reason}`);
  if (hash === null || hash !== stamp.hash) return wrong(`Change ${seq} is not the one that was stamped.`);
  if (!isImprintOf(read.value.imprint, hash, hashText))
    return wrong(`The kept answer stamps something else than change ${seq}.`);
  return { fileName, seq, kind: read.value.kind, isSound: true, words: describeStamp(read.value, seq) };
}

/** Says what an answer states of a change, and what of it was not checked. */
export function describeStamp(facts: StampFacts, seq: number): string {
  const what = `Change ${seq} and all before it`;
  if (facts.kind === 'rfc3161')
    return `${what} existed at ${facts.time}, as a time-stamp authority states (policy ${facts.policy}, serial ${facts.serial}). The imprint is the hash of the change. The signature was not checked.`;
  const { blocks, pending } = facts;
  if (blocks.length > 0)
    return `${what} existed when Bitcoin block ${blocks[0]} was made, as a proof of OpenTimestamps states. The digest is that of the change. The block was not looked up.`;
  return `A proof of OpenTimestamps of change ${seq} waits for its block${pending.length > 0 ? ` at ${pending.join(', ')}` : ''}. The digest is that of the change. Have it completed, and take it in again.`;
}

/** Writes bytes in Base64. */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Reads Base64; what is none gives no bytes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
