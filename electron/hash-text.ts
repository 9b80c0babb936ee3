import { createHash } from 'node:crypto';
import type { Sha256 } from '../shared/model/ids.ts';

/** Gives the SHA-256 of a text in UTF-8. */
export function hashText(text: string): Sha256 {
  return createHash('sha256').update(text).digest('hex');
}
