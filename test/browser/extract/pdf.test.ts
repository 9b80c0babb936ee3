import { describe, expect, it } from 'vitest';
import type { ArticleDraft } from '../../../shared/model/article-draft.ts';
import { readDocument, textsOf } from './extract.ts';
import { describeBlocks, describeMarks, LANGUAGES, type Language, readFixture, TEXTS } from './harbour-texts.ts';
import { makePdf, writeLines } from './make-pdf.ts';

/** The blocks that are the story, without heads, feet and numbers of pages. */
function storyOf(draft: ArticleDraft): readonly string[] {
  const described = describeBlocks(draft);
  return described.filter((_, index) => draft.blocks[index]?.furniture?.kind !== 'page-furniture');
}

function furnitureOf(draft: ArticleDraft): readonly string[] {
  return textsOf(draft).filter((_, index) => draft.blocks[index]?.furniture?.kind === 'page-furniture');
}

/** What a printed page shows of the text that was written: quotes and captions look like paragraphs, numbers of notes are raised. */
function asPrinted(language: Language): readonly string[] {
  const isRtl = language === 'ar' || language === 'fa';
  return TEXTS[language].map((line) => {
    const printed = line
      .replace(/^(?:quote|caption): /, 'paragraph: ')
      .replace('[1]', '¹')
      .replace(/^list-item: ¹/, 'paragraph: ¹');
    // LibreOffice lays the columns of these tables from the left.
    return isRtl && printed.startsWith('table-row: ')
      ? printed.replace(/^(table-row: )(.*) \| (.*)$/, '$1$3 | $2')
      : printed;
  });
}

describe('a PDF that LibreOffice wrote', () => {
  it.each(LANGUAGES)('gives headings, paragraphs, lists, rows and the note with its number (%s)', async (language) => {
    const { draft } = await readFixture(`harbour-libreoffice-${language}.pdf`);
    expect(storyOf(draft)).toEqual(asPrinted(language));
    const isRtl = language === 'ar' || language === 'fa';
    expect(draft.blocks.every(({ direction }) => direction === (isRtl ? 'rtl' : 'ltr'))).toBe(true);
  });

  it('gives bold and italic words and where links lead', async () => {
    const { draft } = await readFixture('harbour-libreoffice-en.pdf');
    expect(describeMarks(draft)).toEqual([
      'bold: port authority',
      'italic: second',
      'link: ministry → https://www.sarvania.example/ministry',
      'italic: The harbour at dusk',
    ]);
  });

  it('has the date of its dateline, its author and its language as metadata', async () => {
    const { draft } = await readFixture('harbour-libreoffice-fa.pdf');
    expect(draft.published).toMatchObject({ value: { words: '۲۹ مهر ۱۳۹۸' }, evidence: { from: 'visible' } });
    expect(draft.authors?.value).toEqual(['ایلان کوروات']);
    expect(draft.language?.value).toBe('fa-IR');
  });
});

