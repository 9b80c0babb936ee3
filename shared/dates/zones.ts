/** A zone of clock time: the local time of a place that words do not name, a fixed offset (`Z`, `+03:00`), or an IANA name. */
export type Zone = string;

/** The zone of "local time": EDTF writes a time of day without a zone for it. */
export const LOCAL_ZONE = 'local';

const offsets = new Map<string, Intl.DateTimeFormat>();

/** Gives the offset of a zone as EDTF writes it, at a moment given by its local clock; empty for local time. */
export function writeOffset(zone: Zone, year: number, month: number, day: number, minutes: number): string {
  if (zone === LOCAL_ZONE) return '';
  if (zone === 'Z' || /^[+-]/.test(zone)) return zone;
  const wall = Date.UTC(year, month - 1, day, 0, minutes);
  // Once more with the offset that was found: near the change of summer time the first guess may lie beyond it.
  const first = offsetAt(zone, wall);
  const minutesEast = offsetAt(zone, wall - first * 60_000);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutesEast);
  return `${minutesEast < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function offsetAt(zone: Zone, instant: number): number {
  let formatter = offsets.get(zone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    offsets.set(zone, formatter);
  }
  const name = formatter.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d\d):(\d\d)/.exec(name);
  return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** Gives a zone as a rule names it: "Moscow time", "UTC+03:00", "local time". */
export function nameZone(zone: Zone): string {
  if (zone === LOCAL_ZONE) return 'local time, whose zone is not said';
  if (zone === 'Z') return 'UTC';
  if (/^[+-]/.test(zone)) return `UTC${zone}`;
  return `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').replace('Kiev', 'Kyiv')} time`;
}
