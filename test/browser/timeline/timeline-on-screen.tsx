import { useEffect, useState } from 'react';
import { ClaimForm } from '../../../renderer/features/claims/ClaimForm.tsx';
import { type TimelineLook, TimelineView } from '../../../renderer/features/timeline/TimelineView.tsx';
import { TimelineSession } from '../../../renderer/features/timeline/timeline-session.ts';
import type { DrawnTimeline } from '../../../shared/timeline/drawn-timeline.ts';
import { type CaseOnScreen, until } from './case-on-screen.tsx';
import { fillExample } from './example-case.ts';

/** What the timeline asked of the app. */
export interface Asked {
  readonly articles: [articleId: string, clipId: string | undefined][];
  readonly messages: string[];
  visible: readonly string[];
  /** What is drawn now; null before the drawing is there. */
  readDrawn: () => DrawnTimeline | null;
}

/** The timeline with an app around it that only keeps what is chosen. */
export function TimelineOnScreen(props: {
  readonly one: CaseOnScreen;
  readonly eventId?: string | null;
  readonly asked: Asked;
}) {
  const { one, asked } = props;
  const [eventId, setEventId] = useState(props.eventId ?? null);
  const [filter, setFilter] = useState('');
  const [look, setLook] = useState<TimelineLook>({ lanes: 'kind', colour: 'none', view: null });
  const [session] = useState(() => new TimelineSession(one.db));
  useEffect(() => () => session.close(), [session]);
  asked.readDrawn = () => session.readDrawn?.() ?? null;
  return (
    <TimelineView
      db={one.db}
      origin={one.origin}
      settings={one.settings}
      session={session}
      selectedEventId={eventId}
      filter={filter}
      look={look}
      onSelectEvent={setEventId}
      onFilterChange={setFilter}
      onLookChange={(patch) => setLook((now) => ({ ...now, ...patch }))}
      onShownChange={(shown) => {
        asked.visible = shown.listIds();
      }}
      onOpenArticle={(articleId, clipId) => void asked.articles.push([articleId, clipId])}
      onOpenSource={() => undefined}
      onMessage={({ text }) => void asked.messages.push(text)}
      renderClaimForm={(claimId, onClose) => (
        <ClaimForm
          db={one.db}
          origin={one.origin}
          settings={one.settings}
          claimId={claimId}
          onOpenArticle={() => undefined}
          onOpenSource={() => undefined}
          onRemoved={onClose}
          onMessage={({ text }) => void asked.messages.push(text)}
        />
      )}
    />
  );
}

/** An empty record of what is asked. */
export function askedNothing(): Asked {
  return { articles: [], messages: [], visible: [], readDrawn: () => null };
}

/** An event of the example case that can be chosen. */
export type ChosenEvent = 'visit' | 'strikes' | 'agreed';

/** Shows the example case with the event of that name chosen. */
export async function showExampleCase(one: CaseOnScreen, asked: Asked, chosen?: ChosenEvent) {
  const example = await fillExample(one);
  one.show(<TimelineOnScreen one={one} asked={asked} eventId={chosen ? example[chosen].id : null} />);
  await until(() => asked.visible.length === 10);
  return example;
}

/** The names of the events in the list that is shown. */
export function namesOf(): readonly (string | null)[] {
  return [...document.querySelectorAll('[role=list][aria-label=Events] [role=listitem]')].map((item) =>
    item.getAttribute('aria-label'),
  );
}
