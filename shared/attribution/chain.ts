import type { Chain, ChainLink, ChainVerb } from '../model/claim.ts';
import type { Ulid } from '../model/ids.ts';

/** A link of a chain as it is written down step by step; `besidePrevious` puts it into the step of the link above it (a branch). */
export interface StepLink {
  readonly sourceId: Ulid;
  readonly verb: ChainVerb;
  readonly words: ChainLink['words'];
  readonly besidePrevious: boolean;
}

/** What is wrong with a chain, if anything; `linkId` is the link that shows it. */
export type ChainCheck =
  | { readonly status: 'sound' }
  | { readonly status: 'doubled-link' | 'unknown-link' | 'cycle' | 'out-of-order'; readonly linkId: Ulid };

/** Verbs that say what the speaker did with the statement; the others only say that it was passed on. */
const SPOKEN: readonly ChainVerb[] = ['said', 'denied', 'confirmed'];

/** Makes a chain of links written step by step: each link had the statement from all links of the step before. */
export function toChain(links: readonly StepLink[], newId: () => Ulid): Chain {
  const chain: ChainLink[] = [];
  let previousStep: readonly Ulid[] = [];
  let step: Ulid[] = [];
  for (const link of links) {
    if (!link.besidePrevious && step.length > 0) {
      previousStep = step;
      step = [];
    }
    const id = newId();
    step.push(id);
    chain.push({ id, sourceId: link.sourceId, verb: link.verb, words: link.words, from: previousStep });
  }
  return chain;
}

/** Groups the links of a chain by their distance from the origins; a link stands one step after the latest of those it came from. */
export function stepsOf(chain: Chain): readonly (readonly ChainLink[])[] {
  const depths = new Map<Ulid, number>();
  const steps: ChainLink[][] = [];
  for (const link of orderChain(chain) ?? chain) {
    const depth = link.from.reduce((deepest, id) => Math.max(deepest, (depths.get(id) ?? -1) + 1), 0);
    depths.set(link.id, depth);
    while (steps.length <= depth) steps.push([]);
    steps[depth]?.push(link);
  }
  return steps;
}

/** Writes a chain down step by step, from the origins to the article; see `isStepwise` for chains that this simplifies. */
export function toSteps(chain: Chain): readonly StepLink[] {
  return stepsOf(chain).flatMap((step) =>
    step.map((link, index) => ({
      sourceId: link.sourceId,
      verb: link.verb,
      words: link.words,
      besidePrevious: index > 0,
    })),
  );
}

/** Tells whether steps can say all that the chain says: every link had the statement from the whole step before it. */
export function isStepwise(chain: Chain): boolean {
  const steps = stepsOf(chain);
  return steps.every((step, depth) => {
    const before = new Set((steps[depth - 1] ?? []).map((link) => link.id));
    return step.every((link) => link.from.length === before.size && link.from.every((id) => before.has(id)));
  });
}

/** Puts links after those they had the statement from and keeps their order otherwise; null when they form a cycle. */
export function orderChain(links: readonly ChainLink[]): Chain | null {
  const ids = new Set(links.map((link) => link.id));
  const placed = new Set<Ulid>();
  const ordered: ChainLink[] = [];
  let waiting = [...links];
  while (waiting.length > 0) {
    const ready = waiting.find((link) => link.from.every((id) => placed.has(id) || !ids.has(id)));
    if (ready === undefined) return null;
    placed.add(ready.id);
    ordered.push(ready);
    waiting = waiting.filter((link) => link !== ready);
  }
  return ordered;
}

/** Checks that a chain is a directed acyclic graph whose links stand after those they had the statement from. */
export function checkChain(chain: Chain): ChainCheck {
  const ids = new Set<Ulid>();
  for (const link of chain) {
    if (ids.has(link.id)) return { status: 'doubled-link', linkId: link.id };
    ids.add(link.id);
  }
  const stranger = chain.find((link) => link.from.some((id) => !ids.has(id)));
  if (stranger) return { status: 'unknown-link', linkId: stranger.id };
  const seen = new Set<Ulid>();
  for (const link of chain) {
    if (!link.from.every((id) => seen.has(id))) {
      return { status: orderChain(chain) === null ? 'cycle' : 'out-of-order', linkId: link.id };
    }
    seen.add(link.id);
  }
  return { status: 'sound' };
}

/** Gives the origins of a chain: the links that had the statement from nobody. */
export function originsOf(chain: Chain): readonly ChainLink[] {
  return chain.filter((link) => link.from.length === 0);
}

/**
 * Gives a chain in one line, such as "Karim Alevi said → Al-Akhad TV → Fars, Donya-e Eqtesad → the outlet". Origins show
 * their verb; later links show it only when they spoke themselves. A chain that steps cannot say is written path by path.
 */
export function describeChain(chain: Chain, sourceName: (sourceId: Ulid) => string): string {
  if (!isStepwise(chain)) return describePaths(chain, sourceName);
  return stepsOf(chain)
    .map((step, depth) => describeStep(step, depth === 0, sourceName))
    .join(' → ');
}

function describeStep(step: readonly ChainLink[], isOrigin: boolean, sourceName: (sourceId: Ulid) => string): string {
  return step
    .map((link, index) => {
      const name = sourceName(link.sourceId);
      const isVerbShown = isOrigin || SPOKEN.includes(link.verb);
      // "A, B said" rather than "A said, B said"
      return isVerbShown && step[index + 1]?.verb !== link.verb ? `${name} ${link.verb}` : name;
    })
    .join(', ');
}

/** The most paths that are written out; a chain with more is told by its number of paths. */
const MOST_PATHS = 12;

function describePaths(chain: Chain, sourceName: (sourceId: Ulid) => string): string {
  const byId = new Map(chain.map((link) => [link.id, link]));
  const hasNext = new Set(chain.flatMap((link) => link.from));
  const ends = chain.filter((link) => !hasNext.has(link.id));
  const paths: ChainLink[][] = [];
  const visit = (link: ChainLink, after: ChainLink[]): void => {
    if (paths.length > MOST_PATHS || after.includes(link)) return;
    const path = [link, ...after];
    if (link.from.length === 0) paths.push(path);
    for (const id of link.from) {
      const before = byId.get(id);
      if (before) visit(before, path);
    }
  };
  for (const end of ends) visit(end, []);
  const shown = paths
    .slice(0, MOST_PATHS)
    .map((path) => path.map((link, depth) => describeStep([link], depth === 0, sourceName)).join(' → '));
  return paths.length > MOST_PATHS ? `${shown.join('; ')}; …` : shown.join('; ');
}
