import { describeBytes } from '../../../shared/describe-bytes.ts';
import type { ImportSource, NumberedSource } from '../../../shared/extract/import-messages.ts';
import type { DiskSpace } from '../../../shared/ipc.ts';

/** An import is begun when so many times its size is free: originals go to the database and the journal, and the engine copies as it writes (durability.md). */
const TIMES = 3;

/** Says that the disk has too little space for an import and what to do; null when it has enough. */
export function explainLackOfSpace(
  numbered: readonly NumberedSource[],
  { folder, freeBytes }: DiskSpace,
): string | null {
  const neededBytes = TIMES * numbered.reduce((sum, { source }) => sum + measure(source), 0);
  if (freeBytes >= neededBytes) return null;
  const [needed, free] = [neededBytes, freeBytes].map(describeBytes);
  return `The disk of “${folder}” has ${free} free, and this import needs ${needed}, ${TIMES} times its size. Free some space on the disk, or import fewer files at once.`;
}

function measure(source: ImportSource): number {
  switch (source.kind) {
    case 'file':
      return source.file.size;
    case 'chosen':
      return source.size;
    case 'paste':
      return source.bytes.byteLength;
    case 'version':
    case 'unreadable':
      return 0;
    default:
      return source satisfies never;
  }
}
