import { useCallback, useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './app.module.css';

/** What the app has to say: good news goes by itself, bad news stays until it is read. */
export interface Message {
  readonly kind: 'good' | 'bad';
  readonly text: string;
  /** A step that the message offers: it stays beside it until it is taken or dismissed. */
  readonly offer?: 'confirm-dates';
}

const OFFERS = { 'confirm-dates': 'Confirm dates' } as const;

/** Good news stays this long: time to read two lines. */
const GOOD_MILLISECONDS = 7000;

/** The messages on screen and a way to add one. */
export function useMessages() {
  const [good, setGood] = useState<string | null>(null);
  const [bad, setBad] = useState<readonly Message[]>([]);
  const say = useCallback((message: Message) => {
    if (message.kind === 'good') setGood(message.text);
    else setBad((messages) => [...messages.filter(({ text }) => text !== message.text), message]);
  }, []);
  useEffect(() => {
    if (good === null) return;
    const timer = setTimeout(() => setGood(null), GOOD_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [good]);
  const dismiss = useCallback(
    (text: string) => setBad((messages) => messages.filter((other) => other.text !== text)),
    [],
  );
  return { good, bad, say, dismiss };
}

/** The corner where messages appear: `status` for good news, `alert` for bad. */
export function Messages(props: {
  readonly good: string | null;
  readonly bad: readonly Message[];
  readonly onDismiss: (text: string) => void;
  readonly onTake: (offer: NonNullable<Message['offer']>) => void;
  readonly keysOf: (offer: NonNullable<Message['offer']>) => string | undefined;
}) {
  return (
    <div className={styles.messages}>
      <div role="status" aria-label="Message">
        {props.good ? (
          <div className={styles.message} dir="auto">
            {props.good}
          </div>
        ) : null}
      </div>
      {props.bad.map(({ text, offer }) => (
        <div key={text} role="alert" className={`${styles.message} ${styles.bad}`}>
          <span dir="auto">{text}</span>
          {offer ? (
            <Button
              keys={props.keysOf(offer)}
              onPress={() => {
                props.onDismiss(text);
                props.onTake(offer);
              }}
            >
              {OFFERS[offer]}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={() => props.onDismiss(text)}>
            Dismiss
          </Button>
        </div>
      ))}
    </div>
  );
}
