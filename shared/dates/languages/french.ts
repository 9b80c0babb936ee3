import type { Vocabulary } from '../terms.ts';
import { FRENCH_CLOCK } from './clocks.ts';
import { FRENCH_COUNTED } from './counted.ts';
import { spellings } from './spellings.ts';

/** French words for dates. */
export const FRENCH: Vocabulary = {
  ...FRENCH_COUNTED,
  clock: FRENCH_CLOCK,
  language: 'fr',
  script: 'latin',
  ownLetters: 'éèêàùçÉû',
  numericOrder: 'day-month',
  shiftFollows: true,
  weekend: [6, 7],
  shortMonths: spellings('janv|jan|févr|fév|avr|juil|sept|oct|nov|déc'),
  months: {
    gregorian: [
      ['janvier', 'janv', 'jan'],
      ['février', 'févr', 'fév'],
      ['mars'],
      ['avril', 'avr'],
      ['mai'],
      ['juin'],
      ['juillet', 'juil'],
      ['août'],
      ['septembre', 'sept'],
      ['octobre', 'oct'],
      ['novembre', 'nov'],
      ['décembre', 'déc'],
    ],
  },
  weekdays: [['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi'], ['dimanche']],
  seasons: [['printemps'], ['été'], ['automne'], ['hiver']],
  parts: {
    start: spellings(
      "début|au début de|au début du|au début d'|au début|au début de la|au début de l'|début de|début du|" +
        "le début du|le début de|le début de l'|le début de la|le début des|au début des|début d'|" +
        'au commencement de',
    ),
    middle: [
      'mi',
      'mi-',
      'milieu de',
      'au milieu de',
      'au milieu du',
      "au milieu d'",
      'au milieu des',
      'milieu',
      'à la mi',
    ],
    'first-days': [
      'aux premiers jours de',
      'les premiers jours de',
      "aux premiers jours d'",
      'dans les premiers jours de',
    ],
    'last-days': [
      'aux derniers jours de',
      'les derniers jours de',
      "aux derniers jours d'",
      'dans les derniers jours de',
    ],
    end: spellings(
      "fin|fin du|la fin du|la fin de|la fin de l'|la fin de la|à la fin de|à la fin du|à la fin d'|" +
        "à la fin de la|à la fin de l'|fin de|fin d'",
    ),
  },
  units: {
    day: ['jour', 'jours', 'journée'],
    week: ['semaine', 'semaines'],
    weekend: ['week-end', 'weekend'],
    month: ['mois'],
    quarter: ['trimestre', 'trimestres'],
    half: ['moitié', 'semestre', 'semestres', 'quinzaine'],
    year: ['an', 'ans', 'année', 'années'],
    decade: ['décennie', 'décennies', 'années'],
    century: ['siècle', 'siècles'],
    hour: ['heure', 'heures'],
  },
  plurals: spellings('jours|semaines|ans|années|décennies|siècles|heures|derniers|dernières|prochains|prochaines'),
  shifts: {
    last: spellings('dernier|dernière|derniers|dernières|passé|passée|précédent|précédente|écoulé|écoulée'),
    this: ['en cours'],
    thisBefore: ['ce', 'cet', 'cette'],
    next: ['prochain', 'prochaine', 'prochains', 'prochaines'],
    beforeLast: ['avant-dernier', 'avant-dernière'],
  },
  days: {
    '-2': ['avant-hier', 'avant hier'],
    '-1': ['hier'],
    '0': ["aujourd'hui", 'ce matin', 'ce soir', 'cet après-midi', 'ce jour'],
    '1': ['demain'],
    '2': ['après-demain'],
  },
  unitWords: {
    'year:-1': ["l'an dernier", "l'an passé"],
    'year:1': ["l'an prochain"],
    'month:0': ['ce mois-ci'],
    'week:0': ['cette semaine-ci'],
  },
  amounts: {
    'week:2': ['quinze jours', 'une quinzaine de jours', 'une quinzaine'],
    'month:18': ['un an et demi', 'une année et demie'],
    'month:30': ['deux ans et demi'],
    'year:50': ['demi-siècle'],
    'year:25': ['quart de siècle'],
  },
  feasts: {
    '12-25': ['jour de noël', 'à noël'],
    '12-24': ['veille de noël', 'réveillon de noël'],
    '12-31': ['la saint-sylvestre', 'saint-sylvestre'],
    '1-1': ["jour de l'an", 'nouvel an'],
  },
  movable: {
    '-7': ['dimanche des rameaux'],
    '-3': ['jeudi saint'],
    '-2': ['vendredi saint'],
    '0': ['dimanche de pâques', 'à pâques'],
    '1': ['lundi de pâques'],
    '39': ["jeudi de l'ascension"],
    '49': ['dimanche de pentecôte', 'dimanche de la pentecôte', 'à la pentecôte'],
    '50': ['lundi de pentecôte', 'lundi de la pentecôte'],
  },
  feastNights: { '1-1': ['dans la nuit du nouvel an', 'la nuit du nouvel an', 'nuit de la saint-sylvestre'] },
  following: ['suivant', 'suivante'],
  eventDays: {
    '-2': ["l'avant-veille"],
    '2': ['le surlendemain'],
    '-1': ['la veille', 'le jour précédent', 'le jour avant', 'un jour plus tôt'],
    '0': ['le même jour', 'ce jour-là', 'le jour même'],
    '1': spellings(
      'le lendemain|dès le lendemain|le lendemain matin|le lendemain soir|au lendemain|le jour suivant|' +
        "le jour d'après|un jour plus tard",
    ),
  },
  later: ['plus tard', 'après'],
  earlier: ['plus tôt', 'auparavant', 'avant'],
  overnight: ['dans la nuit', 'la nuit dernière', 'cette nuit'],
  night: ['dans la nuit du', 'la nuit du', 'nuit du', 'dans la nuit de'],
  daytimes: spellings(
    "matin|au matin|après-midi|soir|au soir|nuit|midi|minuit|à l'aube|dans l'après-midi|dans la matinée|" +
      'dans la soirée|aux premières heures du|aux premières heures de|en fin de journée|en soirée|' +
      'en matinée',
  ),
  limits: {
    since: [
      'depuis',
      'à partir de',
      'a partir de',
      'à partir du',
      'a partir du',
      "à partir d'",
      'à compter du',
      'depuis le',
    ],
    until: ["jusqu'en", "jusqu'au", "jusqu'à", 'jusque', "jusqu'"],
    before: ['peu avant', 'peu avant le', 'avant', 'avant le', 'avant la'],
    after: ['peu après', 'peu après le', 'après', 'après le', 'après la'],
    'not-before': ['au plus tôt', 'au plus tôt le', 'pas avant', 'pas avant le'],
    by: ['au plus tard', 'au plus tard le', "d'ici", "d'ici à", "d'ici le", "d'ici la"],
  },
  between: ['entre', 'entre le'],
  and: ['et', 'et le'],
  or: ['ou', 'ou le'],
  to: ['à', 'au', 'en', 'jusqu’au', "jusqu'en"],
  from: ['de', 'du', 'depuis le'],
  exact: ['exactement', 'précisément'],
  about: spellings(
    "près de|près d'|presque|quelque|vers|environ|aux alentours de|aux alentours du|autour du|autour de|" +
      'circa|vers le|aux environs de|ca.',
  ),
  perhaps: ['peut-être', 'probablement', 'sans doute'],
  agoBefore: ['il y a', 'voici', 'voilà'],
  dayMarks: ['du mois'],
  decades: {
    '20': ['années vingt'],
    '30': ['années trente'],
    '40': ['années quarante'],
    '50': ['années cinquante'],
    '60': ['années soixante'],
    '70': ['années soixante-dix'],
    '80': ['années quatre-vingt', 'années quatre-vingts'],
    '90': ['années quatre-vingt-dix'],
  },
  ordinalMarks: ['er', 'e', 'ème', 'eme', 'ère', 'nd', 'nde'],
  quarterMarks: ['t'],
  halfMarks: ['s'],
  bc: ['av. j.-c.', 'avant j.-c.', 'avant jésus-christ'],
  ad: ['ap. j.-c.', 'après j.-c.'],
  fillers: spellings(
    "le|la|les|l'|de|du|des|d'|en|au|aux|à|dans|dans le|dans la|pendant|durant|déjà|lors de|courant|dès|" +
      "ces|au cours des|tard|tôt|au mois de|au mois d'|au cours de|au cours du|l'an|courant de",
  ),
  leads: spellings("en|depuis|avant|après|dès|jusqu'en|d'ici|entre|vers|pour|fin|début|pendant l'|durant l'"),
  ambiguous: ['mars', 'été', 'mai'],
  ahead: {
    signs: spellings(
      'sera|seront|aura|auront|devrait|devraient|doit|doivent|va|vont|pourrait|pourraient|tiendra|tiendront|débutera|commencera|rencontrera|entrera|votera|arrivera|ouvrira|reprendra|reprendront|prendra|rendra|recevra|fera|feront|auront lieu',
    ),
    told: spellings('déclaré|dit|annoncé|affirmé|indiqué|rapporté|expliqué|précisé|assuré|ajouté|confirmé|averti'),
    links: spellings('que|qui|dont|où|quand|tandis|alors|mais|et'),
    undone: spellings('été|eu'),
  },
  recurring: spellings('chaque|tous les|toutes les|chacun'),
  names: { before: spellings('version|salle|article|paragraphe|vol'), after: [] },
  placers: ['en', 'dans'],
  inexact: ['plus', 'moins'],
};
