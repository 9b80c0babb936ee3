import { foldTerm } from './lexemes.ts';
import { isMark } from './mention.ts';
import { isTerm, type Lexeme } from './terms.ts';
import type { AttributionLanguage } from './vocabulary.ts';

interface PlaceWords {
  /** Where something is, came from, went to. */
  readonly in: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** "city", "province". */
  readonly noun: (fold: string) => boolean;
  /** "eastern". */
  readonly direction: (fold: string) => boolean;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').map(foldTerm));
}

/** Tells whether a folded word is one of a list; a star stands for any ending or beginning. */
function among(list: string): (fold: string) => boolean {
  const forms = list.split(' ').map((word) => [foldTerm(word.replaceAll('*', '')), word] as const);
  const whole = new Set(forms.filter(([, word]) => !word.includes('*')).map(([fold]) => fold));
  const stems = forms.filter(([, word]) => word.endsWith('*')).map(([fold]) => fold);
  const endings = forms.filter(([, word]) => word.startsWith('*')).map(([fold]) => fold);
  return (fold) =>
    whole.has(fold) || stems.some((stem) => fold.startsWith(stem)) || endings.some((end) => fold.endsWith(end));
}

const WORDS: Readonly<Record<AttributionLanguage, PlaceWords>> = {
  en: {
    in: words('in at near inside within around outside across over off throughout on above along'),
    from: words('from'),
    to: words('to into toward towards for'),
    noun: among(
      'city town village province region area territory territories district suburb outskirts port governorate oblast county island camp settlement hamlet neighbourhood neighborhood airport base strait coast border north south east west northeast northwest southeast southwest capital part parts',
    ),
    direction: among(
      'northern southern eastern western central north-eastern north-western south-eastern south-western northeastern northwestern southeastern southwestern upper lower',
    ),
  },
  de: {
    in: words('in im bei nahe am an um unweit vor über auf nördlich südlich östlich westlich'),
    from: words('aus von vom'),
    to: words('nach bis zum zur gen richtung'),
    noun: among(
      '*stadt *dorf *provinz *region *gebiet *bezirk *vorort *hafen *ort *ortschaft *insel *lager *siedlung *flughafen *grenze *küste *gemeinde *gegend *raum *oblast *norden *süden *osten *westen',
    ),
    direction: among('nördliche* südliche* östliche* westliche* zentrale* nordöstliche* südöstliche*'),
  },
  fr: {
    in: words('à en dans près au aux autour sur chez'),
    from: words('depuis de'),
    to: words('vers jusque pour'),
    noun: among(
      'ville village province région zone territoire district banlieue port île camp localité aéroport base gouvernorat quartier frontière côte nord sud est ouest capitale oblast',
    ),
    direction: among('nord sud est ouest nord-est nord-ouest sud-est sud-ouest centre'),
  },
  ru: {
    in: words('в во на под у около близ возле вблизи над при неподалеку'),
    from: words('из с со от'),
    to: words('к ко до'),
    noun: among(
      'город* села селе село деревн* посёл* посел* област* край крае район* провинц* округ* пригород* порт порту порта остров* территори* регион* лагер* аэропорт* границ* север* юг юге восток* запад* столиц*',
    ),
    direction: among('северн* южн* восточн* западн* центральн* северо-* юго-*'),
  },
  uk: {
    in: words('в у на під біля поблизу коло над при неподалік'),
    from: words('з із зі від'),
    to: words('до'),
    noun: among(
      'міст* село селі села селищ* област* край район* провінц* округ* передміст* порт порту остр* територі* регіон* табір табор* аеропорт* кордон* північ* півд* схід сход* захід заход* столиц* громад*',
    ),
    direction: among('північн* південн* східн* західн* центральн*'),
  },
  ar: {
    in: words('في قرب داخل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط ضواحي محيط فوق على'),
    from: words('من انطلاقا'),
    to: words('إلى الى نحو باتجاه صوب'),
    noun: among(
      'مدينة المدينة بلدة قرية محافظة المحافظة منطقة إقليم ولاية مخيم حي ميناء جزيرة ريف مطار ضاحية مناطق قطاع جبل وادي',
    ),
    direction: among('شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط ريف'),
  },
  fa: {
    in: words('در نزدیک نزدیکی حومه اطراف داخل بر فراز'),
    from: words('از'),
    to: words('به سوی بسوی تا'),
    noun: among('شهر شهرستان روستا روستای استان منطقه ناحیه بندر جزیره اردوگاه محله فرودگاه پایتخت شهرک'),
    direction: among('شمال جنوب شرق غرب مرکز شمالی جنوبی شرقی غربی'),
  },
};

