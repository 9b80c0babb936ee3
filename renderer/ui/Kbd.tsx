import styles from './controls.module.css';

/** A key as it is printed on the keyboard. It is decoration: the control it belongs to names its keys itself. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <span className={styles.kbd} aria-hidden="true">
      {children}
    </span>
  );
}
