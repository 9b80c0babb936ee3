import type { Block, Furniture } from '../../../shared/model/article.ts';
import styles from './furniture.module.css';
import { describeFurniture } from './furniture-words.ts';

/**
 * Says under a block why it is furniture, with the button that takes it into the story. It is there while everything is shown, and seen
 * when the pointer is on the block or the focus on the button. It stands outside of the block's own element: no offset counts it.
 */
export function FurnitureWhy(props: {
  readonly furniture: Furniture;
  /** The block's first words, for the button's full name. */
  readonly words: string;
  readonly direction: Block['direction'];
  readonly onStory: () => void;
}) {
  return (
    <div className={styles.why} dir={props.direction}>
      <div className={styles.whyBox}>
        <span className={styles.rule} dir="auto">
          {describeFurniture(props.furniture)}
        </span>
        <button
          type="button"
          className={styles.story}
          aria-description={`${describeFurniture(props.furniture)}. “${props.words}”`}
          onClick={props.onStory}
        >
          Part of the story
        </button>
      </div>
    </div>
  );
}
