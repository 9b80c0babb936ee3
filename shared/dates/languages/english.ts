import type { Vocabulary } from '../terms.ts';
import { ENGLISH_CLOCK } from './clocks.ts';
import { ENGLISH_COUNTED } from './counted.ts';
import { spellings } from './spellings.ts';

// Long lists are written as text, so that the table stays readable.
const FILLERS = (
  'the,of,in,on,at,back in,back on,as far back as,way back in,during,over,over the course of,in the course of,' +
  "throughout,within,sometime in,some time in,sometime,some time,dated,'s,for,late on,early on,only," +
  'just,already,again,as early as,as late as,as recently as,date,published,published on,updated,' +
  'either,then'
).split(',');

const DAYTIMES = (
  'morning,afternoon,evening,night,at dawn,dawn,at dusk,noon,at noon,midday,midnight,at midnight,' +
  'lunchtime,the early hours of,early hours of,the small hours of,the small hours on,the wee hours of,the wee hours on,wee hours of,the early morning hours of,early morning hours of,the morning hours of,the predawn hours of,predawn,late evening,late night,early evening,the early hours,early morning,the morning,the evening,the night'
).split(',');

const ABOUT = (
  'around,about,circa,ca.,c.,ca,c,approximately,approx.,approx,roughly,somewhere around,or so,' +
  'or thereabouts,around about,in or around,in or about,nearly,almost,some,on or about,on or around,' +
  'at around,at about,near'
).split(',');

const STARTS = (
  'near the beginning of,at the very beginning of,the very beginning of,at the very start of,' +
  'beginning of,the beginning of,start of,beginning,start,early in,early on in,early,first third of'
).split(',');

const ENDS = (
  'towards the end of,toward the end of,near the end of,at the tail end of,end of,end,late in,late,' +
  'close of,last third of,tail end of'
).split(',');

