import { describe, expect, test } from 'vitest';
import { foldName } from '../../../../shared/attribution/fold-name.ts';

describe('spellings that name one source', () => {
  test.each([
    ['case and spaces', '  Karim   ALEVI ', 'karim alevi'],
    ['accents', 'Müşteri Ajansı', 'Musteri Ajansi'],
    ['Polish and Danish letters', 'Łódź Søndag', 'Lodz Sondag'],
    ['dashes', 'Al-Akhad TV', 'al akhad tv'],
    ['apostrophes and quotes', 'Donya-e “Eqtesad’s”', 'Donya e Eqtesads'],
    ['dots of abbreviations', 'U.S. Navy', 'US Navy'],
    ['Persian and Arabic ya and kaf', 'خبرگزاری کیهان', 'خبرگزاري كيهان'],
    ['hamza and ta marbuta', 'أخبار الساعة', 'اخبار الساعه'],
    ['vowel signs and tatweel', 'مُحَمَّد عـــلي', 'محمد علي'],
    ['joiners', 'خبرگزاری‌فارس', 'خبرگزاری فارس'],
    ['ё', 'Фёдор Ковалёв', 'Федор Ковалев'],
    ['width', 'ＲＩＡ', 'ria'],
    ['digits of other scripts', 'شبکه ۳', 'شبکه 3'],
  ])('%s', (_why, one, other) => expect(foldName(one)).toBe(foldName(other)));
});

describe('names that stay apart', () => {
  test.each([
    ['Fars', 'Faras'],
    ['فارس', 'فاروس'],
    ['Channel 12.5', 'Channel 125'],
    ['गाँव', 'गांवा'],
    ['がか', 'かか'],
    ['—', '–'],
  ])('%s and %s', (one, other) => expect(foldName(one)).not.toBe(foldName(other)));
});
