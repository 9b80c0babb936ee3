import { CircleHelp, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FILTER_HELP } from './filter.ts';
import { describeView } from './ticks.ts';
import type { TimeView } from './time-scale.ts';
import styles from './timeline.module.css';

/** The tools above the drawing: filter, what is in sight, zoom and fit. */
export function TimelineTools(props: {
  readonly filter: string;
  readonly view: TimeView | null;
  readonly shownCount: number;
  readonly wholeCount: number;
  readonly undatedCount: number;
  readonly onFilterChange: (text: string) => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onAdd: () => void;
}) {
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { shownCount, wholeCount, undatedCount } = props;
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
      <Button kind="quiet" isIcon label="What the filter understands" onPress={() => setHelpOpen(true)}>
        <CircleHelp aria-hidden="true" />
      </Button>
      <span className={styles.facts}>
        <span className={styles.count} role="status" aria-label="Events shown">
          {shownCount === wholeCount
            ? `${wholeCount.toLocaleString()} ${wholeCount === 1 ? 'event' : 'events'}`
            : `${shownCount.toLocaleString()} of ${wholeCount.toLocaleString()} events`}
        </span>
        {props.view ? <Chip title="The time in sight">{describeView(props.view)}</Chip> : null}
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
