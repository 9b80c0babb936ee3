import { Button } from '../../ui/Button.tsx';
import { NoticeLine } from '../../ui/NoticeLine.tsx';
import type { Reach } from './furniture-elsewhere.ts';

/** What a mark did and what was learned by it. */
export interface LearnedWords {
  readonly isDimmed: boolean;
  /** The outlet whose pages are read the same way from now on; null where nothing was learned. */
  readonly outletName: string | null;
  /** Beginnings of lines that were learned beside the lines themselves. */
  readonly leads: readonly string[];
  /** Why nothing was learned, a whole sentence; null where something was. */
  readonly reason: string | null;
  readonly reach: Reach;
}

/** The line above the reader's footer that says what was learned by a mark, and offers it to what is in the case already. */
export function FurnitureNotice(props: {
  readonly learned: LearnedWords | null;
  readonly onApply: () => void;
  readonly onDismiss: () => void;
}) {
  const { learned } = props;
  const { here, elsewhere } = learned?.reach ?? { here: 0, elsewhere: 0 };
  return (
    <NoticeLine
      label="Learned"
      words={learned ? <Words {...learned} /> : null}
      action={
        here + elsewhere > 0 ? (
          <Button onPress={props.onApply}>
            {elsewhere === 0
              ? here === 1
                ? 'Also on 1 more line here'
                : `Also on ${here.toLocaleString()} more lines here`
              : elsewhere === 1
                ? 'Also in 1 other article'
                : `Also in ${elsewhere.toLocaleString()} other articles`}
          </Button>
        ) : null
      }
      onDismiss={props.onDismiss}
    />
  );
}

function Words({ isDimmed, outletName, leads, reason }: LearnedWords) {
  const start = isDimmed ? 'Dimmed.' : 'Part of the story again.';
  if (outletName === null) return `${start} ${reason ?? ''}`;
  return (
    <>
      {start} Pages of <bdi>{outletName}</bdi> imported from now on are read the same way.
      {leads.map((lead) => (
        <span key={lead}>
          {' '}
          So are their lines that begin with “<bdi>{lead}</bdi>”.
        </span>
      ))}
    </>
  );
}
