import { createCommand, type LexicalCommand } from 'lexical';
import type { Ulid } from '../../../shared/model/ids.ts';

/** Asks to go to a clip's place in its article; the note's view answers it. */
export const OPEN_CLIP_COMMAND: LexicalCommand<Ulid> = createCommand('OPEN_CLIP_COMMAND');
