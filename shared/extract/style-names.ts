import type { BlockKind, Furniture } from '../model/article.ts';

/** What a paragraph is by the name of its style. */
export interface NamedShape {
  readonly kind: BlockKind;
  readonly level?: number;
  /** Lines of a table of contents repeat the headings. */
  readonly furniture?: Furniture;
}

const CONTENTS_LINE: Furniture = { kind: 'page-furniture', rule: 'a line of the table of contents' };

const WORDS_FOR_HEADING =
  'heading|überschrift|titre|título|titolo|заголовок|nagłówek|nadpis|kop|rubrik|overskrift|otsikko|başlık|címsor|titlu|επικεφαλίδα|כותרת|عنوان|سرنویس|見出し|标题|標題|제목';
const HEADING = new RegExp(`^(?:${WORDS_FOR_HEADING})\\s*[_-]?(\\d)\\b`, 'iu');
const TITLE =
  /^(?:title|titel|titre principal|título|titolo|название|заглавие|назва|tytuł|název|naslov|konu başlığı|العنوان|عنوان|表題|标题|標題)$/iu;
const SUBTITLE = /^(?:subtitle|untertitel|sous-titre|subtítulo|sottotitolo|подзаголовок|підзаголовок|عنوان فرعي)$/iu;
const QUOTE =
  /^(?:(?:intense )?quot(?:e|ation)s?|block ?quote|block text|zitat|(?:intensives )?zitat|citation(?: intense)?|cita|citazione|(?:выделенная )?цитата(?: \d)?|цитата|cytat|اقتباس|نقل قول)(?!\p{L})/iu;
const CAPTION =
  /^(?:caption|beschriftung|légende|leyenda|didascalia|название объекта|подпись|назва об'єкта|illustration|figure|drawing|image caption|table caption|picture caption)$/iu;
const LIST =
  /^(?:list(?:e| paragraph| bullet| number)?|listenabsatz|paragraphe de liste|párrafo de lista|абзац списка)(?: \d)?$/iu;
const CONTENTS =
  /^(?:(?:toc|contents|table of contents|verzeichnis|оглавление|содержание|tm)\s*_?\d|(?:toc|contents) heading|inhaltsverzeichnisüberschrift|заголовок оглавления|table of figures)$/iu;

/** Gives what a paragraph style of that name is for (office programs name theirs in the language of the program); null for running text. */
export function readStyleName(name: string): NamedShape | null {
  const words = name.replaceAll('_20_', ' ').replace(/\s+/g, ' ').trim();
  const level = Number(HEADING.exec(words)?.[1] ?? 0);
  if (level > 0) return { kind: 'heading', level: Math.min(level, 6) };
  if (TITLE.test(words)) return { kind: 'heading', level: 1 };
  if (SUBTITLE.test(words)) return { kind: 'heading', level: 2 };
  if (CONTENTS.test(words)) return { kind: 'paragraph', furniture: CONTENTS_LINE };
  if (QUOTE.test(words)) return { kind: 'quote' };
  return CAPTION.test(words) ? { kind: 'caption' } : null;
}

/** Whether a style is for items of lists, although its paragraphs have no mark of one. */
export function isListStyle(name: string): boolean {
  return LIST.test(name.replaceAll('_20_', ' ').trim());
}
