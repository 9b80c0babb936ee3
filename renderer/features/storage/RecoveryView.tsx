import type { CaseEntry } from '../../../shared/model/case.ts';
import { type Choice, listChoices, type Question } from '../../db/open-safely.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from './Notice.tsx';
import { describeChoice, describeQuestion } from './question-words.ts';
import styles from './storage.module.css';

/** What the analyst sees in place of a case whose database and journal do not agree: what was found, and what can be chosen. */
export function RecoveryView(props: {
  readonly entry: CaseEntry;
  readonly question: Question;
  readonly onChoose: (choice: Choice) => void;
  readonly onOpenOther: () => void;
  readonly onRestore: () => void;
}) {
  const { title, sentences } = describeQuestion(props.question);
  return (
    <Notice
      title={title}
      actions={
        <>
          <Button onPress={() => void window.desktop.showFolder()}>Show the folder</Button>
          <Button onPress={props.onRestore}>Restore a backup</Button>
          <Button onPress={props.onOpenOther}>Open another case</Button>
        </>
      }
    >
      <p>
        Case “<bdi>{props.entry.name}</bdi>”
      </p>
      {sentences.map((sentence) => (
        <p key={sentence} dir="auto">
          {sentence}
        </p>
      ))}
      <ul className={styles.choices} aria-label="What can be done">
        {listChoices(props.question).map((choice, index) => {
          const { label, effect } = describeChoice(choice);
          return (
            <li key={choice}>
              <Button kind={index === 0 ? 'primary' : 'plain'} onPress={() => props.onChoose(choice)}>
                {label}
              </Button>
              <span>{effect}</span>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

/** What the analyst sees when nothing at all can be opened in the browser's storage. */
export function StorageBroken({ reason }: { readonly reason: string }) {
  const giveUp = async () => {
    await window.desktop.giveStorageUp();
    await window.desktop.quit();
  };
  return (
    <Notice
      title="The browser’s storage cannot be opened"
      actions={
        <>
          <Button kind="primary" onPress={() => void giveUp()}>
            Move it away and quit
          </Button>
          <Button onPress={() => void window.desktop.showFolder()}>Show the folder</Button>
          <Button onPress={() => void window.desktop.quit()}>Quit</Button>
        </>
      }
    >
      <p dir="auto">The browser engine says: {reason}</p>
      <p>
        Your cases are in their journals. Dateline can move the files that cannot be opened to a folder beside them, and
        rebuild the cases when you start it again. Nothing is deleted.
      </p>
    </Notice>
  );
}
