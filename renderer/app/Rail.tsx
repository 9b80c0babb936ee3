import {
  CircleAlert,
  FileText,
  type LucideIcon,
  MessageSquare,
  NotebookText,
  Scale,
  UsersRound,
  Waypoints,
} from 'lucide-react';
import styles from './app.module.css';
import { COMMANDS } from './commands.ts';
import { toHash, VIEWS, type View, type ViewPlace } from './place.ts';
import { printChord } from './shortcuts.ts';

const ICONS: Record<View, LucideIcon> = {
  articles: FileText,
  timeline: Waypoints,
  claims: MessageSquare,
  sources: UsersRound,
  notes: NotebookText,
  gaps: CircleAlert,
  hypotheses: Scale,
};

const NAMES: Record<View, string> = {
  articles: 'Articles',
  timeline: 'Timeline',
  claims: 'Claims',
  sources: 'Sources',
  notes: 'Notes',
  gaps: 'Gaps',
  hypotheses: 'Hypotheses',
};

/** The narrow rail of views; each link is the place that it leads to. */
export function Rail(props: { readonly place: ViewPlace; readonly onGo: (patch: Partial<ViewPlace>) => void }) {
  return (
    <nav aria-label="Views" className={styles.rail}>
      {VIEWS.map((view) => {
        const Icon = ICONS[view];
        const chord = COMMANDS[`view-${view}`].chord;
        return (
          <a
            key={view}
            href={`#${toHash({ ...props.place, view })}`}
            aria-label={NAMES[view]}
            aria-current={props.place.view === view ? 'page' : undefined}
            title={chord ? `${NAMES[view]} (${printChord(chord)})` : undefined}
            onClick={(event) => {
              event.preventDefault();
              props.onGo({ view });
            }}
          >
            <Icon aria-hidden="true" />
            {NAMES[view]}
          </a>
        );
      })}
    </nav>
  );
}