/** How many words may stand between a preposition and the place ("in the eastern part of the province of"). */
const REACH = 5;

/** Says how the words before a lexeme bind it as a place. */
export function relationOf(
  lexemes: readonly Lexeme[],
  at: number,
  language: AttributionLanguage,
): 'in' | 'from' | 'to' | 'named' {
  const own = WORDS[language];
  if (language === 'ar' && /^[وف]?ب/u.test(lexemes[at]?.prefix ?? '')) return 'in';
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const lexeme = lexemes[index] as Lexeme;
    if (isMark(lexeme)) return 'named';
    if (own.in.has(lexeme.fold)) return 'in';
    if (own.from.has(lexeme.fold)) return language === 'fr' && lexeme.fold === 'de' ? ofFrench(lexemes, index) : 'from';
    if (own.to.has(lexeme.fold)) return 'to';
    const isBetween =
      own.noun(lexeme.fold) || own.direction(lexeme.fold) || isTerm(lexeme, 'det', 'adjective', 'of', 'connector');
    if (!isBetween) return 'named';
  }
  return 'named';
}

/** "l'est de la Syrie", "la ville de Gao": "de" after a word for a place only joins. */
function ofFrench(lexemes: readonly Lexeme[], at: number): 'in' | 'from' | 'to' | 'named' {
  const before = lexemes[at - 1];
  // "près de Bangui"
  if (before && /^(?:pres|autour|aupres|proche)$/u.test(before.fold)) return 'in';
  const isJoining = before !== undefined && (WORDS.fr.noun(before.fold) || WORDS.fr.direction(before.fold));
  return isJoining ? relationOf(lexemes, at - 1, 'fr') : 'named';
}

/** Tells whether a folded word is a direction: "eastern". */
export function isDirection(fold: string, language: AttributionLanguage): boolean {
  return WORDS[language].direction(fold);
}

/** Gives where the word for a direction stands that belongs to a place: "eastern Syria", "l'est de la Syrie". */
export function directionOf(
  lexemes: readonly Lexeme[],
  at: number,
  language: AttributionLanguage,
): { readonly at: number } | null {
  const own = WORDS[language];
  const before = lexemes[at - 1];
  if (before && !isMark(before) && own.direction(before.fold)) return { at: at - 1 };
  if (language !== 'fr') return null;
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const lexeme = lexemes[index] as Lexeme;
    if (own.direction(lexeme.fold)) return { at: index };
    if (!isTerm(lexeme, 'of', 'det')) return null;
  }
  return null;
}

/** Words for parts of places, which are not followed by a name of their own kind. */
const VAGUE = words('north south east west border coast area part parts север юг восток запад nord sud est ouest');

/** Tells whether the words before a lexeme say that it names a place: "the village of", "в селе". */
export function isPlaceNoun(lexemes: readonly Lexeme[], at: number, language: AttributionLanguage): boolean {
  const own = WORDS[language];
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const lexeme = lexemes[index] as Lexeme;
    if (isMark(lexeme)) return false;
    if (own.noun(lexeme.fold)) return !VAGUE.has(lexeme.fold);
    if (!isTerm(lexeme, 'of', 'det')) return false;
  }
  return false;
}
