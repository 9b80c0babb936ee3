import { DictionaryWriter, type RowSource } from './freeze.ts';
import { PostingWriter } from './posting-writer.ts';
import type { Segment } from './segment.ts';

/** A pause is offered after about so many bytes of postings: a few tenths of a millisecond. */
const PAUSE_BYTES = 64 * 1024;
/** … or after so many words, when their lists are short. */
const PAUSE_WORDS = 256;

/** A segment that is being read, word by word. */
interface Source {
  readonly segment: Segment;
  /** The number in the new segment of each document; -1 where it is out. */
  readonly numbers: Int32Array;
  readonly isWhole: boolean;
  /** What is added to a document's number where the segment is whole. */
  readonly base: number;
  word: number;
}

/** What a merge gives: the new segment, and where each document of the old ones went (-1 where it was out already). */
export interface Merged {
  readonly segment: Segment;
  readonly numbers: readonly Int32Array[];
}

/**
 * Makes one segment of many, without the documents that are out. It pauses often: whoever runs it goes on when there is time. The
 * old segments serve the search meanwhile; documents taken out of them during the merge must be taken out of the new one.
 */
export function* mergeSegments(segments: readonly Segment[]): Generator<void, Merged> {
  const rows: RowSource[] = [];
  const sources = segments.map((segment): Source => openSource(segment, rows));
  yield;
  const dictionary = new DictionaryWriter();
  const postings = new PostingWriter(
    segments.reduce((sum, { columns }) => sum + columns.documents.length, 0),
    segments.reduce((sum, { columns }) => sum + columns.places.length, 0),
  );
  let words = 0;
  let written = 0;
  for (let open = nextWord(sources); open.length > 0; open = nextWord(sources)) {
    mergeWord(open, dictionary, postings);
    for (const source of open) source.word += 1;
    words += 1;
    const bytes = postings.documents.length + postings.places.length;
    if (words >= PAUSE_WORDS || bytes - written >= PAUSE_BYTES) {
      words = 0;
      written = bytes;
      yield;
    }
  }
  return { segment: yield* dictionary.finish(rows, postings), numbers: sources.map(({ numbers }) => numbers) };
}

function openSource(segment: Segment, rows: RowSource[]): Source {
  const numbers = new Int32Array(segment.count).fill(-1);
  const base = rows.length;
  for (let doc = 0; doc < segment.count; doc++) {
    if (segment.alive[doc] === 1) numbers[doc] = rows.push({ shelf: segment, doc }) - 1;
  }
  return { segment, numbers, isWhole: rows.length - base === segment.count, base, word: 0 };
}

/** The sources that have the next word of all. */
function nextWord(sources: readonly Source[]): Source[] {
  let least: Source[] = [];
  for (const source of sources) {
    if (source.word >= source.segment.words) continue;
    const first = least[0];
    const order = first === undefined ? 0 : compareWords(source, first);
    if (order < 0 || first === undefined) least = [source];
    else if (order === 0) least.push(source);
  }
  return least;
}

function compareWords(one: Source, other: Source): number {
  const { units, wordStarts } = one.segment.columns;
  const { units: otherUnits, wordStarts: otherStarts } = other.segment.columns;
  let at = wordStarts[one.word] as number;
  let against = otherStarts[other.word] as number;
  const end = wordStarts[one.word + 1] as number;
  const otherEnd = otherStarts[other.word + 1] as number;
  for (; at < end && against < otherEnd; at++, against++) {
    const step = (units[at] as number) - (otherUnits[against] as number);
    if (step !== 0) return step;
  }
  return end - at - (otherEnd - against);
}

function mergeWord(open: readonly Source[], dictionary: DictionaryWriter, postings: PostingWriter): void {
  const { segment, word } = open[0] as Source;
  const { units, wordStarts } = segment.columns;
  dictionary.word(units, wordStarts[word] as number, wordStarts[word + 1] as number);
  const lists = open.flatMap((source) => listsOf(source).map((list) => ({ source, list })));
  const fields = [...new Set(lists.map(({ source, list }) => source.segment.fieldOf(list)))].sort((a, b) => a - b);
  for (const field of fields) {
    dictionary.list(field, postings);
    for (const { source, list } of lists) {
      if (source.segment.fieldOf(list) !== field) continue;
      if (source.isWhole) copyList(source, list, postings);
      else filterList(source, list, postings);
    }
    dictionary.dropEmptyList(postings);
  }
  dictionary.dropEmptyWord();
}

function listsOf({ segment, word }: Source): number[] {
  const first = segment.columns.wordLists[word] as number;
  const end = segment.columns.wordLists[word + 1] as number;
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** Copies a list of a segment of which no document is out: only the first step is another. */
function copyList({ segment, base }: Source, list: number, postings: PostingWriter): void {
  const { documents, listDocuments, places, listPlaces } = segment.columns;
  const start = listDocuments[list] as number;
  const end = listDocuments[list + 1] as number;
  let step = 0;
  let bits = 0;
  let at = start;
  let byte: number;
  do {
    byte = documents[at++] as number;
    step |= (byte & 127) << bits;
    bits += 7;
  } while (byte > 127);
  let last = 0;
  segment.eachPosting(list, (doc) => {
    last = doc;
  });
  postings.copy(base + (step >>> 1), (step & 1) === 1, documents.subarray(at, end), base + last);
  postings.places.copy(places.subarray(listPlaces[list], listPlaces[list + 1]));
}

/** Copies those postings of a list whose documents are in. */
function filterList({ segment, numbers }: Source, list: number, postings: PostingWriter): void {
  const { places, listPlaces } = segment.columns;
  let at = listPlaces[list] as number;
  segment.eachPosting(list, (doc, times) => {
    const start = at;
    for (let left = times; left > 0; ) if ((places[at++] as number) < 128) left -= 1;
    const number = numbers[doc] as number;
    if (number < 0) return;
    postings.posting(number, times);
    postings.places.copy(places.subarray(start, at));
  });
}
