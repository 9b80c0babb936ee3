import type { CardInput } from '../../../../shared/attribution/propose-card.ts';
import { FIRST_EVENT_KINDS } from '../../../../shared/model/case.ts';

/** What a card on the whole of a text, published on 21 October 2019, is proposed from. */
export function inputOf(text: string, language: string, given: Partial<CardInput> = {}): CardInput {
  return {
    text,
    versionId: 'v1',
    passage: { start: 0, end: text.length },
    language,
    sources: [],
    outlet: null,
    dates: { published: { edtf: '2019-10-21', articleId: null }, language },
    eventKinds: [...FIRST_EVENT_KINDS, 'protest'],
    events: null,
    ...given,
  };
}
