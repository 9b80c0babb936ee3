import type { FromImportWorker, ToImportWorker } from '../../../shared/extract/import-messages.ts';

/** An importer that says which file it begins with, and then never says anything again. */
self.onmessage = ({ data }: MessageEvent<ToImportWorker>) => {
  if (data.type !== 'add') return;
  const [first] = data.sources;
  if (first)
    self.postMessage({
      type: 'progress',
      index: first.index,
      name: first.source.name,
      stage: 'reading',
    } satisfies FromImportWorker);
  for (;;);
};
