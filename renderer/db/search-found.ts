import type { Article } from '../../shared/model/article.ts';
import type { Ulid } from '../../shared/model/ids.ts';
import { readKey } from '../../shared/search/case-documents.ts';
import { locate } from '../../shared/search/locate.ts';
import type { FoundRow } from '../../shared/search/messages.ts';
import type { LocateOptions, SearchDocument, SearchHit } from '../../shared/search/model.ts';
import { cutPassage } from '../../shared/search/passages.ts';
import type { CaseDatabase } from './database.ts';
import { readDocuments } from './search-rows.ts';

/** Fields that give a row its title, and are not shown again as a passage unless nothing else matched. */
const TITLES = ['title', 'statement', 'names'];

/** Describes found rows for the list, in their order, with the words that matched; rows that are gone meanwhile are left out. */
export async function describeFound(
  db: CaseDatabase,
  hits: readonly SearchHit[],
  query: string,
  options: LocateOptions,
): Promise<readonly FoundRow[]> {
  const documents = await readDocuments(
    db,
    hits.map(({ key }) => key),
  );
  const byKey = new Map(documents.map((document) => [document.key, document]));
  const clipIds = hits.flatMap(({ key, kind }) => (kind === 'clip' ? readKey(key).id : []));
  const clips = await db.clips.bulkGet(clipIds);
  const articles = new Map(
    (await db.articles.bulkGet(clips.flatMap((clip) => clip?.articleId ?? []))).flatMap((article) =>
      article ? [[article.id, article] as const] : [],
    ),
  );
  const articleOf = new Map<Ulid, Article>(
    clips.flatMap((clip) => {
      const article = clip && articles.get(clip.articleId);
      return clip && article ? [[clip.id, article] as const] : [];
    }),
  );
  const sources = await db.sources.bulkGet(hits.flatMap(({ key, kind }) => (kind === 'source' ? readKey(key).id : [])));
  // The document of a source has all of its names in one field.
  const nameOf = new Map(sources.flatMap((source) => (source ? [[source.id, source.name] as const] : [])));
  return hits.flatMap(({ key }) => {
    const document = byKey.get(key);
    const { id } = readKey(key);
    if (!document) return [];
    const found = describe(document, { query, options }, articleOf.get(id) ?? null);
    return { ...found, title: nameOf.get(id) ?? found.title };
  });
}

interface Asked {
  readonly query: string;
  readonly options: LocateOptions;
}

function describe(document: SearchDocument, asked: Asked, article: Article | null): FoundRow {
  const { kind, id } = readKey(document.key);
  const field = (name: string) => document.fields.find((one) => one.name === name)?.text ?? '';
  const title = kind === 'clip' ? (article?.title.value ?? '') : TITLES.map(field).find(Boolean);
  return {
    ...{ key: document.key, kind, id },
    title: (title || field('value') || 'Untitled').slice(0, LONGEST_TITLE),
    detail: [field('outlet'), kind === 'event' ? field('place') : '', describeDays(document)]
      .filter(Boolean)
      .join(' · '),
    passage: findPassage(document, asked),
    articleId: kind === 'article' ? id : (article?.id ?? null),
  };
}

const LONGEST_TITLE = 300;

/** The words of the field in which most matched; of equal ones that which is not the title. */
function findPassage(document: SearchDocument, { query, options }: Asked): FoundRow['passage'] {
  const places = locate(document, query, options);
  const { fields } = document;
  const found = fields
    .map((field) => ({ field, places: places.filter((place) => place.field === field.name) }))
    .filter((one) => one.places.length > 0)
    .sort((one, other) => Number(TITLES.includes(one.field.name)) - Number(TITLES.includes(other.field.name)));
  const [best] = found;
  return best ? cutPassage(best.field.name, best.field.text, best.places) : null;
}

function describeDays({ days }: SearchDocument): string {
  if (!days) return '';
  const [from, to] = days;
  return from === to ? from : `${from.startsWith('0000') ? '' : from} … ${to.startsWith('9999') ? '' : to}`;
}
