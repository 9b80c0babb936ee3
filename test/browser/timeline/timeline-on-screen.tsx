import { useState } from 'react';
import { ClaimForm } from '../../../renderer/features/claims/ClaimForm.tsx';
import { TimelineView } from '../../../renderer/features/timeline/TimelineView.tsx';
import type { CaseOnScreen } from './case-on-screen.tsx';

/** What the timeline asked of the app. */
export interface Asked {
  readonly articles: [articleId: string, clipId: string | undefined][];
  readonly messages: string[];
  visible: readonly string[];
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
  return (
    <TimelineView
      db={one.db}
      origin={one.origin}
      settings={one.settings}
      selectedEventId={eventId}
      filter={filter}
      onSelectEvent={setEventId}
      onFilterChange={setFilter}
      onVisibleChange={(ids) => {
        asked.visible = ids;
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
  return { articles: [], messages: [], visible: [] };
}
