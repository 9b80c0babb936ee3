import {
  $create,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import type { ReactElement } from 'react';
import type { Ulid } from '../../../shared/model/ids.ts';
import { ClipQuoteBlock } from './ClipQuoteBlock.tsx';
import styles from './notes.module.css';
import { CLIP_QUOTE_TYPE } from './quoted-clips.ts';

/** What a quoted clip carries in the note: the words stay readable even if the clip is removed one day. */
export interface ClipQuote {
  readonly clipId: Ulid;
  readonly quote: string;
  /** Outlet, title and date of the article in one line. */
  readonly source: string;
}

/** The form of the stored fields; a later form gets the next number and reads this one. */
const FORM = 1;

const readText = (value: unknown): string => (typeof value === 'string' ? value : '');
// The default is no form of ours: a state that equals its default would not be stored.
const formState = createState('form', { parse: (value) => (typeof value === 'number' ? value : 0) });
const clipIdState = createState('clipId', { parse: readText });
const quoteState = createState('quote', { parse: readText });
const sourceState = createState('source', { parse: readText });

/** A clip quoted in a note as a block of its own: never edited in the note, one key away from its place. */
export class ClipQuoteNode extends DecoratorNode<ReactElement> {
  override $config() {
    return this.config(CLIP_QUOTE_TYPE, {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: formState },
        { flat: true, stateConfig: clipIdState },
        { flat: true, stateConfig: quoteState },
        { flat: true, stateConfig: sourceState },
      ],
    });
  }

  override createDOM(_config: EditorConfig, _editor: LexicalEditor): HTMLElement {
    const element = document.createElement('div');
    element.className = styles.quoteHost ?? '';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    const { quote, source } = this.getClipQuote();
    return `“${quote}” (${source})`;
  }

  /** The clip's id, words and source line. */
  getClipQuote(): ClipQuote {
    return {
      clipId: $getState(this, clipIdState),
      quote: $getState(this, quoteState),
      source: $getState(this, sourceState),
    };
  }

  override decorate(): ReactElement {
    return <ClipQuoteBlock nodeKey={this.getKey()} {...this.getClipQuote()} />;
  }
}

/** Makes the block for a clip; call it inside an update of the editor. */
export function $createClipQuoteNode({ clipId, quote, source }: ClipQuote): ClipQuoteNode {
  const node = $create(ClipQuoteNode);
  $setState(node, formState, FORM);
  $setState(node, clipIdState, clipId);
  $setState(node, quoteState, quote);
  return $setState(node, sourceState, source);
}

/** Whether a node of the editor is a quoted clip. */
export function $isClipQuoteNode(node: LexicalNode | null | undefined): node is ClipQuoteNode {
  return node instanceof ClipQuoteNode;
}
