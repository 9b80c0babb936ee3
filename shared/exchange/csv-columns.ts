import { describeDispute, labelDispute } from '../attribution/disputes.ts';
import { findScale, labelGrade, type Scale } from '../grading/scales.ts';
import type { Evidence } from '../model/article.ts';
import type { Grade } from '../model/grade.ts';
import type { SlotView } from './account-view.ts';
import {
  applyTo,
  type CsvColumn,
  type CsvRecord,
  dateColumns,
  listWords,
  number,
  text,
  writeInstant,
  writeJson,
  yesNo,
} from './csv-fields.ts';
import { describeFilter } from './export-facts.ts';

const event = (record: CsvRecord) => record.event?.event;
const claim = (record: CsvRecord) => record.claim?.claim;
const clip = (record: CsvRecord) => record.clip?.clip;
const article = (record: CsvRecord) => record.clip?.article;
const version = (record: CsvRecord) => record.clip?.version;

const EVENT_COLUMNS: readonly CsvColumn[] = [
  text('event_id', (record) => event(record)?.id ?? claim(record)?.eventId),
  text('event_title', (record) => event(record)?.title),
  text('event_kind', (record) => event(record)?.kind),
  text('event_status', (record) => event(record)?.status),
  text('event_disputed', (record) => yesNo(record.event?.isDisputed)),
  text('event_dispute', (record) => applyTo(record.event?.dispute, labelDispute)),
  text('event_disputed_slots', (record) =>
    listWords(record.event?.slots.filter((slot) => slot.dispute !== null).map((slot) => slot.slot)),
  ),
  text('event_dispute_states', (record) =>
    listWords(record.event?.slots.flatMap((slot) => (slot.dispute ? describeState(slot) : []))),
  ),
  number('event_articles', (record) => record.event?.corroboration.articles),
  number('event_origins', (record) => record.event?.corroboration.origins),
  text('event_origin_names', (record) => listWords(record.event?.origins.map((origin) => origin.name))),
  text('event_origins_judged', (record) =>
    listWords(
      record.event?.origins.flatMap((origin) => origin.judgments.map((judgment) => `${origin.name} (${judgment})`)),
    ),
  ),
  text('event_merged', (record) =>
    listWords(
      event(record)?.merged?.map((one) => (one.reason ? `${one.event.title} (${one.reason})` : one.event.title)),
    ),
  ),
  ...dateColumns('begin', (record) => event(record)?.begin),
  ...dateColumns('end', (record) => event(record)?.end),
  text('event_earliest', (record) => applyTo(event(record)?.earliest, writeInstant)),
  text('event_latest', (record) => applyTo(event(record)?.latest, writeInstant)),
  text('place', (record) => event(record)?.place?.name),
  number('latitude', (record) => event(record)?.place?.coordinates?.latitude),
  number('longitude', (record) => event(record)?.place?.coordinates?.longitude),
  text('other_places', (record) => listWords(event(record)?.otherPlaces?.map((one) => one.name))),
  text('place_precision', (record) => event(record)?.place?.precision),
  text('participants', (record) =>
    listWords(event(record)?.participants.map((one) => (one.role ? `${one.name} (${one.role})` : one.name))),
  ),
  text('event_tags', (record) => listWords(event(record)?.tags)),
  text('event_description', (record) => event(record)?.description?.plain),
  ...eventGradeColumns('likelihood'),
  ...eventGradeColumns('confidence'),
  text('event_rationale', (record) => event(record)?.rationale),
];

const CLAIM_COLUMNS: readonly CsvColumn[] = [
  text('claim_id', (record) => claim(record)?.id),
  text('claim_statement', (record) => claim(record)?.statement),
  text('claim_slot', (record) => claim(record)?.slot.name),
  text('claim_value', (record) => claim(record)?.slot.value),
  text('claim_stance', (record) => claim(record)?.stance),
  text('claim_status', (record) => claim(record)?.status),
  text('claim_disputed', (record) => yesNo(record.claim?.isDisputed)),
  text('claim_account', (record) => record.claim?.account?.words),
  number('account_articles', (record) => record.claim?.account?.count.articles),
  number('account_origins', (record) => record.claim?.account?.count.origins),
  text('accounts_side_by_side', (record) =>
    record.claim?.isDisputed ? record.claim.slot?.accounts.map((account) => account.words).join(' ≠ ') : null,
  ),
  text('chain', (record) => record.claim?.chain),
  text('origins', (record) => listWords(record.claim?.originNames)),
  text('chain_reliability_codes', (record) => listReliability(record, (grade) => grade)),
  text('chain_reliability_labels', (record) => listReliability(record, labelGrade)),
  ...gradeColumns('credibility', (record) => claim(record)?.credibility),
  ...gradeColumns('likelihood', (record) => claim(record)?.likelihood),
  ...gradeColumns('confidence', (record) => claim(record)?.confidence),
  text('rationale', (record) => claim(record)?.rationale),
];

