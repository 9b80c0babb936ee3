import type { DocumentFormat, Version, VersionText } from '../../../shared/model/article.ts';

/** The formats whose article is found in a page by one of two finders, so that there is another reading. */
const READ_BY_FINDERS: readonly DocumentFormat[] = ['html', 'mhtml'];

/** A page above this many bytes that gave less story than `LITTLE_STORY` UTF-16 units was hardly read whole: a bare news page has about so much markup. */
const LARGE_PAGE = 20_000;
const LITTLE_STORY = 500;

/** The share of a story's letters that stand in links above which it is rather a list of other stories. */
const MOSTLY_LINKS = 0.5;

/** Whether the same bytes can be read in another way. */
export function hasOtherReading(version: Version): boolean {
  return READ_BY_FINDERS.includes(version.format);
}

/** Gives the reason why a page's reading looks poor, a whole sentence; null where it looks sound or cannot be read otherwise. */
export function findPoorReading(version: Version, { blocks }: VersionText): string | null {
  if (!hasOtherReading(version)) return null;
  const story = blocks.filter(
    (block) => block.furniture === null && block.kind !== 'caption' && block.kind !== 'image',
  );
  const letters = sum(story.map((block) => block.end - block.start));
  if (letters < LITTLE_STORY && version.originalBytes > LARGE_PAGE)
    return 'Little of this page was taken for the story.';
  const linked = sum(
    story.flatMap((block) => block.marks.filter((mark) => mark.kind === 'link').map((mark) => mark.end - mark.start)),
  );
  return linked > letters * MOSTLY_LINKS ? 'Most of what was taken for the story is links.' : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
