import type { Evidenced } from '../model/article.ts';

/** The commonest function words by language; each list is what tells it from its neighbours in the same script. */
const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by it at from be has had were which an this are said but his not have who their',
  de: 'der die und das in von zu den mit ist im für auf nicht ein eine dem des sich auch es an als wird bei nach hat aus einen war',
  fr: 'le la les de des et à en un une du dans que qui pour est sur au par pas il plus ne ce avec son sont aux se a été cette',
  es: 'de la que el en y los del se las por un para con una su al no lo es más como pero ha este fue sus ya entre desde',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao foi das à são pelo pela',
  it: 'di che e la il un a per in una è del non sono le con i della da si nel al alla dei ha gli anche dal più lo',
  nl: 'de van het een en in is dat op te zijn met voor die niet aan er om ook als bij door naar uit nog maar werd heeft',
  pl: 'w i na z do że się nie jest to o przez po dla za od jak przy oraz był który ale są ze co tym jego może',
  cs: 'a v se na je že o s do z pro to i ve by k za po jako jsou podle které také ale od který byl při',
  sk: 'a v sa na je že o s do z pre to aj vo by k za po ako sú podľa ktoré tiež ale od ktorý bol pri',
  hu: 'a az és hogy nem is egy ez van meg csak már azt mint de ha volt vagy még el sem szerint majd után',
  ro: 'de și în a la cu pe din că o care nu un se să mai este fi pentru au sunt ce prin după această lui',
  tr: 've bir bu da de için ile olarak olan çok daha gibi kadar sonra ancak ise göre en o ne her dedi ya türkiye',
  sv: 'och i att det som en på är av för med till den har de inte om ett han var men sig från så vid',
  da: 'og i at det er en til på af for der den med de ikke har som et han var men sig fra om ved også',
  nb: 'og i det er på til som en å for av at har med den de ikke et om han var fra men seg ved også',
  fi: 'ja on ei se että hän oli ovat mutta myös kun niin joka mukaan sen ole kuin tai jos olla vuoden sitä',
  id: 'yang dan di dengan untuk ini dari dalam pada tidak itu akan oleh juga ke tersebut telah sebagai ada bisa karena',
  hr: 'i je u na se da za su od s koji kao što bi sa o ne iz ili nije biti će te koje samo nakon kako',
  vi: 'và của là có trong được cho các với một đã không người này những khi từ về đến tại sau ra',
  ru: 'и в не на что с он по как это из у к о за от для его но же а то был которые также было или она',
  uk: 'і в на що не з та у до за про це як від його але є був які також для яка під час року вони щодо',
  bg: 'на и в за да се от с по че са не е до като през ще това при които след или беше във към',
  sr: 'и је у на се да за су од са који као што би о не из или није бити ће то које након како',
  mk: 'на и во да за се од со е дека не ќе што по како ги го а од или беше кои',
  be: 'і ў на не што з да за па ад гэта як у для яго але быў якія таксама пра',
  ar: 'في من على إلى أن عن التي مع الذي هذا ما كان هذه بعد لا كما قال بين قد أو وقال خلال حيث ذلك هو',
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم شد شده بود می ها های نیز وی اند کرده',
  ur: 'کے میں کی ہے اور سے کا کو اس نے پر کہ ہیں یہ بھی ایک نہیں تھا گیا ہو وہ کر جو تک',
  ckb: 'لە و بە کە بۆ ئەم لەسەر لەگەڵ ئەو هەر دوای بوو دەکات نییە کرد هەیە وەک',
  ps: 'د په او چې کې ته له دی هم سره يې دا شوي پر کړي',
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Armenian', /\p{Script=Armenian}/gu],
  ['Georgian', /\p{Script=Georgian}/gu],
  ['Devanagari', /\p{Script=Devanagari}/gu],
];

/** Scripts that (nearly) one language alone writes its news in. */
const LANGUAGE_OF_SCRIPT: Readonly<Record<string, string>> = {
  Hebrew: 'he',
  Greek: 'el',
  Kana: 'ja',
  Han: 'zh',
  Hangul: 'ko',
  Thai: 'th',
  Armenian: 'hy',
  Georgian: 'ka',
  Devanagari: 'hi',
};

const SAMPLE_LENGTH = 6000;
/** Fewest words, and least share of common words, for a judgment. Running prose of each language has above a fifth. */
const FEWEST_WORDS = 12;
const LEAST_SHARE = 0.1;
/** Fewest different common words of more than one letter: “is a … is a …” alone would be Hungarian, and the letters of a list Italian. */
const FEWEST_COMMON = 2;

