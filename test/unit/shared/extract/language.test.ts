import { describe, expect, it } from 'vitest';
import { chooseLanguage, detectLanguage, toLanguageTag } from '../../../../shared/extract/language.ts';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The committee said on Tuesday that the stations will be delivered in the spring, and that all of the questions have been settled with the government.',
  ru: 'Комитет сообщил во вторник, что станции будут доставлены весной и что все вопросы с правительством уже решены, но сроки не названы.',
  uk: 'Комітет повідомив у вівторок, що станції будуть доставлені навесні та що всі питання з урядом уже вирішені, але терміни не названі.',
  ar: 'قالت اللجنة يوم الثلاثاء إن المحطات ستصل في الربيع وإن كل المسائل مع الحكومة قد حُلت بعد أن كانت هذه المحادثات متوقفة خلال العام.',
  fa: 'کمیته روز سه‌شنبه اعلام کرد که ایستگاه‌ها در بهار تحویل داده می‌شوند و همه مسائل با دولت حل شده است، اما زمان آن را نگفت.',
  de: 'Der Ausschuss teilte am Dienstag mit, dass die Stationen im Frühjahr geliefert werden und dass alle Fragen mit der Regierung geklärt sind.',
  fr: 'La commission a indiqué mardi que les stations seront livrées au printemps et que toutes les questions avec le gouvernement sont réglées.',
  tr: 'Komite salı günü istasyonların ilkbaharda teslim edileceğini ve hükümet ile olan bütün soruların çözüldüğünü açıkladı, ancak bir tarih için söz vermedi.',
  he: 'הוועדה הודיעה ביום שלישי כי התחנות יסופקו באביב וכי כל השאלות עם הממשלה נפתרו',
  zh: '委员会星期二说，雷达站将在春天交付，与政府之间的所有问题都已解决，但没有公布具体日期，也没有说明费用由谁承担。',
  ja: '委員会は火曜日、レーダー基地は春に引き渡され、政府とのすべての問題は解決したと発表したが、日程は明らかにしなかった。',
};

describe('language', () => {
  it.each(Object.entries(TEXTS))('knows %s', (language, text) => {
    expect(detectLanguage(text)?.language).toBe(language);
  });

  it.each(['Radar', '12 345 — 67 %', 'Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod'])(
    'is unsure of %j',
    (text) => {
      expect(detectLanguage(text)).toBeNull();
    },
  );

  it('takes the declared tag where the words agree', () => {
    const declared = [{ value: 'en_gb', evidence: { from: 'meta' as const, detail: 'og:locale' }, others: [] }];
    expect(chooseLanguage(declared, TEXTS.en ?? '')).toMatchObject({
      value: 'en-GB',
      evidence: { detail: 'og:locale' },
      others: [],
    });
  });

  it('takes the words where the declaration is of another language, and keeps it beside', () => {
    const declared = [{ value: 'en-US', evidence: { from: 'meta' as const, detail: 'html[lang]' }, others: [] }];
    expect(chooseLanguage(declared, TEXTS.ru ?? '')).toMatchObject({
      value: 'ru',
      evidence: { from: 'visible' },
      others: [{ value: 'en-US' }],
    });
  });

  it('is not misled by two short words that another language has too', () => {
    const list = 'Here is a box. This is a note. Here is a list. This is a row. Here is a caption. This is a figure.';
    expect(detectLanguage(list)?.language).not.toBe('hu');
  });

  it('takes no declaration of a language in whose letters nothing is written', () => {
    const evidence = { from: 'file' as const, detail: 'Lang' };
    const declare = (value: string) => [{ value, evidence, others: [] }];
    expect(chooseLanguage(declare('zh-CN'), 'A short English note')).toBeNull();
    expect(chooseLanguage(declare('ru'), 'Радар и порт')?.value).toBe('ru');
    expect(chooseLanguage(declare('sr'), 'Radar i luka')?.value).toBe('sr');
    expect(chooseLanguage(declare('ja'), '2019')?.value).toBe('ja');
  });

  it('gives tags in their canonical spelling and none for what is none', () => {
    expect(toLanguageTag('fa_IR')).toBe('fa-IR');
    expect(toLanguageTag('german language')).toBeNull();
  });
});
