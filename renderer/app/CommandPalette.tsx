import { Command } from 'cmdk';
import { useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './app.module.css';
import { COMMAND_IDS, COMMANDS, type CommandId, keysOf } from './commands.ts';

/** Somewhere the palette can jump to by name: an article, an event, a note. */
export interface Jump {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly onChoose: () => void;
}

/** Every command and every named thing of the case, found by typing. */
export function CommandPalette(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onRun: (id: CommandId) => void;
  /** What a command is called now, where that changes: "Undo: grade claim". */
  readonly labels: Partial<Record<CommandId, string>>;
  readonly jumps: readonly Jump[];
  /** Called to look for words in all texts. */
  readonly onSearch: (query: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const query = typed.trim();
  const close = () => {
    setTyped('');
    props.onClose();
  };
  const choose = (act: () => void) => {
    close();
    act();
  };
  return (
    <Dialog title="Commands" isOpen={props.isOpen} onClose={close} width={560} isTitleHidden isForTyping>
      <Command label="Commands" className={styles.palette} filter={rankName} loop>
        <Command.Input
          value={typed}
          onValueChange={setTyped}
          placeholder="Type a command, an article, an event …"
          className={styles.paletteInput}
        />
        <Command.List className={styles.paletteList}>
          <Command.Group heading="Commands">
            {COMMAND_IDS.filter((id) => id !== 'commands').map((id) => {
              const { label } = COMMANDS[id];
              const keys = keysOf(id);
              return (
                <Command.Item
                  key={id}
                  value={`${label} ${id}`}
                  keywords={[label]}
                  onSelect={() => choose(() => props.onRun(id))}
                >
                  <span>{props.labels[id] ?? label}</span>
                  {keys ? <Kbd>{keys}</Kbd> : null}
                </Command.Item>
              );
            })}
          </Command.Group>
          {props.jumps.length > 0 ? (
            <Command.Group heading="In this case">
              {props.jumps.map((jump) => (
                <Command.Item
                  key={jump.id}
                  value={`${jump.label} ${jump.id}`}
                  keywords={[jump.label]}
                  onSelect={() => choose(jump.onChoose)}
                >
                  <span dir="auto">{jump.label}</span>
                  <small>{jump.kind}</small>
                </Command.Item>
              ))}
            </Command.Group>
          ) : null}
          {query ? (
            <Command.Group heading="In the texts">
              <Command.Item value={IN_TEXTS} onSelect={() => choose(() => props.onSearch(query))}>
                <span>
                  Search for “<bdi>{query}</bdi>”
                </span>
              </Command.Item>
            </Command.Group>
          ) : null}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** The line that hands on what was typed. */
const IN_TEXTS = 'search in the texts';

/** Every typed word must stand in the name, best at the start of a word: letters strewn over a long title are no find. */
function rankName(value: string, search: string, keywords?: string[]): number {
  // What has the name comes first.
  if (value === IN_TEXTS) return 0.01;
  const name = fold(keywords?.[0] ?? '');
  const ranks = fold(search)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (name.startsWith(word) ? 1 : name.includes(` ${word}`) ? 0.8 : name.includes(word) ? 0.4 : 0));
  return ranks.length === 0 ? 1 : Math.min(...ranks);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
