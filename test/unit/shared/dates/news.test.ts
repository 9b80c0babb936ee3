import { expect, test } from 'vitest';
import { type DateContext, readDate } from '../../../../shared/dates/read-words.ts';
import { daysOf } from './news/table.ts';
import { NEWS_TABLES } from './news/tables.ts';

const dayOf = (instant: number): string | null =>
  Number.isFinite(instant) ? new Date(instant).toISOString().replace(/T.*$/, '') : null;

for (const [language, tables] of Object.entries(NEWS_TABLES)) {
  for (const { published, event, rows } of tables) {
    const context: DateContext = {
      published: { edtf: published, articleId: null },
      language,
      event: event === undefined ? null : { edtf: event, eventId: 'EVENT' },
    };
    for (const [words, days] of rows) {
      const after = event === undefined ? '' : `, after what happened on ${event}`;
      test(`news of ${published} in ${language}${after}: “${words}” ${days === null ? 'stays unread' : `is ${days}`}`, () => {
        const { value } = readDate(words, context);
        const read = value === null ? null : [dayOf(value.earliest), dayOf(value.latest)];
        expect(read, value?.rule).toEqual(days === null ? null : daysOf(days));
      });
    }
  }
}
