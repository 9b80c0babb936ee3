import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { readStep } from '../../ui/step-keys.ts';
import { TextField } from '../../ui/TextField.tsx';
import { addTag, KEYED_TAGS, moveTag, removeTag, renameTag, type TagList, type TagRow } from './tag-rows.ts';
import styles from './tags.module.css';

/** The tags of clips in the order of their keys: add, rename, move, remove; nothing is written before the dialog is saved. */
export function TagsField(props: {
  readonly list: TagList;
  /** How many clips carry each tag, as the case is now. */
  readonly counts: ReadonlyMap<string, number>;
  readonly onChange: (list: TagList) => void;
}) {
  const { list, counts, onChange } = props;
  const [added, setAdded] = useState('');
  const [asking, setAsking] = useState<string | null>(null);
  const moved = useRef<string | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  // A row that changes places loses the focus with it; it is given back.
  useEffect(() => {
    if (moved.current === null || list.rows.length === 0) return;
    const row = rows.current?.querySelector(`[data-tag="${CSS.escape(moved.current)}"]`);
    if (row && !row.contains(document.activeElement)) row.querySelector('input')?.focus();
    moved.current = null;
  }, [list]);
  const move = (key: string, step: 1 | -1) => {
    moved.current = key;
    onChange(moveTag(list, key, step));
  };
  const focusAfterRemoval = (key: string) => {
    const index = list.rows.findIndex((row) => row.key === key);
    moved.current = (list.rows[index + 1] ?? list.rows[index - 1])?.key ?? null;
  };
  const remove = (row: TagRow, fromClips: boolean) => {
    focusAfterRemoval(row.key);
    setAsking(null);
    onChange(removeTag(list, row.key, fromClips));
  };
  const handleAdd = () => {
    setAdded('');
    if (added.trim() !== '') onChange(addTag(list, added));
  };
  const listed = new Set(list.rows.flatMap(({ was, name }) => (was === null ? [name] : [was, name])));
  const others = [...counts.keys()].filter((tag) => !listed.has(tag) && !list.dropped.includes(tag)).sort();
  return (
    <FieldRow label="Tags" isGroup>
      <div ref={rows} className={styles.tags}>
        {list.rows.map((row, index) => {
          const count = row.was === null ? 0 : (counts.get(row.was) ?? 0);
          const isLast = index === list.rows.length - 1;
          return (
            <div
              key={row.key}
              data-tag={row.key}
              role="group"
              aria-label={`Tag ${index + 1}`}
              className={styles.row}
              onKeyDown={(event) => {
                const step = readStep(event);
                if (step !== null) move(row.key, step);
              }}
            >
              <span className={styles.key}>{index < KEYED_TAGS ? <Kbd>{String(index + 1)}</Kbd> : null}</span>
              <TextField
                label="Name of the tag"
                isLabelHidden
                value={row.name}
                onChange={(name) => onChange(renameTag(list, row.key, name))}
              />
              <span className={styles.count}>{describeCount(row, count)}</span>
              <Button
                kind="quiet"
                isIcon
                label={`Move the tag ${row.name} up`}
                title="Move up (Alt ↑)"
                isDisabled={index === 0}
                onPress={() => move(row.key, -1)}
              >
                <ArrowUp aria-hidden="true" />
              </Button>
              <Button
                kind="quiet"
                isIcon
                label={`Move the tag ${row.name} down`}
                title="Move down (Alt ↓)"
                isDisabled={isLast}
                onPress={() => move(row.key, 1)}
              >
                <ArrowDown aria-hidden="true" />
              </Button>
              <Button
                kind="quiet"
                isIcon
                label={`Remove the tag ${row.name}`}
                onPress={() => (count > 0 ? setAsking(row.key) : remove(row, false))}
              >
                <X aria-hidden="true" />
              </Button>
              {asking === row.key ? (
                <RemovalQuestion
                  name={row.was ?? row.name}
                  count={count}
                  onRemove={(fromClips) => remove(row, fromClips)}
                  onKeep={() => {
                    moved.current = row.key;
                    setAsking(null);
                    onChange({ ...list });
                  }}
                />
              ) : null}
            </div>
          );
        })}
        <div className={styles.add}>
          <TextField
            label="Add tag"
            isLabelHidden
            value={added}
            placeholder="Another tag, then Enter"
            onChange={setAdded}
            onEnter={handleAdd}
            onBlur={handleAdd}
          />
        </div>
        {others.length > 0 ? (
          <div role="group" aria-label="Tags that are not on the list" className={`${styles.add} ${styles.others}`}>
            <span>On clips, and not on this list:</span>
            {others.map((tag) => (
              <Button key={tag} kind="quiet" label={`Add the tag ${tag}`} onPress={() => onChange(addTag(list, tag))}>
                <bdi>{tag}</bdi> ({(counts.get(tag) ?? 0).toLocaleString()})
              </Button>
            ))}
          </div>
        ) : null}
      </div>
    </FieldRow>
  );
}

/** Asked in place, where the list stays in sight: a tag that clips carry is not taken off them unseen. */
function RemovalQuestion(props: {
  readonly name: string;
  readonly count: number;
  readonly onRemove: (fromClips: boolean) => void;
  readonly onKeep: () => void;
}) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [carry, them] = props.count === 1 ? ['clip carries', 'it'] : ['clips carry', 'them'];
  return (
    <div role="alert" className={styles.question}>
      <span>
        {props.count.toLocaleString()} {carry} “<bdi>{props.name}</bdi>”.
      </span>
      <Button ref={first} kind="danger" onPress={() => props.onRemove(true)}>
        Take it off {them} too
      </Button>
      <Button onPress={() => props.onRemove(false)}>Only off the list</Button>
      <Button kind="quiet" onPress={props.onKeep}>
        Keep the tag
      </Button>
    </div>
  );
}

function describeCount(row: TagRow, count: number): string {
  if (count === 0) return '';
  const clips = `${count.toLocaleString()} ${count === 1 ? 'clip' : 'clips'}`;
  return row.was !== null && row.name.trim() !== row.was ? `${clips} ${count === 1 ? 'follows' : 'follow'}` : clips;
}
