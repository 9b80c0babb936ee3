import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { $getNodeByKey, COMMAND_PRIORITY_NORMAL, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { X } from 'lucide-react';
import { createContext, useContext, useEffect } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './notes.module.css';

/** Goes to a clip's place in its article; given by the view around the editor. */
export const OpenClip = createContext<(clipId: Ulid) => void>(() => undefined);

/** How a quoted clip looks in a note: the words, where they are from, and the way there by click or Enter. */
export function ClipQuoteBlock(props: {
  readonly nodeKey: NodeKey;
  readonly clipId: Ulid;
  readonly quote: string;
  readonly source: string;
}) {
  const [editor] = useLexicalComposerContext();
  const [isSelected] = useLexicalNodeSelection(props.nodeKey);
  const openClip = useContext(OpenClip);
  const { clipId } = props;
  useEffect(() => {
    if (!isSelected) return;
    return editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        event?.preventDefault();
        openClip(clipId);
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    );
  }, [editor, isSelected, openClip, clipId]);
  const handleRemove = () => editor.update(() => $getNodeByKey(props.nodeKey)?.remove());
  return (
    <figure className={`${styles.clipQuote} ${isSelected ? styles.isChosen : ''}`}>
      <button type="button" className={styles.clipQuoteOpen} onClick={() => openClip(clipId)}>
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
