import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './origins.module.css';

/** The reason for joining or splitting, without which neither is done. */
export function OriginReason(props: {
  readonly label: string;
  readonly act: string;
  readonly isDisabled?: boolean;
  readonly onSay: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const isReady = reason.trim() !== '' && !props.isDisabled;
  const handleSay = () => {
    if (isReady) props.onSay(reason.trim());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to Esc of the fields inside.
    <div
      className={styles.reason}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <TextField
        label="Reason"
        isLabelHidden
        isAutoFocused
        value={reason}
        placeholder={props.label}
        onChange={setReason}
        onEnter={handleSay}
      />
      <div className={styles.line}>
        <Button kind="primary" keys="↵" isDisabled={!isReady} onPress={handleSay}>
          {props.act}
        </Button>
        <Button kind="quiet" keys="Esc" onPress={props.onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
