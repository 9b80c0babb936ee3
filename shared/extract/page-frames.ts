import type { ExtractionTools } from './extractor.ts';

/** A page inside of a page. */
export interface PageFrame {
  readonly html: string;
  /** Its address, where the file says it. */
  readonly place: string | null;
}

/** Fewest letters of a frame for it to be a text that somebody may miss, and no button or counter. */
const FEWEST_LETTERS = 200;

/** Gives the frames that a page holds in its own markup, as browsers and programs that save pages in one file write them. */
export function listFrames(page: Document): readonly PageFrame[] {
  return [...page.querySelectorAll('iframe[srcdoc]')].map((frame) => ({
    html: frame.getAttribute('srcdoc') ?? '',
    place: null,
  }));
}

/** Says which frames of a page have words that are not in its text: many, or more than the page itself, whose `letters` are counted. */
export function describeFrames(
  frames: readonly PageFrame[],
  tools: ExtractionTools,
  letters = Number.POSITIVE_INFINITY,
): readonly string[] {
  const texts = frames.filter(
    ({ html }) => countLetters(html, tools) >= Math.max(1, Math.min(FEWEST_LETTERS, letters)),
  );
  const [first] = texts;
  if (!first) return [];
  const place = first.place ? ` (${first.place.slice(0, 300)})` : '';
  return texts.length === 1
    ? [`The page has a frame with words of its own${place}; they were left out.`]
    : [`The page has ${texts.length} frames with words of their own; they were left out.`];
}

function countLetters(html: string, tools: ExtractionTools): number {
  const { body } = tools.parseHtml(html);
  for (const element of body?.querySelectorAll('script, style, noscript, template') ?? []) element.remove();
  return body?.textContent?.match(/\p{L}/gu)?.length ?? 0;
}
