import { describe, expect, test } from 'vitest';
import { readAmounts } from '../../../../shared/attribution/amounts.ts';

const MORE = Number.POSITIVE_INFINITY;

/** The bounds of every amount in the words. */
const boundsOf = (words: string) => readAmounts(words).map(({ least, most }) => [least, most]);

describe('amounts in figures', () => {
  test.each([
    ['12', [12, 12]],
    ['1,200 men', [1200, 1200]],
    ['1 200', [1200, 1200]],
    ['1.200', [1200, 1200]],
    ['1.5 million', [1_500_000, 1_500_000]],
    ['1,5 млн', [1_500_000, 1_500_000]],
    ['3 thousand', [3000, 3000]],
    ['5 тыс.', [5000, 5000]],
    ['۱۲', [12, 12]],
    ['١٢', [12, 12]],
    ['٣ آلاف', [3000, 3000]],
    ['۵ هزار نفر', [5000, 5000]],
    ['١٬٢٠٠', [1200, 1200]],
    ['30-40', [30, 40]],
    ['30–40', [30, 40]],
    ['30 − 40', [30, 40]],
    ['40 to 30', [30, 40]],
    ['between 12 and 15', [12, 15]],
    ['30 or 40', [30, 40]],
    ['от 30 до 40', [30, 40]],
    ['zwischen 30 und 40', [30, 40]],
    ['entre 30 et 40', [30, 40]],
    ['بين ٣٠ و ٤٠', [30, 40]],
    ['من 30 إلى 40', [30, 40]],
    ['۳۰ تا ۴۰', [30, 40]],
  ])('%s', (words, bounds) => expect(boundsOf(words)).toEqual([bounds]));
});

describe('bounds around a number', () => {
  test.each([
    ['at least 12', [12, MORE]],
    ['12 or more', [12, MORE]],
    ['20+', [20, MORE]],
    ['≥ 20', [20, MORE]],
    ['more than 15', [16, MORE]],
    ['over 15 dead', [16, MORE]],
    ['no more than 20', [0, 20]],
    ['up to 20', [0, 20]],
    ['fewer than 20', [0, 19]],
    ['under 20', [0, 19]],
    ['about 30', [27, 33]],
    ['~30', [27, 33]],
    ['some 30 people', [27, 33]],
    ['around 30–40', [27, 44]],
    ['не менее 12', [12, MORE]],
    ['более 15', [16, MORE]],
    ['до 20', [0, 20]],
    ['около 30', [27, 33]],
    ['щонайменше 12', [12, MORE]],
    ['понад 15', [16, MORE]],
    ['близько 30', [27, 33]],
    ['ما لا يقل عن 12', [12, MORE]],
    ['أكثر من 15', [16, MORE]],
    ['نحو ٣٠', [27, 33]],
    ['دست‌کم ۱۲ نفر', [12, MORE]],
    ['بیش از ۱۵', [16, MORE]],
    ['حدود ۳۰', [27, 33]],
    ['mindestens 12', [12, MORE]],
    ['mehr als 15', [16, MORE]],
    ['rund 30', [27, 33]],
    ['au moins 12', [12, MORE]],
    ['plus de 15', [16, MORE]],
    ["jusqu'à 20", [0, 20]],
    ['environ 30', [27, 33]],
  ])('%s', (words, bounds) => {
    const [found, ...others] = boundsOf(words);
    expect(others).toEqual([]);
    expect(found?.map((end) => Math.round(end * 1000) / 1000)).toEqual(bounds);
  });
});

describe('numbers in words', () => {
  test.each([
    ['twelve', [12, 12]],
    ['twenty-one dead', [21, 21]],
    ['one hundred and two', [102, 102]],
    ['two thousand three hundred', [2300, 2300]],
    ['a dozen', [12, 12]],
    ['two dozen', [24, 24]],
    ['двадцать один', [21, 21]],
    ['двести пятьдесят', [250, 250]],
    ['двадцять два', [22, 22]],
    ['واحد وعشرون', [21, 21]],
    ['ثلاثة', [3, 3]],
    ['بیست و یک', [21, 21]],
    ['صد و بیست', [120, 120]],
    ['dreißig', [30, 30]],
    ['einundzwanzig Tote', [21, 21]],
    ['خمسة وعشرون قتيلا', [25, 25]],
    ['twelve of two hundred', [12, 12], [200, 200]],
    ['quatre-vingts', [80, 80]],
    ['dozens', [24, 120]],
    ['hundreds of men', [200, 1000]],
    ['tens of thousands', [20_000, 100_000]],
    ['десятки людей', [20, 100]],
    ['сотни', [200, 1000]],
    ['عشرات القتلى', [20, 100]],
    ['ده‌ها نفر', [20, 100]],
    ['Dutzende', [24, 120]],
    ['several people', [2, MORE]],
    ['a number of observers', [2, MORE]],
  ])('%s', (words, ...bounds) => expect(boundsOf(words)).toEqual(bounds));

  test('a round word is about its number', () => {
    const [bounds] = boundsOf('une trentaine de morts');
    expect(bounds?.map(Math.round)).toEqual([27, 33]);
  });
});

test('two amounts of different things are two amounts, each with what it counts', () => {
  expect(readAmounts('at least 12 dead and 30 wounded')).toEqual([
    { least: 12, most: MORE, of: 'dead' },
    { least: 30, most: 30, of: 'wounded' },
  ]);
});

test('words without a number hold no amount', () => {
  for (const words of ['', 'the militia', 'unknown', 'منطقه']) expect(readAmounts(words)).toEqual([]);
});
