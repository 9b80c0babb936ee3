import { type ClipboardEvent, useId, useState } from 'react';
import { readMachineDate } from '../../../shared/extract/absolute-date.ts';
import { toWebAddress } from '../../../shared/extract/given.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './import.module.css';
import type { ImportSession } from './import-session.ts';
import { toPaste } from './read-drop.ts';

const BLANK = { title: '', outletName: '', url: '', published: '' };
type GivenField = keyof typeof BLANK;

/** The dialog for an article that comes by the clipboard; the structure of pasted HTML is kept. */
export function PasteDialog(props: {
  readonly session: ImportSession;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const [given, setGiven] = useState(BLANK);
  const [text, setText] = useState('');
  /** The HTML that came with exactly this text. */
  const [html, setHtml] = useState<{ readonly source: string; readonly words: string } | null>(null);
  const statusId = useId();

  const set = (field: GivenField) => (value: string) => setGiven((before) => ({ ...before, [field]: value }));
  const clear = () => {
    setGiven(BLANK);
    setText('');
    setHtml(null);
  };
  const handlePaste = (event: ClipboardEvent) => {
    const source = event.clipboardData.getData('text/html');
    const words = event.clipboardData.getData('text/plain');
    if (!(event.target instanceof HTMLTextAreaElement) || source.trim() === '' || text.trim() !== '') return;
    event.preventDefault();
    setText(words);
    setHtml({ source, words });
  };
  const handleClose = () => {
    clear();
    props.onClose();
  };

  const date = given.published.trim() === '' ? null : readMachineDate(given.published);
  const faults = [
    text.trim() === '' ? 'Paste the article’s text.' : '',
    given.published.trim() !== '' && !date
      ? 'The date is not read: write a full day, such as 2019-10-21 or 21 October 2019.'
      : '',
    given.url.trim() !== '' && !toWebAddress(given.url)
      ? 'The address is not read: it begins with http:// or https://.'
      : '',
  ].filter(Boolean);
  const isStructureKept = html !== null && html.words === text;
  const handleImport = () => {
    if (faults.length > 0) return;
    props.session.add([isStructureKept ? toPaste(html.source, 'html', given) : toPaste(text, 'txt', given)]);
    handleClose();
  };

  return (
    <Dialog
      title="Paste article"
      isOpen={props.isOpen}
      onClose={handleClose}
      width={640}
      actions={
        <>
          <Button onPress={handleClose}>Cancel</Button>
          <Button kind="primary" isDisabled={faults.length > 0} onPress={handleImport}>
            Import
          </Button>
        </>
      }
    >
      <div className={styles.paste} onPasteCapture={handlePaste}>
        <TextField
          label="Title"
          value={given.title}
          onChange={set('title')}
          placeholder="Left open: the text’s first line"
        />
        <TextField label="Outlet" value={given.outletName} onChange={set('outletName')} />
        <TextField label="Address" value={given.url} onChange={set('url')} placeholder="https://…" dir="ltr" />
        <TextField
          label="Published"
          value={given.published}
          onChange={set('published')}
          placeholder="2019-10-21 or 21 October 2019"
          describedBy={statusId}
        />
        <TextField
          label="Text"
          value={text}
          onChange={setText}
          rows={14}
          isAutoFocused
          placeholder="Paste the article here"
        />
        <p id={statusId} role="status" className={styles.hint}>
          {[
            date ? `Published ${date.edtf.replace('T', ' ')}.` : '',
            isStructureKept ? 'Headings, lists and links of the pasted page are kept.' : '',
            html && !isStructureKept ? 'The text was changed after pasting, so only its words are kept.' : '',
            ...(text.trim() === '' ? [] : faults),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
    </Dialog>
  );
}
