import type { Claim } from '../../../shared/model/claim.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source, SourceKind } from '../../../shared/model/source.ts';

/** The kinds of source in words, in their order. */
export const KIND_LABELS: Record<SourceKind, string> = {
  person: 'Person',
  office: 'Office',
  agency: 'Agency',
  outlet: 'Outlet',
  broadcaster: 'Broadcaster',
  channel: 'Channel',
  'official-body': 'Official body',
  'unnamed-group': 'Unnamed group',
};

/** The grade of a source's reliability that is in force: the last of its history. */
export function reliabilityOf(source: Source): Grade {
  return source.reliability.at(-1)?.grade ?? 'not-graded';
}

/** A claim that names a source in its chain, and whether that source is one of its origins. */
export interface LeaningClaim {
  readonly claim: Claim;
  readonly isOrigin: boolean;
}

/** The claims whose chain names a source: those of which it is the origin first. */
export function findLeaning(claims: readonly Claim[], sourceId: Ulid): readonly LeaningClaim[] {
  return claims
    .flatMap((claim) => {
      const links = claim.chain.filter((link) => link.sourceId === sourceId);
      return links.length === 0 ? [] : [{ claim, isOrigin: links.some((link) => link.from.length === 0) }];
    })
    .toSorted((a, b) => Number(b.isOrigin) - Number(a.isOrigin));
}

/** Variants as typed, one a line or apart by semicolons: without blanks around them, each once, never the name itself. */
export function readVariants(text: string, name: string): readonly string[] {
  const variants = text.split(/[\n;]/).map((one) => one.trim());
  return [...new Set(variants)].filter((one) => one !== '' && one !== name);
}
