import type { ClaimOrigin } from '../../../shared/attribution/origins.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { ClaimContext } from './event-rows.ts';

/** What an origin is called: its sources, an unnamed one in its words with the outlet that had them, else the outlet it was read in. */
export function nameOfOrigin(origin: ClaimOrigin, claims: readonly Claim[], context: ClaimContext): string {
  const names = origin.sourceIds.map((id) => {
    const source = context.sourceOf(id);
    if (!source) return 'a removed source';
    if (source.kind !== 'unnamed-group') return source.name;
    const outlet = outletOf(origin.keys);
    const carrier = outlet ? context.sourceOf(outlet)?.name : undefined;
    return carrier ? `“${source.name}” in ${carrier}` : `“${source.name}”`;
  });
  if (names.length > 0) return names.join(' and ');
  const claim = claims.find((one) => origin.claimIds.includes(one.id));
  const outletId = claim && context.articleIdsOf(claim).map((id) => context.outletOf?.(id) ?? null)[0];
  return (outletId && context.sourceOf(outletId)?.name) || 'nobody named';
}

/** What an origin was called that is not among the origins now. */
export function nameOfOriginKey(key: string, context: ClaimContext): string {
  return context.sourceOf(key.replace(/^source /, ''))?.name ?? 'an origin that is gone';
}

/** The outlet by which an unnamed origin is known; null where it is known by more than one. */
function outletOf(keys: readonly string[]): string | null {
  const outlets = new Set(keys.flatMap((key) => / via (\S+)$/.exec(key)?.[1] ?? []));
  return outlets.size === 1 ? ([...outlets][0] ?? null) : null;
}
