import { describe, expect, it } from 'vitest';
import { markFurniture } from '../../../../shared/extract/furniture.ts';
import { makePiece, type Piece } from '../../../../shared/extract/pieces.ts';

/** Puts a paragraph behind enough story that it is not at the head of an article. */
function judge(text: string, kind: Piece['kind'] = 'paragraph'): string | null {
  const story = Array.from({ length: 8 }, () =>
    makePiece('paragraph', 'The committee met on Tuesday and will meet again.'),
  );
  return markFurniture([...story, makePiece(kind, text)]).at(-1)?.furniture?.kind ?? null;
}
const link = (text: string): Piece => ({
  ...makePiece('paragraph', text),
  marks: [{ kind: 'link', start: 0, end: text.length, target: 'https://a.example/' }],
});

describe('furniture', () => {
  it.each([
    ['read-more', 'Read more: Harbour guard, comments and ratings –'],
    ['read-more', 'READ ALSO – Boats for the coast'],
    ['read-more', 'Читайте также: Комитет собрался снова'],
    ['read-more', 'Читайте також: Комітет зібрався знову'],
    ['read-more', 'اقرأ أيضا: اجتماع اللجنة'],
    ['read-more', 'بیشتر بخوانید: نشست کمیته'],
    ['read-more', 'Lesen Sie auch: Boote für die Küste'],
    ['read-more', 'Lire aussi : Des bateaux pour la côte'],
    ['read-more', 'Ayrıca okuyun: Kıyı için tekneler'],
    ['read-more', '延伸阅读：委员会再次开会'],
    ['follow-us', 'Follow us on Telegram and Facebook for more stories.'],
    ['follow-us', '>>Be a reporter: Write and send your article.<<'],
    ['follow-us', 'Подписывайтесь на наш канал в Telegram'],
    ['follow-us', 'تابعونا على تلغرام'],
    ['newsletter', 'Sign up for our morning newsletter and get it by e-mail.'],
    ['newsletter', 'Melden Sie sich hier für unseren Newsletter an'],
    ['share', 'Share this article'],
    ['share', 'Поделиться в Telegram'],
    ['cookies', 'We use cookies to improve this page. By continuing you accept our cookie policy.'],
    ['related', 'Related articles'],
    ['related', 'Tags: harbour, radar, Oster'],
    ['advert', 'ADVERTISEMENT'],
    ['advert', 'Реклама'],
    ['caption', 'Photo: A. Korvat/Northern Herald'],
    ['byline', 'Editorial team'],
    ['byline', 'Reporting by A. Korvat; Editing by B. Marsi'],
    ['byline', '© 2019 Northern Herald. All rights reserved.'],
    ['byline', 'Published 21 October 2019, 14:05'],
    ['byline', 'Publiziert heute um 12:19 Uhr'],
    ['byline', 'Hana Korvat, Osterby h.korvat@herald.example'],
    ['byline', 'Mit Material der Nachrichtenagenturen aus Osterby und Meridal.'],
    ['share', 'You can follow any responses to this entry through the RSS 2.0 feed.'],
    ['share', 'Die Kommentare im Forum geben nicht die Meinung der Redaktion wieder.'],
    ['share', 'Комментарии закрыты'],
    ['read-more', 'Alle Meldungen zur Lage am Hafen finden Sie in unserem Liveblog:'],
    ['read-more', 'Follow our live coverage of the talks here'],
  ])('is %s: %s', (kind, text) => {
    expect(judge(text)).toBe(kind);
  });

  it.each([
    'Read more carefully, the agreement says that the stations belong to the assembly, the member explained at length.',
    'He asked the crowd to follow him to the harbour.',
    'Follow-up talks are planned for the spring.',
    'The ministry shares the committee’s view.',
    'Cookies were served at the reception, the newspaper noted.',
    'Related claims were made by the Tide Brigade, whose positions had been shelled.',
    'Advertising by the state broadcaster rose by a third, the report says.',
    'By Tuesday the boats had left the harbour.',
    'The newsletter of the harbour guard printed the list of the boats.',
    'Published reports contradict the minister: no station was delivered, two officers said.',
    'Comments that the minister made on Monday are closed to the public, his office wrote.',
    'Kommentare gab die Regierung am Dienstag nicht ab.',
    'Whoever knows more may write to the guard at guard@harbour.example, and the officer at the gate will answer in the evening.',
    'Follow-up reports from the live broadcast contradict what the ministry said on Monday.',
    'Подробнее о встрече рассказал член комитета, который вернулся во вторник.',
  ])('is the story: %s', (text) => {
    expect(judge(text)).toBeNull();
  });

  it('names the rule that said so', () => {
    const [piece] = markFurniture([makePiece('paragraph', 'Lesen Sie auch: Boote')]);
    expect(piece?.furniture).toEqual({ kind: 'read-more', rule: 'begins with “read more” (German)' });
  });

  it('takes a line with the author for a byline at the head only', () => {
    const [, head] = markFurniture([makePiece('heading', 'Title', 1), makePiece('paragraph', 'By Ilan Korvat')]);
    expect(head?.furniture?.kind).toBe('byline');
    expect(judge('By Ilan Korvat')).toBeNull();
  });

  it('takes the linked lines after “Related:” along, up to the next sentence', () => {
    const pieces = markFurniture([
      makePiece('paragraph', 'Related articles'),
      link('Boats for the coast'),
      makePiece('paragraph', 'The committee met.'),
      link('The agreement'),
    ]);
    expect(pieces.map((piece) => piece.furniture?.kind ?? null)).toEqual(['related', 'related', null, null]);
  });

  it('takes three or more linked lines in a row for a list of other stories', () => {
    const pieces = markFurniture([
      link('One'),
      link('Two'),
      link('Three'),
      makePiece('paragraph', 'The committee met.'),
    ]);
    expect(pieces.map((piece) => piece.furniture?.kind ?? null)).toEqual(['related', 'related', 'related', null]);
  });

  it('never dims a headline, and changes no words', () => {
    const headline = makePiece('heading', 'Read more: what the minister did not say', 1);
    const marked = markFurniture([headline, makePiece('caption', 'The harbour')]);
    expect(marked[0]).toEqual(headline);
    expect(marked[1]).toMatchObject({ text: 'The harbour', furniture: { kind: 'caption' } });
  });
});
