import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { GapRow } from '../../../shared/attribution/gap-rows.ts';
import type { GapKind } from '../../../shared/attribution/gaps.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/keep-focus.ts';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { GapFields } from './GapFields.tsx';
import type { GapsViewProps } from './GapsView.tsx';
import { wordsOf } from './gap-words.ts';
import styles from './gaps.module.css';
import type { Gaps } from './use-gaps.ts';

/** The rows of one kind of gap with the rule that found them; Enter or a press goes to a row's place, Esc back to the kinds. */
export function GapRows(
  props: GapsViewProps & { readonly kind: GapKind; readonly gaps: Gaps; readonly onLeave: () => void },
) {
  const { kind, gaps } = props;
  const pane = useRef<HTMLDivElement>(null);
  const words = wordsOf(kind, props.settings, gaps.speakersWithoutSide);
  const title = capitalise(words.many);
  const rows = gaps.rows?.kind === kind ? gaps.rows.rows : null;
  const isThere = rows !== null;
  const chosen = useRef(props.gapRow);
  // Who comes back from a row's place finds it again, however long the case takes to be read.
  useEffect(() => {
    const { activeElement } = document;
    const isFocusFree = activeElement === null || activeElement === document.body || activeElement.tagName === 'MAIN';
    if (!isThere || chosen.current === null || !isFocusFree) return;
    focusSoon(() => pane.current?.querySelector<HTMLElement>('[role="listitem"][tabindex="0"]') ?? null);
  }, [isThere]);
  const handleOpen = (row: GapRow) => {
    props.onChooseRow(row.key);
    if (row.of === 'event') props.onOpenEvent(row.id);
    else if (row.id === null) return;
    else if (row.of === 'claim') props.onOpenClaim(row.id);
    else if (row.of === 'article') props.onOpenArticle(row.id);
    else props.onOpenSource(row.id);
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.matches('input');
    if (event.key !== 'Escape' || isField) return;
    event.preventDefault();
    props.onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the rows inside and bubbles here.
    <div ref={pane} data-gap-rows className={styles.rowsPane} onKeyDown={handleKeyDown}>
      <header className={styles.rowsHead}>
        <h3>{title}</h3>
        <p>{words.why}</p>
        {kind === 'unconfirmed-date' ? (
          <div>
            <Button keys={props.confirmKeys} onPress={props.onConfirmDates}>
              Confirm dates
            </Button>
          </div>
        ) : null}
        {kind === 'wide-date' || kind === 'uncovered-days' ? <GapFields {...props} /> : null}
      </header>
      {rows === null ? (
        <p className={styles.looking} aria-busy="true">
          Looking …
        </p>
      ) : rows.length === 0 ? (
        <p className={styles.none}>None in this case now.</p>
      ) : (
        <VirtualList
          label={title}
          rows={rows}
          rowKey={(row) => row.key}
          estimateHeight={46}
          selectedKey={props.gapRow}
          rowLabel={(row) => [row.label, row.detail].filter(Boolean).join(', ')}
          onSelect={(row) => props.onChooseRow(row.key)}
          onOpen={handleOpen}
          renderRow={(row) => (
            <button
              type="button"
              tabIndex={-1}
              className={styles.row}
              onClick={(event) => {
                event.stopPropagation();
                handleOpen(row);
              }}
            >
              <span className={styles.rowLabel} dir="auto">
                {row.label}
              </span>
              {row.detail ? (
                <span className={styles.rowDetail} dir="auto">
                  {row.detail}
                </span>
              ) : null}
            </button>
          )}
        />
      )}
    </div>
  );
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
