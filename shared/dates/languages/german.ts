import type { Vocabulary } from '../terms.ts';
import { GERMAN_CLOCK } from './clocks.ts';
import { GERMAN_COUNTED } from './counted.ts';
import { spellings } from './spellings.ts';

const PARTS_OF_DAY = ['morgen', 'vormittag', 'mittag', 'nachmittag', 'abend', 'nacht', 'früh'];

/** "Mittwochabend" is a Wednesday. */
function weekday(name: string, ...others: readonly string[]): readonly string[] {
  return [name, ...others, ...PARTS_OF_DAY.map((part) => name + part)];
}

/** German words for dates. */
export const GERMAN: Vocabulary = {
  ...GERMAN_COUNTED,
  clock: GERMAN_CLOCK,
  language: 'de',
  script: 'latin',
  ownLetters: 'äöüßÄÖÜ',
  numericOrder: 'day-month',
  hasShortDates: true,
  compoundHeads: ['hälfte', 'woche', 'wochen', 'tage', 'tagen', 'wochenende', 'anfang', 'beginn', 'ende', 'mitte'],
  shiftFollows: false,
  weekend: [6, 7],
  shortMonths: spellings('jan|feb|mrz|apr|jun|jul|aug|sept|sep|okt|nov|dez'),
  months: {
    gregorian: [
      ['januar', 'januars', 'jänner', 'jan'],
      ['februar', 'februars', 'feber', 'feb'],
      ['märz', 'maerz', 'mrz'],
      ['april', 'aprils', 'apr'],
      ['mai'],
      ['juni', 'junis', 'jun'],
      ['juli', 'julis', 'jul'],
      ['august', 'augusts', 'aug'],
      ['september', 'septembers', 'sept', 'sep'],
      ['oktober', 'oktobers', 'okt'],
      ['november', 'novembers', 'nov'],
      ['dezember', 'dezembers', 'dez'],
    ],
  },
  weekdays: [
    weekday('montag', 'mo'),
    weekday('dienstag', 'di'),
    weekday('mittwoch', 'mi'),
    weekday('donnerstag', 'do'),
    weekday('freitag', 'fr'),
    [...weekday('samstag', 'sa'), ...weekday('sonnabend')],
    weekday('sonntag', 'so'),
  ],
  seasons: [
    ['frühling', 'frühjahr', 'frühlings', 'frühjahrs'],
    ['sommer', 'sommers'],
    ['herbst', 'herbstes'],
    ['winter', 'winters'],
  ],
  parts: {
    start: spellings(
      'anfang|zu beginn|beginn|zu anfang|am anfang|anfang des|zu beginn des|beginn des|am anfang des|' +
        'anfang der|zu beginn der|früh im|im frühen|frühen|am frühen',
    ),
    middle: ['mitte', 'mitte des', 'mitte der', 'in der mitte des'],
    'first-days': ['ersten tagen', 'in den ersten tagen', 'ersten tage', 'die ersten tage'],
    'last-days': ['letzten tagen', 'in den letzten tagen des', 'letzten tage des'],
    end: spellings(
      'ende|am ende|ende des|am ende des|ende der|am ende der|zum ende|spät im|im späten|späten|am späten|' +
        'gegen ende|gegen ende des',
    ),
  },
  units: {
    day: ['tag', 'tage', 'tagen', 'tages'],
    week: ['woche', 'wochen', 'kalenderwoche', 'kw'],
    weekend: ['wochenende', 'wochenendes'],
    month: ['monat', 'monate', 'monaten', 'monats'],
    quarter: ['quartal', 'quartals', 'quartale'],
    half: ['hälfte', 'halbjahr', 'halbjahres', 'halbjahrs'],
    year: ['jahr', 'jahre', 'jahren', 'jahres', 'jahrs'],
    decade: ['jahrzehnt', 'jahrzehnte', 'jahrzehnten', 'jahrzehnts'],
    century: ['jahrhundert', 'jahrhunderts', 'jahrhunderte', 'jh', 'jhd'],
    hour: ['stunde', 'stunden'],
  },
  plurals: spellings('tage|tagen|wochen|monate|monaten|quartale|jahre|jahren|jahrzehnte|jahrzehnten|stunden'),
  shifts: {
    last: spellings(
      'letzten|letzter|letzte|letztes|letztem|vergangenen|vergangene|vergangener|vergangenes|vergangenem|' +
        'vorigen|vorige|voriges|voriger|vorherigen',
    ),
    this: ['dieser', 'diese', 'dieses', 'diesen', 'diesem', 'laufenden', 'laufendes'],
    next: spellings('nächsten|nächste|nächstes|nächster|nächstem|kommenden|kommende|kommendes|kommender'),
    beforeLast: ['vorletzten', 'vorletzte', 'vorletztes', 'vorletzter'],
  },
  days: {
    '-2': ['vorgestern'],
    '-1': ['gestern'],
    '0': [
      'heute',
      'heute morgen',
      'heute abend',
      'diesem morgen',
      'diesen morgen',
      'diesem abend',
      'diesem nachmittag',
    ],
    '1': ['morgen'],
    '2': ['übermorgen'],
  },
  unitWords: {
    'year:-1': ['vorjahr', 'vorjahres', 'vorjahrs'],
    'year:0': ['heuer'],
    'month:-1': ['vormonat', 'vormonats'],
    'week:-1': ['vorwoche'],
  },
  amounts: {
    'year:50': ['halben jahrhundert', 'halbes jahrhundert'],
    'year:25': ['vierteljahrhundert'],
    'month:18': ['anderthalb jahren', 'anderthalb jahre', 'eineinhalb jahren', 'eineinhalb jahre'],
    'month:30': ['zweieinhalb jahren', 'zweieinhalb jahre'],
    'month:6': ['halbes jahr', 'halben jahr', 'halben jahres'],
  },
  feasts: {
    '12-31': ['silvester'],
    '1-1': ['neujahr', 'neujahrstag'],
    '12-24': ['heiligabend'],
    '12-25': ['erster weihnachtstag', 'ersten weihnachtstag', 'erster weihnachtsfeiertag', 'ersten weihnachtsfeiertag'],
    '12-26': [
      'zweiter weihnachtstag',
      'zweiten weihnachtstag',
      'zweiter weihnachtsfeiertag',
      'zweiten weihnachtsfeiertag',
    ],
  },
  movable: {
    '-7': ['palmsonntag'],
    '-3': ['gründonnerstag'],
    '-2': ['karfreitag'],
    '0': ['ostersonntag', 'an ostern', 'zu ostern'],
    '1': ['ostermontag'],
    '39': ['christi himmelfahrt', 'himmelfahrtstag'],
    '49': ['pfingstsonntag', 'an pfingsten', 'zu pfingsten'],
    '50': ['pfingstmontag'],
    '60': ['fronleichnam'],
  },
  feastNights: { '1-1': ['silvesternacht', 'neujahrsnacht'] },
  eve: ['am vortag'],
  following: ['darauffolgenden', 'darauffolgende', 'folgenden', 'folgende'],
  eventDays: {
    '-1': spellings(
      'am tag zuvor|einen tag zuvor|am tag davor|am vorabend|tags zuvor|einen tag früher|am tag vor dem|' +
        'einen tag vor dem|am vorabend des',
    ),
    '0': ['am selben tag', 'am gleichen tag', 'noch am selben tag'],
    '1': spellings(
      'am folgenden tag|am nächsten tag|am tag darauf|tags darauf|einen tag später|am folgetag|' +
        'am nächsten morgen|am folgenden morgen|am anderen morgen|einen tag danach|am tag nach dem|' +
        'am tag nach|einen tag nach dem|einen tag nach',
    ),
  },
  later: ['später', 'danach', 'darauf'],
  earlier: ['zuvor', 'früher', 'davor', 'vorher'],
  overnight: ['über nacht', 'in der nacht', 'letzte nacht', 'vergangene nacht', 'in der vergangenen nacht'],
  night: ['in der nacht vom', 'nacht vom', 'in der nacht von', 'nacht von'],
  nightToward: spellings(
    'in der nacht zum|in der nacht zur|in der nacht zum|nacht zum|in der nacht auf|nacht auf|' +
      'in der nacht auf den|in der nacht zu',
  ),
  daytimes: spellings(
    'morgens|mitternacht|morgengrauen|sonnenaufgang|vormittag|vormittags|mittag|mittags|nachmittag|' +
      'nachmittags|abend|abends|nacht|nachts|früh|morgenstunden|in den frühen morgenstunden|' +
      'in den frühen morgenstunden des|in den morgenstunden des|in den abendstunden des|in den morgenstunden|in den abendstunden|in den frühen stunden|am frühen morgen|am späten abend|' +
      'am frühen abend|am späten nachmittag|am frühen nachmittag|am nachmittag|am mittag|am vormittag|' +
      'im morgengrauen|am morgen|am abend' +
      '|spät am|früh am|am frühen|in der früh',
  ),
  limits: {
    since: ['seit', 'ab', 'seit dem', 'ab dem', 'beginnend mit'],
    until: ['bis', 'bis in die', 'bis ins', 'bis in das', 'bis einschließlich', 'bis zum', 'bis zu', 'bis in den'],
    before: ['vor', 'vor dem', 'vor der', 'kurz vor', 'kurz vor dem'],
    'not-before': ['frühestens', 'frühestens am', 'frühestens im', 'nicht vor', 'nicht vor dem'],
    after: ['nach', 'nach dem', 'nach der', 'kurz nach', 'kurz nach dem'],
    by: ['spätestens', 'spätestens am', 'spätestens im', 'bis spätestens'],
  },
  between: ['zwischen', 'zwischen dem'],
  and: ['und', 'und dem'],
  or: ['oder'],
  to: ['bis', 'bis zum', 'bis einschließlich', 'auf den', 'auf', 'zum'],
  from: ['von', 'vom'],
  onward: ['an'],
  exact: ['genau', 'exakt'],
  about: spellings('gut|fast|knapp|beinahe|um|etwa|ungefähr|circa|ca.|ca|rund|gegen|um den|in etwa'),
  perhaps: ['vielleicht', 'möglicherweise', 'vermutlich', 'wahrscheinlich', 'mutmaßlich', 'wohl'],
  agoBefore: ['vor'],
  dayMarks: ['des monats'],
  decadeMarks: ['er', 'er jahre', 'er-jahre', 'er jahren', 'er-jahren'],
  quarterMarks: ['q'],
  halfMarks: ['h'],
  decades: {
    '20': ['zwanziger', 'zwanzigerjahre', 'zwanzigerjahren', 'zwanziger jahre', 'zwanziger jahren'],
    '30': ['dreißiger', 'dreißigerjahre', 'dreißigerjahren', 'dreißiger jahre', 'dreißiger jahren'],
    '40': ['vierziger', 'vierzigerjahre', 'vierzigerjahren', 'vierziger jahre', 'vierziger jahren'],
    '50': ['fünfziger', 'fünfzigerjahre', 'fünfzigerjahren', 'fünfziger jahre', 'fünfziger jahren'],
    '60': ['sechziger', 'sechzigerjahre', 'sechzigerjahren', 'sechziger jahre', 'sechziger jahren'],
    '70': ['siebziger', 'siebzigerjahre', 'siebzigerjahren', 'siebziger jahre', 'siebziger jahren'],
    '80': ['achtziger', 'achtzigerjahre', 'achtzigerjahren', 'achtziger jahre', 'achtziger jahren'],
    '90': ['neunziger', 'neunzigerjahre', 'neunzigerjahren', 'neunziger jahre', 'neunziger jahren'],
  },
  bc: ['v. chr.', 'v.chr.', 'vor christus'],
  ad: ['n. chr.', 'n.chr.', 'nach christus'],
  fillers: spellings(
    'der|die|das|dem|den|des|im|in|am|an|vom|von|während|bereits|schon|noch|erst|irgendwann im|' +
      'irgendwann|im laufe des|im laufe der|zur|zum|über das|übers|stand',
  ),
  leads: spellings('in|im|am|seit|bis|ab|vor|nach|bereits|schon|noch|erst|zwischen'),
  ambiguous: spellings('jan|august|mai|mo|di|mi|do|fr|sa|so'),
  ahead: {
    signs: spellings(
      'wird|werden|werde|würde|würden|soll|sollen|will|wollen|könnte|könnten|dürfte|dürften|steht bevor',
    ),
    told: spellings(
      'sagte|sagten|erklärte|erklärten|teilte|teilten|berichtete|berichteten|kündigte|meldete|hieß|schrieb',
    ),
    links: spellings('dass|weil|während|nachdem|aber|und|doch'),
    undone: spellings('haben|worden|gewesen|sein|wurde|wurden|hatte|hatten'),
    isVerbLast: true,
  },
  recurring: spellings('jeden|jede|jeder|jedes'),
  names: { before: spellings('version|raum|zimmer|absatz|artikel|paragraf|flug'), after: ['straße', 'platz'] },
  hasYearNoun: true,
  placers: ['im', 'in', 'am', 'an'],
  inexact: ['über', 'als', 'unter'],
};
