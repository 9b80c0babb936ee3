import type { CaseDatabase } from '../db/database.ts';
import { useLive } from '../db/use-live.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What stands in place of an article while none is open: what to do next, in a case that has articles or none yet. */
export function FirstSteps(props: {
  readonly db: CaseDatabase;
  readonly onImport: () => void;
  readonly onPaste: () => void;
  readonly onShowFormats: () => void;
}) {
  const count = useLive(() => props.db.articles.count(), [props.db]);
  if (count === undefined) return null;
  if (count > 0) {
    return (
      <EmptyState title="No article is open">
        Choose one in the list. Then select a passage and press C: the passage becomes a clip, and the clip a dated
        event with a graded claim. More files can be dropped anywhere on this window.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Drop articles anywhere on this window"
      action={
        <>
          <Button kind="primary" onPress={props.onImport}>
            Choose files
          </Button>
          <Button onPress={props.onPaste}>Paste text</Button>
          <Button kind="quiet" onPress={props.onShowFormats}>
            What can be imported
          </Button>
        </>
      }
    >
      <p>
        Saved web pages, PDF, Word and text documents, e-mails, web archives, and zipped folders of them. Then choose
        one in the list, select a passage and press C: the passage becomes a clip, and the clip a dated event with a
        graded claim.
      </p>
    </EmptyState>
  );
}
