import { type StepLink, toSteps } from '../../../shared/attribution/chain.ts';
import type { Chain, ChainLink, ChainVerb } from '../../../shared/model/claim.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source, SourceKind } from '../../../shared/model/source.ts';

/** A link of a chain while it is edited: its source by name, since the name may be new. */
export interface ChainRow {
  readonly source: string;
  readonly sourceKind: SourceKind;
  readonly verb: ChainVerb;
  readonly words: ChainLink['words'];
  readonly besidePrevious: boolean;
}

/** A link to begin with; the first of a chain has said it, the others carried it. */
export function newRow(isOrigin: boolean): ChainRow {
  return {
    source: '',
    sourceKind: isOrigin ? 'person' : 'outlet',
    verb: isOrigin ? 'said' : 'reported',
    words: null,
    besidePrevious: false,
  };
}

/** The links of a chain step by step, with the names of their sources. */
export function toRows(chain: Chain, sourceOf: (id: Ulid) => Source | null): readonly ChainRow[] {
  return toSteps(chain).map((step: StepLink) => {
    const source = sourceOf(step.sourceId);
    return {
      source: source?.name ?? '',
      sourceKind: source?.kind ?? 'outlet',
      verb: step.verb,
      words: step.words,
      besidePrevious: step.besidePrevious,
    };
  });
}

/** The rows with a source, the first of them never beside another. */
export function completeRows(rows: readonly ChainRow[]): readonly ChainRow[] {
  return rows
    .filter((row) => row.source.trim() !== '')
    .map((row, index) => ({ ...row, source: row.source.trim(), besidePrevious: index > 0 && row.besidePrevious }));
}

/** Whether two lists of rows say the same. */
export function isSameChain(a: readonly ChainRow[], b: readonly ChainRow[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The rows with the one at `index` moved by `step` places. */
export function moveRow(rows: readonly ChainRow[], index: number, step: -1 | 1): readonly ChainRow[] {
  const target = index + step;
  const row = rows[index];
  const other = rows[target];
  if (!row || !other) return rows;
  return rows.map((one, at) => (at === index ? other : at === target ? row : one));
}
