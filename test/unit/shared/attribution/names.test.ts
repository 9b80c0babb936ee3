import { describe, expect, test } from 'vitest';
import { compareNames, LIKELY_SAME, matchNames, proposeVariants } from '../../../../shared/attribution/names.ts';

/** Spellings of one name; every two of a line are a pair. */
const SAME: readonly (readonly string[])[] = [
  ['Аль-Файяд', 'Al-Fayyad', 'الفياض', 'al-Fayad', 'El-Fayyad'],
  ['Faleh al-Fayyad', 'Фалех аль-Файяд', 'فالح الفياض'],
  ['Karim Alevi', 'Карим Алеви', 'Карім Алеві', 'کریم علوی', 'كريم علوي', 'Karim Alawi'],
  ['Volodymyr Zelensky', 'Володимир Зеленський', 'Wolodymyr Selenskyj', 'Volodymyr Zelenskiy'],
  ['Sergei Lavrov', 'Сергей Лавров', 'سيرغي لافروف', 'Sergej Lawrow', 'Sergueï Lavrov'],
  ['Nikolai Patrushev', 'Николай Патрушев', 'نيكولاي باتروشيف', 'Nikolaj Patruschew'],
  ['Khamenei', 'Хаменеи', 'خامنه‌ای', 'Chamenei', 'خامنئي'],
  ['Hezbollah', 'حزب الله', 'Хезболла', 'Hisbollah', 'Hizbollah'],
  ['Fars News Agency', 'Fars', 'Фарс', 'خبرگزاری فارس', 'وكالة فارس'],
  ['Abdullah', 'عبد الله', 'Абдалла', 'Abdallah'],
  ['Al-Akhad TV', 'Al-Akhad', 'телеканал «Аль-Ахад»', 'Al-Ahad'],
  ['Netanyahu', 'Нетаньяху', 'نتنياهو', 'Netanjahu'],
  ['Mohammad Rezvani', 'محمد رضوانی', 'Мохаммад Резвани'],
  ['Bashar al-Assad', 'Башар Асад', 'بشار الأسد', 'Baschar al-Assad'],
  ['Yahya Saree', 'يحيى سريع', 'Яхья Сариа'],
  ['Muqtada al-Sadr', 'Муктада ас-Садр', 'مقتدى الصدر', 'Moqtada Sadr'],
  ['Donya-e Eqtesad', 'دنیای اقتصاد', 'Донья-е Эктесад'],
  ['Interfax', 'Интерфакс', 'Інтерфакс'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['Karim Alevi', 'Karim Aliyev'],
  ['Alevi', 'Haddad'],
  ['Sergei Lavrov', 'Сергей Иванов'],
  ['Ali Larijani', 'Sadegh Larijani'],
  ['Али', 'Олег'],
  ['Fars', 'Tasnim'],
  ['Al-Manar', 'Al-Mayadeen'],
  ['Аль-Манар', 'الميادين'],
  ['Mohammad Rezvani', 'Mohammad Rezaei'],
  ['محمد رضوانی', 'محمد رضایی'],
  ['Hamas', 'Houthis'],
  ['حماس', 'Houthis'],
  ['Igor Petrov', 'Ivan Petrov'],
  ['Игорь Петров', 'Иван Петров'],
  ['Ministry of Defence', 'Ministry of Energy'],
  ['министерство обороны', 'министерство энергетики'],
  ['Reuters', 'Rudaw'],
  ['Kyiv Post', 'Washington Post'],
  ['Samir Qasim', 'Samir Kassem Haddad'],
  ['Olena Tkach', 'Олег Ткач'],
  ['Qatar', 'Qasr'],
  ['Alevi', 'Karim Alevi'],
];

const pairs = SAME.flatMap((line) => line.flatMap((a, index) => line.slice(index + 1).map((b) => [a, b] as const)));

describe('Spellings of one name are proposed as variants', () => {
  test.each(pairs)('%s – %s', (a, b) => {
    expect(compareNames(a, b)).toBeGreaterThanOrEqual(LIKELY_SAME);
    expect(compareNames(b, a)).toBeCloseTo(compareNames(a, b), 5);
  });
});

describe('Different names are not', () => {
  test.each(DIFFERENT)('%s – %s', (a, b) => {
    expect(compareNames(a, b)).toBeLessThan(LIKELY_SAME);
  });
});

test('a proposal says why it is made', () => {
  expect(matchNames('Al-Fayyad', 'الفياض')?.reason).toBe('other-script');
  expect(matchNames('Al-Fayyad', 'Al-Fayad')?.reason).toBe('other-spelling');
  expect(matchNames('Fars', 'Fars News Agency')).toEqual({ score: 1, reason: 'same-letters' });
  expect(matchNames('Fars', 'Tasnim')).toBeNull();
});

test('sources of a register that are likely one are proposed, the likeliest first, by names or variants', () => {
  const source = (id: string, name: string, variants: readonly string[] = []) => ({
    id,
    name,
    variants,
    kind: 'person',
  });
  const found = proposeVariants([
    source('a', 'Faleh al-Fayyad'),
    source('b', 'Igor Petrov'),
    source('c', 'Adviser', ['فالح الفياض']),
    source('d', 'Ivan Petrov'),
    source('e', 'Faleh Al Fayyad'),
  ]);
  expect(found.map(({ a, b }) => `${a.id}${b.id}`)).toEqual([
    'ae',
    expect.stringMatching(/ac|ce/),
    expect.stringMatching(/ac|ce/),
  ]);
});
