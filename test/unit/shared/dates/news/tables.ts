import { ARABIC_NEWS } from './arabic.ts';
import { ENGLISH_NEWS } from './english.ts';
import { FRENCH_NEWS } from './french.ts';
import { GERMAN_NEWS } from './german.ts';
import { PERSIAN_NEWS } from './persian.ts';
import { RUSSIAN_NEWS } from './russian.ts';
import type { NewsTable } from './table.ts';
import { UKRAINIAN_NEWS } from './ukrainian.ts';

/** The tables of words from the news by language. */
export const NEWS_TABLES: Readonly<Record<string, readonly NewsTable[]>> = {
  en: ENGLISH_NEWS,
  ru: RUSSIAN_NEWS,
  uk: UKRAINIAN_NEWS,
  de: GERMAN_NEWS,
  fr: FRENCH_NEWS,
  ar: ARABIC_NEWS,
  fa: PERSIAN_NEWS,
};
