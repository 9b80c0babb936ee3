import { readJson } from '../../../../shared/exchange/csv-fields.ts';
import type { CsvRow } from '../../../../shared/exchange/read-csv.ts';
import type { Article } from '../../../../shared/model/article.ts';
import type { ChainLink, Claim } from '../../../../shared/model/claim.ts';
import type { Clip } from '../../../../shared/model/clip.ts';
import type { DateReading } from '../../../../shared/model/date-reading.ts';
import type { TimelineEvent } from '../../../../shared/model/event.ts';
import type { Grade } from '../../../../shared/model/grade.ts';

type ChainCell = readonly (Omit<ChainLink, 'sourceId'> & { readonly source: { readonly id: string } })[];

/** What a CSV says of an article beside its words: when it was changed and captured, its own address, and its family. */
export interface RebuiltArticle {
  readonly id: string;
  readonly canonicalUrl: string | null;
  readonly modified: DateReading | null;
  readonly capturedAt: string | null;
  readonly familyId: string | null;
  readonly kinship: Article['kinship'];
}

/** Builds what is said of articles from the rows of a CSV alone. */
export function rebuildArticles(rows: readonly CsvRow[]): readonly RebuiltArticle[] {
  const articles = new Map<string, RebuiltArticle>();
  for (const row of rows) {
    const text = (name: string) => row.get(name) ?? '';
    const id = text('article_id');
    if (!id) continue;
    articles.set(id, {
      id,
      canonicalUrl: text('article_canonical_url') || null,
      modified: text('modified_json') ? (readJson(text('modified_json')) as DateReading) : null,
      capturedAt: text('captured_at') || null,
      familyId: text('family_id') || null,
      kinship: text('family_status')
        ? {
            nearestId: text('family_nearest_article_id'),
            resemblance: Number(text('family_resemblance')),
            containment: Number(text('family_containment')),
            status: text('family_status') as NonNullable<Article['kinship']>['status'],
          }
        : null,
    });
  }
  return [...articles.values()];
}

/** Builds events, claims and clips from the rows of a CSV alone: the proof that its fields lose nothing. */
export function rebuildCase(rows: readonly CsvRow[]): { events: TimelineEvent[]; claims: Claim[]; clips: Clip[] } {
  const events = new Map<string, TimelineEvent>();
  const claims = new Map<string, Claim>();
  const clips = new Map<string, Clip>();
  for (const row of rows) {
    const text = (name: string) => {
      const cell = row.get(name);
      if (cell === undefined) throw new Error(`there is no column ${name}`);
      return cell;
    };
    const json = <T>(name: string) => (text(name) === '' ? null : readJson(text(name))) as T;
    if (text('event_created_at')) events.set(text('event_id'), readEvent(text, json));
    if (text('claim_id')) {
      const known = claims.get(text('claim_id'));
      const use = { clipId: text('clip_id'), role: text('clip_role') } as Claim['clips'][number];
      const uses = text('clip_id') ? [...(known?.clips ?? []), use] : [];
      claims.set(text('claim_id'), { ...readClaim(text, json), clips: uses });
    }
    if (text('clip_created_at')) clips.set(text('clip_id'), readClip(text, json));
  }
  return { events: [...events.values()], claims: [...claims.values()], clips: [...clips.values()] };
}

type ReadText = (name: string) => string;
type ReadCell = <T>(name: string) => T;

function readEvent(text: ReadText, json: ReadCell): TimelineEvent {
  const begin = json<TimelineEvent['begin']>('begin_json');
  const end = json<TimelineEvent['end']>('end_json');
  return {
    id: text('event_id'),
    title: text('event_title'),
    kind: text('event_kind'),
    begin,
    end,
    earliest: begin?.value?.earliest ?? null,
    latest: end?.value?.latest ?? begin?.value?.latest ?? null,
    place: json('place_json'),
    participants: json('participants_json'),
    description: json('event_description_json'),
    tags: json('event_tags_json'),
    status: text('event_status') as TimelineEvent['status'],
    ...(text('event_likelihood_code') ? { likelihood: text('event_likelihood_code') as Grade } : {}),
    ...(text('event_confidence_code') ? { confidence: text('event_confidence_code') as Grade } : {}),
    ...(text('event_rationale') ? { rationale: text('event_rationale') } : {}),
    ...where('otherPlaces', json('other_places_json')),
    ...where('originJudgments', json('origin_judgments_json')),
    ...where('disputeJudgments', json('dispute_judgments_json')),
    ...where('merged', json('merged_json')),
    createdAt: text('event_created_at'),
  };
}

/** A field of an event that is absent where there is nothing to say. */
function where<Field extends keyof TimelineEvent>(field: Field, value: TimelineEvent[Field] | null) {
  return value === null ? {} : { [field]: value };
}

function readClaim(text: ReadText, json: ReadCell): Omit<Claim, 'clips'> {
  return {
    id: text('claim_id'),
    eventId: text('event_id') || null,
    statement: text('claim_statement'),
    slot: { name: text('claim_slot'), value: text('claim_value') },
    stance: text('claim_stance') as Claim['stance'],
    chain: json<ChainCell>('chain_json').map(({ source, ...link }) => ({ ...link, sourceId: source.id })),
    credibility: text('credibility_code') as Grade,
    likelihood: text('likelihood_code') as Grade,
    confidence: text('confidence_code') as Grade,
    rationale: text('rationale'),
    status: text('claim_status') as Claim['status'],
    createdAt: text('claim_created_at'),
  };
}

function readClip(text: ReadText, json: ReadCell): Clip {
  return {
    id: text('clip_id'),
    articleId: text('article_id'),
    versionId: text('version_id'),
    start: Number(text('clip_start')),
    end: Number(text('clip_end')),
    exact: text('clip_quote'),
    prefix: text('clip_prefix'),
    suffix: text('clip_suffix'),
    comment: text('clip_comment'),
    paraphrase: text('clip_paraphrase'),
    translation: text('clip_translation'),
    tags: json('clip_tags_json'),
    colour: text('clip_colour') as Clip['colour'],
    createdAt: text('clip_created_at'),
  };
}
