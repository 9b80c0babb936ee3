import { describeChain, originsOf } from '../../../shared/attribution/chain.ts';
import { claimsOfSides, findContradictions } from '../../../shared/attribution/contradictions.ts';
import { labelDispute, readDisputeState } from '../../../shared/attribution/disputes.ts';
import { labelGrade, parseGrade, type Scale } from '../../../shared/grading/scales.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { TimelineEvent } from '../../../shared/model/event.ts';
import type { DisputeStatus } from '../../../shared/model/event-judgment.ts';
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
  /** How far the analyst has come with the accounts that contradict it; null where none does. */
  readonly dispute: DisputeStatus | null;
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
  const disputes = findDisputes(claims, events);
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
        dispute: disputes.get(claim.id) ?? null,
        chain,
        reliability: (origin && byId.get(origin.sourceId)?.reliability.at(-1)?.grade) || 'not-graded',
        haystack: '',
      };
      const grades = [claim.credibility, claim.likelihood, claim.confidence].map((grade) =>
        labelGrade(grade, customScales),
      );
      const disputed = row.dispute ? labelDispute(row.dispute) : '';
      const words = [
        disputed,
        row.statement,
        row.event,
        answer,
        claim.stance,
        chain,
        claim.rationale,
        claim.status,
        ...grades,
      ];
      return { ...row, haystack: fold(words.join('\n')) };
    })
    .toSorted((a, b) => (a.claim.id < b.claim.id ? 1 : -1));
}

/** The claims that stand in a dispute, with how far the analyst has come with it. */
function findDisputes(claims: readonly Claim[], events: readonly TimelineEvent[]): ReadonlyMap<Ulid, DisputeStatus> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const found = new Map<Ulid, DisputeStatus>();
  for (const set of findContradictions(claims)) {
    if (set.kind === 'differing') continue;
    const { status } = readDisputeState(byId.get(set.eventId) ?? {}, set);
    for (const claim of claimsOfSides(set.sides)) found.set(claim.id, status);
  }
  return found;
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
