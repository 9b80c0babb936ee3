import { type KeyboardEvent, useState } from 'react';
import type { Article } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import { listVersions } from '../../db/articles.ts';
import { listClipsOfArticle } from '../../db/clips.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { readPointing } from '../../db/pointing.ts';
import { readRowName, toTarget } from '../../db/references.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Asks before an article goes, and says what goes with it and what goes on without it. */
export function RemoveArticleDialog(props: {
  readonly db: CaseDatabase;
  readonly article: Article;
  readonly onRemove: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const { db, article } = props;
  const uses = useLive(() => readUses(db, article.id), [db, article.id]);
  const [reason, setReason] = useState('');
  const remove = () => props.onRemove(reason.trim());
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    remove();
  };
  return (
    <Dialog
      title={`Remove “${article.title.value}”`}
      isOpen
      width={520}
      onClose={props.onClose}
      onKeyDown={handleKeyDown}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button kind="danger" keys="Ctrl ↵" onPress={remove}>
            Remove article
          </Button>
        </>
      }
    >
      <p role="status" aria-label="What goes with it">
        {uses ? describeUses(uses) : ''} The bin keeps it all.
      </p>
      <TextField
        label="Reason"
        value={reason}
        rows={2}
        placeholder="Why it goes; may be left empty"
        onChange={setReason}
      />
    </Dialog>
  );
}

interface Uses {
  readonly versions: number;
  readonly clips: number;
  readonly claims: number;
  readonly notes: number;
}

async function readUses(db: CaseDatabase, articleId: Ulid): Promise<Uses> {
  return db.transaction('r', db.versions, db.clips, db.references, async () => {
    const versions = await listVersions(db, articleId);
    const clips = await listClipsOfArticle(db, articleId);
    const resting = new Set<string>();
    for (const clip of clips) for (const name of await readPointing(db, toTarget('clip', clip.id))) resting.add(name);
    const count = (table: string) => [...resting].filter((name) => readRowName(name).table === table).length;
    return { versions: versions.length, clips: clips.length, claims: count('claims'), notes: count('notes') };
  });
}

function describeUses({ versions, clips, claims, notes }: Uses): string {
  const list = new Intl.ListFormat('en', { type: 'conjunction' });
  const gone = [versions > 1 ? `its ${plural(versions, 'version')}` : '', clips > 0 ? plural(clips, 'clip') : ''];
  const left = [claims > 0 ? plural(claims, 'claim') : '', notes > 0 ? plural(notes, 'note') : ''].filter(Boolean);
  const went = gone.filter(Boolean);
  const goes = went.length === 1 && clips === 1 ? 'goes' : 'go';
  const [rests, on] = claims + notes === 1 ? ['rests', 'goes on'] : ['rest', 'go on'];
  return [
    went.length > 0 ? `With it ${goes} ${list.format(went)}.` : 'It has no clips.',
    left.length > 0 ? `${list.format(left)} ${rests} on its clips and ${on} without.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString()} ${noun}${count === 1 ? '' : 's'}`;
}
