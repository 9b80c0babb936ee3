import type { Check } from '../model/article.ts';
import { LONGEST_VALUE, MOST_MEMBERS } from '../model/article-draft.ts';
import type { IsoTime } from '../model/ids.ts';
import { decode } from './decode.ts';
import type { ExtractionTools, TakenMember } from './extractor.ts';
import { toWebAddress } from './given.ts';
import { LARGEST_FILE } from './limits.ts';
import { readHeaderValue, readParameter } from './mime-headers.ts';
import { readRecords, WarcFault, type WarcPlace, type WarcRecord } from './warc.ts';
import { checkDigest } from './warc-digest.ts';
import { findDocumentType, nameDocument } from './warc-documents.ts';
import { dropChunks, type HttpAnswer, readAnswer, unpackPayload } from './warc-http.ts';

/** A document in a web archive, at one time. */
export interface WarcCapture {
  readonly url: string;
  readonly date: IsoTime | null;
  /** The page's own title, where its start gives it. */
  readonly title: string | null;
  /** Its size as it was sent. */
  readonly bytes: number;
  readonly extension: string;
  readonly charset: string | null;
  readonly place: WarcPlace;
  /** When its bytes were taken, where this capture only says that they were met again unchanged. */
  readonly sameAs: IsoTime | null;
}

/** The documents of a web archive, and in sentences what else is in it. */
export interface WarcCatalog {
  readonly captures: readonly WarcCapture[];
  /** Where servers sent those who asked for an address. */
  readonly redirects: ReadonlyMap<string, string>;
  /** How many records of which type there are: “3 request, 1 warcinfo”. */
  readonly records: string;
  readonly leftOut: readonly string[];
}

interface Refusal {
  readonly status: 'refused';
  readonly reason: string;
}

/** How many first bytes of a record are looked at for what it is and for its title: heads of pages are long. */
const HEAD_SIZE = 64 * 1024;

/** Lists the documents of a web archive: pages, PDFs, texts and the like that a server gave (status 200), each address once for each time. */
export async function readCatalog(blob: Blob, tools: ExtractionTools): Promise<WarcCatalog | Refusal> {
  const found = new Finds();
  try {
    for await (const record of readRecords(blob, ({ type }) => (HOLDS_DOCUMENT.test(type) ? HEAD_SIZE : 0)))
      await found.add(record, tools);
  } catch (error) {
    if (!(error instanceof WarcFault)) throw error;
    if (found.isEmpty) return { status: 'refused', reason: error.message };
    found.faults.push(error.message);
  }
  return {
    captures: found.captures,
    redirects: found.redirects,
    records: found.describeTypes(),
    leftOut: found.describe(),
  };
}

const HOLDS_DOCUMENT = /^(?:response|resource|conversion|revisit)$/;
const WEB_SCHEMES = /^(?:https?|ftp|file):/i;

/** Collects what the records of an archive hold. */
class Finds {
  readonly captures: WarcCapture[] = [];
  readonly redirects = new Map<string, string>();
  readonly faults: string[] = [];
  private readonly seen = new Map<string, WarcCapture | null>();
  private readonly byDigest = new Map<string, WarcCapture | null>();
  private refusedAnswers = 0;
  private otherFiles = 0;
  private lostRevisits = 0;
  private surplus = 0;
  private readonly types = new Map<string, number>();

  get isEmpty(): boolean {
    return this.types.size === 0;
  }

  async add(record: WarcRecord, tools: ExtractionTools): Promise<void> {
    const { type, url, isCutOff } = record;
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
    if (isCutOff)
      this.faults.push(`The archive is cut off inside of its last record${url ? ` (${url.slice(0, 300)})` : ''}.`);
    if (!HOLDS_DOCUMENT.test(type) || !url || !WEB_SCHEMES.test(url)) return;
    if (this.seen.has(keyOf(url, record.date))) return;
    if (type === 'revisit') this.addRevisit(record, url);
    else await this.addCapture(record, url, tools);
  }

  private async addCapture(record: WarcRecord, url: string, tools: ExtractionTools): Promise<void> {
    const answer = type200(record);
    if (answer === 'other-status') {
      const target = toWebAddress(readAnswer(record.block)?.headers.get('location') ?? '', toWebAddress(url));
      if (target) this.redirects.set(url, target);
      this.refusedAnswers++;
      return;
    }
    const unpacked = answer ? await unpackPayload(answer, true) : { status: 'unpacked' as const, bytes: record.block };
    const head = unpacked.status === 'unpacked' ? unpacked.bytes : new Uint8Array();
    const said = answer ? answer.headers.get('content-type') : record.header('content-type');
    const extension = findDocumentType(readHeaderValue(said), url, head);
    const size = record.length - (answer ? record.block.length - answer.payload.length : 0);
    const charset = readParameter(said, 'charset');
    const capture: WarcCapture | null =
      extension === null || size <= 0
        ? null
        : {
            url: url.slice(0, LONGEST_VALUE),
            date: record.date,
            title: extension === 'html' ? readTitle(head, charset, tools) : null,
            bytes: size,
            extension,
            charset: charset?.slice(0, 100) || null,
            place: record.place,
            sameAs: null,
          };
    this.seen.set(keyOf(url, record.date), capture);
    const digest = record.header('warc-payload-digest');
    if (digest) this.byDigest.set(digest.toLowerCase(), capture);
    if (!capture) this.otherFiles++;
    else this.keep(capture);
  }

