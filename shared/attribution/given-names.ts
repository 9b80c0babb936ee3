import { foldTerm } from './lexemes.ts';

// Given names whose ending misleads, and those that tell nothing by their ending.
const WOMEN = toSet(
  'mary ann anne claire susan karen helen ellen joan jane edith ruth maryam mariam zeinab zaynab fatemeh elizabeth margaret alice grace rose catherine katherine sarah rachel ' +
    'deborah judith isabel mireille sylvie sophie marie julie nathalie valerie agnes ingrid astrid sigrid heike ulrike silke elke anke kaja liz beth joyce janet nancy dorothy emily ' +
    'любовь нинель любов مريم فاطمة زينب سلمى سارة نور ليلى هدى رنا منى هند سعاد سارا زهرا فاطمه مریم نرگس شیرین لیلا پروین سمیه مهسا الهام',
);
const MEN = toSet(
  'nikita ilya luca mustafa musa isa yahya zakaria zakariya joshua sasha misha kolya mykola mykyta illia abdalla abdullah moussa mika jona juha pekka ' +
    'никита илья кузьма фома лука саша миша микола ілля микита кузьма лука сава مصطفى موسى عيسى يحيى أسامة حمزة طلحة معاوية عبيدة مصطفی موسی عیسی رضا',
);

function toSet(names: string): ReadonlySet<string> {
  return new Set(names.split(' ').map(foldTerm));
}

/** Guesses from the given name whether a person is a man or a woman; null where it does not tell. */
export function genderOfName(name: string): 'm' | 'f' | null {
  const words = name.split(' ');
  const [given = '', last = ''] = [words[0], words.at(-1)];
  const fold = foldTerm(given);
  if (WOMEN.has(fold)) return 'f';
  if (MEN.has(fold)) return 'm';
  if (words.length < 2) return null;
  if (/\p{Script=Cyrillic}/u.test(name)) {
    if (/(?:ова|ева|ёва|ина|ына|ая|єва|їна)$/u.test(last) || /[ая]$/u.test(given)) return 'f';
    return /[бвгджзклмнпрстфхцчшщйь]$/u.test(given) ? 'm' : null;
  }
  if (/\p{Script=Arabic}/u.test(name)) return null;
  return /a$/iu.test(given) ? 'f' : null;
}
