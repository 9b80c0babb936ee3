import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TriageState } from '../../../shared/model/article.ts';
import { type Leaving, leavingOf, type OpenEditor } from './CellEditor.tsx';
import styles from './details-grid.module.css';
import type { GridRow } from './grid-rows.ts';
import { TRIAGE_LABELS } from './ordering.ts';
import type { CellEdit } from './typed-cell.ts';

/** The choice of a state in its cell; one that asks for a reason asks for it in the same place. */
export function StateEditor(props: {
  readonly row: GridRow;
  readonly handle: RefObject<OpenEditor | null>;
  readonly onSave: (edit: CellEdit) => void;
  readonly onLeave: (to: Leaving) => void;
}) {
  const { triage } = props.row.article;
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [state, setState] = useState<TriageState>(triage.state);
  const [reason, setReason] = useState(triage.reason ?? '');
  const [isReason, setIsReason] = useState(false);
  const isDone = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field of the reason takes the focus over.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [isReason]);
  const save = () => {
    isDone.current = true;
    const kept = state === 'no-value' ? reason.trim() : '';
    const isSame = state === triage.state && kept === (triage.reason ?? '');
    if (!isSame) props.onSave({ kind: 'triage', state, reason: kept });
    return true;
  };
  const latest = useRef(save);
  latest.current = save;
  const { handle } = props;
  useEffect(() => {
    const own: OpenEditor = {
      save: () => latest.current(),
      drop: () => {
        isDone.current = true;
      },
    };
    handle.current = own;
    return () => {
      if (handle.current === own) handle.current = null;
    };
  }, [handle]);
  const handleKeyDown = (event: KeyboardEvent) => {
    const to = leavingOf(event);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (to === 'cancel') {
      isDone.current = true;
      props.onLeave('stay');
    } else if (state === 'no-value' && !isReason && event.key === 'Enter') setIsReason(true);
    else {
      save();
      props.onLeave(to);
    }
  };
  const handleBlur = () => {
    if (!document.hasFocus() || isDone.current) return;
    save();
    props.onLeave('stay');
  };
  return (
    <div className={`${styles.editor} ${styles.atEnd}`}>
      {isReason ? (
        <input
          ref={field}
          className={styles.field}
          value={reason}
          dir="auto"
          aria-label="Reason"
          placeholder="Why; it may stay empty"
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={handleKeyDown}
          onBlur={handleBlur}
        />
      ) : (
        <select
          ref={field}
          className={styles.field}
          value={state}
          aria-label="State"
          onChange={(event) => setState(event.target.value as TriageState)}
          onKeyDown={handleKeyDown}
          onBlur={handleBlur}
        >
          {TRIAGE_LABELS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
