import { isSameJson } from '../../../shared/model/canonical-json.ts';
import type { Place, TimelineEvent } from '../../../shared/model/event.ts';
import styles from './event-form.module.css';

/** The places that merged events had: any of them may become the event's place, and the one it had stands beside then. */
export function OtherPlaces(props: {
  readonly event: TimelineEvent;
  readonly onEdit: (patch: { readonly place: Place; readonly otherPlaces: readonly Place[] }) => void;
}) {
  const { place, otherPlaces = [] } = props.event;
  if (otherPlaces.length === 0) return null;
  const choose = (chosen: Place) => {
    const rest = otherPlaces.filter((one) => !isSameJson(one, chosen));
    props.onEdit({ place: chosen, otherPlaces: place ? [place, ...rest] : rest });
  };
  return (
    <div className={styles.reading}>
      {otherPlaces.map((one) => (
        <button key={JSON.stringify(one)} type="button" className={styles.alternative} onClick={() => choose(one)}>
          <span>
            or <bdi>{one.name || 'a place without a name'}</bdi>
          </span>
          <span className={styles.rule}>{[one.precision, 'of a merged event'].filter(Boolean).join(', ')}</span>
        </button>
      ))}
    </div>
  );
}
