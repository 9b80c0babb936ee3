import { makeArticleLookup } from '../../../shared/attribution/article-lookup.ts';
import { describeChain, originsOf } from '../../../shared/attribution/chain.ts';
import type { ArticleLookup } from '../../../shared/attribution/origins.ts';
import { shortGrades } from '../../../shared/grading/scales.ts';
import {
  compareDiagnosticity,
  type Diagnosticity,
  type HypothesisScore,
  readDiagnosticity,
  scoreHypotheses,
  type WeighedClaim,
} from '../../../shared/hypotheses/scores.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import type { GridDetail } from '../../db/hypotheses.ts';

/** A row of the grid as it is shown. */
export interface GridRow extends WeighedClaim {
  readonly statement: string;
  /** The title of its event; empty without one. */
  readonly event: string;
  /** Who said it, through whom; the outlets in which it was read where nobody is named. */
  readonly chain: string;
  /** "C3"; null when neither is graded. */
  readonly grade: string | null;
  readonly diagnosticity: Diagnosticity;
}

/** The order of the rows: as they were taken in, or the most telling first. */
export type GridOrder = 'taken-in' | 'telling';

/** A grid ready to be shown. */
export interface GridView {
  readonly detail: GridDetail;
  readonly rows: readonly GridRow[];
  readonly scores: readonly HypothesisScore[];
  readonly lookup: ArticleLookup;
  readonly sourceOf: (id: Ulid) => Source | null;
}

/** Makes a grid ready to be shown; a row whose claim is gone is left out. */
export function toGridView(detail: GridDetail, order: GridOrder): GridView {
  const { grid } = detail;
  const lookup = makeArticleLookup(detail);
  const claims = new Map(detail.claims.map((claim) => [claim.id, claim]));
  const events = new Map(detail.events.map((event) => [event.id, event.title]));
  const sources = new Map(detail.sources.map((source) => [source.id, source]));
  const nameOf = (id: Ulid) => sources.get(id)?.name ?? 'a removed source';
  const hypothesisIds = grid.hypotheses.map((one) => one.id);
  const rows = detail.rows.flatMap((row): GridRow[] => {
    const claim = claims.get(row.claimId);
    if (!claim) return [];
    const outlets = lookup.articleIdsOf(claim).flatMap((id) => lookup.outletOf?.(id) ?? []);
    const origin = originsOf(claim.chain)[0]?.sourceId ?? outlets[0];
    const reliability = (origin && sources.get(origin)?.reliability.at(-1)?.grade) || 'not-graded';
    return [
      {
        rowId: row.id,
        claim,
        cells: row.cells,
        statement: claim.statement.trim() || claim.slot.value.trim() || 'A claim without words yet',
        event: claim.eventId === null ? '' : events.get(claim.eventId) || 'Untitled event',
        chain:
          claim.chain.length > 0 ? describeChain(claim.chain, nameOf) : [...new Set(outlets.map(nameOf))].join(', '),
        grade: shortGrades(reliability, claim.credibility),
        diagnosticity: readDiagnosticity(hypothesisIds, row.cells),
      },
    ];
  });
  const sorted =
    order === 'telling'
      ? rows.toSorted((one, other) => compareDiagnosticity(one.diagnosticity, other.diagnosticity))
      : rows;
  return {
    detail,
    rows: sorted,
    scores: scoreHypotheses(hypothesisIds, rows, lookup),
    lookup,
    sourceOf: (id) => sources.get(id) ?? null,
  };
}
