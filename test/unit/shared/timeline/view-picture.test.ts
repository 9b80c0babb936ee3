import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { drawModel } from '../../../../shared/timeline/drawn-timeline.ts';
import type { Palette } from '../../../../shared/timeline/pen.ts';
import { type PictureFacts, toPrintedPicture, toSvgPicture } from '../../../../shared/timeline/view-picture.ts';
import { layIn } from './lane-rows.ts';
import { makeClaim, makeEvent, makeRows, saidBy } from './rows.ts';

const PALETTE = new Proxy({} as Palette, { get: (_, ink) => `#${String(ink)}` });
const FACTS: PictureFacts = {
  caseName: 'Harbours <of> the north',
  filter: 'origins ≥ 2',
  shownCount: 5,
  wholeCount: 12,
  undatedCount: 1,
  colour: 'credibility',
  madeAt: '2026-11-26T00:50:12.000Z',
  appVersion: '0.1.0',
  locale: 'en-GB',
};

const rows = makeRows(
  [
    makeEvent('visit', '[2019-09-01..2019-09-10]', { title: 'Visit & talks' }),
    makeEvent('strikes', '2019-08-01/2019-08-20', { title: 'Strikes' }),
    makeEvent('denied', '2019-09-26', { title: 'Purchase <script>' }),
    makeEvent('arabic', '2019-09-18', { title: 'زيارة الوفد' }),
    makeEvent('open', '../2019-08-10', { title: 'Before that' }),
  ],
  [
    makeClaim('1', 'strikes', { chain: saidBy('a'), slot: { name: 'where', value: 'north' } }),
    makeClaim('2', 'strikes', { chain: saidBy('b'), slot: { name: 'where', value: 'south' } }),
    makeClaim('3', 'strikes', { chain: saidBy('c'), slot: { name: 'where', value: 'north' }, stance: 'denies' }),
    makeClaim('4', 'denied', { chain: saidBy('a'), stance: 'denies' }),
    makeClaim('5', 'arabic', { chain: saidBy('a'), credibility: 'admiralty-credibility:2' }),
  ],
);
const drawn = drawModel({
  ...layIn(rows),
  view: { from: Date.parse('2019-07-20'), to: Date.parse('2019-10-10') },
  width: 1000,
  height: 400,
  colour: 'credibility',
  chosen: -1,
  fitText: (text) => text,
  locale: 'en-GB',
});
const document = new JSDOM(toSvgPicture(drawn, FACTS, PALETTE), { contentType: 'image/svg+xml' }).window.document;
const words = [...document.querySelectorAll('text')].map((text) => text.textContent);

describe('the picture of a view', () => {
  test('shows each event that the drawing shows, in its own words and nothing else’s', () => {
    for (const mark of drawn.marks) expect(words).toContain(mark.label?.text);
    expect(words).toContain('Visit & talks');
    expect(words).toContain('Purchase <script>');
    expect(document.querySelector('script, foreignObject, image, a')).toBeNull();
  });

  test('says which case, time, events and filter it is of, and what its colours and shapes mean', () => {
    expect(words).toContain('Harbours <of> the north');
    const heading = words[1]?.replace(/\s+/g, ' ');
    expect(heading).toBe('20 Jul – 10 Oct 2019 · 5 of 12 events · 1 of them without a date · filter: origins ≥ 2');
    expect(words).toContain('2 Probably true');
    expect(words).toContain('Not graded');
    expect(words.at(-1)).toContain('Dateline 0.1.0, 2026-11-26 00:50 UTC');
    expect(document.querySelector('title')?.textContent).toContain('5 of 12 events');
  });

  test('draws a dispute hatched, a denial as a ring, doubt fading, and Arabic from right to left', () => {
    expect(document.querySelector('[fill="url(#hatch)"]')).not.toBeNull();
    expect(document.querySelectorAll('circle')).toHaveLength(1);
    expect(document.querySelectorAll('linearGradient').length).toBeGreaterThanOrEqual(2);
    const arabic = [...document.querySelectorAll('text')].find((text) => text.textContent === 'زيارة الوفد');
    expect(arabic?.getAttribute('direction')).toBe('rtl');
    expect(arabic?.getAttribute('text-anchor')).toBe('end');
    // Every gradient, pattern and clip that is used is there.
    const used = [...document.documentElement.outerHTML.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1]);
    for (const id of used) expect(document.getElementById(id ?? '')).not.toBeNull();
  });

  test('is printed on one page of its own, as wide as the paper', () => {
    const page = toPrintedPicture(drawn, FACTS, PALETTE);
    expect(page).toContain('size:A4 landscape');
    expect(/<svg[^>]*>/.exec(page)?.[0]).not.toMatch(/ width="/);
    expect(/<svg[^>]*>/.exec(page)?.[0]).toContain('viewBox="0 0 ');
  });
});
