import type { SoundAlike } from '../../../shared/attribution/sound-alikes.ts';
import type { SourceRow } from '../../db/sources.ts';
import { Button } from '../../ui/Button.tsx';
import { KIND_LABELS } from './source-rows.ts';
import styles from './sources.module.css';

/** The keys that act on the first source that sounds alike, as printed. */
export const ALIKE_KEYS = { open: 'Alt O', merge: 'Alt M', apart: 'Alt D' } as const;

/** A source that may be the same as the one in hand, and the words that say so. */
export interface Alike extends SoundAlike {
  readonly source: SourceRow;
}

/** Says which sources sound like the one in hand; the analyst opens them, merges them or tells them apart. */
export function SoundAlikes(props: {
  readonly alikes: readonly Alike[];
  readonly onOpen: (alike: Alike) => void;
  /** Left out where there is nothing to merge yet. */
  readonly onMerge?: ((alike: Alike) => void) | undefined;
  readonly onApart?: ((alike: Alike) => void) | undefined;
}) {
  const { onMerge, onApart } = props;
  return props.alikes.map((alike, index) => {
    const keysOf = (act: keyof typeof ALIKE_KEYS) => (index === 0 ? ALIKE_KEYS[act] : undefined);
    const { source, name, other, match } = alike;
    return (
      <div key={source.id} role="status" className={styles.namesake}>
        <span>
          Perhaps the same as <bdi className={styles.alike}>{source.name}</bdi> (
          {KIND_LABELS[source.kind].toLowerCase()}): <bdi>{name}</bdi> sounds like <bdi>{other}</bdi>
          {match.reason === 'other-script' ? ' in another script' : ''}.
        </span>
        <span className={styles.alikeActs}>
          <Button kind="quiet" keys={keysOf('open')} onPress={() => props.onOpen(alike)}>
            Open it
          </Button>
          {onMerge ? (
            <Button kind="quiet" keys={keysOf('merge')} onPress={() => onMerge(alike)}>
              Merge them…
            </Button>
          ) : null}
          {onApart ? (
            <Button kind="quiet" keys={keysOf('apart')} onPress={() => onApart(alike)}>
              They are two
            </Button>
          ) : null}
        </span>
      </div>
    );
  });
}
