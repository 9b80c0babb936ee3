import type { Evidence, Evidenced } from '../model/article.ts';
import { type DraftDate, LONGEST_VALUE } from '../model/article-draft.ts';
import { findAbsoluteDate, readMachineDate, toAsciiDigits } from './absolute-date.ts';
import type { GivenMetadata } from './extractor.ts';

/** A date of publication that some place of a document gives, with what makes it doubtful by itself. */
export interface DateCandidate {
  readonly value: DraftDate;
  readonly evidence: Evidence;
  readonly doubt: string | null;
}

const BY_ANALYST: Evidence = { from: 'analyst', detail: 'typed when pasting' };

/** Gives what the analyst typed as evidenced values; what was left open or cannot be read is null. */
export function fromAnalyst(given: GivenMetadata | null): {
  readonly title: Evidenced<string> | null;
  readonly outletName: Evidenced<string> | null;
  readonly url: Evidenced<string> | null;
  readonly published: DateCandidate | null;
} {
  const typed = (words: string | undefined | null): Evidenced<string> | null => {
    const value = words?.trim().slice(0, LONGEST_VALUE);
    return value ? { value, evidence: BY_ANALYST, others: [] } : null;
  };
  const date = given?.published.trim() ? readMachineDate(given.published) : null;
  return {
    title: typed(given?.title),
    outletName: typed(given?.outletName),
    url: typed(toWebAddress(given?.url ?? '')),
    published: date ? { value: date, evidence: BY_ANALYST, doubt: null } : null,
  };
}

/** Gives the first of two readings, keeping the second beside it where it differs. */
export function prefer<T>(first: Evidenced<T> | null, second: Evidenced<T> | null): Evidenced<T> | null {
  if (!first || !second) return first ?? second;
  const beside = [{ value: second.value, evidence: second.evidence }, ...second.others];
  const others = beside.filter((one) => JSON.stringify(one.value) !== JSON.stringify(first.value));
  return { ...first, others: [...first.others, ...others] };
}

/** Gives an http or https address without credentials, or null for anything else. */
export function toWebAddress(words: string, base?: string | null): string | null {
  const trimmed = words.trim();
  if (trimmed.length > LONGEST_VALUE || /\s/.test(trimmed) || (!base && !/^https?:\/\//i.test(trimmed))) return null;
  if (base && !trimmed) return null;
  try {
    const url = new URL(trimmed, base ?? undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return null;
  }
}

/** Gives the full date in a file name as the weak evidence that it is. */
export function readFileNameDate(fileName: string): readonly DateCandidate[] {
  const name = toAsciiDigits(fileName).replace(/\.[^.]{1,6}$/, '');
  const compact = /(?<!\d)(20[0-3]\d|19[89]\d)[-_. ]?(0[1-9]|1[0-2])[-_. ]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  const words = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : name.replaceAll('_', ' ');
  const found = findAbsoluteDate(words, null);
  if (!found) return [];
  const doubt = 'only the file name gives it, and that may be the day of saving';
  const value = { words: compact?.[0] ?? found.words, edtf: found.edtf.slice(0, 10) };
  return [{ value, evidence: { from: 'file', detail: 'file name' }, doubt }];
}