describe('a page that a browser printed', () => {
  it('gives its story without what the browser prints at the edges, and joins what two pages part', async () => {
    const { draft } = await readFixture('print-article.pdf');
    const story = storyOf(draft);
    expect(story.slice(0, 3)).toEqual([
      'heading1: Sarvania buys Oster coastal radar stations, the assembly’s committee said',
      'paragraph: By Anna Reed, 21 October 2019',
      'paragraph: OSTERBY – The assembly’s committee said on Tuesday that twelve stations of the type S-400 will be delivered in the spring, and that all questions of payment have been settled with the government, as the daily Donya-e Eqtesad was the first to report on Monday evening.',
    ]);
    expect(story.slice(4, 10)).toEqual([
      'heading2: What is to be delivered',
      'list-item: four stations on the northern headland, with masts of 40 metres and a crew of eleven each, to be built by the contractor;',
      'list-item: eight stations along the coast.',
      'table-row: Place | Stations | Ready',
      'table-row: Northern headland | 4 | March 2020',
      'table-row: Coast | 8 | June 2020',
    ]);
    expect(story).toHaveLength(16);
    expect(new Set(furnitureOf(draft).map((line) => line.replace(/^.*\d:\d\d [AP]M$/, 'date')))).toEqual(
      new Set([
        'date',
        'Sarvania buys Oster coastal radar stations',
        'https://harbour.example/2019/radar-stations?ref=front',
        '1/2',
        '2/2',
      ]),
    );
  });

  it('leaves no hyphen of a line’s end, and keeps those of words', async () => {
    const { draft } = await readFixture('print-article.pdf');
    expect(draft.text).not.toMatch(/\u00ad|\p{L}-\s/u);
    expect(draft.text).toContain('Donya-e Eqtesad');
    expect(draft.text).toContain('the well-known firm');
    expect(draft.text).toContain('in 2003 already³, and again');
  });

  it('gives columns one after the other, and running heads and numbers as furniture', async () => {
    const { draft } = await readFixture('print-columns.pdf');
    const story = storyOf(draft);
    expect(story.filter((line) => line.startsWith('heading'))).toEqual([
      'heading1: On the Range of Coastal Radar in Fog and in Fair Weather',
      'heading2: 1 Introduction',
      'heading2: 2 What was measured',
      'heading2: 3 What was found',
    ]);
    expect(story).toHaveLength(11);
    expect(story[3]).toMatch(/^paragraph: The range of a station is .* never compared from one harbour to the next\.$/);
    expect(story.every((line) => line.startsWith('heading') || line.endsWith('.'))).toBe(true);
    expect(furnitureOf(draft)).toEqual([1, 2, 3].flatMap((page) => ['Journal of Harbours', 'Vol. 7', String(page)]));
  });

  it('gives Arabic lines in the order of speech, numbers, Latin names, brackets and vowel signs among them', async () => {
    const { draft } = await readFixture('print-arabic.pdf');
    expect(storyOf(draft)).toEqual([
      'heading1: لجنة برلمانية: سارفانيا تشتري محطات رادار في عام 2019',
      'paragraph: قال كريم الوادي، رئيس اللجنة، يوم 21 أكتوبر 2019 إن الحكومة اتفقت مع أوستر على شراء منظومة S-400 بقيمة 1,250.5 مليون دولار، وإن الأمر لا يحتمل التأجيل.',
      'paragraph: وأضاف لقناة «الأفق» (Al-Ufuq TV) أن 25% من المبلغ دُفع مقدماً، وأن التسليم يبدأ في 2020/03/15 ولن يتأخر عن ٣٠ يونيو ٢٠٢٠.',
      'heading2: ما الذي سيُسلَّم؟',
      'paragraph: كَتَبَتْ صحيفة دنيا الاقتصاد (Donya-e Eqtesad) أن العقد يشمل 12 محطة من طراز F-16/B، وأن الرقم المرجعي هو 2019-09-10 بحسب وكالة Reuters، بينما نفى مسؤولون آخرون ذلك لاحقاً.',
      'list-item: أربع محطات في الشمال (SU-35).',
      'list-item: ثماني محطات على الساحل، أي 66.7% من العدد.',
    ]);
    expect(draft.language?.value).toBe('ar');
  });

  it('gives Persian lines with their joiners, and Hebrew ones with their points', async () => {
    const persian = await readFixture('print-persian.pdf');
    expect(storyOf(persian.draft)).toEqual([
      'heading1: کمیسیون مجلس: سامانهٔ S-400 خریداری می‌شود',
      'paragraph: رئیس کمیسیون روز ۲۹ مهر ۱۳۹۸ (21 October 2019) گفت که گفت‌وگوها با شرکت Oster Radar به پایان رسیده و ۲۵٪ از بهای قرارداد پرداخت می‌شود.',
      'paragraph: به نوشتهٔ روزنامهٔ «دنیای ساحل»، نخستین ایستگاه‌ها در تاریخ ۱۳۹۹/۰۱/۱۵ تحویل داده می‌شوند؛ شمارهٔ پرونده 2019-09-10 است.',
      'paragraph: کارشناسان می‌گویند این سامانه‌ها در برد ۴۰۰ کیلومتر کار می‌کنند، اما «هیچ‌کس» تاریخ دقیق را تأیید نکرده است.',
    ]);
    const hebrew = await readFixture('print-hebrew.pdf');
    expect(storyOf(hebrew.draft)).toEqual([
      'heading1: הוועדה: סרבניה רוכשת מערכת S-400 ב-2019',
      'paragraph: יושב ראש הוועדה אמר ביום 21 באוקטובר 2019 כי המערכת תירכש ב-25% הנחה (כ-1,250.5 מיליון דולר), וכי המשלוח הראשון יגיע ב-15/03/2020.',
      'paragraph: לדברי ערוץ Ufuq TV, מספר התיק הוא 2019-09-10. שָׁלוֹם עֲלֵיכֶם, סיכם הדובר.',
    ]);
  });

  it('gives Chinese lines without gaps at their ends', async () => {
    const { draft } = await readFixture('print-cjk.pdf');
    expect(storyOf(draft)).toEqual([
      'heading1: 议会委员会：政府采购雷达',
      'paragraph: 议会委员会于2019年10月21日表示，政府已与雷达公司就采购S-400达成协议，总价为1,250.5万元，雷达将于明年交付政府。',
    ]);
    expect(draft.language?.value).toBe('zh');
  });
});

