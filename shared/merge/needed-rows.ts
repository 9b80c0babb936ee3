import type { Article, Version } from '../model/article.ts';
import type { Claim } from '../model/claim.ts';
import type { Clip } from '../model/clip.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { GridClaim } from '../model/hypotheses.ts';
import type { Note } from '../model/note.ts';
import { type NamedRow, nameOfRow } from './case-rows.ts';

/** Lists the names of the rows without which a row would point at nothing. */
export function listNeeded({ table, row }: NamedRow): readonly string[] {
  switch (table) {
    case 'articles': {
      const { currentVersionId, outlet } = row as Article;
      return [...names('versions', [currentVersionId]), ...names('sources', [outlet?.value])];
    }
    case 'versions':
      return names('articles', [(row as Version).articleId]);
    case 'clips': {
      const { articleId, versionId } = row as Clip;
      return [...names('articles', [articleId]), ...names('versions', [versionId])];
    }
    case 'events':
      return names(
        'sources',
        (row as TimelineEvent).participants.map(({ sourceId }) => sourceId),
      );
    case 'claims': {
      const { eventId, chain, clips } = row as Claim;
      const sources = chain.map(({ sourceId }) => sourceId);
      const clipIds = clips.map(({ clipId }) => clipId);
      return [...names('events', [eventId]), ...names('sources', sources), ...names('clips', clipIds)];
    }
    case 'notes':
      return names('clips', (row as Note).clipIds);
    case 'gridClaims': {
      const { gridId, claimId } = row as GridClaim;
      return [...names('grids', [gridId]), ...names('claims', [claimId])];
    }
    default:
      return [];
  }
}

function names(table: NamedRow['table'], keys: readonly (string | null | undefined)[]): readonly string[] {
  return keys.flatMap((key) => (key ? [nameOfRow({ table, key })] : []));
}
