import { createHash } from 'node:crypto';
import { writeCaseFile } from '../../electron/case-file-write.ts';
import type { Article, Version } from '../../shared/model/article.ts';
import { writeCanonicalJson } from '../../shared/model/canonical-json.ts';
import type { CaseSettings } from '../../shared/model/case.ts';
import type { Action, Change, RecordedTables, RowEdit, TableName } from '../../shared/model/change.ts';
import type { Clip } from '../../shared/model/clip.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import type { Sha256 } from '../../shared/model/ids.ts';
import { createOrigin } from '../../shared/model/ids.ts';
import type { Source } from '../../shared/model/source.ts';

/** How large the common part of both copies is, and how many acts each made after it. */
export interface CopySizes {
  readonly articles: number;
  readonly events: number;
  readonly clips: number;
  readonly apart: number;
}

/** One act in so many of a copy alone edits an event that the other copy edits too: a conflict. */
const CLASH_EVERY = 20;
/** One act in so many of a copy alone brings an article. */
const ARTICLE_EVERY = 10;

const origin = createOrigin();
const EVIDENCE = { from: 'file', detail: 'bench' } as const;
const FIRST_INSTANT = Date.UTC(2004, 0, 1);
const DAY = 86_400_000;

/** A copy of a case in the making: its record as lines, its last rows, its content. */
class Copy {
  readonly lines: string[];
  readonly content: Map<Sha256, Uint8Array>;
  readonly articles: { readonly article: Article; readonly text: string }[];
  readonly events: TimelineEvent[];
  #last: Pick<Change, 'seq' | 'hash' | 'undoTop'> | null;

  constructor(from?: Copy) {
    this.lines = [...(from?.lines ?? [])];
    this.content = new Map(from?.content);
    this.articles = [...(from?.articles ?? [])];
    this.events = [...(from?.events ?? [])];
    this.#last = from ? from.#last : null;
  }

