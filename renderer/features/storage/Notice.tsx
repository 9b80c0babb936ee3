import { type ReactNode, useEffect, useRef } from 'react';
import styles from './storage.module.css';

/** A screen in place of the case: what happened, in plain sentences, and what can be done. The focus starts on the title, so that it is read. */
export function Notice(props: { readonly title: string; readonly children: ReactNode; readonly actions?: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <main className={styles.notice}>
      <div role="alert">
        <h1 ref={title} tabIndex={-1} dir="auto">
          {props.title}
        </h1>
        {props.children}
      </div>
      {props.actions ? <div className={styles.actions}>{props.actions}</div> : null}
    </main>
  );
}
