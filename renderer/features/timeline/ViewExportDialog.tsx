import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ViewFormat } from './save-view.ts';

const FORMATS: readonly { readonly value: ViewFormat; readonly label: string }[] = [
  { value: 'pdf', label: 'PDF, one page to print' },
  { value: 'png', label: 'PNG, a picture' },
  { value: 'svg', label: 'SVG, a drawing that can be edited' },
];

/** Asks as what the view of the timeline is saved. */
export function ViewExportDialog(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onExport: (format: ViewFormat) => void;
}) {
  const [format, setFormat] = useState<ViewFormat>('pdf');
  return (
    <Dialog
      title="Export this view"
      isOpen={props.isOpen}
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button
            kind="primary"
            onPress={() => {
              props.onClose();
              props.onExport(format);
            }}
          >
            Export
          </Button>
        </>
      }
    >
      <p>What the drawing shows now, with its filter in words, the meaning of its colours and of its shapes.</p>
      <Select label="Format" value={format} options={FORMATS} onChange={setFormat} />
    </Dialog>
  );
}
