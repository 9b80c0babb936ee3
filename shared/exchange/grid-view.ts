import { makeArticleLookup } from '../attribution/article-lookup.ts';
import {
  type Diagnosticity,
  type HypothesisScore,
  readDiagnosticity,
  scoreHypotheses,
  type WeighedClaim,
} from '../hypotheses/scores.ts';
import type { HypothesisGrid } from '../model/hypotheses.ts';
import type { CaseView, ClaimView } from './case-view.ts';

/** A claim of a grid with everything it rests on. */
export interface GridClaimView extends WeighedClaim {
  readonly view: ClaimView;
  readonly diagnosticity: Diagnosticity;
}

/** A grid of hypotheses as exports show it. */
export interface ExportedGrid {
  readonly grid: HypothesisGrid;
  readonly rows: readonly GridClaimView[];
  readonly scores: readonly HypothesisScore[];
}

/** Resolves the grids of a case in order of creation; they stand outside every timeline filter, so a filtered export has none. */
export function viewGrids(view: CaseView): readonly ExportedGrid[] {
  if (view.filter !== null) return [];
  const { snapshot } = view;
  const lookup = makeArticleLookup(snapshot);
  const all = [...view.events.flatMap((event) => event.claims), ...view.looseClaims];
  const claims = new Map(all.map((one) => [one.claim.id, one]));
  return snapshot.grids.map((grid) => {
    const ids = grid.hypotheses.map((one) => one.id);
    const rows = snapshot.gridClaims.flatMap((row): GridClaimView[] => {
      const claim = claims.get(row.claimId);
      if (row.gridId !== grid.id || !claim) return [];
      const diagnosticity = readDiagnosticity(ids, row.cells);
      return [{ rowId: row.id, claim: claim.claim, cells: row.cells, view: claim, diagnosticity }];
    });
    return { grid, rows, scores: scoreHypotheses(ids, rows, lookup) };
  });
}
