import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type AnyLexicalExtensionArgument,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { Bold, Heading, Italic, List, Quote } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './RichTextEditor.module.css';
import { RichTextWarnings } from './RichTextWarnings.tsx';
import { $readFormats, type Formats, SHAPE_COMMAND, WritingExtension } from './rich-text-commands.ts';
import type { TextCheck } from './TextWarnings.tsx';

/** Text as the editor stores it: its own JSON, and its plain words. */
export interface WrittenText {
  readonly state: string;
  readonly plain: string;
}

/**
 * An editor for rich text with a toolbar. It reads `initial` once: give it a `key` to show another text. `onChange` is called at
 * every change with a function that reads the text, so that a long text is written out only when it is saved.
 */
export function RichTextEditor(props: {
  readonly label: string;
  readonly initial: WrittenText | null;
  readonly placeholder: string;
  readonly onChange: (read: () => WrittenText) => void;
  readonly onBlur?: (() => void) | undefined;
  /** Further nodes and commands; must not change while the editor is mounted. */
  readonly extensions?: readonly AnyLexicalExtensionArgument[] | undefined;
  /** Shown at the end of the toolbar, inside of the editor's context. */
  readonly tools?: ReactNode;
  readonly isCompact?: boolean | undefined;
  /** Looks at the words while they are written; what it finds is marked in the text and listed beneath. */
  readonly check?: TextCheck | undefined;
}) {
  const start = useRef({ initial: props.initial, extensions: props.extensions ?? [] });
  const extension = useMemo(
    () =>
      defineExtension({
        name: 'dateline/editor',
        namespace: 'dateline',
        dependencies: [WritingExtension, ...start.current.extensions],
        theme: {
          heading: { h1: styles.heading ?? '', h2: styles.heading ?? '', h3: styles.heading ?? '' },
          quote: styles.quote ?? '',
          paragraph: styles.paragraph ?? '',
          list: { ul: styles.list ?? '', ol: styles.list ?? '', listitem: styles.listItem ?? '' },
          text: { bold: styles.bold ?? '', italic: styles.italic ?? '', underline: styles.underline ?? '' },
        },
        $initialEditorState: (editor) => $restore(editor, start.current.initial),
        onError: (error) => {
          throw error;
        },
      }),
    [],
  );
  return (
    <div className={`${styles.editor} ${props.isCompact ? styles.compact : ''}`}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <Toolbar tools={props.tools} />
        <div className={styles.sheet}>
          <ContentEditable
            className={styles.writing}
            aria-label={props.label}
            aria-multiline
            spellCheck={false}
            aria-placeholder={props.placeholder}
            placeholder={<div className={styles.placeholder}>{props.placeholder}</div>}
          />
        </div>
        {props.check ? <RichTextWarnings check={props.check} /> : null}
        <Watcher onChange={props.onChange} onBlur={props.onBlur} />
      </LexicalExtensionComposer>
    </div>
  );
}

/** A state that cannot be read any more must not lose the words: they come back as plain paragraphs. */
function $restore(editor: LexicalEditor, initial: WrittenText | null): void {
  if (!initial) return;
  if (initial.state !== '') {
    try {
      editor.setEditorState(editor.parseEditorState(initial.state));
      return;
    } catch (error) {
      console.warn('A text could not be restored with its formats; its plain words are shown.', error);
    }
  }
  const root = $getRoot().clear();
  for (const line of initial.plain.split(/\n+/)) root.append($createParagraphNode().append($createTextNode(line)));
}

function Watcher(props: {
  readonly onChange: (read: () => WrittenText) => void;
  readonly onBlur?: (() => void) | undefined;
}) {
  const [editor] = useLexicalComposerContext();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, prevEditorState }) => {
          if (prevEditorState.isEmpty() && editorState.isEmpty()) return;
          if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
          latest.current.onChange(() => ({
            state: JSON.stringify(editorState.toJSON()),
            plain: editorState.read(() => $getRoot().getTextContent()),
          }));
        }),
        editor.registerCommand(
          BLUR_COMMAND,
          () => {
            latest.current.onBlur?.();
            return false;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  return null;
}

const NO_FORMATS: Formats = { isBold: false, isItalic: false, shape: 'paragraph' };

function Toolbar({ tools }: { readonly tools: ReactNode }) {
  const [editor] = useLexicalComposerContext();
  const [formats, setFormats] = useState<Formats>(NO_FORMATS);
  useEffect(() => {
    const readFormats = () => {
      const next = editor.getEditorState().read(() => $readFormats(), { editor });
      setFormats((now) =>
        now.isBold === next.isBold && now.isItalic === next.isItalic && now.shape === next.shape ? now : next,
      );
    };
    return mergeRegister(
      editor.registerUpdateListener(readFormats),
      editor.registerCommand(
        SELECTION_CHANGE_COMMAND,
        () => {
          readFormats();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  }, [editor]);
  const act = (work: () => void) => () => {
    editor.focus(work);
  };
  return (
    <div role="toolbar" aria-label="Format" className={styles.toolbar}>
      <Button
        kind="quiet"
        isIcon
        label="Bold"
        title="Bold (Ctrl B)"
        isPressed={formats.isBold}
        onPress={act(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'))}
      >
        <Bold aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        isIcon
        label="Italic"
        title="Italic (Ctrl I)"
        isPressed={formats.isItalic}
        onPress={act(() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'))}
      >
        <Italic aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        isIcon
        label="Heading"
        title="Heading (Ctrl Alt 1)"
        isPressed={formats.shape === 'heading'}
        onPress={act(() => editor.dispatchCommand(SHAPE_COMMAND, 'heading'))}
      >
        <Heading aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        isIcon
        label="List"
        title="List (Ctrl ⇧ 8)"
        isPressed={formats.shape === 'list'}
        onPress={act(() => editor.dispatchCommand(SHAPE_COMMAND, 'list'))}
      >
        <List aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        isIcon
        label="Quote"
        title="Quote (Ctrl ⇧ 9)"
        isPressed={formats.shape === 'quote'}
        onPress={act(() => editor.dispatchCommand(SHAPE_COMMAND, 'quote'))}
      >
        <Quote aria-hidden="true" />
      </Button>
      {tools}
    </div>
  );
}
