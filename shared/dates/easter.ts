import { type Day, toDay } from './days.ts';

/** Which Easter: of the Gregorian reckoning, or of the Julian one that Orthodox churches keep. */
export type Church = 'western' | 'eastern';

/** Gives Easter Sunday of a year (AD), as a day of the Gregorian calendar. Source: J. Meeus, Astronomical Algorithms, chapter 8. */
export function easterOf(year: number, church: Church): Day {
  return church === 'western' ? westernEaster(year) : easternEaster(year);
}

function westernEaster(year: number): Day {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const [leaps, rest] = [Math.floor(century / 4), century % 4];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - correction + 15) % 30;
  const weekday = (32 + 2 * rest + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return toDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}

function easternEaster(year: number): Day {
  const epact = (19 * (year % 19) + 15) % 30;
  const weekday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
  const sum = epact + weekday + 114;
  const between = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return toDay(year, Math.floor(sum / 31), (sum % 31) + 1) + between;
}