/** Tells the language of a text by its script and its common words; null when unsure. */
export function detectLanguage(text: string): { readonly language: string; readonly detail: string } | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const counts = SCRIPTS.map(([script, pattern]) => ({ script, count: sample.match(pattern)?.length ?? 0 }));
  const letters = counts.reduce((sum, { count }) => sum + count, 0);
  const kana = counts.find(({ script }) => script === 'Kana');
  const main = kana && kana.count * 10 > letters ? kana : counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (letters < 40 || (main !== kana && main.count * 2 < letters)) return null;
  const only = LANGUAGE_OF_SCRIPT[main.script];
  if (only) return { language: only, detail: `the text is written in ${main.script} letters` };

  const words = sample.toLowerCase().match(/[\p{L}\p{M}\u200c]+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const known = new Set(words);
  const scored = Object.entries(COMMON_WORDS)
    .map(([language, list]) => ({ language, common: list.split(' ') }))
    .filter(({ common }) => common.filter((word) => word.length > 1 && known.has(word)).length >= FEWEST_COMMON)
    .map(({ language, common }) => ({ language, share: shareOf(words, new Set(common)) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = scored;
  if (!best || best.share < LEAST_SHARE || best.share < (second?.share ?? 0) * 1.08) return null;
  return { language: best.language, detail: `common words of the text (${Math.round(best.share * 100)} %)` };
}

function shareOf(words: readonly string[], common: ReadonlySet<string>): number {
  return words.reduce((count, word) => count + (common.has(word) ? 1 : 0), 0) / words.length;
}

/**
 * Gives the language of a document from what it declares and what its words say. The words win where they clearly speak another
 * language, since templates declare one language for all pages; the declaration is kept beside it. A language in whose letters nothing
 * is written is that of the program.
 */
export function chooseLanguage(declared: readonly Evidenced<string>[], text: string): Evidenced<string> | null {
  const detected = detectLanguage(text);
  const named = declared.flatMap((one) => {
    const tag = toLanguageTag(one.value);
    return tag ? [{ value: tag, evidence: one.evidence }] : [];
  });
  const seen = detected
    ? { value: detected.language, evidence: { from: 'visible' as const, detail: detected.detail } }
    : null;
  const agreeing = named.find((one) => (seen ? isSameLanguage(one.value, seen.value) : isWrittenIn(one.value, text)));
  const chosen = agreeing ?? seen;
  if (!chosen) return null;
  const others = [...named, ...(seen ? [seen] : [])].filter((one) => !isSameLanguage(one.value, chosen.value));
  return { ...chosen, others };
}

/** The script's names in `\p{Script=…}` by those of BCP 47. */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Grek: /\p{Script=Greek}/u,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
  Thai: /\p{Script=Thai}/u,
  Armn: /\p{Script=Armenian}/u,
  Geor: /\p{Script=Georgian}/u,
  Deva: /\p{Script=Devanagari}/u,
};

/** Languages that are written in two scripts, so that one of them tells nothing. */
const OF_TWO_SCRIPTS = /^(?:sr|bs|sh|uz|az|kk|ky|tk|tg|tt|mn|ku|pa|ug)(?:-|$)/;

/** Whether a text has letters of the script that a language is written in; a text without letters may be of any. */
function isWrittenIn(tag: string, text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = LETTERS[new Intl.Locale(tag).maximize().script ?? ''];
  return OF_TWO_SCRIPTS.test(tag) || !letters || letters.test(sample) || !/\p{L}/u.test(sample);
}

/** Gives a BCP 47 tag in its canonical spelling, or null for what is none: `en_us` → `en-US`, `german` → null. */
export function toLanguageTag(words: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(words.trim().replaceAll('_', '-'))[0];
    return tag && /^[a-z]{2,3}(-|$)/.test(tag) && tag.length <= 35 ? tag : null;
  } catch {
    return null;
  }
}

/** Norwegian is declared no, nb or nn; Serbian, Croatian and Bosnian share their common words. */
const SAME: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['sr', 'hr', 'bs', 'sh'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['fa', 'prs'],
  ['ku', 'ckb'],
  ['he', 'iw'],
];

function isSameLanguage(one: string, other: string): boolean {
  const [a, b] = [one.split('-')[0] ?? '', other.split('-')[0] ?? ''];
  return a === b || SAME.some((group) => group.includes(a) && group.includes(b));
}
