import { useState } from 'react';
import type { Place } from '../../../shared/model/event.ts';
import { SavedTextField } from '../../ui/SavedTextField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './event-form.module.css';
import { formatCoordinates, PRECISIONS, parseCoordinates } from './place-words.ts';

/** How exactly the place is known, and at which coordinates when somebody gives them; its name is a field of its own. */
export function PlaceFields(props: { readonly place: Place | null; readonly onSave: (place: Place | null) => void }) {
  const place = props.place ?? { name: '', coordinates: null, precision: null };
  const [isRefused, setRefused] = useState(false);
  const handleCoordinates = (text: string) => {
    const coordinates = parseCoordinates(text);
    const isRead = coordinates !== null || text.trim() === '';
    setRefused(!isRead);
    if (!isRead) return;
    const isEmpty = place.name === '' && coordinates === null;
    props.onSave(isEmpty ? null : { ...place, coordinates });
  };
  return (
    <>
      <Select
        label="Precision"
        value={place.precision ?? ''}
        options={PRECISIONS}
        onChange={(precision) => props.onSave({ ...place, precision: precision === '' ? null : precision })}
      />
      <SavedTextField
        label="Coordinates"
        stored={formatCoordinates(place.coordinates)}
        placeholder="33.3152, 44.3661"
        dir="ltr"
        onSave={handleCoordinates}
      />
      {isRefused ? (
        <p role="alert" className={styles.refused}>
          Coordinates are two numbers in degrees, latitude first: 33.3152, 44.3661.
        </p>
      ) : null}
    </>
  );
}
