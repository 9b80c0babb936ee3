import { X } from 'lucide-react';
import type { Claim, ClipRole } from '../../../shared/model/claim.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldRow } from '../../ui/FieldRow.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './claims.module.css';

const ROLES: readonly { readonly value: ClipRole; readonly label: string }[] = [
  { value: 'supports', label: 'supports' },
  { value: 'contradicts', label: 'contradicts' },
  { value: 'context', label: 'context' },
];

/** The passages that a claim rests on, each one press away from its place. */
export function ClaimClips(props: {
  readonly db: CaseDatabase;
  readonly claim: Claim;
  readonly onEdit: (patch: Pick<Claim, 'clips'>) => void;
  readonly onOpenArticle: (articleId: Ulid, clipId?: Ulid) => void;
}) {
  const { db, claim } = props;
  const ids = claim.clips.map((use) => use.clipId);
  const clips = useLive(() => db.clips.bulkGet(ids), [db, ids.join()]);
  const byId = new Map(clips?.flatMap((clip) => (clip ? [[clip.id, clip] as const] : [])));
  return (
    <FieldRow label="Clips" isGroup>
      {claim.clips.length === 0 ? <p className={styles.faint}>It rests on no passage yet.</p> : null}
      <div className={styles.clips}>
        {claim.clips.map((use, index) => {
          const clip = byId.get(use.clipId);
          return (
            <div key={use.clipId} role="group" aria-label={`Clip ${index + 1}`} className={styles.clip}>
              {clip ? (
                <button
                  type="button"
                  className={styles.clipWords}
                  title="Go to the passage"
                  dir="auto"
                  onClick={() => props.onOpenArticle(clip.articleId, clip.id)}
                >
                  <q>{clip.exact}</q>
                </button>
              ) : (
                <span className={styles.faint}>{clips === undefined ? '…' : 'A removed clip'}</span>
              )}
              <span className={styles.clipTools}>
                <Select
                  label="Role of the clip"
                  isLabelHidden
                  value={use.role}
                  options={ROLES}
                  onChange={(role) =>
                    props.onEdit({ clips: claim.clips.map((one) => (one === use ? { ...one, role } : one)) })
                  }
                />
                <Button
                  kind="quiet"
                  isIcon
                  label={`Take clip ${index + 1} off the claim`}
                  onPress={() => props.onEdit({ clips: claim.clips.filter((one) => one !== use) })}
                >
                  <X aria-hidden="true" />
                </Button>
              </span>
            </div>
          );
        })}
      </div>
    </FieldRow>
  );
}
