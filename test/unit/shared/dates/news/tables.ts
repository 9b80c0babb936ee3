import { ARABIC_NEWS } from './arabic.ts';
import { MORE_ARABIC_NEWS } from './arabic-more.ts';
import { ENGLISH_NEWS } from './english.ts';
import { MORE_ENGLISH_NEWS } from './english-more.ts';
import { FRENCH_NEWS } from './french.ts';
import { MORE_FRENCH_NEWS } from './french-more.ts';
import { GERMAN_NEWS } from './german.ts';
import { MORE_GERMAN_NEWS } from './german-more.ts';
import { PERSIAN_NEWS } from './persian.ts';
import { MORE_PERSIAN_NEWS } from './persian-more.ts';
import { RUSSIAN_NEWS } from './russian.ts';
import { MORE_RUSSIAN_NEWS } from './russian-more.ts';
import type { NewsTable } from './table.ts';
import { UKRAINIAN_NEWS } from './ukrainian.ts';
import { MORE_UKRAINIAN_NEWS } from './ukrainian-more.ts';

/** The tables of words from the news by language. */
export const NEWS_TABLES: Readonly<Record<string, readonly NewsTable[]>> = {
  en: [...ENGLISH_NEWS, ...MORE_ENGLISH_NEWS],
  ru: [...RUSSIAN_NEWS, ...MORE_RUSSIAN_NEWS],
  uk: [...UKRAINIAN_NEWS, ...MORE_UKRAINIAN_NEWS],
  de: [...GERMAN_NEWS, ...MORE_GERMAN_NEWS],
  fr: [...FRENCH_NEWS, ...MORE_FRENCH_NEWS],
  ar: [...ARABIC_NEWS, ...MORE_ARABIC_NEWS],
  fa: [...PERSIAN_NEWS, ...MORE_PERSIAN_NEWS],
};