const CLIP_COLUMNS: readonly CsvColumn[] = [
  text('clip_id', (record) => record.use?.clipId ?? clip(record)?.id),
  text('clip_role', (record) => record.use?.role),
  text('clip_quote', (record) => clip(record)?.exact),
  text('clip_prefix', (record) => clip(record)?.prefix),
  text('clip_suffix', (record) => clip(record)?.suffix),
  number('clip_start', (record) => clip(record)?.start),
  number('clip_end', (record) => clip(record)?.end),
  text('clip_comment', (record) => clip(record)?.comment),
  text('clip_paraphrase', (record) => clip(record)?.paraphrase),
  text('clip_translation', (record) => clip(record)?.translation),
  text('clip_tags', (record) => listWords(clip(record)?.tags)),
];

const ARTICLE_COLUMNS: readonly CsvColumn[] = [
  text('article_id', (record) => clip(record)?.articleId),
  text('article_title', (record) => article(record)?.title.value),
  text('article_outlet', (record) => record.clip?.outlet?.name),
  text('article_authors', (record) => listWords(article(record)?.authors?.value)),
  text('article_url', (record) => article(record)?.url?.value),
  text('article_canonical_url', (record) => article(record)?.canonicalUrl?.value),
  text('article_language', (record) => article(record)?.language?.value),
  ...dateColumns('published', (record) => article(record)?.published?.value),
  text('published_evidence', (record) => applyTo(article(record)?.published?.evidence, writeEvidence)),
  text('published_doubt', (record) => article(record)?.publishedDoubt),
  ...dateColumns('modified', (record) => article(record)?.modified?.value),
  text('modified_evidence', (record) => applyTo(article(record)?.modified?.evidence, writeEvidence)),
  text('family_id', (record) => article(record)?.familyId),
  number('family_articles', (record) => (article(record)?.familyId ? record.clip?.familySize : null)),
  text('family_status', (record) => article(record)?.kinship?.status),
  number('family_containment', (record) => article(record)?.kinship?.containment),
  number('family_resemblance', (record) => article(record)?.kinship?.resemblance),
  text('family_nearest_article_id', (record) => article(record)?.kinship?.nearestId),
  text('version_id', (record) => clip(record)?.versionId),
  number('version_number', (record) => version(record)?.number),
  text('file_name', (record) => version(record)?.fileName),
  text('captured_at', (record) => version(record)?.capturedAt?.value),
  text('captured_evidence', (record) => applyTo(version(record)?.capturedAt?.evidence, writeEvidence)),
  text('imported_at', (record) => version(record)?.importedAt),
  text('original_sha256', (record) => version(record)?.originalSha256),
  text('text_sha256', (record) => version(record)?.textSha256),
];

/** What a plain table cannot hold: lists and graphs exactly, and what a table for people does not need. */
const MACHINE_COLUMNS: readonly CsvColumn[] = [
  text('begin_json', (record) => writeJson(event(record)?.begin)),
  text('end_json', (record) => writeJson(event(record)?.end)),
  text('place_json', (record) => writeJson(event(record)?.place)),
  text('other_places_json', (record) => writeJson(event(record)?.otherPlaces)),
  text('origin_judgments_json', (record) => writeJson(event(record)?.originJudgments)),
  text('dispute_judgments_json', (record) => writeJson(event(record)?.disputeJudgments)),
  text('merged_json', (record) => writeJson(event(record)?.merged)),
  text('participants_json', (record) => writeJson(event(record)?.participants)),
  text('event_tags_json', (record) => writeJson(event(record)?.tags)),
  text('event_description_json', (record) => writeJson(event(record)?.description)),
  text('event_created_at', (record) => event(record)?.createdAt),
  text('chain_json', writeChain),
  text('claim_created_at', (record) => claim(record)?.createdAt),
  text('clip_tags_json', (record) => writeJson(clip(record)?.tags)),
  text('clip_colour', (record) => clip(record)?.colour),
  text('clip_created_at', (record) => clip(record)?.createdAt),
  text('article_authors_json', (record) => writeJson(article(record)?.authors?.value)),
  text('published_json', (record) => writeJson(article(record)?.published?.value)),
  text('modified_json', (record) => writeJson(article(record)?.modified?.value)),
];

