import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Asks for the words of a question or a hypothesis. Mount it anew for each; Enter takes them. */
export function WordsDialog(props: {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly words: string;
  readonly placeholder: string;
  readonly onWords: (words: string) => void;
  readonly onClose: () => void;
}) {
  const [words, setWords] = useState(props.words);
  const isEmpty = words.trim() === '';
  const handleTake = () => {
    if (isEmpty) return;
    props.onClose();
    props.onWords(words);
  };
  return (
    <Dialog
      title={props.title}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button kind="primary" keys="↵" isDisabled={isEmpty} onPress={handleTake}>
            {props.action}
          </Button>
        </>
      }
    >
      <TextField
        label={props.label}
        value={words}
        rows={3}
        placeholder={props.placeholder}
        isAutoFocused
        onChange={setWords}
        onEnter={handleTake}
      />
    </Dialog>
  );
}
