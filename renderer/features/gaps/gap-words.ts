import { FIRST_GAP_DAYS, type GapKind } from '../../../shared/attribution/gaps.ts';
import { findScale } from '../../../shared/grading/scales.ts';
import type { CaseSettings } from '../../../shared/model/case.ts';

/** How a kind of gap is called for one and for many, and the rule by which it is found. */
export interface GapWords {
  readonly one: string;
  readonly many: string;
  readonly why: string;
}

/** Gives the words of a kind of gap in a case. */
export function wordsOf(kind: GapKind, settings: CaseSettings, speakersWithoutSide: number): GapWords {
  const days = settings.gapDays ?? FIRST_GAP_DAYS;
  switch (kind) {
    case 'single-origin':
      return {
        one: 'event with a single origin',
        many: 'events with a single origin',
        why: 'However many articles carry it, one speaker stands behind it.',
      };
    case 'one-sided':
      return {
        one: 'event told by one side only',
        many: 'events told by one side only',
        why: `Whoever says something of it, for or against, speaks for the same side. ${describeSides(speakersWithoutSide)}`,
      };
    case 'no-claim':
      return {
        one: 'event that nothing is said about',
        many: 'events that nothing is said about',
        why: 'No claim, no passage: nothing to check.',
      };
    case 'ungraded':
      return {
        one: 'claim not graded yet',
        many: 'claims not graded yet',
        why: 'Credibility is open. “Cannot be judged” (6) would be an answer.',
      };
    case 'unnamed':
      return {
        one: 'unnamed source that claims rest on',
        many: 'unnamed sources that claims rest on',
        why: 'They speak at the origin of a claim, and nobody knows who they are.',
      };
    case 'undated':
      return {
        one: 'event without a readable date',
        many: 'events without a readable date',
        why: 'They are on no timeline.',
      };
    case 'wide-date':
      return {
        one: `event whose date leaves more than ${countDays(days)} open`,
        many: `events whose date leaves more than ${countDays(days)} open`,
        why: 'Somewhere within a stretch is doubt; that an event lasted is none.',
      };
    case 'unconfirmed-date':
      return {
        one: 'date to confirm',
        many: 'dates to confirm',
        why: 'Proposed and accepted by nobody, counted from a publication or an event whose date has changed since, or doubtful in the article itself.',
      };
    case 'uncovered-days':
      return {
        one: 'day without a source',
        many: 'days without a source',
        why: `A day is covered when an event on it has a claim that rests on a passage. Dates that leave more than ${countDays(days)} open cover nothing. The period runs from the first to the last covered day, unless you set it here.`,
      };
    case 'no-event':
      return { one: 'claim without an event', many: 'claims without an event', why: 'They are on no timeline.' };
    case 'undated-article':
      return {
        one: 'article without a publication date',
        many: 'articles without a publication date',
        why: 'Words such as “last September” cannot be counted from them.',
      };
    case 'other-scale':
      return {
        one: 'claim or event graded on another scale',
        many: 'claims and events graded on another scale',
        why: `The case grades on ${findScale(settings.likelihoodScale, settings.customScales)?.name ?? 'another scale'} now. Older grades keep their words and their scale until you grade anew.`,
      };
  }
}

/** "2 events with a single origin", without the number. */
export function labelGap(words: GapWords, count: number): string {
  return count === 1 ? words.one : words.many;
}

function describeSides(without: number): string {
  if (without === 0) return '';
  const sources = without === 1 ? '1 source that speaks has' : `${without.toLocaleString()} sources that speak have`;
  return `${sources} no side yet, and what they tell of is not counted here: a side is set in the form of a source.`;
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days.toLocaleString()} days`;
}
