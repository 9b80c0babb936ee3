import { describe, expect, test } from 'vitest';
import { type DiffRow, toDiffRows } from '../../../../shared/anchoring/diff-rows.ts';
import { diffWords } from '../../../../shared/anchoring/word-diff.ts';
import type { Block, VersionText } from '../../../../shared/model/article.ts';

type Written = string | { readonly text: string; readonly isFurniture: true };

function write(paragraphs: readonly Written[]): VersionText {
  let text = '';
  const blocks = paragraphs.map((one): Block => {
    const words = typeof one === 'string' ? one : one.text;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    const furniture = typeof one === 'string' ? null : ({ kind: 'related', rule: 'written so' } as const);
    return { kind: 'paragraph', start, end: text.length, marks: [], direction: 'ltr', furniture };
  });
  return { versionId: '01VERSN0000000000000000000', text, blocks };
}

/** Draws rows as text: [-removed-] and {+added+}. */
function draw(rows: readonly DiffRow[]): readonly string[] {
  return rows.map((row) =>
    row.runs
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
      .join(''),
  );
}

function compare(before: readonly Written[], after: readonly Written[]): readonly DiffRow[] {
  const [one, other] = [write(before), write(after)];
  return toDiffRows(one, other, diffWords(one.text, other.text));
}

const HARBOUR = 'The harbour office counted twelve ships on Monday morning.';
const CREWS = 'Their crews were not heard.';
const STORM = 'A storm is expected for the weekend, and the ferries will stay in port.';

describe('The rows of a comparison', () => {
  test('A replaced word is one change, what was removed before what was added', () => {
    const rows = compare([HARBOUR, CREWS], [HARBOUR.replace('twelve', 'fourteen'), CREWS]);
    expect(draw(rows)).toEqual([
      'The harbour office counted [-twelve-]{+fourteen+} ships on Monday morning.',
      'Their crews were not heard.',
    ]);
    expect(rows.map((row) => row.changeCount)).toEqual([1, 0]);
  });

  test('A paragraph that came, and one that went, are rows of their own at their place', () => {
    expect(draw(compare([HARBOUR, STORM], [HARBOUR, CREWS, STORM]))).toEqual([HARBOUR, `{+${CREWS}+}`, STORM]);
    expect(draw(compare([HARBOUR, CREWS, STORM], [HARBOUR, STORM]))).toEqual([HARBOUR, `[-${CREWS}-]`, STORM]);
    expect(draw(compare([HARBOUR, CREWS], [HARBOUR]))).toEqual([HARBOUR, `[-${CREWS}-]`]);
    expect(draw(compare([CREWS, STORM], [STORM]))).toEqual([`[-${CREWS}-]`, STORM]);
  });

  test('A paragraph that was replaced by an unlike one is not woven into it by the words that all texts have', () => {
    const gone = 'The minister of the interior said in the evening that the border would stay closed.';
    const came = 'In the north the rivers rose, and the dam of the old mill was opened by hand.';
    expect(draw(compare([HARBOUR, gone, STORM], [HARBOUR, came, STORM]))).toEqual([
      HARBOUR,
      `[-${gone}-]`,
      `{+${came}+}`,
      STORM,
    ]);
  });

  test('Paragraphs that were parted or joined without another word are no change', () => {
    const joined = [`${HARBOUR} ${CREWS}`, STORM];
    const parted = [HARBOUR, CREWS, STORM];
    for (const rows of [compare(joined, parted), compare(parted, joined)])
      expect(rows.reduce((sum, row) => sum + row.changeCount, 0)).toBe(0);
  });

  test('Space that came or went is no change', () => {
    const rows = compare([HARBOUR], [HARBOUR.replace('counted twelve', 'counted  twelve')]);
    expect(rows.map((row) => row.changeCount)).toEqual([0]);
  });

  test('A lone short word between two rewritten halves belongs to their change', () => {
    const [row] = compare(
      ['The port authority announced harsh new measures of considerable reach against smugglers yesterday.'],
      ['The port authority kept silent all day long of whatever had been planned for the coming week yesterday.'],
    );
    expect(row?.changeCount).toBe(1);
    expect(row?.runs.map((run) => run.kind)).toEqual(['same', 'removed', 'added', 'same']);
  });

  test('A row is furniture only where it is furniture in every text it stands in', () => {
    const more = { text: 'Read more: ten photographs of the old harbour', isFurniture: true } as const;
    expect(compare([HARBOUR, more], [HARBOUR, more]).map((row) => row.isFurniture)).toEqual([false, true]);
    expect(compare([HARBOUR, more.text], [HARBOUR, more]).map((row) => row.isFurniture)).toEqual([false, false]);
    expect(compare([HARBOUR, more], [HARBOUR]).map((row) => row.isFurniture)).toEqual([false, true]);
  });

  test('Every word of the later text, and every removed one of the earlier, is shown exactly once', () => {
    const before = [HARBOUR, CREWS, STORM, 'Nobody was hurt.', 'The mayor thanked the pilots.'];
    const after = [STORM.replace('weekend', 'end of the week'), HARBOUR, 'Nobody at all was hurt.', CREWS];
    const rows = compare(before, after);
    const words = (texts: readonly string[]) => texts.join(' ').split(/\s+/).filter(Boolean).sort();
    const shown = (kinds: readonly string[]) =>
      words(rows.flatMap((row) => row.runs.filter((run) => kinds.includes(run.kind)).map((run) => run.text)));
    expect(shown(['same', 'added']).join('')).toHaveLength(words(after).join('').length);
    expect(shown(['same', 'removed']).join('')).toHaveLength(words(before).join('').length);
  });

  test('An empty text against a full one gives its paragraphs as added or removed', () => {
    expect(draw(compare([], [HARBOUR, CREWS]))).toEqual([`{+${HARBOUR}+}`, `{+${CREWS}+}`]);
    expect(draw(compare([HARBOUR, CREWS], []))).toEqual([`[-${HARBOUR}-]`, `[-${CREWS}-]`]);
  });
});
