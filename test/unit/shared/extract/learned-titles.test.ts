import { describe, expect, it } from 'vitest';
import { learnTitle, nameLearnedTitle, takeLearnedTitle } from '../../../../shared/extract/learned-titles.ts';
import type { Evidence, Evidenced } from '../../../../shared/model/article.ts';
import type { LearnedTitle } from '../../../../shared/model/source.ts';

const SHARE: Evidence = { from: 'meta', detail: 'meta[property="og:title"]' };
const LINKED: Evidence = { from: 'json-ld', detail: 'JSON-LD headline' };
const TAB: Evidence = { from: 'meta', detail: 'title' };
const SHOWN: Evidence = { from: 'visible', detail: 'h1' };
const SHOWN_BARE: Evidence = { from: 'visible', detail: 'h1, without its kicker' };
const AT = '2026-11-26T04:00:00.000Z';
const LATER = '2026-11-27T04:00:00.000Z';

/** A page's titles, the machine's choice first. */
function titleOf(...read: readonly (readonly [value: string, evidence: Evidence])[]): Evidenced<string> {
  const [first = ['', SHOWN] as const, ...others] = read.map(([value, evidence]) => ({ value, evidence }));
  return { ...(first as { value: string; evidence: Evidence }), others: others as Evidenced<string>['others'] };
}
const learn = (title: Evidenced<string>, correction: string, known: LearnedTitle | null = null, at = AT) =>
  learnTitle(known, title, correction, at);

