import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_NORMAL,
  type EditorState,
  type ElementNode,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  type PointType,
} from 'lexical';
import { useCallback, useEffect, useRef, useState } from 'react';
import styles from './RichTextEditor.module.css';
import { findNextWarning, type TextCheck, type TextWarning, TextWarnings } from './TextWarnings.tsx';

/** A text node's words within the text that is checked. */
interface Piece {
  readonly key: NodeKey;
  readonly start: number;
  readonly end: number;
}

/** The words of the whole text, a line for each block, and where each text node stands in it. */
interface CheckedText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The highlight that all editors of the page share; `::highlight()` in RichTextEditor.module.css carries the same name. */
const HIGHLIGHT = 'text-warning';

/** How long after the last key the text is looked at again, in milliseconds: typing must not wait for it. */
const PAUSE = 150;

/** Looks at an editor's text while it is written: marks what `check` finds in the text and lists it beneath. Nothing of the text is changed. */
export function RichTextWarnings({ check }: { readonly check: TextCheck }) {
  const [editor] = useLexicalComposerContext();
  const [found, setFound] = useState<{ readonly text: CheckedText; readonly warnings: readonly TextWarning[] } | null>(
    null,
  );
  const latest = useRef(found);
  latest.current = found;
  const goTo = useCallback((index: number | null) => selectWarning(editor, latest.current, index), [editor]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let painted: readonly Range[] = [];
    const look = (state: EditorState) => {
      const text = state.read(() => $readText());
      const warnings = check(text.text);
      painted = repaint(painted, editor, text, warnings);
      setFound((now) => (warnings.length === 0 && now === null ? now : { text, warnings }));
    };
    look(editor.getEditorState());
    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
        clearTimeout(timer);
        timer = setTimeout(() => look(editorState), PAUSE);
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.key !== 'F8' || !latest.current) return false;
          event.preventDefault();
          // Looked at anew: what was found last may be a key press behind the text.
          const text = $readText();
          const warnings = check(text.text);
          const next = findNextWarning(warnings, $readSelection(text), event.shiftKey ? 'backward' : 'forward');
          selectWarning(editor, { text, warnings }, next);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      () => {
        clearTimeout(timer);
        repaint(painted, editor, { text: '', pieces: [] }, []);
      },
    );
  }, [editor, check]);
  const quoteOf = (warning: TextWarning) => found?.text.text.slice(warning.start, warning.end) ?? '';
  return (
    <div className={found && found.warnings.length > 0 ? styles.warnings : undefined}>
      <TextWarnings
        warnings={(found?.warnings ?? []).map((warning) => ({ quote: quoteOf(warning), reason: warning.reason }))}
        onGo={goTo}
      />
    </div>
  );
}

/** Reads the text as it is checked; what is no text (a quoted clip) is left out and parts what is around it. */
function $readText(): CheckedText {
  const pieces: Piece[] = [];
  let text = '';
  const readElement = (element: ElementNode) => {
    for (const child of element.getChildren()) {
      if ($isTextNode(child)) {
        const words = child.getTextContent();
        pieces.push({ key: child.getKey(), start: text.length, end: text.length + words.length });
        text += words;
      } else if ($isLineBreakNode(child)) text += '\n';
      else if ($isElementNode(child) && child.isInline()) readElement(child);
      else {
        text += '\n';
        if ($isElementNode(child)) readElement(child);
        text += '\n';
      }
    }
  };
  readElement($getRoot());
  return { text, pieces };
}

/** What is selected of the checked text; outside of its words, that is before all of them. */
function $readSelection(text: CheckedText): { readonly start: number; readonly end: number } {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return { start: 0, end: 0 };
  const [first, last] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  // A whole block may be selected by its element: then the words inside of the selection tell where it is.
  const keys = new Set(selection.getNodes().map((node) => node.getKey()));
  const inside = text.pieces.filter((piece) => keys.has(piece.key));
  const offsetOf = ({ key, offset, type }: PointType, otherwise: number | undefined) => {
    const piece = type === 'text' ? text.pieces.find((one) => one.key === key) : undefined;
    return piece ? piece.start + offset : (otherwise ?? 0);
  };
  return { start: offsetOf(first, inside[0]?.start), end: offsetOf(last, inside.at(-1)?.end) };
}

function selectWarning(
  editor: LexicalEditor,
  found: { readonly text: CheckedText; readonly warnings: readonly TextWarning[] } | null,
  index: number | null,
): void {
  const warning = index === null ? undefined : found?.warnings[index];
  if (!found || !warning) return;
  const [from, to] = [findPiece(found.text, warning.start, false), findPiece(found.text, warning.end, true)];
  if (!from || !to) return;
  editor.focus(() => {
    editor.update(() => {
      const selection = $createRangeSelection();
      selection.anchor.set(from.key, warning.start - from.start, 'text');
      selection.focus.set(to.key, warning.end - to.start, 'text');
      $setSelection(selection);
    });
  });
}

/** The text node at an offset; an end belongs to the words before it. */
function findPiece(text: CheckedText, offset: number, isEnd: boolean): Piece | undefined {
  return text.pieces.find((piece) =>
    isEnd ? piece.start < offset && offset <= piece.end : piece.start <= offset && offset < piece.end,
  );
}

/** Takes an editor's marks off the page and puts its new ones there; the highlight is shared with other editors. */
function repaint(
  before: readonly Range[],
  editor: LexicalEditor,
  text: CheckedText,
  warnings: readonly TextWarning[],
): readonly Range[] {
  const highlight = CSS.highlights.get(HIGHLIGHT) ?? new Highlight();
  for (const range of before) highlight.delete(range);
  const ranges = warnings.flatMap((warning) => toRange(editor, text, warning) ?? []);
  for (const range of ranges) highlight.add(range);
  if (highlight.size === 0) CSS.highlights.delete(HIGHLIGHT);
  else CSS.highlights.set(HIGHLIGHT, highlight);
  return ranges;
}

function toRange(editor: LexicalEditor, text: CheckedText, warning: TextWarning): Range | null {
  const [from, to] = [findPiece(text, warning.start, false), findPiece(text, warning.end, true)];
  const [start, end] = [from && textOf(editor, from.key), to && textOf(editor, to.key)];
  if (!from || !to || !start || !end) return null;
  const range = document.createRange();
  range.setStart(start, Math.min(warning.start - from.start, start.length));
  range.setEnd(end, Math.min(warning.end - to.start, end.length));
  return range;
}

/** The DOM text of a text node: however its formats nest, it is one. */
function textOf(editor: LexicalEditor, key: NodeKey): Text | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node && node.nodeType !== Node.TEXT_NODE) node = node.firstChild;
  return node as Text | null;
}