const EXPORT_COLUMNS: readonly CsvColumn[] = [
  text('export_case', (_, context) => context.snapshot.settings.name),
  text('export_case_id', (_, context) => context.snapshot.settings.caseId),
  text('export_filter', (_, context) => describeFilter(context.facts.filter)),
  text('export_likelihood_scale', (_, context) => {
    const id = context.snapshot.settings.likelihoodScale;
    return `${id}: ${findScale(id, context.snapshot.settings.customScales)?.name ?? 'unknown scale'}`;
  }),
  text('export_custom_scales_json', (_, context) => writeJson(context.snapshot.settings.customScales)),
  text('export_made_at', (_, context) => context.facts.madeAt),
  text('export_made_by', (_, context) => `Dateline ${context.facts.appVersion}`),
  number('export_change_number', (_, context) => context.snapshot.lastChange?.seq),
  text('export_change_sha256', (_, context) => context.snapshot.lastChange?.hash),
  number('export_events', (_, context) => context.counts.events),
  number('export_claims', (_, context) => context.counts.claims),
  number('export_clips', (_, context) => context.counts.clips),
  number('export_disputed', (_, context) => context.counts.disputed),
];

/** The column whose name says that cells which a spreadsheet might run carry an apostrophe in front. */
export const SAFE_COLUMN = 'spreadsheet_safe';
/** The column that keeps, as JSON by column name, the texts that no UTF-8 text file carries (NUL, lone surrogates). */
export const EXACT_COLUMN = 'exact_json';

/** The columns in their order: for people first, for machines last; every row has all of them. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  text('row', (record) => record.kind),
  ...EVENT_COLUMNS,
  ...CLAIM_COLUMNS,
  ...CLIP_COLUMNS,
  ...ARTICLE_COLUMNS,
  ...EXPORT_COLUMNS,
  text(SAFE_COLUMN, (_, context) => yesNo(context.isSpreadsheetSafe)),
  ...MACHINE_COLUMNS,
];

/** What the analyst holds of a slot: "where: leaning to “eastern Syria” (two outlets had it)". */
function describeState({ slot, dispute }: SlotView): string {
  const reason = dispute?.judgment?.reason ? ` (${dispute.judgment.reason})` : '';
  return `${slot}: ${describeDispute(slot, dispute?.judgment ?? null)}${reason}`;
}

function writeEvidence({ from, detail }: Evidence): string {
  return `${from}: ${detail}`;
}

function gradeColumns(name: string, read: (record: CsvRecord) => Grade | undefined): CsvColumn[] {
  return [
    text(`${name}_code`, (record) => read(record)),
    text(`${name}_label`, (record, { snapshot }) =>
      applyTo(read(record), (grade) => labelGrade(grade, snapshot.settings.customScales)),
    ),
  ];
}

/** An event that was never graded has no code; its label says so all the same. */
function eventGradeColumns(axis: 'likelihood' | 'confidence'): CsvColumn[] {
  const label = (grade: Grade | undefined, custom: readonly Scale[] | undefined) =>
    labelGrade(grade ?? 'not-graded', custom);
  return [
    text(`event_${axis}_code`, (record) => event(record)?.[axis]),
    text(`event_${axis}_label`, (record, { snapshot }) =>
      applyTo(event(record), (one) => label(one[axis], snapshot.settings.customScales)),
    ),
  ];
}

function listReliability(record: CsvRecord, write: (grade: Grade) => string): string | null {
  return listWords(record.claim?.sources.map((source) => `${source.name}: ${write(source.reliability)}`));
}

function writeChain(record: CsvRecord): string | null {
  const sources = new Map(record.claim?.sources.map((source) => [source.sourceId, source]));
  return writeJson(
    claim(record)?.chain.map((link) => {
      const source = sources.get(link.sourceId);
      return {
        id: link.id,
        source: {
          id: link.sourceId,
          name: source?.name ?? null,
          kind: source?.source?.kind ?? null,
          reliability: source?.reliability ?? null,
        },
        verb: link.verb,
        words: link.words,
        from: link.from,
      };
    }),
  );
}