describe('what is learned of an outlet’s titles', () => {
  it('takes the place whose title the analyst chose on the outlet’s next page, and says by which correction', () => {
    const known = learn(titleOf(['Ships are late', SHOWN], ['Port: why ships wait', SHARE]), 'Port: why ships wait');
    const next = titleOf(['Trains are early', SHOWN], ['Rail: why trains hurry', SHARE]);
    expect(takeLearnedTitle(known, next)).toEqual({
      value: 'Rail: why trains hurry',
      evidence: { ...SHARE, asCorrected: AT },
      others: [{ value: 'Trains are early', evidence: SHOWN }],
    });
  });

  it('knows a place again under another node of JSON-LD, another heading and another attribute', () => {
    const known = learn(titleOf(['A long headline', SHOWN], ['As published here', LINKED]), 'As published here');
    const node: Evidence = { from: 'json-ld', detail: 'JSON-LD @graph[2].headline' };
    expect(takeLearnedTitle(known, titleOf(['One headline', SHOWN], ['Other words', node])).value).toBe('Other words');
    const shared = learn(titleOf(['A long headline', SHOWN], ['As shared here', SHARE]), 'As shared here');
    const named: Evidence = { from: 'meta', detail: 'meta[name="og:title"]' };
    expect(takeLearnedTitle(shared, titleOf(['One headline', SHOWN], ['Shared words', named])).value).toBe(
      'Shared words',
    );
  });

  it('takes the headline without its kicker, or with it, as the analyst did', () => {
    const page = (kicker: string, words: string) =>
      titleOf([`${kicker}: ${words}`, SHOWN], [words, SHOWN_BARE], [`${words} now`, SHARE]);
    const bare = learn(page('Port strike', 'Ships wait for days'), 'Ships wait for days');
    expect(takeLearnedTitle(bare, page('Rail', 'Trains hurry on')).value).toBe('Trains hurry on');
    const other = titleOf(['Trains hurry on', SHOWN_BARE], ['Rail: Trains hurry on', SHOWN]);
    const joined = learn(
      titleOf(['Ships wait for days', SHOWN_BARE], ['Port strike: Ships wait for days', SHOWN]),
      'Port strike – Ships wait for days',
    );
    expect(takeLearnedTitle(joined, other).value).toBe('Rail: Trains hurry on');
    expect(takeLearnedTitle(bare, titleOf(['Nothing above it', SHOWN], ['Shared', SHARE])).value).toBe(
      'Nothing above it',
    );
  });

  it('learns a kicker for the place that was chosen only, and leaves titles that come from elsewhere', () => {
    const known = learn(
      titleOf(['Port strike: Ships wait for days', SHOWN], ['Ships wait for days', SHOWN_BARE]),
      'Ships wait for days',
    );
    expect(known?.within).toBe('headline');
    const elsewhere = titleOf(
      ['Published words', LINKED],
      ['Rail: Trains hurry on', SHOWN],
      ['Trains hurry on', SHOWN_BARE],
    );
    expect(takeLearnedTitle(known, elsewhere)).toBe(elsewhere);
    const place = learn(titleOf(['Shown', SHOWN], ['Shared', SHARE]), 'Shared', known, LATER);
    expect(place).toEqual({ places: [{ place: 'meta og:title', form: 'plain' }], at: LATER });
  });

  it('joins the words before the headline where the analyst typed both, however they are parted', () => {
    const before: Evidence = { from: 'visible', detail: 'h1, with the words before it' };
    const page = (kicker: string, words: string) =>
      titleOf([words, SHOWN], [`${words} now`, SHARE], [`${kicker}: ${words}`, before]);
    for (const typed of ['Port strike: Ships wait', 'PORT STRIKE – Ships wait', 'Port strike / Ships wait']) {
      const known = learn(page('Port strike', 'Ships wait'), typed);
      expect(known && nameLearnedTitle(known)).toBe(
        'the headline shown, with the words before it, where it is read from there',
      );
      expect(takeLearnedTitle(known, page('Rail', 'Trains hurry on')).value).toBe('Rail: Trains hurry on');
    }
    const known = learn(page('Port strike', 'Ships wait'), 'Port strike: Ships wait');
    expect(learn(page('Rail', 'Trains hurry on'), 'Trains hurry on', known, LATER)).toBe(known);
    const kickerWithin = titleOf(['Trains hurry on', SHOWN_BARE], ['Rail: Trains hurry on', SHOWN]);
    expect(takeLearnedTitle(known, kickerWithin)).toBe(kickerWithin);
    const linked = titleOf(['Published words', LINKED], ['Trains hurry on', SHOWN], ['Rail: Trains hurry on', before]);
    expect(takeLearnedTitle(known, linked)).toBe(linked);
  });

  it('drops the kicker of a share title where the analyst did, and nothing where there is none', () => {
    const known = learn(titleOf(['Port strike: Ships wait for days', SHARE]), 'Ships wait for days');
    expect(takeLearnedTitle(known, titleOf(['Rail: Trains hurry on', SHARE]))).toMatchObject({
      value: 'Trains hurry on',
      evidence: { detail: 'meta[property="og:title"], without its kicker', asCorrected: AT },
      others: [{ value: 'Rail: Trains hurry on', evidence: SHARE }],
    });
    const plain = titleOf(['Trains hurry on without any stop', SHARE]);
    expect(takeLearnedTitle(known, plain)).toBe(plain);
  });

  it('keeps an ending that the analyst wants', () => {
    const page = (words: string) => titleOf([words, SHOWN], [words, TAB], [`${words}--Politics--Daily`, TAB]);
    const known = learn(page('Ships wait for days'), 'Ships wait for days--Politics--Daily');
    expect(takeLearnedTitle(known, page('Trains hurry on')).value).toBe('Trains hurry on--Politics--Daily');
  });

  it('follows what most of the places say that had the analyst’s words', () => {
    const known = learn(
      titleOf(['Shown', SHOWN], ['Wanted words', SHARE], ['Wanted words', LINKED], ['Wanted words', TAB]),
      'Wanted words',
    );
    const next = titleOf(['Shown', SHOWN], ['Odd one', SHARE], ['Both say it', LINKED], ['Both say it', TAB]);
    expect(takeLearnedTitle(known, next).value).toBe('Both say it');
  });

  it('keeps only the places that later corrections name too, and is replaced by one that contradicts it', () => {
    const first = learn(titleOf(['Shown', SHOWN], ['Wanted', SHARE], ['Wanted', LINKED]), 'Wanted');
    const second = learn(titleOf(['Shown', SHOWN], ['Share', SHARE], ['Linked', LINKED]), 'Linked', first, LATER);
    expect(second).toEqual({ places: [{ place: 'JSON-LD headline', form: 'plain' }], at: LATER });
    const third = learn(titleOf(['Linked', LINKED], ['Tab', TAB]), 'Tab', second, LATER);
    expect(third?.places).toEqual([{ place: 'title', form: 'plain' }]);
  });

  it('learns nothing from the analyst’s own words, nor from the same title written otherwise', () => {
    const page = titleOf(['Ships wait', SHOWN], ['Ships wait for days', SHARE]);
    const known = learn(page, 'Ships wait for days');
    expect(learn(page, 'My own words', known, LATER)).toBe(known);
    expect(learn(page, 'ships wait!', known, LATER)).toBe(known);
    expect(learn(page, 'My own words')).toBeNull();
  });

  it('learns from a second correction, for which the machine’s own choice is one of the others', () => {
    const corrected: Evidenced<string> = {
      value: 'Shared words',
      evidence: { from: 'analyst', detail: 'set by the analyst' },
      others: [
        { value: 'Shown words', evidence: SHOWN },
        { value: 'Shared words', evidence: SHARE },
      ],
    };
    expect(learn(corrected, 'Shown words')?.places).toEqual([{ place: 'headline', form: 'plain' }]);
  });

  it('leaves a title that the analyst set, and one of a page that has none of the places', () => {
    const known = learn(titleOf(['Shown', SHOWN], ['Shared', SHARE]), 'Shared');
    const set = titleOf(['Mine', { from: 'analyst', detail: 'set by the analyst' }], ['Shared', SHARE]);
    expect(takeLearnedTitle(known, set)).toBe(set);
    const bare = titleOf(['Only shown', SHOWN]);
    expect(takeLearnedTitle(known, bare)).toBe(bare);
    expect(takeLearnedTitle(null, bare)).toBe(bare);
  });

  it('changes nothing the second time, and takes the new place when another one was learned since', () => {
    const known = learn(titleOf(['Shown', SHOWN], ['Shared', SHARE], ['Tab', TAB]), 'Shared');
    const taken = takeLearnedTitle(known, titleOf(['Shown', SHOWN], ['Shared', SHARE], ['Tab', TAB]));
    expect(takeLearnedTitle(known, taken)).toBe(taken);
    const since = takeLearnedTitle({ places: [{ place: 'title', form: 'plain' }], at: LATER }, taken);
    expect(since.evidence).toEqual({ ...TAB, asCorrected: LATER });
    expect(since.others.map(({ value, evidence }) => [value, evidence.asCorrected])).toEqual([
      ['Shown', undefined],
      ['Shared', undefined],
    ]);
    const shown = { places: [{ place: 'headline', form: 'plain' }], at: LATER } as const;
    expect(takeLearnedTitle(shown, taken)).toMatchObject({ value: 'Shown', evidence: SHOWN });
  });

  it('is told in words', () => {
    const known = learn(titleOf(['Shown', SHOWN], ['Port: Wanted long words', SHARE]), 'Wanted long words');
    expect(known && nameLearnedTitle(known)).toBe('the share title (og:title), without its kicker');
  });
});
