import type { CalendarName } from './calendars.ts';
import type { Bias } from './choose.ts';
import type { Day } from './days.ts';

/** Why words that are understood give no days. */
export type Failure = 'needs-publication' | 'needs-event' | 'no-such-date';

/** What words are set against; `used` gathers which anchors the reading leaned on. */
export interface ResolveContext {
  readonly today: Day | null;
  readonly event: { readonly first: Day; readonly last: Day } | null;
  readonly weekend: readonly [number, number];
  readonly years: { readonly calendar: CalendarName; readonly from: number; readonly to: number } | undefined;
  /** `onward` reads recurring dates as the first from `today` on (the later side of a range), `ahead` as what is to come. */
  readonly bias: Bias;
  readonly used: Set<'publication' | 'event'>;
}

/** Gives the day of publication and notes that it was used; null when it is not known. */
export function need(context: ResolveContext): Day | null {
  if (context.bias !== 'onward') context.used.add('publication');
  return context.today;
}

/** Gives the calendar in which the language tells its own months and years when words name none. */
export function homeOf({ years }: Pick<ResolveContext, 'years'>): CalendarName {
  return years?.calendar === 'persian' ? 'persian' : 'gregorian';
}
