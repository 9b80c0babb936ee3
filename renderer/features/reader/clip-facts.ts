import { originsOf } from '../../../shared/attribution/chain.ts';
import { isDisputed } from '../../../shared/attribution/contradictions.ts';
import { shortGrades } from '../../../shared/grading/scales.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Clip } from '../../../shared/model/clip.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { Source } from '../../../shared/model/source.ts';
import { listClipsOfArticle } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { type EventDetail, readEvent } from '../../db/events.ts';
import { readPointing } from '../../db/pointing.ts';
import { readRowName, toTarget } from '../../db/references.ts';
import { countEventOrigins } from './event-choices.ts';

/** A claim that rests on a clip, with what the side panel shows of it and its event. */
export interface ClaimFacts {
  readonly claim: Claim;
  readonly eventTitle: string | null;
  /** "C3": reliability of the claim's origin and the claim's credibility, or the one that is graded; null without either. */
  readonly gradeCode: string | null;
  readonly articles: number;
  readonly origins: number;
  readonly isDisputed: boolean;
}

/** A clip with the claims that rest on it, in order of creation. */
export interface ClipWithClaims {
  readonly clip: Clip;
  readonly claims: readonly ClaimFacts[];
}

/** Reads the clips of an article with all that rests on them; all of one moment; reads no text. */
export async function readClipsWithClaims(db: CaseDatabase, articleId: Ulid): Promise<readonly ClipWithClaims[]> {
  const { articles, clips, claims, events, sources, references } = db;
  return db.transaction('r', [articles, clips, claims, events, sources, references], () => readRowsOf(db, articleId));
}

async function readRowsOf(db: CaseDatabase, articleId: Ulid): Promise<readonly ClipWithClaims[]> {
  const clips = await listClipsOfArticle(db, articleId);
  // All asked at once: one after the other, a thousand clips take the browser a third of a second.
  const pointing = await Promise.all(clips.map(({ id }) => readPointing(db, toTarget('clip', id))));
  const claimIdsOf = new Map(
    pointing.map((names, index) => {
      const rows = names.map(readRowName).filter((row) => row.table === 'claims');
      return [clips[index]?.id ?? '', rows.map((row) => row.key)] as const;
    }),
  );
  const claims = await readRows([...claimIdsOf.values()].flat(), (ids) => db.claims.bulkGet(ids));
  const sources = await readRows(
    [...claims.values()].flatMap((claim) => claim.chain.map((link) => link.sourceId)),
    (ids) => db.sources.bulkGet(ids),
  );
  const events = new Map<Ulid, EventDetail>();
  for (const id of new Set([...claims.values()].map((claim) => claim.eventId))) {
    const detail = id === null ? null : await readEvent(db, id);
    if (detail) events.set(detail.event.id, detail);
  }
  return clips.map((clip) => ({
    clip,
    claims: (claimIdsOf.get(clip.id) ?? []).flatMap((id) => {
      const claim = claims.get(id);
      return claim ? [toFacts(claim, events.get(claim.eventId ?? '') ?? null, sources)] : [];
    }),
  }));
}

function toFacts(claim: Claim, detail: EventDetail | null, sources: ReadonlyMap<Ulid, Source>): ClaimFacts {
  const count = detail ? countEventOrigins(detail) : { articles: 0, origins: 0 };
  return {
    claim,
    eventTitle: detail?.event.title ?? null,
    gradeCode: toGradeCode(claim, sources),
    articles: count.articles,
    origins: count.origins,
    isDisputed: detail !== null && isDisputed(detail.claims),
  };
}

function toGradeCode(claim: Claim, sources: ReadonlyMap<Ulid, Source>): string | null {
  const origin = originsOf(claim.chain)[0];
  const reliability = origin ? sources.get(origin.sourceId)?.reliability.at(-1)?.grade : undefined;
  return shortGrades(reliability ?? 'not-graded', claim.credibility);
}

async function readRows<Row extends { readonly id: Ulid }>(
  ids: readonly Ulid[],
  read: (ids: Ulid[]) => PromiseLike<(Row | undefined)[]>,
): Promise<ReadonlyMap<Ulid, Row>> {
  const rows = await read([...new Set(ids)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}
