import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './bars.module.css';

/** The line under the text: what the keys do now, and the three acts of the reader. */
export function ReaderFooter(props: {
  /** False for a file without text: then there is nothing to do here. */
  readonly hasText: boolean;
  readonly isSelected: boolean;
  readonly direction: 'ltr' | 'rtl';
  readonly hasFurniture: boolean;
  readonly isEverythingShown: boolean;
  readonly links: readonly string[];
  readonly onToggleEverything: () => void;
  readonly onFind: () => void;
  readonly onDim: (() => void) | undefined;
  readonly onClip: () => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const sides = props.direction === 'rtl' ? '← →' : '→ ←';
  return (
    <>
      {props.links.map((address) => (
        <LinkLine key={address} address={address} onMessage={props.onMessage} />
      ))}
      <footer className={styles.footer}>
        <span className={styles.hint} aria-hidden="true">
          {!props.hasText ? null : props.isSelected ? (
            <>
              <span>
                <Kbd>{`⇧ ${sides}`}</Kbd> end
              </span>
              <span>
                <Kbd>{`Ctrl ${sides}`}</Kbd> start
              </span>
              <span>
                <Kbd>⇧ ↓</Kbd> sentence
              </span>
            </>
          ) : (
            <>
              <span>
                <Kbd>↓ ↑</Kbd> paragraph
              </span>
              <span>
                <Kbd>{sides}</Kbd> sentence
              </span>
              <span>
                <Kbd>N</Kbd> next clip
              </span>
            </>
          )}
        </span>
        {props.onDim ? (
          <Button
            kind="quiet"
            keys="X"
            isDisabled={!props.hasText}
            title="Dim the paragraph as part of the page, or take it back into the story"
            onPress={props.onDim}
          >
            Dim
          </Button>
        ) : null}
        <Button
          kind="quiet"
          keys="E"
          isPressed={props.isEverythingShown}
          isDisabled={!props.hasFurniture}
          title={props.hasFurniture ? 'Show parts of the page like the story' : 'This article is story only'}
          onPress={props.onToggleEverything}
        >
          Show everything
        </Button>
        <Button kind="quiet" keys="Ctrl F" isDisabled={!props.hasText} onPress={props.onFind}>
          Find
        </Button>
        <Button
          kind={props.isSelected ? 'primary' : 'plain'}
          keys="C"
          isDisabled={!props.hasText}
          onPress={props.onClip}
        >
          Clip
        </Button>
      </footer>
    </>
  );
}

/** An address behind the selected words. It is never followed from here: opening asks first, outside the page. */
function LinkLine(props: {
  readonly address: string;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.address);
      props.onMessage({ kind: 'good', text: 'Address copied.' });
    } catch {
      props.onMessage({ kind: 'bad', text: `The address could not be copied: ${props.address}` });
    }
  };
  const open = async () => {
    const outcome = await window.desktop.openExternal(props.address);
    if (outcome === 'refused')
      props.onMessage({ kind: 'bad', text: `Only web addresses can be opened: ${props.address}` });
    if (outcome === 'copied') props.onMessage({ kind: 'good', text: 'Address copied.' });
  };
  return (
    <div className={styles.linkLine}>
      <span className={styles.address} dir="ltr" title={props.address}>
        {props.address}
      </span>
      <Button kind="quiet" onPress={() => void copy()}>
        Copy address
      </Button>
      <Button kind="quiet" onPress={() => void open()}>
        Open outside
      </Button>
    </div>
  );
}
