import type { Page } from '@playwright/test';

/** Writes events with one or two claims each, and articles, a fiftieth of them or `articles`, past the record: for size alone. */
export function fillCase(page: Page, events: number, articles = events / 50): Promise<void> {
  return page.evaluate(
    async ([total = 0, articleCount = 0]) => {
      const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('dateline-case-'))?.name ?? '';
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const id = (kind: string, number: number) => `01${kind.padEnd(6, '0')}${String(number).padStart(18, '0')}`;
      const at = '2026-01-01T00:00:00.000Z';
      const DAY = 86_400_000;
      const iso = (instant: number) => new Date(instant).toISOString().slice(0, 10);
      const tables = ['events', 'claims', 'clips', 'sources', 'articles'] as const;
      for (let from = 0; from < total; from += 5_000) {
        const transaction = db.transaction([...tables], 'readwrite');
        const put = (table: (typeof tables)[number], row: object) => transaction.objectStore(table).put(row);
        for (let number = from; number < Math.min(from + 5_000, total); number += 1) {
          const step = Math.max(1, Math.floor(total / articleCount));
          if (number % step === 0) {
            put('sources', {
              id: id('SRC', number / step),
              name: `Source ${number / step}`,
              variants: [],
              kind: number % 500 === 0 ? 'unnamed-group' : 'office',
              reliability: [],
              notes: '',
              createdAt: at,
              ...(number % 100 === 0 ? { side: number % 200 === 0 ? 'north' : 'south' } : {}),
            });
            const evidence = { from: 'file', detail: 'bench' };
            put('articles', {
              id: id('ART', number / step),
              title: { value: `Article ${number / step}`, evidence, others: [] },
              outlet: { value: id('SRC', 0), evidence, others: [] },
              authors: null,
              url: null,
              language: null,
              published: null,
              publishedDoubt: null,
              importedAt: at,
              triage: { state: 'unread', reason: null },
              familyId: null,
              tags: [],
              currentVersionId: id('VER', number / step),
            });
          }
          const earliest = Date.UTC(2004, 0, 1) + Math.floor((number * 7919) % 7_300) * DAY;
          const width = number % 4 === 0 ? 60 : 1;
          const latest = earliest + width * DAY - 1;
          const value = {
            edtf: width === 1 ? iso(earliest) : `[${iso(earliest)}..${iso(latest)}]`,
            kind: 'point',
            earliest,
            latest,
            rule: 'typed',
          };
          const begin = { words: value.edtf, wordsAt: null, anchor: null, value, alternatives: [], status: 'typed' };
          put('events', {
            id: id('EVT', number),
            title: `Event number ${number} of the northern border`,
            kind: 'strike',
            begin,
            end: null,
            earliest,
            latest,
            place: null,
            participants: [],
            description: null,
            tags: [],
            status: 'open',
            createdAt: at,
          });
          for (let copy = 0; copy < 1 + (number % 2); copy += 1) {
            const key = number * 2 + copy;
            put('clips', {
              id: id('CLP', key),
              articleId: id('ART', Math.floor(((number + copy * 997) % total) / step)),
              versionId: id('VER', Math.floor(number / step)),
              start: 0,
              end: 5,
              exact: 'words',
              prefix: '',
              suffix: '',
              comment: '',
              paraphrase: '',
              translation: '',
              tags: [],
              colour: 'amber',
              createdAt: at,
            });
            put('claims', {
              id: id('CLM', key),
              eventId: id('EVT', number),
              statement: `Statement ${key} about what happened there`,
              slot: { name: 'happened', value: 'yes' },
              stance: 'asserts',
              chain: [
                {
                  id: id('LNK', key),
                  sourceId: id('SRC', Math.floor(((number + copy * 997) % total) / step)),
                  verb: 'said',
                  words: null,
                  from: [],
                },
              ],
              clips: [{ clipId: id('CLP', key), role: 'supports' }],
              credibility: key % 3 === 0 ? 'not-graded' : 'admiralty-credibility:3',
              likelihood: 'not-graded',
              confidence: 'not-graded',
              rationale: '',
              status: 'open',
              createdAt: at,
            });
          }
        }
        await new Promise((resolve, reject) => {
          transaction.oncomplete = resolve;
          transaction.onerror = () => reject(transaction.error);
        });
      }
      db.close();
    },
    [events, articles],
  );
}
