import { paragraphAt } from '../../../shared/anchoring/boundaries.ts';
import type { Cause, ProposedLink } from '../../../shared/attribution/attribution-reading.ts';
import { readAttribution } from '../../../shared/attribution/read-attribution.ts';
import { type FoundDate, findDates } from '../../../shared/dates/find-dates.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import type { CardContext, CardState } from './card-draft.ts';
import { type CardLinkState, firstLinks } from './card-links.ts';
import type { Proposed } from './card-proposals.ts';
import type { FoundEvent } from './event-choices.ts';

/** Reads from the passage and what stands around it what the card proposes; every proposal names the words that caused it. */
export function proposeFields(
  context: CardContext,
  _kinds: readonly string[],
  sources: readonly Source[],
): Partial<CardState> {
  const { text, passage, blocks, outlet, dates } = context;
  const attribution = readAttribution(text, passage, {
    ...(dates.language ? { language: dates.language } : {}),
    sources,
    blocks,
    outlet: outlet && { name: outlet.name, kind: outlet.kind, sourceId: outlet.id },
  });
  const date = proposeDate(context);
  const { stance, links } = attribution;
  const proposed: Proposed = {
    ...(date ? { date: [date] } : {}),
    ...(stance.value === 'asserts' ? {} : { stance: stance.because }),
  };
  return {
    ...(date ? { dateWords: date.text, dateAt: date } : {}),
    ...(stance.value === 'asserts' ? {} : { stance: stance.value }),
    links: links.length > 0 ? toLinkStates(links, context.versionId) : firstLinks(outlet),
    proposed,
  };
}

/** The first date of the passage, else the one in its paragraph that stands nearest to it. */
function proposeDate({ text, blocks, passage, dates }: CardContext): Cause | null {
  const found = (start: number, end: number): readonly FoundDate[] =>
    findDates(text.slice(start, end), dates).map((one) => ({ ...one, start: one.start + start, end: one.end + start }));
  const paragraph = paragraphAt(blocks, passage.start) ?? passage;
  const distance = (one: FoundDate) => Math.max(passage.start - one.end, one.start - passage.end);
  const near = found(paragraph.start, paragraph.end).toSorted((one, other) => distance(one) - distance(other));
  const [best] = [...found(passage.start, passage.end), ...near];
  return best ? { text: text.slice(best.start, best.end), start: best.start, end: best.end } : null;
}

function toLinkStates(links: readonly ProposedLink[], versionId: Ulid): readonly CardLinkState[] {
  return links.map((link, key) => ({
    key,
    source: link.source,
    sourceKind: link.sourceKind,
    verb: link.verb,
    isBeside: link.besidePrevious,
    words: link.words && { ...link.words, versionId },
    // The article's own outlet is a fact and no proposal.
    isOutlet: link.words === null,
    causes: link.words === null ? null : link.because,
  }));
}

/** Finds events of the case that fit the passage: the best becomes a proposal, the next ones are offered beside it. */
export async function proposeEvents(
  _db: CaseDatabase,
  _context: CardContext,
): Promise<{ readonly fields: Partial<CardState> | null; readonly fitting: readonly FoundEvent[] }> {
  return { fields: null, fitting: [] };
}
