import type { Claim } from '../model/claim.ts';
import type { OriginJudgment } from '../model/event-judgment.ts';
import type { Ulid } from '../model/ids.ts';
import type { Source } from '../model/source.ts';
import type { ArticleLookup, ClaimOrigin } from './origins.ts';

/** What naming origins needs beside counting them. */
export interface OriginNames extends Pick<ArticleLookup, 'articleIdsOf' | 'outletOf'> {
  readonly sourceOf: (sourceId: Ulid) => Pick<Source, 'name' | 'kind'> | null;
}

/** What an origin is called: its sources, an unnamed one in its words with the outlet that had them, else the outlet it was read in. */
export function nameOfOrigin(origin: ClaimOrigin, claims: readonly Claim[], names: OriginNames): string {
  const sources = origin.sourceIds.map((id) => {
    const source = names.sourceOf(id);
    if (!source) return 'a removed source';
    if (source.kind !== 'unnamed-group') return source.name;
    const outlet = outletOf(origin.keys);
    const carrier = outlet ? names.sourceOf(outlet)?.name : undefined;
    return carrier ? `“${source.name}” in ${carrier}` : `“${source.name}”`;
  });
  if (sources.length > 0) return sources.join(' and ');
  const claim = claims.find((one) => origin.claimIds.includes(one.id));
  const outletId = claim && names.articleIdsOf(claim).map((id) => names.outletOf?.(id) ?? null)[0];
  return (outletId && names.sourceOf(outletId)?.name) || 'nobody named';
}

/** What an origin was called that is not among the origins now. */
export function nameOfOriginKey(key: string, names: OriginNames): string {
  return names.sourceOf(key.replace(/^source /, ''))?.name ?? 'an origin that is gone';
}

/** Gives a judgment of origins in words: "joined: one briefing", "split off: he was there". */
export function describeOriginJudgment(judgment: Pick<OriginJudgment, 'kind' | 'reason'>): string {
  return `${judgment.kind === 'join' ? 'joined' : 'split off'}: ${judgment.reason}`;
}

/** The outlet by which an unnamed origin is known; null where it is known by more than one. */
function outletOf(keys: readonly string[]): string | null {
  const outlets = new Set(keys.flatMap((key) => / via (\S+)$/.exec(key)?.[1] ?? []));
  return outlets.size === 1 ? ([...outlets][0] ?? null) : null;
}