  get end(): { readonly seq: number; readonly hash: Sha256 } {
    if (!this.#last) throw new Error('The copy has no change.');
    return { seq: this.#last.seq, hash: this.#last.hash };
  }

  act(action: Action, edits: readonly RowEdit[]): void {
    const last = this.#last;
    const seq = (last?.seq ?? 0) + 1;
    const isFirst = action === 'case.create';
    const unhashed = {
      ...{ seq, id: origin.newId(), at: origin.now(), action, reason: null, edits },
      way: { kind: 'act' },
      ...{ undoTop: isFirst ? null : seq, redoTop: null, below: isFirst ? null : (last?.undoTop ?? null) },
      previousHash: last?.hash ?? null,
    } satisfies Omit<Change, 'hash'>;
    const change: Change = { ...unhashed, hash: hash(writeCanonicalJson(unhashed)) };
    this.lines.push(writeCanonicalJson(change));
    this.#last = { seq, hash: change.hash, undoTop: change.undoTop };
  }

  addArticle(number: number, words: string): void {
    const text = `Report ${number} of ${words}. The convoy left the harbour in the morning, two officials said.`;
    const block = { kind: 'paragraph', start: 0, end: text.length, marks: [], direction: 'ltr', furniture: null };
    const [id, versionId] = [origin.newId(), origin.newId()];
    const at = origin.now();
    const version: Version = {
      ...{
        id: versionId,
        articleId: id,
        number: 1,
        format: 'text',
        fileName: `report-${number}.txt`,
        capturedAt: null,
      },
      ...{ originalSha256: this.#keep(`${text}\n`), originalBytes: text.length + 1, textLength: text.length },
      ...{ textSha256: this.#keep(text), blocksSha256: this.#keep(writeCanonicalJson([block])), importedAt: at },
      ...{ encoding: { name: 'utf-8', evidence: 'valid' }, extractor: { name: 'text', version: '1' } },
    };
    const article: Article = {
      ...{ id, title: { value: `Report ${number} of ${words}`, evidence: EVIDENCE, others: [] }, outlet: null },
      ...{ authors: null, url: null, language: null, published: null, publishedDoubt: null, importedAt: at },
      ...{ triage: { state: 'unread', reason: null }, familyId: null, tags: [], currentVersionId: versionId },
    };
    this.articles.push({ article, text });
    this.act('article.import', [added('articles', article), added('versions', version)]);
  }

  addClip(number: number): void {
    const { article, text } = at(this.articles, number * 7);
    const start = text.indexOf('The convoy');
    const clip: Clip = {
      ...{ id: origin.newId(), articleId: article.id, versionId: article.currentVersionId, start, end: start + 10 },
      ...{ exact: 'The convoy', prefix: text.slice(Math.max(0, start - 32), start) },
      ...{ suffix: text.slice(start + 10, start + 42), comment: `Clip ${number}`, paraphrase: '', translation: '' },
      ...{ tags: [], colour: 'amber', createdAt: origin.now() },
    };
    this.act('clip.add', [added('clips', clip)]);
  }

  addEvent(number: number): void {
    const earliest = FIRST_INSTANT + ((number * 7919) % 7_300) * DAY;
    const latest = earliest + DAY - 1;
    const edtf = new Date(earliest).toISOString().slice(0, 10);
    const value = { edtf, kind: 'point', earliest, latest, rule: 'typed' } as const;
    const event: TimelineEvent = {
      ...{ id: origin.newId(), title: `Event ${number} at the coast`, kind: 'movement', end: null, earliest, latest },
      begin: { words: edtf, wordsAt: null, anchor: null, value, alternatives: [], status: 'typed' },
      ...{ place: null, participants: [], description: null, tags: [], status: 'open', createdAt: origin.now() },
    };
    this.events.push(event);
    this.act('event.add', [added('events', event)]);
  }

  editEvent(index: number, fields: Partial<TimelineEvent>): void {
    const before = at(this.events, index);
    const after = { ...before, ...fields };
    this.events[index % this.events.length] = after;
    this.act('event.edit', [{ table: 'events', key: before.id, before, after }]);
  }

  async write(path: string, caseId: string): Promise<void> {
    const names = [...this.content.keys()];
    const journal = {
      readAfter: async (seq: number) => {
        const changes = this.lines.slice(seq, seq + 5_000);
        return { changes, hasMore: seq + changes.length < this.lines.length, damage: null };
      },
      content: {
        read: async (name: Sha256) => Buffer.from(this.content.get(name) ?? []),
        listParts: async () => [''],
        listNames: async () => names,
      },
    };
    await writeCaseFile(path, { caseId, journal, writtenBy: 'bench', now: () => new Date(), end: this.end });
  }

  #keep(text: string): Sha256 {
    const sha256 = hash(text);
    this.content.set(sha256, Buffer.from(text));
    return sha256;
  }
}

/** Writes two copies of a case that went on apart into a folder; gives their files. */
export async function writeCopies(
  folder: string,
  sizes: CopySizes,
): Promise<{ readonly one: string; readonly other: string }> {
  const begun = new Copy();
  const settings: CaseSettings = {
    ...{ id: 'case', caseId: origin.newId(), name: 'Bench', likelihoodScale: 'icd203', eventKinds: ['movement'] },
  };
  begun.act('case.create', [added('settings', settings)]);
  const source: Source = {
    ...{ id: origin.newId(), name: 'Harbour office', variants: [], kind: 'office', reliability: [], notes: '' },
    createdAt: origin.now(),
  };
  begun.act('source.add', [added('sources', source)]);
  for (let number = 0; number < sizes.articles; number += 1) begun.addArticle(number, 'the coast');
  for (let number = 0; number < sizes.events; number += 1) begun.addEvent(number);
  for (let number = 0; number < sizes.clips; number += 1) begun.addClip(number);
  const files = { one: `${folder}/one.dateline`, other: `${folder}/other.dateline` };
  for (const [index, name] of (['one', 'other'] as const).entries()) {
    const copy = new Copy(begun);
    for (let number = 0; number < sizes.apart; number += 1) {
      if (number % CLASH_EVERY === 0) copy.editEvent(number, { title: `Event as ${name} calls it ${number}` });
      else if (number % ARTICLE_EVERY === 1) copy.addArticle(number, `the coast by ${name}`);
      // Each copy edits events of its own as well: those the other one does not touch.
      else if (number % 3 === 0) copy.editEvent(number * 2 + index, { status: 'reviewed' });
      else if (number % 3 === 1) copy.addClip(number);
      else copy.addEvent(number);
    }
    await copy.write(files[name], settings.caseId);
  }
  return files;
}

function added<Name extends TableName>(table: Name, row: RecordedTables[Name]): RowEdit {
  return { table, key: row.id, before: null, after: row };
}

function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

function hash(text: string): Sha256 {
  return createHash('sha256').update(text).digest('hex');
}
