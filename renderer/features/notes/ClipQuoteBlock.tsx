import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, type NodeKey } from 'lexical';
import { X } from 'lucide-react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './notes.module.css';
import { OPEN_CLIP_COMMAND } from './open-clip-command.ts';

/** How a quoted clip looks in a note: the words, where they are from, and the way there by click or Enter. */
export function ClipQuoteBlock(props: {
  readonly nodeKey: NodeKey;
  readonly clipId: Ulid;
  readonly quote: string;
  readonly source: string;
}) {
  const [editor] = useLexicalComposerContext();
  const [isSelected] = useLexicalNodeSelection(props.nodeKey);
  const handleRemove = () => editor.update(() => $getNodeByKey(props.nodeKey)?.remove());
  return (
    <figure className={`${styles.clipQuote} ${isSelected ? styles.isChosen : ''}`}>
      <button
        type="button"
        className={styles.clipQuoteOpen}
        onClick={() => editor.dispatchCommand(OPEN_CLIP_COMMAND, props.clipId)}
      >
        <span className={styles.clipQuoteWords} dir="auto">
          {props.quote}
        </span>
        <span className={styles.clipQuoteSource} dir="auto">
          {props.source}
        </span>
      </button>
      <span className={styles.clipQuoteRemove}>
        <Button kind="quiet" isIcon label="Remove this quote" onPress={handleRemove}>
          <X aria-hidden="true" />
        </Button>
      </span>
    </figure>
  );
}