  /** A revisit says that the server gave the same bytes once more; it stands for those where the archive has them. */
  private addRevisit(record: WarcRecord, url: string): void {
    const digest = record.header('warc-payload-digest')?.toLowerCase() ?? '';
    const target = record.header('warc-refers-to-target-uri')?.replace(/^<|>$/g, '') ?? url;
    const original = this.seen.get(keyOf(target, record.header('warc-refers-to-date'))) ?? this.byDigest.get(digest);
    if (original === undefined) this.lostRevisits++;
    else if (original === null) this.otherFiles++;
    else {
      const again: WarcCapture = { ...original, url, date: record.date, sameAs: original.sameAs ?? original.date };
      this.seen.set(keyOf(url, record.date), again);
      this.keep(again);
    }
  }

  private keep(capture: WarcCapture): void {
    if (this.captures.length < MOST_MEMBERS) this.captures.push(capture);
    else this.surplus++;
  }

  describeTypes(): string {
    return [...this.types].map(([type, count]) => `${count.toLocaleString('en')} ${type || 'nameless'}`).join(', ');
  }

  describe(): readonly string[] {
    const count = (number: number, one: string, many: string) =>
      number === 0 ? [] : [number === 1 ? one : `${number.toLocaleString('en')} ${many}`];
    return [
      ...this.faults,
      ...count(
        this.surplus,
        `One document beyond the first ${MOST_MEMBERS} was left out.`,
        `documents beyond the first ${MOST_MEMBERS.toLocaleString('en')} were left out.`,
      ),
      ...count(
        this.lostRevisits,
        'One page was met again unchanged (a revisit record), and its content is in another archive; it was left out.',
        'pages were met again unchanged (revisit records), and their content is in another archive; they were left out.',
      ),
      ...count(
        this.refusedAnswers,
        'One answer of a server that is no page (a redirect or an error) was left out.',
        'answers of servers that are no pages (redirects and errors) were left out.',
      ),
      ...count(
        this.otherFiles,
        'One picture, script or other file that is no document was left out.',
        'pictures, scripts and other files that are no documents were left out.',
      ),
    ];
  }
}

function keyOf(url: string, date: string | null): string {
  const moment = Date.parse(date ?? '');
  return `${url} ${Number.isNaN(moment) ? '' : Math.floor(moment / 1000)}`;
}

/** The answer of a server that gave what was asked for; null for a record that is no answer but the thing itself. */
function type200(record: WarcRecord): HttpAnswer | null | 'other-status' {
  const isHttp = record.type === 'response' || /^application\/http\b/i.test(record.header('content-type') ?? '');
  if (!isHttp) return null;
  const answer = readAnswer(record.block);
  return answer?.status === 200 ? answer : 'other-status';
}

function readTitle(head: Uint8Array, charset: string | null, tools: ExtractionTools): string | null {
  const decoded = decode(head, 'html', charset);
  const markup =
    decoded.status === 'decoded' ? /<title\b[^>]*>([\s\S]{1,2000}?)<\/title/i.exec(decoded.text)?.[1] : null;
  if (!markup) return null;
  const title = tools.parseHtml(`<title>${markup}</title>`).title.replace(/\s+/g, ' ').trim();
  return title ? title.slice(0, 500).toWellFormed() : null;
}

/** Takes a document out of a web archive, its packing undone and its digests looked up. */
export async function takeCapture(blob: Blob, capture: WarcCapture): Promise<TakenMember | Refusal> {
  const record = await findRecord(blob, capture.place);
  if (!record) return refuse('The page is not where the archive had it; it is damaged.');
  if (record.length > LARGEST_FILE)
    return refuse(
      `The page has ${Math.round(record.length / 1024 ** 2)} MB; documents up to ${LARGEST_FILE / 1024 ** 2} MB are read.`,
    );
  const answer = type200(record);
  if (answer === 'other-status') return refuse('The page is not where the archive had it; it is damaged.');
  const unpacked = answer ? await unpackPayload(answer) : { status: 'unpacked' as const, bytes: record.block };
  if (unpacked.status === 'refused') return unpacked;
  if (unpacked.bytes.length === 0) return refuse('The page is empty in the archive.');
  return {
    status: 'taken',
    fileName: nameDocument(capture.url, capture.extension),
    bytes: unpacked.bytes,
    url: toWebAddress(capture.url),
    capturedAt: capture.date,
    charset: capture.charset,
    checks: [
      ...(record.isCutOff
        ? [{ what: 'the end of the record (the archive is cut off inside of it)', result: 'missing' } as const]
        : []),
      ...(await checkRecord(record, answer, unpacked.bytes)),
      ...(capture.sameAs
        ? [
            {
              what: `whether the server really gave the bytes of ${capture.sameAs.slice(0, 10)} again, as the archive says`,
              result: 'not-checked',
            } as const,
          ]
        : []),
    ],
  };
}

function refuse(reason: string): Refusal {
  return { status: 'refused', reason };
}

async function findRecord(blob: Blob, { offset, behind }: WarcPlace): Promise<WarcRecord | null> {
  let index = 0;
  try {
    for await (const record of readRecords(blob, () => (index === behind ? LARGEST_FILE : 0), offset)) {
      if (index === behind) return record;
      index++;
    }
  } catch (error) {
    if (!(error instanceof WarcFault)) throw error;
  }
  return null;
}

/** Digests of a record: of all of its bytes, and of what the server sent, which programs hash with or without chunks and packing. */
async function checkRecord(
  record: WarcRecord,
  answer: HttpAnswer | null,
  bytes: Uint8Array,
): Promise<readonly Check[]> {
  const block = record.header('warc-block-digest');
  const payload = record.header('warc-payload-digest');
  const forms = answer ? [answer.payload, await dropChunks(answer), bytes] : [bytes];
  const checks: Check[] = [];
  if (block)
    checks.push({ what: `the archived record (WARC-Block-Digest)`, result: checkDigest(block, [record.block]) });
  if (payload) checks.push({ what: `the archived page (WARC-Payload-Digest)`, result: checkDigest(payload, forms) });
  return checks;
}
