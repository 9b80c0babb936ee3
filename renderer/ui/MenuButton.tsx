import { Menu } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import styles from './controls.module.css';
import { Kbd } from './Kbd.tsx';

/** One line of a menu. */
export interface MenuLine {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onPress: () => void;
}

/** A button that opens a menu; arrows walk it, letters jump, Esc closes. */
export function MenuButton(props: {
  readonly label: string;
  /** What the button shows, where that is more than its name. */
  readonly children?: ReactNode;
  readonly items: readonly (MenuLine | 'separator')[];
  readonly kind?: 'plain' | 'primary' | 'quiet' | undefined | undefined;
  /** Inside of a grid, whose cells have the keys for the same: Tab does not stop at it. */
  readonly isSkippedByTab?: boolean | undefined;
}) {
  const kind = props.kind ?? 'plain';
  return (
    <Menu.Root>
      <Menu.Trigger
        className={`${styles.button} ${kind === 'plain' ? '' : styles[kind]}`}
        aria-label={props.children ? props.label : undefined}
        {...(props.isSkippedByTab ? { tabIndex: -1 } : {})}
      >
        {props.children ?? props.label}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="start" className={styles.positioner}>
          <Menu.Popup className={styles.popup}>
            {props.items.map((item, index) =>
              item === 'separator' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: separators have no identity but their place.
                <Menu.Separator key={`separator-${index}`} className={styles.separator} />
              ) : (
                <Menu.Item
                  key={item.id}
                  className={styles.option}
                  disabled={item.isDisabled ?? false}
                  onClick={item.onPress}
                >
                  <span>{item.label}</span>
                  {item.detail ? <span className={styles.detail}>{item.detail}</span> : null}
                  {item.keys ? (
                    <span className={styles.detail}>
                      <Kbd>{item.keys}</Kbd>
                    </span>
                  ) : null}
                </Menu.Item>
              ),
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
