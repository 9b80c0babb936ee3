import type { FromSearch, SearchQuestion, ToSearch } from '../../shared/search/messages.ts';
import { type CaseDatabase, openCaseDatabase } from '../db/database.ts';
import { describeFound } from '../db/search-found.ts';
import { SearchKeeper } from '../db/search-keeper.ts';
import { followRecord } from '../db/search-rows.ts';

let opened: Promise<{ readonly db: CaseDatabase; readonly keeper: SearchKeeper }> | null = null;

/** The turn of the latest question. */
let newest = 0;

self.onmessage = async ({ data }: MessageEvent<ToSearch>) => {
  try {
    if (data.type === 'open') {
      opened = open(data.databaseName);
      await opened;
      return;
    }
    newest = data.turn;
    if (!opened) throw new Error('No case was opened for the search.');
    const { db, keeper } = await opened;
    await keeper.follow();
    await answer(db, keeper, data.turn, data.question);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    send({ type: 'failed', turn: data.type === 'search' ? data.turn : null, reason });
  }
};

async function open(databaseName: string) {
  const db = await openCaseDatabase(databaseName);
  const keeper = new SearchKeeper(db, (standing) => send({ type: 'standing', standing }));
  const fail = (error: unknown) =>
    send({ type: 'failed', turn: null, reason: error instanceof Error ? error.message : String(error) });
  // Each change is followed at once, whichever window or worker wrote it.
  followRecord(db, () => void keeper.catchUp().catch(fail), fail);
  return { db, keeper };
}

async function answer(db: CaseDatabase, keeper: SearchKeeper, turn: number, question: SearchQuestion): Promise<void> {
  const { query, kind, withFurniture, limit } = question;
  const asked = { withFurniture, isTyping: true };
  const { hits, ...result } = keeper.index.search(query, { ...asked, limit, ...(kind ? { kinds: [kind] } : {}) });
  const options = { ...asked, slips: result.slips, limit: MOST_PLACES };
  const rows = [...(await describeFound(db, hits.slice(0, SEEN), query, options))];
  const isWhole = hits.length <= SEEN;
  send({ type: 'found', turn, ...result, rows, isWhole });
  if (isWhole) return;
  // The next letter may have come meanwhile.
  await new Promise((resolve) => setTimeout(resolve));
  if (turn !== newest) return;
  rows.push(...(await describeFound(db, hits.slice(SEEN), query, options)));
  send({ type: 'found', turn, ...result, rows, isWhole: true });
}

/** Rows that are described first: those that a window shows. Describing one reads its text. */
const SEEN = 12;

/** Places of one document that are looked through for the best words to show. */
const MOST_PLACES = 200;

function send(message: FromSearch): void {
  self.postMessage(message);
}
