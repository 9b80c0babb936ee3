import { type Condition, readFilter, type Sign, type Term } from './filter-terms.ts';

const SIGN_WORDS: Record<Sign, string> = { '<=': '≤', '>=': '≥', '<': '<', '>': '>', '=': '=' };

const FLAG_WORDS = {
  disputed: ['disputed', 'not disputed'],
  undated: ['without a date', 'with a date'],
  denied: ['denied by all', 'not denied by all'],
  ungraded: ['not graded', 'graded'],
  reviewed: ['reviewed', 'not reviewed'],
} as const;

/** Gives a term as people say it: "credibility ≤ 3", "not kind “visit”", "from 2019-09". */
export function describeTerm({ condition, isNot }: Term): string {
  if (condition.kind === 'flag') return FLAG_WORDS[condition.flag][isNot ? 1 : 0];
  return `${isNot ? 'not ' : ''}${describeCondition(condition)}`;
}

function describeCondition(condition: Exclude<Condition, { kind: 'flag' }>): string {
  switch (condition.kind) {
    case 'text':
      return `“${condition.text}”`;
    case 'field':
      return `${condition.field === 'who' ? 'participant' : condition.field} “${condition.text}”`;
    case 'count':
      return `${condition.count} ${SIGN_WORDS[condition.sign]} ${condition.number}`;
    case 'grade':
      return condition.code === 'none'
        ? `${condition.graded} not graded`
        : `${condition.graded} ${SIGN_WORDS[condition.sign]} ${condition.code.toUpperCase()}${condition.graded === 'likelihood' ? ' %' : ''}`;
    case 'time':
      return condition.side === 'after' ? `from ${condition.day}` : `before ${condition.day}`;
  }
}

/** Gives a filter in words: "credibility ≤ 3 and origins ≥ 2"; empty where it asks for nothing. */
export function describeTerms(text: string): string {
  return readFilter(text).map(describeTerm).join(' and ');
}