/** English words for dates. */
export const ENGLISH: Vocabulary = {
  ...ENGLISH_COUNTED,
  clock: ENGLISH_CLOCK,
  language: 'en',
  script: 'latin',
  ownLetters: '',
  numericOrder: 'day-month',
  shiftFollows: false,
  weekend: [6, 7],
  shortMonths: spellings('jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec'),
  months: {
    gregorian: [
      ['january', 'jan'],
      ['february', 'feb'],
      ['march', 'mar'],
      ['april', 'apr'],
      ['may'],
      ['june', 'jun'],
      ['july', 'jul'],
      ['august', 'aug'],
      ['september', 'sept', 'sep'],
      ['october', 'oct'],
      ['november', 'nov'],
      ['december', 'dec'],
    ],
    persian: [
      ['farvardin'],
      ['ordibehesht'],
      ['khordad'],
      ['tir'],
      ['mordad', 'amordad'],
      ['shahrivar'],
      ['mehr'],
      ['aban'],
      ['azar'],
      ['dey'],
      ['bahman'],
      ['esfand'],
    ],
    islamic: [
      ['muharram'],
      ['safar'],
      ['rabi al-awwal', "rabi' al-awwal", 'rabi i'],
      ['rabi al-thani', "rabi' al-thani", 'rabi ii'],
      ['jumada al-awwal', 'jumada al-ula', 'jumada i'],
      ['jumada al-thani', 'jumada al-akhira', 'jumada ii'],
      ['rajab'],
      ["sha'ban", 'shaaban', 'shaban'],
      ['ramadan', 'ramazan'],
      ['shawwal'],
      ['dhu al-qadah', "dhu al-qi'dah", 'dhul qadah'],
      ['dhu al-hijjah', 'dhul hijjah', 'dhu al-hijja'],
    ],
  },
  weekdays: [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ],
  seasons: [
    ['spring', 'springtime'],
    ['summer', 'summertime'],
    ['autumn', 'fall'],
    ['winter', 'wintertime'],
  ],
  parts: {
    start: STARTS,
    middle: [
      'mid-way through',
      'halfway through',
      'middle of',
      'middle',
      'mid',
      'midway through',
      'midst of',
      'second third of',
    ],
    end: ENDS,
    'first-days': spellings(
      'first days of|the first days of|opening days of|the opening days of|early days of|the early days of|' +
        'first few days of|the first few days of',
    ),
    'last-days': spellings(
      'final days of|the final days of|last days of|the last days of|closing days of|the closing days of|' +
        'last few days of|the last few days of',
    ),
  },
  units: {
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    weekend: ['weekend', 'week-end'],
    month: ['month', 'months'],
    quarter: ['quarter', 'quarters'],
    half: ['half', 'half of the year', 'half-year', 'semester'],
    year: ['year', 'years', 'calendar year'],
    decade: ['decade', 'decades'],
    century: ['century', 'centuries'],
    season: ['season'],
    hour: ['hour', 'hours'],
  },
  plurals: ['days', 'weeks', 'months', 'years', 'decades', 'centuries', 'quarters', 'hours'],
  shifts: {
    last: ['last', 'previous', 'this past', 'this last'],
    past: ['past', 'the past'],
    this: ['this', 'current', 'this current', 'the present'],
    next: ['next', 'coming', 'upcoming', 'this coming', 'forthcoming'],
    beforeLast: ['before last'],
  },
  days: {
    '-2': ['the day before yesterday', 'day before yesterday'],
    '-1': ['yesterday'],
    '0': ['today', 'tonight', 'this morning', 'this afternoon', 'this evening', 'earlier today', 'later today'],
    '1': ['tomorrow'],
    '2': ['the day after tomorrow', 'day after tomorrow'],
  },
  eventDays: {
    '-1': spellings(
      'the previous day|the day before|the preceding day|a day earlier|the day prior|a day before|' +
        'one day earlier|the eve',
    ),
    '0': spellings(
      'the same day|that same day|that day|the very same day|later that day|earlier that day|that evening|' +
        'that night|that morning',
    ),
    '1': spellings(
      'the following day|the next day|the day after|next day|following day|a day later|one day later|' +
        'the following morning|the next morning',
    ),
  },
  amounts: {
    'month:6': ['half a year', 'half-year'],
    'month:18': ['a year and a half', 'year and a half', 'one and a half years'],
    'month:30': ['two and a half years'],
    'week:2': ['fortnight'],
    'year:50': ['half a century', 'half-century'],
    'year:25': ['quarter of a century', 'quarter century', 'quarter-century'],
  },
  feasts: {
    '12-31': ["new year's eve"],
    '1-1': ["new year's day"],
    '12-24': ['christmas eve'],
    '12-25': ['christmas day'],
    '12-26': ['boxing day'],
    'persian:1-1': ['nowruz', 'norouz'],
    'islamic:10-1': ['eid al-fitr', 'eid ul-fitr'],
    'islamic:12-10': ['eid al-adha', 'eid ul-adha'],
    'islamic:1-10': ['ashura', 'day of ashura'],
  },
  movable: {
    '-7': ['palm sunday'],
    '-3': ['maundy thursday', 'holy thursday'],
    '-2': ['good friday'],
    '0': ['easter sunday', 'easter day', 'at easter'],
    '1': ['easter monday'],
    '39': ['ascension day', 'ascension thursday'],
    '49': ['whit sunday', 'pentecost', 'pentecost sunday'],
    '50': ['whit monday', 'pentecost monday'],
    'eastern:0': ['orthodox easter'],
    'eastern:-2': ['orthodox good friday'],
  },
  following: ['the following', 'the subsequent'],
  exact: ['exactly', 'precisely', 'to the day'],
  later: ['later', 'afterwards', 'after that', 'thereafter'],
  earlier: ['earlier', 'before that', 'previously', 'prior'],
  overnight: ['overnight', 'late last night', 'last night', 'in the night', 'during the night', 'in the small hours'],
  night: spellings(
    'the night of|night of|the night from|night from|overnight on|overnight|overnight between|' +
      'the night between|night between|overnight from',
  ),
  nightToward: ['the night before', 'night before', 'the night leading to', 'overnight to', 'overnight into'],
  daytimes: DAYTIMES,
  limits: {
    since: spellings(
      'since|ever since|starting|starting from|starting in|starting on|beginning in|beginning on|as of|' +
        'as from|from as early as',
    ),
    until: ['until', 'till', 'up to', 'up until', 'through', 'til'],
    before: spellings(
      'a little before|shortly before|just before|right before|not long before|before|prior to|ahead of|' +
        'earlier than|preceding',
    ),
    after: spellings(
      'shortly after|soon after|just after|right after|immediately after|not long after|after|following|' +
        'later than|subsequent to',
    ),
    'not-before': ['not before', 'no earlier than', 'not earlier than', 'at the earliest', 'on or after'],
    by: ['by', 'no later than', 'not later than', 'at the latest by', 'on or before', 'at the latest'],
  },
  between: ['between', 'sometime between', 'some time between'],
  and: ['and', '&'],
  or: ['or'],
  to: ['to', 'through', 'until', 'till', 'up to', 'thru', 'and until', 'into'],
  from: ['from'],
  onward: ['onward', 'onwards', 'on', 'and after', 'and later', 'forward'],
  about: ABOUT,
  perhaps: spellings('perhaps|possibly|probably|maybe|presumably|allegedly|reportedly|apparently|likely'),
  ago: ['ago', 'back', 'before now'],
  dayMarks: ['of the month'],
  ordinalMarks: ['st', 'nd', 'rd', 'th'],
  decadeMarks: ['s', "'s"],
  quarterMarks: ['q'],
  halfMarks: ['h'],
  decades: {
    '10': ['tens'],
    '20': ['twenties'],
    '30': ['thirties'],
    '40': ['forties'],
    '50': ['fifties'],
    '60': ['sixties'],
    '70': ['seventies'],
    '80': ['eighties'],
    '90': ['nineties'],
  },
  bc: ['bc', 'bce', 'b.c.', 'b.c.e.'],
  ad: ['ad', 'ce', 'a.d.', 'c.e.'],
  calendars: { islamic: ['ah', 'hijri', 'a.h.'], persian: ['sh', 'solar hijri', 'ap', 'jalali'] },
  fillers: FILLERS,
  leads: spellings("in|on|since|until|till|by|before|after|during|from|between|the|'s|as early as|back in|through|to"),
  ambiguous: spellings('may|march|mar|april|june|august|jan|sept|dec|fall|spring|sun|sat|tir|mehr|dey|safar|azar|aban'),
  ahead: {
    signs: spellings(
      'will|shall|may|might|would|set to|expected to|scheduled for|scheduled to|slated for|slated to|planned for|plans to|plan to|going to|about to|likely to|ahead of|upcoming',
    ),
    told: spellings(
      'said|says|told|announced|reported|added|wrote|confirmed|warned|stated|claimed|vowed|promised|insisted|asked',
    ),
    links: spellings('that|which|who|whose|when|while|after|because|but|and|whether|if'),
    notAfter: spellings('the|a|his|her|their|its|of|was|were|been'),
    undone: ['have'],
  },
  recurring: ['every', 'each', 'most'],
  names: {
    before: spellings(
      'black|good|easter|palm|ash|holy|super|bloody|cyber|version|section|paragraph|article|room|flight',
    ),
    after: ['street', 'avenue', 'square', 'road'],
  },
  placers: ['in', 'on', 'at'],
  inexact: ['over', 'under', 'than'],
  fromNow: ["' time", 'from now', 'hence'],
};
