/**
 * The words by which analysts say how likely something is and how sure they are of that, by language: sources of regular
 * expressions without word boundaries, which the check puts around them. English after ICD 203 and the PHIA yardstick; the others
 * hold what these scales are rendered with. Words that mean other things as often (security, trust in a government) are left out.
 */
export interface LanguageTerms {
  readonly likelihood: readonly string[];
  readonly confidence: readonly string[];
}

const CHANCE = '(?:chances?|odds|possibilit(?:y|ies)|probabilit(?:y|ies)|likelihood)';
const PERCENT = '\\d+(?:[.,]\\d+)?(?:\\s*(?:–|-|to)\\s*\\d+(?:[.,]\\d+)?)?\\s*(?:%|per\\s?cent)';
const LEVEL = '(?:low|moderate|medium|high)';

const ENGLISH: LanguageTerms = {
  likelihood: [
    '(?:un)?likely',
    '(?:im)?probabl(?:e(?! cause)|y)',
    '(?:almost|nearly|virtually) certain(?:ly)?',
    '(?:almost |virtually )?no chance',
    '(?:roughly )?even (?:chance|odds)',
    `(?:remote|slim|realistic) ${CHANCE}`,
    `(?:high|low|strong) (?:probability|likelihood)`,
    `${CHANCE} (?:\\p{L}+ ){0,6}(?:is|are|seems?|remains?) (?:\\p{L}+ )?(?:remote|slim|small|low|high|even)`,
    `${PERCENT} ${CHANCE}`,
    `${CHANCE} (?:of|at) (?:about |around |roughly |some )?${PERCENT}`,
  ],
  confidence: [
    `${LEVEL}(?:[- ]to[- ]${LEVEL})?(?: analytic(?:al)?| overall)?[- ]confidence`,
    `${LEVEL} (?:degree|level)s? of (?:analytic(?:al)? )?confidence`,
    `(?<!(?:consumer|business|public|investor|market|voter|popular|political) )confidence(?: level)?(?: in (?:this|that|the|our|my) (?:judge?ment|assessment|estimate|finding|conclusion))? (?:is|was|are|remains?|stays?) (?:\\p{L}+ )?${LEVEL}`,
    `confidence(?: level)?\\s?[:=–-]\\s?${LEVEL}`,
    '(?:highly|moderately|fairly|reasonably|very) confident',
  ],
};

const GERMAN: LanguageTerms = {
  likelihood: [
    '(?:un|höchst|aller)?wahrscheinlich(?:e[mnrs]?|ste[mnrs]?|er)?',
    '(?:hohe|geringe|niedrige)[mnrs]? Wahrscheinlichkeit',
    'Wahrscheinlichkeit von (?:etwa |rund )?\\d+',
    '(?:fast|nahezu|so gut wie) (?:sicher|ausgeschlossen)',
    'realistische[mnrs]? Möglichkeit',
  ],
  confidence: [
    '(?:geringe|niedrige|mittlere|mäßige|moderate|hohe)[mnrs]? (?:analytische[mnrs]? )?(?:Konfidenz|Zuversicht|Urteilssicherheit|Aussagesicherheit)',
    '(?:geringe|niedrige|mittlere|moderate|hohe)[mnrs]? (?:Konfidenzniveau|Vertrauensniveau|Vertrauensgrad)s?',
    '(?:Konfidenz|Zuversicht|Urteilssicherheit|Aussagesicherheit|Vertrauensgrad|Konfidenzniveau)\\s?(?:ist|bleibt|:) (?:\\p{L}+ )?(?:gering|niedrig|mittel|moderat|hoch)',
  ],
};

