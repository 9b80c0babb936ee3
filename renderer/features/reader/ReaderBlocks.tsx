import { memo, type ReactNode } from 'react';
import type { Block } from '../../../shared/model/article.ts';
import { type ClipNumber, type Run, toRuns } from './block-runs.ts';
import { FurnitureWhy } from './FurnitureWhy.tsx';
import { describeFurniture } from './furniture-words.ts';
import { Picture, type ReadPicture } from './Picture.tsx';
import styles from './reader.module.css';

const NO_NUMBERS: readonly ClipNumber[] = [];

/** Characters that fit on a line of the column, for guessing the height of a block that was not drawn yet. */
const LINE_LENGTH = 72;

/** First words of a block that name it for a screen reader, UTF-16 units. */
const NAMING = 60;

/** What blocks ask for; the same object for as long as a version is open, so that nothing is drawn again. */
export interface BlockActs {
  readonly readPicture: ReadPicture;
  readonly onStory: (block: Block) => void;
}

/** Draws blocks of the canonical text as elements of our own; the text inside each is exactly the block's, whatever stands around it. */
export const ReaderBlocks = memo(function ReaderBlocks(props: {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The numbers of clips, by the index of the block they end in. */
  readonly numbers: ReadonlyMap<Block, readonly ClipNumber[]>;
  /** Without them pictures are not drawn and furniture has no button. */
  readonly acts?: BlockActs | undefined;
}) {
  return groupLists(props.blocks).map((group) => {
    const drawn = group.blocks.map((block) => (
      <ReaderBlock
        key={block.start}
        text={props.text}
        block={block}
        numbers={props.numbers.get(block) ?? NO_NUMBERS}
        acts={props.acts}
        isListItem={group.isList}
      />
    ));
    const first = group.blocks[0];
    return group.isList ? (
      <div key={first?.start} role="list" className={styles.list}>
        {drawn}
      </div>
    ) : (
      drawn
    );
  });
});

interface BlockProps {
  readonly text: string;
  readonly block: Block;
  readonly numbers: readonly ClipNumber[];
  readonly acts: BlockActs | undefined;
  readonly isListItem: boolean;
}

/** Draws one block with what stands around it: its picture before and, of furniture, the reason after. */
const ReaderBlock = memo(function ReaderBlock(props: BlockProps) {
  const { acts, block } = props;
  const { furniture, image } = block;
  const parts = (
    <>
      {image && acts ? (
        <Picture
          image={image}
          alt={props.text.slice(block.start, block.end)}
          isFurniture={furniture !== null}
          read={acts.readPicture}
        />
      ) : null}
      <BlockText {...props} />
      {furniture && acts ? (
        <FurnitureWhy
          furniture={furniture}
          direction={block.direction}
          words={props.text.slice(block.start, Math.min(block.end, block.start + NAMING))}
          onStory={() => acts.onStory(block)}
        />
      ) : null}
    </>
  );
  return props.isListItem ? <div role="listitem">{parts}</div> : parts;
}, isSameBlock);

/** Draws the text of a block. Its attributes carry its offsets; see selection.ts. */
function BlockText(props: BlockProps) {
  const { block } = props;
  const lines = Math.ceil((block.end - block.start) / LINE_LENGTH);
  const attributes = {
    dir: block.direction,
    'data-start': block.start,
    'data-end': block.end,
    'data-kind': block.kind,
    'data-furniture': block.furniture?.kind,
    title: block.furniture ? `Part of the page, not of the story. ${describeFurniture(block.furniture)}` : undefined,
    className: styles.block,
    style: { containIntrinsicBlockSize: `auto ${(lines * 1.62).toFixed(2)}em` },
  };
  const runs = toRuns(block, props.numbers).map((run) => drawRun(props.text, run));
  if (props.isListItem) return <div {...attributes}>{runs}</div>;
  switch (block.kind) {
    case 'heading':
      return (
        <div {...attributes} role="heading" aria-level={Math.max(2, block.level ?? 2)}>
          {runs}
        </div>
      );
    case 'quote':
      return <blockquote {...attributes}>{runs}</blockquote>;
    case 'image':
    case 'caption':
    case 'table-row':
    case 'list-item':
    case 'paragraph':
      return <p {...attributes}>{runs}</p>;
  }
}

function isSameBlock(before: BlockProps, after: BlockProps): boolean {
  return (
    before.text === after.text &&
    before.block === after.block &&
    before.acts === after.acts &&
    before.isListItem === after.isListItem &&
    before.numbers.length === after.numbers.length &&
    before.numbers.every((one, index) => {
      const other = after.numbers[index];
      return one.offset === other?.offset && one.number === other.number;
    })
  );
}

/** Draws the words of a run and, as generated content that is no text, the numbers behind it. */
export function drawRun(text: string, run: Run): ReactNode {
  let words: ReactNode = text.slice(run.start, run.end);
  if (run.isItalic) words = <em>{words}</em>;
  if (run.isBold) words = <strong>{words}</strong>;
  if (run.target !== null) {
    words = (
      <span className={styles.link} title={run.target}>
        {words}
      </span>
    );
  }
  return [
    <Piece key={run.start}>{words}</Piece>,
    run.numbers.length > 0 ? (
      <span
        key={`number ${run.end}`}
        className={styles.number}
        data-number={run.numbers.join(' ')}
        aria-hidden="true"
      />
    ) : null,
  ];
}

function Piece({ children }: { readonly children: ReactNode }) {
  return children;
}

interface Group {
  readonly isList: boolean;
  readonly blocks: readonly Block[];
}

function groupLists(blocks: readonly Block[]): readonly Group[] {
  const groups: { isList: boolean; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const isList = block.kind === 'list-item';
    const last = groups.at(-1);
    if (last && last.isList === isList) last.blocks.push(block);
    else groups.push({ isList, blocks: [block] });
  }
  return groups;
}
