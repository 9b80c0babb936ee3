import type { IsoTime, Ulid } from './ids.ts';

/** Rich text as the editor's own serialised state (JSON), with its plain words for search and lists. */
export interface RichText {
  readonly state: string;
  readonly plain: string;
}

/** The analyst's own writing, with clips quoted in it. */
export interface Note {
  readonly id: Ulid;
  readonly title: string;
  readonly body: RichText;
  /** The clips that the body quotes, in their order. */
  readonly clipIds: readonly Ulid[];
  readonly createdAt: IsoTime;
  readonly updatedAt: IsoTime;
}
