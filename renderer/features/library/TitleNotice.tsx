import { Button } from '../../ui/Button.tsx';
import { NoticeLine } from '../../ui/NoticeLine.tsx';
import type { TaughtTitle } from './use-title-notice.ts';

/** The line under the grid that says what a corrected title taught, and offers it to what is in the case already. */
export function TitleNotice(props: {
  readonly learned: TaughtTitle | null;
  readonly onApply: () => void;
  readonly onDismiss: () => void;
}) {
  const { learned } = props;
  const count = learned?.count ?? 0;
  return (
    <NoticeLine
      label="Learned"
      words={
        learned ? (
          <>
            Pages of <bdi>{learned.outletName}</bdi> imported from now on take their title from {learned.places}.
          </>
        ) : null
      }
      action={
        count > 0 ? (
          <Button keys="Alt A" onPress={props.onApply}>
            {count === 1 ? 'Also in 1 other article' : `Also in ${count.toLocaleString()} other articles`}
          </Button>
        ) : null
      }
      onDismiss={props.onDismiss}
    />
  );
}
