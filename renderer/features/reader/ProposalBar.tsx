import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './card.module.css';

/** Says how many proposals wait for the analyst's word and by which keys it is given; what is not accepted is not saved. */
export function ProposalBar(props: {
  readonly count: number;
  readonly onAcceptAll: () => void;
  readonly onNext: () => void;
}) {
  const { count } = props;
  return (
    <div className={styles.bar}>
      <output aria-label="Proposals" className={styles.barCount}>
        {count === 0
          ? null
          : count === 1
            ? '1 proposal, not saved unless accepted'
            : `${count} proposals, not saved unless accepted`}
      </output>
      {count === 0 ? null : (
        <>
          <span className={styles.barKeys} aria-hidden="true">
            <Kbd>↵</Kbd> accept <Kbd>Alt ⌫</Kbd> reject
          </span>
          <Button kind="quiet" keys="F8" onPress={props.onNext}>
            Next
          </Button>
          <Button kind="quiet" keys="Alt A" onPress={props.onAcceptAll}>
            Accept all
          </Button>
        </>
      )}
    </div>
  );
}
