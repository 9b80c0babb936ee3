/** Languages whose month names are read; `ar-SY` adds the Levantine names and `fa-u-ca-gregory` the Persian names of Western months. */
const LOCALES = [
  'en',
  'de',
  'de-AT',
  'fr',
  'es',
  'pt',
  'it',
  'nl',
  'pl',
  'cs',
  'sk',
  'sl',
  'hu',
  'ro',
  'tr',
  'sv',
  'da',
  'nb',
  'fi',
  'id',
  'hr',
  'sr',
  'sr-Latn',
  'vi',
  'ru',
  'uk',
  'bg',
  'mk',
  'be',
  'ar-EG',
  'ar-SY',
  'ar-MA',
  'he',
  'el',
  'fa-u-ca-gregory',
  'ur',
  'lt',
  'lv',
  'et',
  'ca',
  'az',
  'sq',
] as const;

/** Spellings of newspapers that ICU does not give. */
const EXTRA: Readonly<Record<string, number>> = {
  sept: 9,
  mrz: 3,
  märz: 3,
  мая: 5,
  сент: 9,
  нояб: 11,
  févr: 2,
  août: 8,
  juil: 7,
  أيار: 5,
  اذار: 3,
  ايار: 5,
  ايلول: 9,
  اب: 8,
  ابريل: 4,
  اكتوبر: 10,
  اغسطس: 8,
  يونية: 6,
  يولية: 7,
};

let tables: { readonly byLanguage: Map<string, Map<string, number>>; readonly all: Map<string, Set<number>> } | null =
  null;
let persian: Map<string, number> | null = null;

function clean(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.\u200c\u200f]/g, '')
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .trim();
}

/** The names of the twelve months in a locale: alone and with a day, long and short. */
function* listNames(locale: string, daysOf: (month: number) => Date): Generator<readonly [string, number]> {
  for (const length of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(locale, { month: length, timeZone: 'UTC' });
    const withDay = new Intl.DateTimeFormat(locale, { month: length, day: 'numeric', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      for (const format of [alone, withDay]) {
        const name = format.formatToParts(daysOf(month)).find(({ type }) => type === 'month')?.value ?? '';
        if (/\p{L}{2}/u.test(name)) yield [clean(name), month];
      }
    }
  }
}

function build(): NonNullable<typeof tables> {
  const byLanguage = new Map<string, Map<string, number>>();
  const all = new Map<string, Set<number>>();
  const add = (name: string, month: number, language: string) => {
    const own = byLanguage.get(language) ?? new Map<string, number>();
    if (!own.has(name)) own.set(name, month);
    byLanguage.set(language, own);
    all.set(name, (all.get(name) ?? new Set()).add(month));
  };
  for (const locale of LOCALES) {
    const language = locale.split('-')[0] ?? locale;
    for (const [name, month] of listNames(locale, (m) => new Date(Date.UTC(2024, m - 1, 15))))
      add(name, month, language);
  }
  for (const [name, month] of Object.entries(EXTRA)) add(clean(name), month, 'extra');
  return { byLanguage, all };
}

/**
 * Gives the number of a Western month from its name in any of the languages, or null. A name that means different months in
 * different languages (listopad is October in Croatian and November in Czech) is read only with the language.
 */
export function readMonth(name: string, language: string | null): number | null {
  tables ??= build();
  const wanted = clean(name);
  const own = language ? tables.byLanguage.get(language.split('-')[0] ?? '')?.get(wanted) : undefined;
  if (own) return own;
  const months = tables.all.get(wanted);
  return months?.size === 1 ? ([...months][0] ?? null) : null;
}

/** Gives the number of a month of the Persian (Solar Hijri) calendar from its name, or null. */
export function readPersianMonth(name: string): number | null {
  persian ??= new Map(
    // Persian months begin around the 21st: the fifth of each Western month from April on lies in the month before.
    [...listNames('fa-u-ca-persian', (m) => new Date(Date.UTC(2024, 3 + (m - 1), 5)))],
  );
  return persian.get(clean(name)) ?? null;
}

/** Gives the Western day of a Persian one (Tehran's civil calendar as in ICU), or null where there is none such. */
export function toWesternDay(year: number, month: number, day: number): readonly [number, number, number] | null {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const guess = Date.UTC(year + 621, 2, 20) + ((month - 1) * 30.5 + day - 1) * 86_400_000;
  for (let shift = -5; shift <= 5; shift++) {
    const date = new Date(guess + shift * 86_400_000);
    const parts = Object.fromEntries(
      format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.year === year && parts.month === month && parts.day === day)
      return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }
  return null;
}
