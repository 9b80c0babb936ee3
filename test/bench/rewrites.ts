import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of test/fixtures/rewrites; its file's name says its story and its kind. */
export interface Rewrite {
  readonly name: string;
  readonly story: string;
  readonly kind: string;
  readonly text: string;
  /** Who published it, where several texts come from one outlet. */
  readonly outlet: string;
  readonly written: Writing;
}

/** When a text was written: before anything was measured, while measure and thresholds were chosen, or after both were fixed. */
export type Writing = 'first' | 'meanwhile' | 'last';

/** Kinds whose texts are one story with the original. */
export const SHOULD_BE_FOUND: ReadonlySet<string> = new Set([
  'original',
  'light-rewrite',
  'heavy-rewrite',
  'half',
  'new-lead',
  'reordered',
  'quoted',
]);

/** Names that stand for no story: different stories of one outlet with the same standing text. */
export const STANDING_TEXT: ReadonlySet<string> = new Set(['gazette', 'vesti', 'bulletin']);

/** Names that stand for what different stories share: standing text, or one quotation in two reports. */
export const SHARED: ReadonlySet<string> = new Set([...STANDING_TEXT, 'quotation']);

const WRITTEN_FIRST = new Set(['ferry', 'damm', 'most', 'mina', 'gazette', 'vesti']);
const WRITTEN_LAST = new Set(['douane', 'maden', 'quotation']);

const FOLDER = 'test/fixtures/rewrites';

/** Reads all texts, in the order of their names. */
export function readRewrites(): readonly Rewrite[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length);
      const [, story = '', rest = ''] = /^([^-]+)-(.+)$/.exec(name) ?? [];
      const isShared = SHARED.has(story);
      // A follow-up comes from the agency that wrote the original; every other text of a story from an outlet of its own.
      const isAgency = rest === 'original' || rest === 'follow-up';
      return {
        name,
        story: isShared ? name : story,
        kind: isShared ? story : rest,
        text: readFileSync(join(FOLDER, file), 'utf8'),
        outlet: STANDING_TEXT.has(story) ? story : isAgency ? `agency of ${story}` : name,
        written: WRITTEN_FIRST.has(story) ? 'first' : WRITTEN_LAST.has(story) ? 'last' : 'meanwhile',
      };
    });
}

/** Tells whether two texts are rewrites of one story, as their writer meant them. */
export function isOneStory(one: Rewrite, other: Rewrite): boolean {
  return one.story === other.story && SHOULD_BE_FOUND.has(one.kind) && SHOULD_BE_FOUND.has(other.kind);
}
