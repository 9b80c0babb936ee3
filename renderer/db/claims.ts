import { checkChain } from '../../shared/attribution/chain.ts';
import type { TableName } from '../../shared/model/change.ts';
import type { Chain, Claim } from '../../shared/model/claim.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import { needConfirmed } from './bearing.ts';
import { type Act, commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import type { Draft } from './draft.ts';
import { ActError, RowMissingError } from './errors.ts';
import { checkGrade } from './grades.ts';
import { readRowName, toTarget } from './references.ts';

/** What the analyst says of a claim. */
export type ClaimFields = Omit<Claim, 'id' | 'createdAt'>;

/** A claim to be added; what is left out is empty, and its grades are not graded. */
export type NewClaim = Pick<ClaimFields, 'eventId' | 'statement' | 'slot' | 'stance'> & Partial<ClaimFields>;

/** The three things of a claim that are graded. */
export type ClaimGrades = Pick<Claim, 'credibility' | 'likelihood' | 'confidence'>;

const GRADED = ['credibility', 'likelihood', 'confidence'] as const;

/** Adds a claim. Throws RowMissingError for a clip, source or event that is not there, ActError for an unsound chain or grade, or for credibility 1 that lacks its origins and a reason. */
export async function addClaim(db: CaseDatabase, origin: Origin, fields: NewClaim): Promise<Claim> {
  const { result } = await commit(db, origin, { action: 'claim.add' }, (draft) => putNewClaim(draft, fields));
  return result;
}

/** Changes a claim. Throws as `addClaim` does. */
export async function editClaim(
  db: CaseDatabase,
  origin: Origin,
  id: Ulid,
  patch: Partial<ClaimFields>,
): Promise<Claim> {
  return patchClaim(db, origin, { action: 'claim.edit' }, id, patch);
}

/** Removes a claim, from the grids of hypotheses too; its event, clips and sources stay. Throws RowMissingError. */
export async function removeClaim(db: CaseDatabase, origin: Origin, id: Ulid): Promise<void> {
  await commit(db, origin, { action: 'claim.remove' }, async (draft) => {
    await draft.need('claims', id);
    for (const name of await draft.listPointing(toTarget('claim', id))) {
      const { table, key } = readRowName(name);
      if (table === 'gridClaims') draft.remove(table, key);
    }
    draft.remove('claims', id);
  });
}

/** Grades a claim; a rationale becomes the claim's and is recorded as the reason of the change. Throws as `addClaim` does. */
export async function setGrade(
  db: CaseDatabase,
  origin: Origin,
  claimId: Ulid,
  grades: Partial<ClaimGrades>,
  rationale?: string,
): Promise<Claim> {
  const patch = rationale === undefined ? grades : { ...grades, rationale };
  return patchClaim(db, origin, { action: 'grade.set', reason: rationale || undefined }, claimId, patch);
}

/** Replaces a claim's chain of attribution. Throws as `addClaim` does. */
export async function setChain(db: CaseDatabase, origin: Origin, claimId: Ulid, chain: Chain): Promise<Claim> {
  return patchClaim(db, origin, { action: 'chain.edit' }, claimId, { chain });
}

/** Lists the claims in order of creation. */
export async function listClaims(db: CaseDatabase): Promise<readonly Claim[]> {
  return db.claims.toArray();
}

/** Gives a claim; null when it is not there. */
export async function readClaim(db: CaseDatabase, id: Ulid): Promise<Claim | null> {
  return (await db.claims.get(id)) ?? null;
}

/** Puts a new claim into an act. Throws as `addClaim` does. */
export async function putNewClaim(draft: Draft, fields: NewClaim): Promise<Claim> {
  const claim: Claim = {
    id: draft.origin.newId(),
    eventId: fields.eventId,
    statement: fields.statement,
    slot: fields.slot,
    stance: fields.stance,
    chain: fields.chain ?? [],
    clips: fields.clips ?? [],
    credibility: fields.credibility ?? 'not-graded',
    likelihood: fields.likelihood ?? 'not-graded',
    confidence: fields.confidence ?? 'not-graded',
    rationale: fields.rationale ?? '',
    status: fields.status ?? 'open',
    createdAt: draft.origin.now(),
  };
  await checkClaim(draft, claim);
  await needConfirmed(draft, claim, null);
  draft.add('claims', claim);
  return claim;
}

async function patchClaim(
  db: CaseDatabase,
  origin: Origin,
  act: Act,
  id: Ulid,
  patch: Partial<ClaimFields>,
): Promise<Claim> {
  const { result } = await commit(db, origin, act, async (draft) => {
    const before = await draft.need('claims', id);
    const claim: Claim = { ...before, ...patch, id, createdAt: before.createdAt };
    await checkClaim(draft, claim);
    await needConfirmed(draft, claim, before);
    draft.put('claims', claim);
    return claim;
  });
  return result;
}

/** Throws RowMissingError for a row that a claim names and that is not there, ActError for an unsound chain or grade. */
export async function checkClaim(draft: Draft, claim: Claim): Promise<void> {
  const check = checkChain(claim.chain);
  if (check.status !== 'sound') {
    throw new ActError(`The chain of attribution is not sound (${check.status} at link ${check.linkId}).`);
  }
  for (const axis of GRADED) checkGrade(axis, claim[axis]);
  const needed: readonly (readonly [TableName, Ulid])[] = [
    ...(claim.eventId === null ? [] : [['events', claim.eventId] as const]),
    ...claim.chain.map((link) => ['sources', link.sourceId] as const),
    ...claim.clips.map((clip) => ['clips', clip.clipId] as const),
  ];
  const rows = await Promise.all(needed.map(([table, id]) => draft.get(table, id)));
  for (const [index, [table, id]] of needed.entries()) if (!rows[index]) throw new RowMissingError(table, id);
}
