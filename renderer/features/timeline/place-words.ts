import type { Place, PlacePrecision } from '../../../shared/model/event.ts';

/** How exactly a place is known, as choices; the empty one says nothing. */
export const PRECISIONS: readonly { readonly value: PlacePrecision | ''; readonly label: string }[] = [
  { value: '', label: 'Not stated' },
  { value: 'exact', label: 'Exact' },
  { value: 'vicinity', label: 'Vicinity' },
  { value: 'locality', label: 'Locality' },
  { value: 'region', label: 'Region' },
  { value: 'country', label: 'Country' },
];

/** Coordinates as typed and shown: "33.3152, 44.3661". */
export function formatCoordinates(coordinates: Place['coordinates']): string {
  return coordinates ? `${coordinates.latitude}, ${coordinates.longitude}` : '';
}

/** Reads "33.3152, 44.3661" (degrees, north and east positive, or with N/S/E/W); null when it is no place on earth. */
export function parseCoordinates(text: string): Place['coordinates'] {
  const match = /^\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*([NS])?\s*[,;\s]\s*([+-]?\d+(?:\.\d+)?)\s*°?\s*([EW])?\s*$/i.exec(
    text,
  );
  if (!match) return null;
  const latitude = Number(match[1]) * (match[2]?.toUpperCase() === 'S' ? -1 : 1);
  const longitude = Number(match[3]) * (match[4]?.toUpperCase() === 'W' ? -1 : 1);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** The place with another name; null when no name, precision or coordinates are left. */
export function renamePlace(place: Place | null, name: string): Place | null {
  const next: Place = {
    name: name.trim(),
    coordinates: place?.coordinates ?? null,
    precision: place?.precision ?? null,
  };
  return next.name === '' && next.coordinates === null ? null : next;
}
