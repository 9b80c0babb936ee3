import { useCallback, useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './app.module.css';

/** What the app has to say: good news goes by itself, bad news stays until it is read. */
export interface Message {
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

/** Good news stays this long: time to read two lines. */
const GOOD_MILLISECONDS = 7000;

/** The messages on screen and a way to add one. */
export function useMessages() {
  const [good, setGood] = useState<string | null>(null);
  const [bad, setBad] = useState<readonly string[]>([]);
  const say = useCallback((message: Message) => {
    if (message.kind === 'good') setGood(message.text);
    else setBad((texts) => [...texts.filter((text) => text !== message.text), message.text]);
  }, []);
  useEffect(() => {
    if (good === null) return;
    const timer = setTimeout(() => setGood(null), GOOD_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [good]);
  const dismiss = useCallback((text: string) => setBad((texts) => texts.filter((other) => other !== text)), []);
  return { good, bad, say, dismiss };
}

/** The corner where messages appear: `status` for good news, `alert` for bad. */
export function Messages(props: {
  readonly good: string | null;
  readonly bad: readonly string[];
  readonly onDismiss: (text: string) => void;
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
      {props.bad.map((text) => (
        <div key={text} role="alert" className={`${styles.message} ${styles.bad}`}>
          <span dir="auto">{text}</span>
          <Button kind="quiet" onPress={() => props.onDismiss(text)}>
            Dismiss
          </Button>
        </div>
      ))}
    </div>
  );
}
