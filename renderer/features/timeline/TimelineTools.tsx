import { CircleHelp, Minus, Plus } from 'lucide-react';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { FILTER_HELP } from '../../../shared/timeline/filter-terms.ts';
import { COLOUR_AXES, type ColourAxis } from '../../../shared/timeline/grade-steps.ts';
import { LANE_AXES, type LaneAxis } from '../../../shared/timeline/lanes.ts';
import { describeView } from '../../../shared/timeline/ticks.ts';
import type { TimeView } from '../../../shared/timeline/time-scale.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { TimelineLook } from './TimelineView.tsx';
import styles from './timeline.module.css';
import type { ViewStore } from './view-store.ts';

const LANE_WORDS: Record<LaneAxis, string> = {
  kind: 'Lanes: kind',
  side: 'Lanes: side',
  place: 'Lanes: place',
  source: 'Lanes: source',
  tag: 'Lanes: tag',
  none: 'One lane',
};

const COLOUR_WORDS: Record<ColourAxis, string> = {
  none: 'One colour',
  credibility: 'Colour: credibility',
  reliability: 'Colour: reliability',
  likelihood: 'Colour: likelihood',
};

/** The tools above the drawing: filter, what is in sight, lanes, colours, zoom and fit. */
export function TimelineTools(props: {
  readonly filter: string;
  readonly look: TimelineLook;
  readonly view: ViewStore;
  readonly shownCount: number;
  readonly wholeCount: number;
  readonly undatedCount: number;
  readonly hasChosen: boolean;
  /** The menu of filters, beside the field. */
  readonly menu: ReactNode;
  readonly onFilterChange: (text: string) => void;
  readonly onLookChange: (look: Partial<TimelineLook>) => void;
  readonly onFit: () => void;
  readonly onThis: () => void;
  readonly onWeek: () => void;
  readonly onSpan: (span: TimeView) => void;
  readonly onZoom: (factor: number) => void;
  readonly onAdd: () => void;
}) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { shownCount, wholeCount, undatedCount, view } = props;
  const span = useSyncExternalStore(view.subscribe, () => {
    const now = view.read();
    return now ? describeView(now) : '';
  });
  return (
    <div className={styles.tools}>
      <div className={styles.filter}>
        <TextField
          label="Filter"
          type="search"
          isLabelHidden
          value={props.filter}
          placeholder="Filter: origins>=2 kind:strike …"
          onChange={props.onFilterChange}
        />
      </div>
      {props.menu}
      <Button kind="quiet" isIcon label="What the filter understands" onPress={() => setHelpOpen(true)}>
        <CircleHelp aria-hidden="true" />
      </Button>
      <span className={styles.facts}>
        <span className={styles.count} role="status" aria-label="Events shown">
          {shownCount === wholeCount
            ? `${wholeCount.toLocaleString()} ${wholeCount === 1 ? 'event' : 'events'}`
            : `${shownCount.toLocaleString()} of ${wholeCount.toLocaleString()} events`}
        </span>
        {span ? <Chip title="The time in sight">{span}</Chip> : null}
        {undatedCount > 0 ? (
          <button
            type="button"
            className={styles.pill}
            title="Show only events without a date"
            onClick={() => props.onFilterChange(toggleWord(props.filter, 'undated'))}
          >
            {undatedCount.toLocaleString()} undated
          </button>
        ) : null}
      </span>
      <span className={styles.looks}>
        <Select
          label="Lanes"
          isLabelHidden
          value={props.look.lanes}
          options={LANE_AXES.map((value) => ({ value, label: LANE_WORDS[value] }))}
          onChange={(lanes) => props.onLookChange({ lanes })}
        />
        <Select
          label="Colour"
          isLabelHidden
          value={props.look.colour}
          options={COLOUR_AXES.map((value) => ({ value, label: COLOUR_WORDS[value] }))}
          onChange={(colour) => props.onLookChange({ colour })}
        />
      </span>
      <span className={styles.zoom}>
        <span className={styles.zoomStep}>
          <Button kind="quiet" isIcon label="Zoom out" title="Zoom out (−)" onPress={() => props.onZoom(1.5)}>
            <Minus aria-hidden="true" />
          </Button>
          <Button kind="quiet" isIcon label="Zoom in" title="Zoom in (+)" onPress={() => props.onZoom(1 / 1.5)}>
            <Plus aria-hidden="true" />
          </Button>
        </span>
        <Button kind="quiet" keys="F" onPress={props.onFit}>
          Fit
        </Button>
        <Button kind="quiet" keys="E" isDisabled={!props.hasChosen} onPress={props.onThis}>
          This event
        </Button>
        <Button kind="quiet" keys="W" title="The seven days up to today" onPress={props.onWeek}>
          Last week
        </Button>
        <Button
          kind="quiet"
          keys="B"
          title="Show only events in the time in sight; a drag over the axis chooses a shorter one"
          onPress={() => {
            const now = view.read();
            if (now) props.onSpan(now);
          }}
        >
          Only this time
        </Button>
        <Button keys="N" onPress={props.onAdd}>
          New event
        </Button>
      </span>
      <Dialog title="What the filter understands" isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} width={640}>
        <dl className={styles.help}>
          {FILTER_HELP.map(([example, meaning]) => (
            <div key={example}>
              <dt>{example}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </div>
  );
}

/** The filter with a word added, or taken out when it stands there already. */
function toggleWord(filter: string, word: string): string {
  const words = filter.split(/\s+/).filter(Boolean);
  return words.includes(word) ? words.filter((one) => one !== word).join(' ') : [...words, word].join(' ');
}
