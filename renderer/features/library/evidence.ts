import { formatEdtf } from '../../../shared/dates/format.ts';
import type { Evidence, Evidenced } from '../../../shared/model/article.ts';
import { isSameJson } from '../../../shared/model/canonical-json.ts';

/** Where a value was read, in the analyst's words. */
export function describeEvidence(evidence: Evidence): string {
  const place = describePlace(evidence);
  return evidence.asCorrected === undefined
    ? place
    : `${place}, as corrected on ${formatEdtf(evidence.asCorrected.slice(0, 10))} for this outlet`;
}

function describePlace(evidence: Evidence): string {
  switch (evidence.from) {
    case 'analyst':
      return 'set by the analyst';
    case 'file':
      return `from the file: ${evidence.detail}`;
    case 'address':
      return `from the address: ${evidence.detail}`;
    case 'visible':
      return `from the visible words: ${evidence.detail}`;
    case 'meta':
    case 'json-ld':
      return `from ${evidence.detail}`;
  }
}

/** Where the value in force was read; where the analyst set it, also which place of the document says the same. */
export function describeOrigin(of: Evidenced<unknown>): string {
  const same = of.others.find((other) => other.evidence.from !== 'analyst' && isSameJson(other.value, of.value));
  const own = describeEvidence(of.evidence);
  return of.evidence.from === 'analyst' && same ? `${own}, the same as ${describeEvidence(same.evidence)}` : own;
}

/** The kind of place in a word or two, as a mark in a cell: `meta`, `visible words`, `file name`. */
export function nameEvidence(evidence: Evidence): string {
  switch (evidence.from) {
    case 'analyst':
      return 'analyst';
    case 'file':
      return isFileName(evidence) ? 'file name' : 'file';
    case 'address':
      return 'address';
    case 'visible':
      return 'visible words';
    case 'meta':
      return 'meta';
    case 'json-ld':
      return 'JSON-LD';
  }
}

/** Whether nothing but the file's name gave a value. */
export function isFileName(evidence: Evidence): boolean {
  return evidence.from === 'file' && evidence.detail === 'file name';
}
