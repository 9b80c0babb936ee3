import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** What the timeline is for, where the case has no event yet. */
export function NoEvents({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <EmptyState
      title="No events yet"
      action={
        <Button kind="primary" onPress={onAdd}>
          Add the first event
        </Button>
      }
    >
      An event is something that happened, or is said to have happened. Clip a passage in an article and give it an
      event and a date: it appears here, with its doubt drawn as width.
    </EmptyState>
  );
}
