import { $getSelection, $isNodeSelection, COMMAND_PRIORITY_NORMAL, defineExtension, KEY_ENTER_COMMAND } from 'lexical';
import { $isClipQuoteNode, ClipQuoteNode } from './ClipQuoteNode.tsx';
import { OPEN_CLIP_COMMAND } from './open-clip-command.ts';

/** Quoted clips in a note: the block, and Enter on a chosen one goes to its place. */
export const ClipQuotesExtension = defineExtension({
  name: 'dateline/clip-quotes',
  nodes: () => [ClipQuoteNode],
  register: (editor) =>
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        const chosen = $isNodeSelection(selection) ? selection.getNodes() : [];
        const node = chosen[0];
        if (chosen.length !== 1 || !$isClipQuoteNode(node)) return false;
        event?.preventDefault();
        return editor.dispatchCommand(OPEN_CLIP_COMMAND, node.getClipQuote().clipId);
      },
      COMMAND_PRIORITY_NORMAL,
    ),
});
