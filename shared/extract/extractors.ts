import type { ExtractionReply } from '../model/article-draft.ts';
import type { ExtractionInput, ExtractionTools, Extractor } from './extractor.ts';
import { htmlExtractor } from './html.ts';
import { sniff } from './sniff.ts';
import { textExtractor } from './text.ts';

/** Every format that can be read. */
export const EXTRACTORS: readonly Extractor[] = [textExtractor, htmlExtractor];

/** Reads a document: its format, its encoding, its words and what it says about itself; or why not, in a sentence. */
export async function extractDocument(input: ExtractionInput, tools: ExtractionTools): Promise<ExtractionReply> {
  if (input.bytes.length === 0) return { status: 'refused', reason: 'The file is empty.' };
  const sniffed = sniff(input.bytes, input.fileName);
  const extractor = EXTRACTORS.find((one) => one.canRead(sniffed));
  if (extractor) return extractor.extract(input, tools);
  const reason = sniffed.kind === 'unsupported' ? sniffed.reason : 'No extractor reads this format.';
  return { status: 'refused', reason };
}