describe('a PDF that TeX wrote', () => {
  it('gives columns, headings, items and notes, with the ligatures of letters that are drawn as pictures', async () => {
    const { draft } = await readFixture('latex-columns.pdf');
    const story = storyOf(draft);
    expect(story.filter((line) => /^(?:heading[12]|list-item)/.test(line))).toEqual([
      'heading1: Fog, Rain and the Efficiency of Coastal Radar',
      'heading2: Abstract',
      'heading2: 1 Introduction',
      'list-item: Harbour Institute, Osterby.',
      'heading2: 2 Measurements',
      'list-item: Northern headland: four installations.',
      'list-item: Eastern breakwater: eight installations.',
      'heading2: 3 Results',
    ]);
    expect(draft.text).toContain('Efficient and affordable radar is difficult to find.');
    expect(draft.text).toContain('none of the measurements that we have collected since 2016 confirms it.');
    expect(draft.text).toContain('Émile Kovář');
    expect(story).toContain('paragraph: ¹ See the minutes of the assembly of 4 May 2003.');
    expect(draft.text).not.toMatch(/\p{Ll}-\s\p{Ll}/u);
    expect(furnitureOf(draft)).toEqual(['1', '2']);
  });
});

describe('the words of a PDF', () => {
  it('are parted into paragraphs by their indents and by white, also where nothing is tagged', async () => {
    const indented = [
      'The first paragraph begins here and goes on',
      'to the end of its second line and of its third,',
      'which is short.',
    ];
    const content = `${writeLines(indented)} ${writeLines(['The second one stands apart from it.'], { top: 690 })}`;
    const { draft } = await readDocument(makePdf([{ content }]), 'paper.pdf');
    expect(describeBlocks(draft)).toEqual([
      'paragraph: The first paragraph begins here and goes on to the end of its second line and of its third, which is short.',
      'paragraph: The second one stands apart from it.',
    ]);
  });

  it('are ticks where a font of signs has them', async () => {
    const content = `${writeLines(['The crew was on board.'])} BT /Z 11 Tf 60 760 Td (4) Tj ET`;
    const resources = '/Font << /F1 3 0 R /Z << /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >> >>';
    const { draft } = await readDocument(makePdf([{ content, resources }]), 'paper.pdf');
    expect(describeBlocks(draft)).toEqual(['list-item: ✔ The crew was on board.']);
  });
});
