import type { IsoTime, Ulid } from './ids.ts';

/** The tints a clip can be shown in; colour never carries meaning alone. */
export type ClipColour = 'amber' | 'teal' | 'rose' | 'violet';

/** Where a passage is: offsets (UTF-16, half-open) into a canonical text, and the words that prove it (W3C TextPosition- and TextQuoteSelector). */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** Up to 32 characters before the passage. */
  readonly prefix: string;
  /** Up to 32 characters after the passage. */
  readonly suffix: string;
}

/** A passage of an article that the analyst cut out; the app never changes it. */
export interface Clip extends Passage {
  readonly id: Ulid;
  readonly articleId: Ulid;
  readonly versionId: Ulid;
  readonly comment: string;
  readonly paraphrase: string;
  readonly translation: string;
  readonly tags: readonly string[];
  readonly colour: ClipColour;
  readonly createdAt: IsoTime;
}
