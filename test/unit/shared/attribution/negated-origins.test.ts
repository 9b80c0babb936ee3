import { describe, expect, test } from 'vitest';
import { proposeCard } from '../../../../shared/attribution/propose-card.ts';
import { readAttribution } from '../../../../shared/attribution/read-attribution.ts';

type Row = readonly [text: string, stance: 'asserts' | 'denies'];

/** Passages that say where something did not come from, and neighbours that only look alike. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  en: [
    ['The shells were fired not from the northern valley.', 'denies'],
    ['Officials emphasised that the drones did not come from the island.', 'denies'],
    ['The rockets were never launched from our side of the river, the colonel said.', 'denies'],
    ['The raid hadn’t been mounted out of the port.', 'denies'],
    ['The ministry denied that it came from Dorna.', 'denies'],
    ['The fire came not from the valley but from the eastern ridge.', 'asserts'],
    ['The fire came not only from the valley.', 'asserts'],
    ['He has not received any word from the ministry.', 'asserts'],
    ['The fire came from the valley, not before noon.', 'asserts'],
  ],
  de: [
    ['Der Beschuss kam nicht aus dem Nachbarland.', 'denies'],
    ['Die Drohne sei nicht vom Stützpunkt bei Dorna aus gestartet, sagte der Sprecher.', 'denies'],
    ['Das Ministerium dementierte, dass die Rakete aus Dorna kam.', 'denies'],
    ['Der Beschuss kam nicht aus dem Tal, sondern aus dem Osten.', 'asserts'],
    ['Der Beschuss kam nicht nur aus dem Tal.', 'asserts'],
    ['Der Bericht wurde nicht von der Behörde bestätigt.', 'asserts'],
  ],
  fr: [
    ['Les tirs ne provenaient pas de la rive nord.', 'denies'],
    ['Le missile n’a pas été tiré depuis le port.', 'denies'],
    ['Les obus sont venus non pas du plateau.', 'denies'],
    ['Le ministère a démenti que le tir provenait de Dorna.', 'denies'],
    ['Les obus venaient non pas du plateau, mais de la vallée.', 'asserts'],
    ['Il n’a pas reçu de nouvelles du ministère.', 'asserts'],
  ],
  ru: [
    ['Обстрел вёлся не с территории соседней области.', 'denies'],
    ['Ракета была выпущена не из района порта, подчеркнул полковник.', 'denies'],
    ['Удар не был нанесён с моря.', 'denies'],
    ['Министерство опровергло, что дрон прилетел из Дорны.', 'denies'],
    ['Обстрел вёлся не из долины, а с восточного хребта.', 'asserts'],
    ['Рейс задержали не из-за погоды.', 'asserts'],
    ['Он приехал не с министром.', 'asserts'],
  ],
  uk: [
    ['Обстріл вели не з території сусідньої області.', 'denies'],
    ['Ракета прилетіла не зі сходу, наголосив полковник.', 'denies'],
    ['Удар не був завданий з моря.', 'denies'],
    ['Міністерство спростувало, що дрон прилетів із Дорни.', 'denies'],
    ['Обстріл вели не з території порту, а з гір.', 'asserts'],
    ['Він приїхав не з міністром.', 'asserts'],
  ],
  ar: [
    ['القصف ليس من الأراضي المجاورة.', 'denies'],
    ['أكد العقيد أن الصاروخ لم ينطلق من الميناء.', 'denies'],
    ['نفت الوزارة أن الطائرة جاءت من درنة.', 'denies'],
    ['القصف ليس من الوادي بل من التلال الشرقية.', 'asserts'],
    ['لم يتلق الوزير أي رد من اللجنة.', 'asserts'],
  ],
  fa: [
    ['گلوله‌باران نه از خاک کشور همسایه.', 'denies'],
    ['سرهنگ تاکید کرد که موشک از بندر شلیک نشده است.', 'denies'],
    ['وزارت دفاع تکذیب کرد که پهپاد از درنا آمده است.', 'denies'],
    ['آتش نه از دره بلکه از تپه‌های شرقی بود.', 'asserts'],
    ['او هیچ خبری از وزارتخانه نگرفت.', 'asserts'],
  ],
};

describe.each(Object.entries(ROWS))('where something did not come from is denied in %s', (language, rows) => {
  test.each(rows)('%s → %s', (text, stance) => {
    const reading = readAttribution(text, { start: 0, end: text.length }, { language, sources: [], outlet: null });
    expect(reading.stance.value).toBe(stance);
    for (const cause of reading.stance.because) expect(text.slice(cause.start, cause.end)).toBe(cause.text);
    expect(reading.stance.because).toHaveLength(stance === 'asserts' ? 0 : 1);
  });
});

test('the words count only where they stand in the passage', () => {
  const text = 'The fire came not from Basra. It lasted an hour.';
  const passage = { start: text.indexOf('It lasted'), end: text.length };
  expect(readAttribution(text, passage, { language: 'en', sources: [], outlet: null }).stance.value).toBe('asserts');
});

test('of a place that is corrected the right one is proposed, and a denied one stays what the claim is about', () => {
  const propose = (text: string) =>
    proposeCard({
      ...{ text, versionId: 'v', passage: { start: 0, end: text.length }, language: 'en', sources: [], outlet: null },
      ...{ dates: { published: null, language: 'en' }, eventKinds: [], events: null },
    });
  const corrected = propose('The fire came not from Kuwait but from eastern Syria.');
  expect([corrected.places.map((place) => place.name), corrected.attribution.stance.value]).toEqual([
    ['eastern Syria'],
    'asserts',
  ]);
  const denied = propose('The fire did not come from Kuwait.');
  expect([denied.places[0]?.name, denied.attribution.stance.value]).toEqual(['Kuwait', 'denies']);
});
