import type { AttributionReading, ProposedLink } from '../../../../shared/attribution/attribution-reading.ts';
import type { PassageCase } from './passage-case.ts';

const LETTERS: Readonly<Record<ProposedLink['sourceKind'], string>> = {
  person: 'p',
  office: 'o',
  agency: 'a',
  outlet: 'n',
  broadcaster: 'b',
  channel: 'c',
  'official-body': 'g',
  'unnamed-group': 'u',
};

/** Writes a reading in the notation of `PassageCase`. */
export function writeChain({ links, stance }: Pick<AttributionReading, 'links' | 'stance'>): string {
  const steps = links.map((link, index) => {
    const verb = link.verb === 'said' ? '' : ` ${link.verb}`;
    const join = index === 0 ? '' : link.besidePrevious ? ' + ' : ' > ';
    return `${join}${LETTERS[link.sourceKind]} ${link.source}${verb}`;
  });
  return steps.join('') + (stance.value === 'asserts' ? '' : ` | ${stance.value}`);
}

/** Gives the text of a case and its passage. */
export function readCase([marked]: PassageCase): {
  readonly text: string;
  readonly passage: { start: number; end: number };
} {
  const start = marked.indexOf('⟦');
  if (start < 0) return { text: marked, passage: { start: 0, end: marked.length } };
  return { text: marked.replace(/[⟦⟧]/gu, ''), passage: { start, end: marked.indexOf('⟧') - 1 } };
}
