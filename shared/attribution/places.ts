import type { PlacePrecision } from '../model/event.ts';
import { bendPlace } from './bend-place.ts';
import { COUNTRY_NAMES } from './country-names.ts';
import { OTHER_PLACES } from './places-elsewhere.ts';
import { EUROPEAN_PLACES } from './places-europe.ts';
import { MIDDLE_EASTERN_PLACES } from './places-middle-east.ts';

/** A place that the gazetteer knows. */
export interface KnownPlace {
  /** Its English name: the same for all languages, so that places compare over them. */
  readonly key: string;
  /** ISO 3166-1 alpha-2, of the country that it is or lies in as the United Nations count. */
  readonly country: string;
  readonly precision: Extract<PlacePrecision, 'country' | 'region' | 'locality'>;
}

/** A name of a place in a language, with the forms by which texts name it. */
export interface PlaceName {
  readonly place: KnownPlace;
  readonly name: string;
  readonly forms: readonly string[];
}

const LANGUAGES = ['en', 'ru', 'uk', 'ar', 'fa', 'de', 'fr'] as const;
type Language = (typeof LANGUAGES)[number];

/** The regions that `Intl` names and that are countries or are reported as such. */
const COUNTRIES = (
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI ' +
  'FJ FR GA GB GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW ' +
  'MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VE VN XK YE ZA ZM ZW'
).split(' ');

const named = new Map<Language, readonly PlaceName[]>();

/** Lists all names of places in a language, countries first. Countries' names come from the platform's own tables (CLDR). */
export function listPlaceNames(language: Language): readonly PlaceName[] {
  const known = named.get(language);
  if (known) return known;
  const made = [...listCountries(language), ...listOthers(language)];
  named.set(language, made);
  return made;
}

function* listCountries(language: Language): Generator<PlaceName> {
  const english = new Intl.DisplayNames('en', { type: 'region' });
  const own = new Intl.DisplayNames(language, { type: 'region' });
  for (const country of COUNTRIES) {
    const place: KnownPlace = { key: english.of(country) ?? country, country, precision: 'country' };
    const official = (own.of(country) ?? '')
      .replace(/ʼ/gu, '’')
      .replace(/ۀ|هٔ/gu, 'ه')
      .replace(/\s*\(.*\)$/u, '');
    const extra = COUNTRY_NAMES[country]?.[language] ?? '';
    const names = [...extra.split('/'), official.includes(' - ') || official.includes('–') ? '' : official].filter(
      Boolean,
    );
    yield* namesOf(place, names, language);
  }
}

function* listOthers(language: Language): Generator<PlaceName> {
  const column = LANGUAGES.indexOf(language);
  for (const line of `${EUROPEAN_PLACES}${MIDDLE_EASTERN_PLACES}${OTHER_PLACES}`.split('\n')) {
    if (line === '') continue;
    const cells = line.slice(3).replace(/\+$/u, '').split('|');
    const english = cells[0] ?? '';
    const key = english.split('/')[0] ?? '';
    const place: KnownPlace = { key, country: line.slice(0, 2), precision: line.endsWith('+') ? 'region' : 'locality' };
    const isLatin = language === 'en' || language === 'de' || language === 'fr';
    const cell = cells[column] || (isLatin ? english : '');
    yield* namesOf(place, cell.split('/').filter(Boolean), language);
  }
}

function* namesOf(place: KnownPlace, names: readonly string[], language: Language): Generator<PlaceName> {
  for (const name of names) yield { place, name, forms: bendPlace(name, language) };
}
