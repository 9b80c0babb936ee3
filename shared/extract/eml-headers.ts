import { type Address, addressParser } from 'postal-mime';
import type { Evidence, Evidenced } from '../model/article.ts';
import { type DraftDate, LONGEST_VALUE } from '../model/article-draft.ts';
import { dayOf, toInstant } from './absolute-date.ts';
import { type DateCandidate, toWebAddress } from './given.ts';
import { readMailDate } from './mime-date.ts';
import { type MimeHeaders, readHeaderWords } from './mime-headers.ts';

const HOUR = 3_600_000;
/** The date of a message and that of the servers may be this far apart: clocks, queues and zones that nobody set. */
const SAME_SENDING = 36 * HOUR;
/** Most recipients that the head of a text shows, and most authors that a draft may have. */
const MOST_RECIPIENTS = 20;
const MOST_AUTHORS = 20;

const file = (detail: string): Evidence => ({ from: 'file', detail });

/** Who wrote a message: names, or addresses where there is no name. */
export function readSenders(headers: MimeHeaders): Evidenced<readonly string[]> | null {
  for (const name of ['From', 'Sender', 'Reply-To']) {
    const people = listPeople(headers.all(name).join(', '));
    const value = [...new Set(people.map((one) => one.name || one.address))].slice(0, MOST_AUTHORS);
    if (value.length > 0) return { value, evidence: file(`header ${name}`), others: [] };
  }
  return null;
}

/** The list or newsletter that a message came by; null for letters between people. */
export function readList(headers: MimeHeaders): Evidenced<string> | null {
  const id = headers.get('list-id');
  const phrase = id ? readHeaderWords(id.replace(/<[^>]*>\s*$/, '')).replace(/^"|"$/g, '') : '';
  if (/\p{L}{3}/u.test(phrase) && !/\d{4}|mc list$|[\da-f]{10}/i.test(phrase))
    return { value: phrase.slice(0, LONGEST_VALUE), evidence: file('header List-Id'), others: [] };
  if (headers.get('list-unsubscribe') === null) return null;
  const [sender] = listPeople(headers.get('from') ?? '');
  return sender?.name ? { value: sender.name, evidence: file('header From of a newsletter'), others: [] } : null;
}

/** The subject; null where there is none. */
export function readSubject(headers: MimeHeaders): Evidenced<string> | null {
  const value = readHeaderWords(headers.get('subject') ?? '').slice(0, LONGEST_VALUE);
  return value ? { value: value.toWellFormed(), evidence: file('header Subject'), others: [] } : null;
}

/** Where the message can be read on the web (RFC 5064). */
export function readArchivedAt(headers: MimeHeaders): Evidenced<string> | null {
  const value = toWebAddress((headers.get('archived-at') ?? '').replace(/^<|>$/g, ''));
  return value ? { value, evidence: file('header Archived-At'), others: [] } : null;
}

/**
 * When it was sent: its own date, then those of the servers that passed it on, the first server first, where they say another day. Each
 * has a doubt where they disagree.
 */
export function readSendingDates(headers: MimeHeaders): readonly DateCandidate[] {
  const own = readMailDate(headers.get('date'));
  const hops = headers
    .all('received')
    .toReversed()
    .flatMap((value) => readMailDate(value.split(';').at(-1) ?? '') ?? []);
  const [first] = hops;
  const isFar = (one: DraftDate, other: DraftDate) =>
    Math.abs(toInstant(one.edtf) - toInstant(other.edtf)) > SAME_SENDING;
  if (!own) {
    const doubt = 'the message has no date of its own; a server that passed it on gives this one';
    return first ? [{ value: first.value, evidence: file('header Received'), doubt }] : [];
  }
  const other = hops.find(({ value }) => isFar(value, own.value));
  const doubt = other ? `a server that passed it on gives ${dayOf(other.value.edtf)} (header Received)` : null;
  return [
    { value: own.value, evidence: file('header Date'), doubt },
    ...(other
      ? [
          {
            value: other.value,
            evidence: file('header Received'),
            doubt: `a server that passed it on gives it; the message itself says ${dayOf(own.value.edtf)}`,
          },
        ]
      : []),
  ];
}

/** The lines of the head as a mail program shows them. */
export function describeHeaders(headers: MimeHeaders): readonly string[] {
  const people = (name: string) => {
    const all = listPeople(headers.all(name).join(', ')).map((one) =>
      one.name && one.address ? `${one.name} <${one.address}>` : one.name || one.address,
    );
    const rest = all.length - MOST_RECIPIENTS;
    return [...all.slice(0, MOST_RECIPIENTS), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
  };
  const lines: readonly (readonly [string, string])[] = [
    ['From', people('from')],
    ['To', people('to')],
    ['Cc', people('cc')],
    ['Date', readHeaderWords(headers.get('date') ?? '')],
    ['Subject', readHeaderWords(headers.get('subject') ?? '')],
    ['Message-ID', (headers.get('message-id') ?? '').trim()],
  ];
  return lines.flatMap(([name, words]) => (words ? [`${name}: ${words.slice(0, LONGEST_VALUE)}`] : []));
}

interface Person {
  readonly name: string;
  readonly address: string;
}

function listPeople(value: string): readonly Person[] {
  const flat = (one: Address): Person[] =>
    'group' in one && one.group
      ? one.group.flatMap(flat)
      : [{ name: tidyPerson(one.name), address: (one.address ?? '').trim() }];
  return addressParser(value)
    .flatMap(flat)
    .filter(({ name, address }) => name || address);
}

/** A name without quotation marks of its own, and not the address once more. */
function tidyPerson(name: string | undefined): string {
  return readHeaderWords(name ?? '')
    .replace(/^["'“‘]+|["'”’]+$/g, '')
    .slice(0, 300)
    .toWellFormed();
}
