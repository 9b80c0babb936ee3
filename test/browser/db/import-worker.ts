import { addVersions, type ImportedDocument } from '../../../renderer/db/articles.ts';
import { openCaseDatabase } from '../../../renderer/db/database.ts';
import { createOrigin } from '../../../shared/model/ids.ts';

/** Imports documents into a case as the app's own worker does: with a connection of its own. */
self.addEventListener('message', async (event: MessageEvent<{ name: string; documents: ImportedDocument[] }>) => {
  const db = await openCaseDatabase(event.data.name);
  const origin = createOrigin();
  for (const document of event.data.documents) await addVersions(db, origin, [document]);
  db.close();
  self.postMessage('done');
});
