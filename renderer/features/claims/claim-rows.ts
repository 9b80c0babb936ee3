import { describeChain, originsOf } from '../../../shared/attribution/chain.ts';
import { labelGrade, parseGrade, type Scale } from '../../../shared/grading/scales.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';

/** A claim as the grid shows it. */
export interface ClaimRow {
  readonly claim: Claim;
  /** The statement, or what stands for it while there is none. */
  readonly statement: string;
  readonly event: string;
  readonly answer: string;
  readonly chain: string;
  readonly reliability: Grade;
  readonly haystack: string;
}

/** The claims as rows, the newest first. */
export function toClaimRows(
  claims: readonly Claim[],
  events: readonly TimelineEvent[],
  sources: readonly Source[],
  customScales: readonly Scale[] = [],
): readonly ClaimRow[] {
  const titles = new Map(events.map((event) => [event.id, event.title]));
  const byId = new Map(sources.map((source) => [source.id, source]));
  const nameOf = (id: Ulid) => byId.get(id)?.name ?? 'a removed source';
  return claims
    .map((claim) => {
      const origin = originsOf(claim.chain)[0];
      const chain = claim.chain.length > 0 ? describeChain(claim.chain, nameOf) : '';
      const answer = [claim.slot.name, claim.slot.value].filter(Boolean).join(': ');
      const row: ClaimRow = {
        claim,
        statement: claim.statement.trim() || claim.slot.value.trim() || 'A claim without words yet',
        event: claim.eventId ? (titles.get(claim.eventId) ?? 'a removed event') : '',
        answer,
        chain,
        reliability: (origin && byId.get(origin.sourceId)?.reliability.at(-1)?.grade) || 'not-graded',
        haystack: '',
      };
      const grades = [claim.credibility, claim.likelihood, claim.confidence].map((grade) =>
        labelGrade(grade, customScales),
      );
      const words = [row.statement, row.event, answer, claim.stance, chain, claim.rationale, claim.status, ...grades];
      return { ...row, haystack: fold(words.join('\n')) };
    })
    .toSorted((a, b) => (a.claim.id < b.claim.id ? 1 : -1));
}

/** The rows in which every typed word occurs. */
export function filterClaims(rows: readonly ClaimRow[], typed: string): readonly ClaimRow[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.haystack.includes(word)));
}

/** A grade in few letters for a narrow column: "3", "likely", "High"; null when it is not graded. */
export function shortGrade(grade: Grade, customScales: readonly Scale[] = []): string | null {
  const parsed = parseGrade(grade, customScales);
  if (parsed.status === 'not-graded') return null;
  if (parsed.status === 'does-not-apply') return 'n/a';
  if (parsed.status === 'unknown') return parsed.code;
  const { axis } = parsed.scale;
  return axis === 'credibility' || axis === 'reliability' ? parsed.step.code : parsed.step.label;
}

/** Where a grade stands in its scale, for sorting; no grade comes last, "cannot be judged" before it. */
export function rankGrade(grade: Grade, customScales: readonly Scale[] = []): number {
  const parsed = parseGrade(grade, customScales);
  if (parsed.status !== 'graded') return 100;
  return parsed.scale.steps.indexOf(parsed.step);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
