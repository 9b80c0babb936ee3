import type { FoundRow } from '../../shared/search/messages.ts';
import { focusSoon } from '../ui/keep-focus.ts';
import type { PlaceControl } from './place.ts';

/** Goes to what was found: an article at the words that matched, everything else in its own view. */
export function openFound({ kind, id, articleId, passage }: FoundRow, go: PlaceControl['go']): void {
  switch (kind) {
    case 'article': {
      const isInText = passage?.field === 'text';
      go({
        view: 'articles',
        articleId: id,
        clipId: null,
        scroll: 0,
        passage: isInText ? `${passage.start}-${passage.end}` : '',
      });
      focusSoon(() => document.querySelector<HTMLElement>('main article[tabindex]'));
      return;
    }
    case 'clip':
      go({ view: 'articles', articleId, clipId: id, scroll: 0 });
      focusSoon(() => document.querySelector<HTMLElement>('main article[tabindex]'));
      return;
    case 'event':
      go({ view: 'timeline', eventId: id });
      return;
    case 'claim':
      go({ view: 'claims', claimId: id });
      return;
    case 'source':
      go({ view: 'sources', sourceId: id });
      return;
    case 'note':
      go({ view: 'notes', noteId: id });
      return;
    default:
      kind satisfies never;
  }
}
