import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Page } from '@playwright/test';
import { Analyst } from '../e2e/analyst.ts';
import { launchApp } from '../e2e/app.ts';

/** `node test/bench/run.mjs gaps [events]`: how long the view of gaps takes in the built app, and how long the window stands still. */
const [events = 50_000] = process.argv.slice(2).map(Number);
/** How often the case is changed while the view is open. */
const CHANGES = 5;

const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-bench-gaps-'));
const results: Record<string, number> = {};
let closeApp: (() => Promise<void>) | null = null;
try {
  const { page, close } = await launchApp({ userDataDir: path.join(folder, 'profile'), appPath: path.resolve('.') });
  closeApp = close;
  const analyst = new Analyst(page);
  await analyst.makeCase('Gaps');
  await fill(page, events);
  const kinds = page.getByRole('list', { name: 'Gaps', exact: true });
  const single = kinds.getByRole('link', { name: /single origin/ });

  await watchGaps(page);
  let start = performance.now();
  await analyst.goTo('Gaps');
  await single.waitFor({ timeout: 120_000 });
  results['to the counts, ms'] = performance.now() - start;
  results['longest stop of the window meanwhile, ms'] = await readLongestGap(page);
  console.log((await kinds.textContent())?.replace(/(\d)(?=[a-z])/g, '$1 '));

  await watchGaps(page);
  start = performance.now();
  await single.click();
  await page.locator('[data-gap-rows]').getByRole('listitem').first().waitFor({ timeout: 120_000 });
  results['to the rows of one kind, ms'] = performance.now() - start;
  results['longest stop meanwhile, ms'] = await readLongestGap(page);

  await watchGaps(page);
  start = performance.now();
  for (let change = 0; change < CHANGES; change += 1) await page.keyboard.press('Control+Shift+N');
  await analyst.goTo('Gaps');
  await page.waitForTimeout(4_000);
  results[`longest stop while ${CHANGES} notes are added, ms`] = await readLongestGap(page);
  console.log(`${events.toLocaleString('en')} events, ${(events * 1.5).toLocaleString('en')} claims and clips`);
  console.table(Object.fromEntries(Object.entries(results).map(([name, value]) => [name, Math.round(value)])));
} finally {
  await closeApp?.();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Writes events with one or two claims each, past the record: for size alone. */
function fill(page: Page, count: number): Promise<void> {
  return page.evaluate(async (total) => {
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
        if (number % 50 === 0) {
          put('sources', {
            id: id('SRC', number / 50),
            name: `Source ${number / 50}`,
            variants: [],
            kind: number % 500 === 0 ? 'unnamed-group' : 'office',
            reliability: [],
            notes: '',
            createdAt: at,
            ...(number % 100 === 0 ? { side: number % 200 === 0 ? 'north' : 'south' } : {}),
          });
          const evidence = { from: 'file', detail: 'bench' };
          put('articles', {
            id: id('ART', number / 50),
            title: { value: `Article ${number / 50}`, evidence, others: [] },
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
            currentVersionId: id('VER', number / 50),
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
            articleId: id('ART', Math.floor(((number + copy * 997) % total) / 50)),
            versionId: id('VER', Math.floor(number / 50)),
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
                sourceId: id('SRC', Math.floor(((number + copy * 997) % total) / 50)),
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
  }, count);
}

/** Notes the longest time between two turns of the window: what an analyst feels as a stop. */
function watchGaps(page: Page): Promise<void> {
  return page.evaluate(() => {
    const watched = window as unknown as { longestGap: number; isWatched?: true };
    watched.longestGap = 0;
    if (watched.isWatched) return;
    watched.isWatched = true;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      watched.longestGap = Math.max(watched.longestGap, now - last);
      last = now;
      setTimeout(tick, 0);
    };
    tick();
  });
}

function readLongestGap(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { longestGap: number }).longestGap);
}
