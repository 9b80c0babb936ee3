import { textAt } from '../../../../shared/timeline/text-column.ts';
import { LIST_NAMES, mapRecord, type TimelineModel, WORD_NAMES } from '../../../../shared/timeline/timeline-model.ts';

/** All that a model holds, row by row, whatever numbers its words have. */
export function unfoldModel(model: TimelineModel): readonly object[] {
  return Array.from({ length: model.count }, (_, row) => ({
    id: textAt(model.ids, row),
    title: textAt(model.titles, row),
    ...Object.fromEntries(
      WORD_NAMES.map((name) => {
        const { words, numbers } = model.words[name];
        return [name, words.list[numbers[row] as number]];
      }),
    ),
    ...Object.fromEntries(
      LIST_NAMES.map((name) => {
        const { words, offsets, numbers } = model.lists[name];
        return [name, Array.from(numbers.subarray(offsets[row], offsets[row + 1]), (word) => words.list[word])];
      }),
    ),
    numbers: mapRecord(model.numbers, (column) => column[row]),
  }));
}
