import type { Spellings } from '../terms.ts';

/** What a language says around a time of day. */
export interface ClockWords {
  /** Behind the hour: "o'clock", "Uhr", "часов". */
  readonly marks: Spellings;
  /** Before the hour, and "about" elsewhere: "um 18 Uhr" is at six. */
  readonly at?: Spellings;
  /** Before the hour: "الساعة", "ساعت". */
  readonly lead?: Spellings;
  /** Behind the minutes: "минут". */
  readonly minutes?: Spellings;
  /** Before noon, after noon, and what is said of late and of early hours alike. */
  readonly am: Spellings;
  readonly pm: Spellings;
  readonly atNight?: Spellings;
  /** Names of zones: IANA names, fixed offsets, `Z`, or `local`. */
  readonly zones: Readonly<Record<string, Spellings>>;
}

const GREENWICH = ['gmt', 'utc', 'g.m.t.', 'u.t.c.'];

/** English. */
export const ENGLISH_CLOCK: ClockWords = {
  marks: ["o'clock", 'hours', 'hrs'],
  am: ['am', 'a.m.', 'in the morning'],
  pm: ['pm', 'p.m.', 'in the afternoon', 'in the evening'],
  atNight: ['at night'],
  zones: {
    Z: [...GREENWICH, 'greenwich mean time', 'zulu', 'universal time'],
    local: ['local time', 'hours local time', 'local', '(local time)'],
    'Europe/Moscow': ['moscow time', 'msk', '(msk)', 'in moscow'],
    'Europe/Kiev': ['kyiv time', 'kiev time', 'ukrainian time', 'ukraine time'],
    'Europe/London': ['london time', 'uk time', 'british time'],
    'Europe/Berlin': ['berlin time', 'central european time'],
    'Europe/Paris': ['paris time'],
    'Europe/Istanbul': ['istanbul time', 'turkish time'],
    'Asia/Tehran': ['tehran time', 'iran time', 'iranian time'],
    'Asia/Baghdad': ['baghdad time', 'iraqi time'],
    'Asia/Damascus': ['damascus time', 'syrian time'],
    'Asia/Beirut': ['beirut time', 'lebanese time'],
    'Asia/Jerusalem': ['israel time', 'israeli time', 'jerusalem time'],
    'Asia/Kabul': ['kabul time'],
    'Asia/Shanghai': ['beijing time'],
    'America/New_York': ['eastern time', 'new york time', 'washington time', 'et'],
    '-05:00': ['est'],
    '-04:00': ['edt'],
    '+01:00': ['cet', 'bst'],
    '+02:00': ['cest', 'eet'],
    '+03:00': ['eest'],
  },
};

/** Russian. */
export const RUSSIAN_CLOCK: ClockWords = {
  marks: ['часов', 'часа', 'час', 'ч', 'ч.'],
  minutes: ['минут', 'минуты', 'минута', 'мин', 'мин.'],
  am: ['утра'],
  pm: ['дня', 'вечера'],
  atNight: ['ночи'],
  zones: {
    Z: [...GREENWICH, 'по гринвичу', 'по utc', 'по gmt', 'по всемирному времени'],
    local: ['по местному времени', 'местного времени', 'по местному'],
    'Europe/Moscow': [
      'по московскому времени',
      'московского времени',
      'по мск',
      'мск',
      '(мск)',
      'по москве',
      'по времени москвы',
    ],
    'Europe/Kiev': ['по киевскому времени', 'по киеву', 'киевского времени'],
    'Asia/Damascus': ['по дамасскому времени'],
    'Asia/Tehran': ['по тегеранскому времени'],
    'Europe/Berlin': ['по центральноевропейскому времени', 'по берлинскому времени'],
  },
};

/** Ukrainian. */
export const UKRAINIAN_CLOCK: ClockWords = {
  marks: ['година', 'годині', 'годин', 'години', 'годину', 'год', 'год.', 'ї години', 'й годині', 'ій годині'],
  minutes: ['хвилин', 'хвилини', 'хв', 'хв.'],
  am: ['ранку'],
  pm: ['дня', 'вечора'],
  atNight: ['ночі'],
  zones: {
    Z: [...GREENWICH, 'за гринвічем', 'за гринвичем', 'за utc', 'за gmt'],
    local: ['за місцевим часом', 'місцевого часу'],
    'Europe/Kiev': ['за київським часом', 'за києвом', 'київського часу'],
    'Europe/Moscow': ['за московським часом', 'за москвою', 'мск'],
  },
};

