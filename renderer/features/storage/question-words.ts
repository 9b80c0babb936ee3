import type { Choice, Question } from '../../db/open-safely.ts';
import { count, describeLoss } from './news-words.ts';

/** What a question says: a title, sentences, and nothing that needs to be known beforehand. */
export interface QuestionWords {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The words of a button, and what pressing it does. */
export interface ChoiceWords {
  readonly label: string;
  readonly effect: string;
}

/** Says what was found and why it is for the analyst to decide. */
export function describeQuestion(question: Question): QuestionWords {
  switch (question.status) {
    case 'rows-differ': {
      const lines = question.differences.map(
        ({ table, inDatabase, inJournal }) =>
          `${table}: ${inDatabase.toLocaleString()} in the database, ${inJournal.toLocaleString()} by the journal.`,
      );
      return {
        title: 'Rows of this case are missing, or are there that nobody added',
        sentences: ['The database does not have as many rows as its record says.', ...lines],
      };
    }
    case 'forked':
      return {
        title: 'The database and the journal are of two copies of this case',
        sentences: [
          `They agree up to a point and differ by change ${question.seq.toLocaleString()}. That happens when one of them was put back from an older copy and work went on.`,
          'Both stay on the disk, whatever you choose.',
        ],
      };
    case 'tail-stuck':
      return {
        title: 'The last changes of this case could not be brought back',
        sentences: [
          'The database is older than the journal, and the journal cannot be followed from there.',
          question.problem,
        ],
      };
    case 'half-rebuilt': {
      const { replayed, journal, how } = question;
      const all = journal.tally.seq;
      const reached =
        all > replayed.seq
          ? `${count(replayed.seq, 'change')} of ${all.toLocaleString()}`
          : count(replayed.seq, 'change');
      return {
        title: 'This case can be rebuilt in part only',
        sentences: [
          describeLoss(how),
          `Its journal is damaged too: ${replayed.problem ?? ''} ${reached} could be brought back.`,
          'If you have a backup, restore it instead. Nothing is deleted: all files stay in the folder.',
        ],
      };
    }
    case 'nothing-left':
      return {
        title: 'The database of this case is lost',
        sentences: [
          describeLoss(question.how),
          'There is no journal to rebuild it from. Restore the case from a backup. Nothing was made in its place.',
        ],
      };
    default:
      return question satisfies never;
  }
}

/** Says what a choice is called and does. */
export function describeChoice(choice: Choice): ChoiceWords {
  switch (choice) {
    case 'rebuild':
      return {
        label: 'Rebuild from the journal',
        effect: 'The case is built anew as the journal has it. The database that is there now is kept, unused.',
      };
    case 'keep-database':
      return {
        label: 'Go on with the database',
        effect: 'The case is opened as the database has it. The journal is kept elsewhere, and a new one is written.',
      };
    case 'open-rebuilt':
      return {
        label: 'Open what was rebuilt',
        effect: 'The case is opened as far as it could be rebuilt. The damaged journal is kept.',
      };
    case 'open':
      return { label: 'Open as it is', effect: 'Nothing is changed. You are asked again next time.' };
    default:
      return choice satisfies never;
  }
}
