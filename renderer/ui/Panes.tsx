import { Fragment, type ReactNode, Suspense } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import styles from './Panes.module.css';

/** One pane beside others; sizes in per cent of the width. */
export interface Pane {
  readonly id: string;
  readonly label: string;
  readonly size: number;
  /** In CSS pixels. */
  readonly minWidth: number;
  readonly content: ReactNode;
}

/** Panes side by side that can be resized by mouse and arrow keys and remember their widths under `id`. */
export function Panes({ id, panes }: { readonly id: string; readonly panes: readonly Pane[] }) {
  const layout = useDefaultLayout({ id: `panes-${id}`, panelIds: panes.map((pane) => pane.id), storage: localStorage });
  return (
    <Group orientation="horizontal" {...layout}>
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 ? <Separator className={styles.handle} aria-label={`Width of ${pane.label}`} /> : null}
          <Panel id={pane.id} className={styles.panel} defaultSize={`${pane.size}%`} minSize={pane.minWidth}>
            {/* Code that one pane waits for takes nothing away from the others, the focus least of all. */}
            <Suspense fallback={<div aria-busy="true" />}>{pane.content}</Suspense>
          </Panel>
        </Fragment>
      ))}
    </Group>
  );
}
