import { COLOUR_AXES } from '../../shared/timeline/grade-steps.ts';
import { LANE_AXES } from '../../shared/timeline/lanes.ts';
import type { TimelineLook } from '../features/timeline/TimelineView.tsx';
import type { ViewPlace } from './place.ts';

type LookWords = Pick<ViewPlace, 'lanes' | 'colour' | 'span'>;

/** Reads how the timeline is drawn from the place; what it does not know is as it begins. */
export function readLook({ lanes, colour, span }: LookWords): TimelineLook {
  const [from = Number.NaN, to = Number.NaN] = span.split('_').map(Number);
  return {
    lanes: LANE_AXES.find((axis) => axis === lanes) ?? 'kind',
    colour: COLOUR_AXES.find((axis) => axis === colour) ?? 'none',
    view: span !== '' && to > from && Number.isFinite(to - from) ? { from, to } : null,
  };
}

/** Writes what changed of it as a part of the place. */
export function writeLook({ lanes, colour, view }: Partial<TimelineLook>): Partial<LookWords> {
  return {
    ...(lanes === undefined ? {} : { lanes: lanes === 'kind' ? '' : lanes }),
    ...(colour === undefined ? {} : { colour: colour === 'none' ? '' : colour }),
    ...(view === undefined ? {} : { span: view ? `${Math.round(view.from)}_${Math.round(view.to)}` : '' }),
  };
}