/** German. */
export const GERMAN_CLOCK: ClockWords = {
  marks: ['uhr'],
  at: ['um'],
  am: ['morgens', 'vormittags', 'früh', 'am morgen', 'am vormittag'],
  pm: ['nachmittags', 'abends', 'mittags', 'am nachmittag', 'am abend'],
  atNight: ['nachts', 'in der nacht'],
  zones: {
    Z: [...GREENWICH, 'weltzeit', 'greenwich-zeit'],
    local: ['ortszeit', '(ortszeit)', 'lokalzeit', 'lokaler zeit'],
    'Europe/Moscow': ['moskauer zeit', 'moskauer ortszeit', 'msk'],
    'Europe/Kiev': ['kiewer zeit', 'kyjiwer zeit', 'kiewer ortszeit'],
    'Europe/Berlin': ['deutscher zeit', 'berliner zeit'],
    'Asia/Tehran': ['teheraner zeit'],
    'Asia/Damascus': ['syrischer zeit', 'damaszener zeit'],
    'Asia/Jerusalem': ['israelischer zeit'],
    '+01:00': ['mez', 'cet'],
    '+02:00': ['mesz', 'cest'],
  },
};

/** French. */
export const FRENCH_CLOCK: ClockWords = {
  marks: ['h', 'heures', 'heure', 'h.'],
  am: ['du matin', 'le matin'],
  pm: ["de l'après-midi", 'du soir', 'le soir'],
  zones: {
    Z: [...GREENWICH, 'tu', 'heure de greenwich', 'temps universel'],
    local: ['heure locale', 'heures locales', '(heure locale)', 'locales'],
    'Europe/Moscow': ['heure de moscou', '(heure de moscou)'],
    'Europe/Kiev': ['heure de kiev', 'heure de kyiv'],
    'Europe/Paris': ['heure de paris', 'heure française', '(heure de paris)'],
    'Asia/Tehran': ['heure de téhéran'],
    'Asia/Damascus': ['heure de damas'],
    'Asia/Beirut': ['heure de beyrouth'],
    'Africa/Algiers': ["heure d'alger"],
  },
};

/** Arabic. */
export const ARABIC_CLOCK: ClockWords = {
  marks: [],
  lead: ['الساعة', 'عند الساعة', 'في الساعة', 'في تمام الساعة', 'عند', 'حوالي الساعة'],
  am: ['صباحا', 'فجرا', 'صباح', 'من صباح', 'من فجر', 'فجر'],
  pm: ['مساء', 'ظهرا', 'عصرا', 'بعد الظهر', 'من مساء', 'من ظهر', 'من عصر', 'بعد ظهر'],
  atNight: ['ليلا', 'من ليل'],
  zones: {
    Z: [...GREENWICH, 'بتوقيت غرينتش', 'بتوقيت جرينتش', 'ت.غ', 'ت غ', 'غرينتش', 'بالتوقيت العالمي', 'بتوقيت جرينيتش'],
    local: ['بالتوقيت المحلي', 'بالتوقيت المحلى', 'التوقيت المحلي'],
    'Europe/Moscow': ['بتوقيت موسكو'],
    'Europe/Kiev': ['بتوقيت كييف'],
    'Asia/Damascus': ['بتوقيت دمشق', 'بتوقيت سوريا'],
    'Asia/Baghdad': ['بتوقيت بغداد'],
    'Asia/Beirut': ['بتوقيت بيروت'],
    'Asia/Jerusalem': ['بتوقيت القدس', 'بتوقيت القدس المحتلة'],
    'Asia/Riyadh': ['بتوقيت مكة', 'بتوقيت مكة المكرمة', 'بتوقيت السعودية', 'بتوقيت الرياض'],
    'Africa/Cairo': ['بتوقيت القاهرة'],
    'Asia/Tehran': ['بتوقيت طهران'],
  },
};

/** Persian. */
export const PERSIAN_CLOCK: ClockWords = {
  marks: [],
  lead: ['ساعت', 'در ساعت', 'حدود ساعت'],
  minutes: ['دقیقه'],
  am: ['صبح', 'بامداد'],
  pm: ['بعدازظهر', 'بعد از ظهر', 'عصر', 'ظهر', 'غروب'],
  atNight: ['شب'],
  zones: {
    Z: [...GREENWICH, 'به وقت گرینویچ', 'به وقت جهانی', 'گرینویچ'],
    local: ['به وقت محلی', 'وقت محلی'],
    'Asia/Tehran': ['به وقت تهران', 'به وقت ایران'],
    'Asia/Kabul': ['به وقت کابل', 'به وقت افغانستان'],
    'Europe/Moscow': ['به وقت مسکو'],
    'Europe/Kiev': ['به وقت کی‌یف', 'به وقت کییف'],
    'Asia/Damascus': ['به وقت دمشق', 'به وقت سوریه'],
    'Asia/Baghdad': ['به وقت بغداد'],
    'Asia/Jerusalem': ['به وقت اسرائیل'],
  },
};
