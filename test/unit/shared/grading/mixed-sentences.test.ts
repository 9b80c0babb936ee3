import { describe, expect, test } from 'vitest';
import { makeSentenceCheck } from '../../../../shared/grading/mixed-sentences.ts';
import { findScale } from '../../../../shared/grading/scales.ts';

const check = makeSentenceCheck(findScale('icd203'));
const wordsOf = (text: string, stretch: { readonly start: number; readonly end: number }) =>
  text.slice(stretch.start, stretch.end);

describe('a sentence with both is found, with the two terms', () => {
  test.each([
    // English
    ['We judge with high confidence that a deal is likely.', 'likely', 'high confidence'],
    ['It is very likely that the convoy crossed (moderate confidence).', 'very likely', 'moderate confidence'],
    ['With low-to-moderate confidence we say an attack is unlikely.', 'unlikely', 'low-to-moderate confidence'],
    ['There is a roughly even chance of talks; our confidence is low.', 'roughly even chance', 'confidence is low'],
    [
      'They almost certainly met, and confidence in this judgment remains high.',
      'almost certainly',
      'confidence in this judgment remains high',
    ],
    ['A 70 % chance of delivery, confidence: moderate', '70 % chance', 'confidence: moderate'],
    [
      'The probability of about 60 percent rests on a high level of confidence.',
      'probability of about 60 percent',
      'high level of confidence',
    ],
    ['We are highly confident that he will probably stay.', 'probably', 'highly confident'],
    [
      'The chance of a second strike is remote, we say with high analytic confidence.',
      'chance of a second strike is remote',
      'high analytic confidence',
    ],
    ['A realistic possibility, with Medium Confidence, of a sale', 'realistic possibility', 'Medium Confidence'],
    [
      'Gen. Yousef of the U.S. staff thinks it improbable, and we agree with high confidence.',
      'improbable',
      'high confidence',
    ],
    // The other languages of the dates
    [
      'Высокая вероятность поставки подтверждается с высокой степенью уверенности.',
      'Высокая вероятность',
      'высокой степенью уверенности',
    ],
    ['Поставка маловероятна, уровень уверенности — низкий.', 'маловероятна', 'уровень уверенности — низкий'],
    ['Угода ймовірна, кажемо з високою впевненістю.', 'ймовірна', 'високою впевненістю'],
    ['Ein Angriff ist höchstwahrscheinlich, mit hoher Konfidenz.', 'höchstwahrscheinlich', 'hoher Konfidenz'],
    ['Une livraison est peu probable, avec un niveau de confiance élevé.', 'probable', 'niveau de confiance élevé'],
    ['من المرجح أن الصفقة تمت، ونقول ذلك بثقة عالية.', 'من المرجح', 'بثقة عالية'],
    ['به احتمال زیاد قرارداد بسته شده است، با اطمینان متوسط.', 'به احتمال زیاد', 'با اطمینان متوسط'],
  ])('%j', (text, likelihood, confidence) => {
    const [found, ...others] = check(text);
    expect(others).toEqual([]);
    expect(found && [wordsOf(text, found), wordsOf(text, found.likelihood), wordsOf(text, found.confidence)]).toEqual([
      text,
      likelihood,
      confidence,
    ]);
    expect(found?.reason).toContain(`“${likelihood}” says how likely it is, “${confidence}” how sure you are`);
  });
});

describe('nothing is found', () => {
  test.each([
    ['in two sentences', 'A deal is likely. We say so with high confidence.'],
    ['in two lines', 'A deal is likely\nhigh confidence'],
    ['with likelihood alone', 'A deal is very likely, perhaps almost certain.'],
    ['with confidence alone', 'We say so with high confidence.'],
    ['where the likelihood is quoted', 'Fars calls a deal “likely”; we have low confidence in Fars as a source.'],
    ['where the confidence is quoted', 'It is likely that he said «with high confidence».'],
    ['where a vote is meant', 'The vote of no confidence is likely to pass.'],
    ['where consumers are sure', 'Consumer confidence is high, so growth is likely.'],
    ['where the public is sure', 'High public confidence makes a snap election likely.'],
    ['where a village is remote', 'The remote village was struck, we say with high confidence.'],
    ['where a warrant is meant', 'There was probable cause, we say with high confidence.'],
    ['where a word only holds the term', 'The unlikeliness and the confidential high papers'],
    ['where something is incredible', 'Это невероятно, но уровень уверенности высокий.'],
    ['where security is meant', 'Die Lieferung ist wahrscheinlich, der Hafen hat hohe Sicherheit.'],
    ['where households trust', 'La confiance des ménages est faible et une grève probable.'],
    ['in an empty text', ''],
  ])('%s: %j', (_name, text) => {
    expect(check(text)).toEqual([]);
  });
});

test('the offsets are those of the whole text', () => {
  const text = 'First line.\n\nA first sentence. It is likely, with low confidence. A third.';
  const [found] = check(text);
  expect(found && wordsOf(text, found)).toBe('It is likely, with low confidence.');
});

test('the terms of the case’s own scale count, those of one letter too, and regular expressions do not', () => {
  const own = makeSentenceCheck({
    id: 'own',
    name: 'Own',
    axis: 'likelihood',
    steps: [
      { code: 'a', label: 'as good as done' },
      { code: 'b', label: 'open (?)' },
      { code: 'c', label: 'wohl / kaum' },
    ],
  });
  const found = (text: string) => own(text).map((one) => wordsOf(text, one.likelihood));
  expect(found('The sale is as good  as done, with high confidence.')).toEqual(['as good  as done']);
  expect(found('The sale is kaum fertig, confidence: low.')).toEqual(['kaum']);
  expect(found('The door is open, high confidence.')).toEqual([]);
  expect(check('The sale is as good as done, with high confidence.')).toEqual([]);
});

test('a text of a hundred thousand words is checked without backtracking', () => {
  const text = 'the chance of a very long high sentence that goes on and on is low '.repeat(8_000);
  expect(check(`${text} with high confidence`).length).toBeLessThanOrEqual(1);
});
