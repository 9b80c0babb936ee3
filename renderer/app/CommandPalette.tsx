import { Command } from 'cmdk';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './app.module.css';
import { COMMAND_IDS, COMMANDS, type CommandId } from './commands.ts';
import { printChord } from './shortcuts.ts';

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
}) {
  const choose = (act: () => void) => {
    props.onClose();
    act();
  };
  return (
    <Dialog title="Commands" isOpen={props.isOpen} onClose={props.onClose} width={560} isTitleHidden>
      <Command label="Commands" className={styles.palette} loop>
        <Command.Input placeholder="Type a command, an article, an event …" className={styles.paletteInput} />
        <Command.List className={styles.paletteList}>
          <Command.Empty className={styles.paletteEmpty}>Nothing has this name.</Command.Empty>
          <Command.Group heading="Commands">
            {COMMAND_IDS.filter((id) => id !== 'commands').map((id) => {
              const { label, chord } = COMMANDS[id];
              return (
                <Command.Item key={id} value={`${label} ${id}`} onSelect={() => choose(() => props.onRun(id))}>
                  <span>{props.labels[id] ?? label}</span>
                  {chord ? <Kbd>{printChord(chord)}</Kbd> : null}
                </Command.Item>
              );
            })}
          </Command.Group>
          {props.jumps.length > 0 ? (
            <Command.Group heading="In this case">
              {props.jumps.map((jump) => (
                <Command.Item key={jump.id} value={`${jump.label} ${jump.id}`} onSelect={() => choose(jump.onChoose)}>
                  <span dir="auto">{jump.label}</span>
                  <small>{jump.kind}</small>
                </Command.Item>
              ))}
            </Command.Group>
          ) : null}
        </Command.List>
      </Command>
    </Dialog>
  );
}
