import { ClipboardPaste, FileInput } from 'lucide-react';
import { type ChangeEvent, type RefObject, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import type { ImportSession } from './import-session.ts';
import { toSources } from './read-drop.ts';

/** The button that asks for files. `inputRef` lets a menu command open the same dialog by `inputRef.current?.click()`. */
export function ImportButton(props: {
  readonly session: ImportSession;
  readonly inputRef?: RefObject<HTMLInputElement | null> | undefined;
  readonly keys?: string | undefined;
  /** Opens the paste dialog; with it, its button stands beside this one. */
  readonly onPaste?: (() => void) | undefined;
}) {
  const own = useRef<HTMLInputElement>(null);
  const input = props.inputRef ?? own;
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    const { files } = event.target;
    if (files) props.session.addSoon(toSources(files));
    // The same file can be chosen again.
    event.target.value = '';
  };
  return (
    <>
      <Button onPress={() => input.current?.click()} keys={props.keys} label="Import files">
        <FileInput size={15} aria-hidden="true" /> Import files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Files to import"
        onChange={handleChange}
      />
      {props.onPaste ? (
        <Button onPress={props.onPaste} label="Paste article">
          <ClipboardPaste size={15} aria-hidden="true" /> Paste article
        </Button>
      ) : null}
    </>
  );
}