const FRENCH: LanguageTerms = {
  likelihood: [
    '(?:im)?probable(?:s|ment)?(?! cause)',
    '(?:in)?vraisemblable(?:s|ment)?',
    '(?:quasi|presque)[- ]certain(?:e|s|es|ement)?',
    '(?:faible|forte) probabilité',
    'possibilité réaliste',
  ],
  confidence: [
    '(?:degré|niveau) de confiance (?:\\p{L}+ ){0,2}(?:faible|modéré|moyen|élevé)',
    'confiance (?:analytique )?(?:est |reste |: ?)?(?:\\p{L}+ )?(?:faible|modérée|moyenne|élevée)',
    '(?:faible|haute) confiance',
  ],
};

const RUSSIAN: LanguageTerms = {
  likelihood: [
    '(?:мало|наиболее )?вероятн(?!ост)\\p{L}*',
    '(?:высок|низк|больш|мал)\\p{L}* вероятност\\p{L}*',
    'почти (?:наверняка|наверное|несомненно)',
    'скорее всего',
  ],
  confidence: [
    '(?:высок|низк|средн|умеренн)\\p{L}* (?:(?:степен|уровн)\\p{L}* )?уверенност\\p{L}*',
    '(?:степен|уров)\\p{L}* уверенности\\s?(?:[–—:-] |\\p{L}+ )?(?:высок|низк|средн|умеренн)\\p{L}*',
    'уверенность(?: в \\p{L}+ \\p{L}+)?\\s?(?:[–—:-] |остаётся |остается )?(?:высок|низк|средн|умеренн)\\p{L}*',
  ],
};

const UKRAINIAN: LanguageTerms = {
  likelihood: [
    '(?:мало|най)?[йі]мовірн(?!іст|ост)\\p{L}*',
    '(?:висок|низьк|велик|мал)\\p{L}* [йі]мовірн(?:іст|ост)\\p{L}*',
    'майже (?:напевно|певно|напевне)',
    'скоріше? за все',
  ],
  confidence: [
    '(?:висок|низьк|середн|помірн)\\p{L}* (?:(?:ступ|рівн)\\p{L}* )?[ву]певнен(?:ост|іст)\\p{L}*',
    '(?:ступінь|рівень) [ву]певненості\\s?(?:[–—:-] |\\p{L}+ )?(?:висок|низьк|середн|помірн)\\p{L}*',
  ],
};

const ARABIC: LanguageTerms = {
  likelihood: [
    '(?:من )?(?:غير )?ال(?:مرجح|مرجّح|محتمل)',
    '(?:غير )?(?:مرجح|مرجّح|محتمل)ة?',
    '(?:على )?الأرجح',
    '(?:من )?(?:ال)?مستبعد',
    'شبه (?:ال)?(?:مؤكد|مؤكّد|أكيد)ة?',
    'احتمال (?:كبير|ضعيف|ضئيل|قوي)',
  ],
  confidence: [
    'ب?ثقة (?:عالية|متوسطة|منخفضة|معتدلة|ضعيفة)',
    '(?:درجة|مستوى) (?:ال)?ثقة (?:\\p{L}+ )?(?:عالية?|عال|مرتفعة?|متوسطة?|منخفضة?|معتدلة?)',
    'ب?درجة (?:عالية|متوسطة|منخفضة) من الثقة',
  ],
};

const PERSIAN: LanguageTerms = {
  likelihood: [
    '(?:به )?احتمال (?:بسیار )?(?:زیاد|قوی|کم|ضعیف|اندک)',
    'احتمالا[\u064b\u064e]?',
    '(?:نا)?محتمل',
    'بعید',
    'تقریبا[\u064b\u064e]? (?:قطعی|حتمی|مسلم)',
  ],
  confidence: [
    '(?:با )?اطمینان (?:بسیار )?(?:بالا|زیاد|متوسط|کم|پایین|اندک)',
    '(?:سطح|درجه|میزان) اطمینان (?:\\p{L}+ )?(?:بالا|زیاد|متوسط|کم|پایین)',
  ],
};

/** The languages whose words are known, those of the dates. */
export const SENTENCE_TERMS: readonly LanguageTerms[] = [ENGLISH, GERMAN, FRENCH, RUSSIAN, UKRAINIAN, ARABIC, PERSIAN];
