import { foldName } from '../../shared/attribution/fold-name.ts';
import type { Article } from '../../shared/model/article.ts';
import { isSameJson } from '../../shared/model/canonical-json.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Origin, Ulid } from '../../shared/model/ids.ts';
import type { LearnedFurniture, ReliabilityEntry, Source } from '../../shared/model/source.ts';
import { commit } from './changes.ts';
import type { CaseDatabase } from './database.ts';
import { ActError } from './errors.ts';
import { readRowName, toTarget } from './references.ts';
import { toNames } from './sources.ts';

/** What followed a merged source. */
export interface SourceMerge {
  readonly source: Source;
  readonly claims: number;
  readonly articles: number;
  readonly events: number;
}

/**
 * Merges a source into another that is the same, as one act: its names become variants, its history of reliability joins the
 * other's in order of time, and claims, articles and events that named it name the surviving one. Throws RowMissingError, ActError.
 */
export async function mergeSources(
  db: CaseDatabase,
  origin: Origin,
  survivorId: Ulid,
  otherId: Ulid,
  reason = '',
): Promise<SourceMerge> {
  const act = { action: 'source.merge', reason: reason || undefined } as const;
  const { result } = await commit(db, origin, act, async (draft): Promise<SourceMerge> => {
    if (survivorId === otherId) throw new ActError('A source cannot be merged with itself.');
    const survivor = await draft.need('sources', survivorId);
    const other = await draft.need('sources', otherId);
    const counts = { claims: 0, articles: 0, events: 0 };
    const eventIds = new Set<Ulid>();
    for (const { table, key } of (await draft.listPointing(toTarget('source', otherId))).map(readRowName)) {
      if (table === 'events') eventIds.add(key);
      if (table !== 'claims') continue;
      const claim = await draft.need('claims', key);
      const chain = claim.chain.map((link) => (link.sourceId === otherId ? { ...link, sourceId: survivorId } : link));
      draft.put('claims', { ...claim, chain });
      counts.claims += 1;
      if (claim.eventId !== null) eventIds.add(claim.eventId);
    }
    // An outlet that was corrected away stands among an article's other values, which no reference tells.
    for (const article of await draft.scan('articles', (row) => namesOutlet(row, otherId))) {
      draft.put('articles', replaceOutlet(article, otherId, survivorId));
      counts.articles += 1;
    }
    const rename = makeKeyRename(survivor, other);
    for (const event of await draft.scan('events', (row) => eventIds.has(row.id) || hasKeyOf(row, otherId))) {
      const next = replaceInEvent(event, otherId, survivorId, rename);
      if (isSameJson(next, event)) continue;
      draft.put('events', next);
      counts.events += 1;
    }
    const source = joinSources(survivor, other);
    draft.put('sources', source);
    draft.remove('sources', otherId);
    return { source, ...counts };
  });
  return result;
}

/** Gives the source that two become: what a merge would make of them. */
export function joinSources(survivor: Source, other: Source): Source {
  const furniture = joinFurniture(survivor.furniture ?? [], other.furniture ?? []);
  const titles = [survivor.titles, other.titles]
    .filter((one) => one !== undefined)
    .toSorted((one, two) => (one.at < two.at ? 1 : one.at > two.at ? -1 : 0))[0];
  const side = survivor.side ?? other.side;
  const { apartFrom: _apartFrom, ...rest } = survivor;
  const apart = [...(survivor.apartFrom ?? []), ...(other.apartFrom ?? [])];
  const apartFrom = [...new Set(apart)].filter((id) => id !== survivor.id && id !== other.id);
  return {
    ...rest,
    ...toNames(survivor.name, [...survivor.variants, other.name, ...other.variants]),
    reliability: joinReliability(survivor, other),
    notes: [survivor.notes, other.notes].filter((notes) => notes.trim() !== '').join('\n'),
    ...(side === undefined ? {} : { side }),
    ...(furniture.length > 0 ? { furniture } : {}),
    ...(titles ? { titles } : {}),
    ...(apartFrom.length > 0 ? { apartFrom } : {}),
  };
}

/** Both histories in order of time; the last is in force, whichever source it was given to, and says to which. */
function joinReliability(survivor: Source, other: Source): readonly ReliabilityEntry[] {
  const given = other.reliability.map((entry) => ({ ...entry, givenTo: entry.givenTo ?? other.name }));
  return [...survivor.reliability, ...given].sort((one, two) => (one.at < two.at ? -1 : one.at > two.at ? 1 : 0));
}

function joinFurniture(
  own: readonly LearnedFurniture[],
  others: readonly LearnedFurniture[],
): readonly LearnedFurniture[] {
  const isKnown = (rule: LearnedFurniture) => own.some((one) => one.words === rule.words && one.match === rule.match);
  return [...own, ...others.filter((rule) => !isKnown(rule))];
}

function namesOutlet(article: Article, id: Ulid): boolean {
  const { outlet } = article;
  return outlet !== null && (outlet.value === id || outlet.others.some((other) => other.value === id));
}

function replaceOutlet(article: Article, from: Ulid, to: Ulid): Article {
  const { outlet } = article;
  if (!outlet) return article;
  const value = outlet.value === from ? to : outlet.value;
  const others = outlet.others.map((other) => (other.value === from ? { ...other, value: to } : other));
  // What disagreed with the outlet does so no longer when both were one.
  return { ...article, outlet: { ...outlet, value, others: others.filter((other) => other.value !== value) } };
}

/** Gives a function that renames the keys by which judgments know the origins of an event. */
function makeKeyRename(survivor: Source, other: Source): (key: string) => string {
  const words = [`unnamed “${foldName(other.name)}” `, `unnamed “${foldName(survivor.name)}” `] as const;
  const isUnnamed = survivor.kind === 'unnamed-group' && other.kind === 'unnamed-group';
  return (key) => {
    if (key === `source ${other.id}`) return `source ${survivor.id}`;
    const place = key.replace(` via ${other.id}`, ` via ${survivor.id}`);
    return isUnnamed && place.startsWith(words[0]) ? words[1] + place.slice(words[0].length) : place;
  };
}

function hasKeyOf(event: TimelineEvent, id: Ulid): boolean {
  return (event.originJudgments ?? []).some((judgment) => judgment.originKeys.some((key) => key.endsWith(id)));
}

type NamesSources = Pick<TimelineEvent, 'participants' | 'originJudgments'>;

function replaceInFields<Fields extends NamesSources>(
  fields: Fields,
  from: Ulid,
  to: Ulid,
  rename: (key: string) => string,
): Fields {
  const originJudgments = fields.originJudgments?.map((judgment) => ({
    ...judgment,
    originKeys: [...new Set(judgment.originKeys.map(rename))],
  }));
  const participants = fields.participants.map((one) => (one.sourceId === from ? { ...one, sourceId: to } : one));
  return { ...fields, participants, ...(originJudgments ? { originJudgments } : {}) };
}

function replaceInEvent(event: TimelineEvent, from: Ulid, to: Ulid, rename: (key: string) => string): TimelineEvent {
  const merged = event.merged?.map((one) => ({
    ...one,
    event: replaceInEvent(one.event, from, to, rename),
    before: replaceInFields(one.before, from, to, rename),
  }));
  return { ...replaceInFields(event, from, to, rename), ...(merged ? { merged } : {}) };
}
