import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard';
import { HistoryExtension } from '@lexical/history';
import { $generateNodesFromDOM } from '@lexical/html';
import { $isListNode, INSERT_UNORDERED_LIST_COMMAND, ListExtension, REMOVE_LIST_COMMAND } from '@lexical/list';
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
  RichTextExtension,
} from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import { $findMatchingParent } from '@lexical/utils';
import {
  $createParagraphNode,
  $getEditor,
  $getSelection,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  createCommand,
  defineExtension,
  KEY_DOWN_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';

/** The shapes of a block that the toolbar and its keys give. */
export type BlockShape = 'paragraph' | 'heading' | 'list' | 'quote';

/** What the words at the caret are, for the pressed state of the toolbar's buttons. */
export interface Formats {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly shape: BlockShape;
}

/** Turns the selected blocks into the shape, or back into paragraphs where they have it already. */
export const SHAPE_COMMAND: LexicalCommand<BlockShape> = createCommand('SHAPE_COMMAND');

/** Keys by their place on the keyboard: with Shift, the digits' characters differ from layout to layout. */
const SHAPE_KEYS: readonly { readonly code: string; readonly isAlt: boolean; readonly shape: BlockShape }[] = [
  { code: 'Digit1', isAlt: true, shape: 'heading' },
  { code: 'Digit8', isAlt: false, shape: 'list' },
  { code: 'Digit9', isAlt: false, shape: 'quote' },
];

/** The part of the Sanitizer API in use: it drops what runs, and needs no Trusted Types policy; the document it gives loads nothing. */
interface SafeParser {
  readonly parseHTML?: (html: string) => Document;
}

/** Pasted HTML becomes paragraphs, headings, lists, quotes, bold and italic; where that cannot be read, its plain words are taken. */
const safePaste = configExtension(ClipboardImportExtension, {
  $importMimeType: {
    'text/html': [
      (html, selection) => {
        const { parseHTML } = Document as unknown as SafeParser;
        if (!parseHTML) return false;
        const editor = $getEditor();
        const nodes = $generateNodesFromDOM(editor, parseHTML.call(Document, html));
        if (nodes.length === 0) return false;
        $insertGeneratedNodes(editor, nodes, selection);
        return true;
      },
    ],
  },
});

/** Rich text with history, lists, shapes by keys and pasting that obeys the page's policy. */
export const WritingExtension = defineExtension({
  name: 'dateline/writing',
  dependencies: [RichTextExtension, HistoryExtension, ListExtension, safePaste],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        SHAPE_COMMAND,
        (shape) => {
          $applyShape(editor, shape);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (!(event.ctrlKey || event.metaKey) || event.altKey === event.shiftKey) return false;
          const key = SHAPE_KEYS.find((one) => one.code === event.code && one.isAlt === event.altKey);
          if (!key) return false;
          event.preventDefault();
          return editor.dispatchCommand(SHAPE_COMMAND, key.shape);
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    ),
});

function $applyShape(editor: LexicalEditor, shape: BlockShape): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const now = $readFormats().shape;
  if (now === 'list') editor.dispatchCommand(REMOVE_LIST_COMMAND, undefined);
  if (shape === now || shape === 'paragraph') {
    if (now !== 'list') $setBlocksType(selection, () => $createParagraphNode());
    return;
  }
  if (shape === 'list') editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined);
  else $setBlocksType(selection, () => (shape === 'heading' ? $createHeadingNode('h2') : $createQuoteNode()));
}

/** Reads what the words at the caret are; call it inside a read or an update of the editor. */
export function $readFormats(): Formats {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { isBold: false, isItalic: false, shape: 'paragraph' };
  const anchor = selection.anchor.getNode();
  const isInList = $findMatchingParent(anchor, $isListNode) !== null;
  const block = $findMatchingParent(anchor, (node) => {
    const parent = node.getParent();
    return parent !== null && $isRootOrShadowRoot(parent);
  });
  const shape = isInList ? 'list' : $isHeadingNode(block) ? 'heading' : $isQuoteNode(block) ? 'quote' : 'paragraph';
  return { isBold: selection.hasFormat('bold'), isItalic: selection.hasFormat('italic'), shape };
}
