import type { ImportSource, NumberedSource, SourceOutcome } from '../../../shared/extract/import-messages.ts';

/** One line of the import report; `outcome` is null until it is known. A document inside of a source has a number above 0. */
export interface ReportLine {
  readonly key: string;
  readonly index: number;
  readonly member: number;
  readonly name: string;
  readonly outcome: SourceOutcome | null;
}

/** A source with its line and those of the documents inside of it. */
interface Entry {
  readonly source: ImportSource;
  readonly pages?: readonly number[];
  line: ReportLine;
  readonly members: ReportLine[];
}

/** The lines of an import report as they come in: each source in the order of the drop, the documents inside of it below. */
export class ReportBook {
  readonly #entries: Entry[] = [];

  /** Adds sources and gives them with their numbers. */
  addSources(sources: readonly ImportSource[]): readonly NumberedSource[] {
    return sources.map((source) => {
      const index = this.#entries.length;
      const line = { key: String(index), index, member: 0, name: source.name, outcome: null };
      this.#entries.push({ source, line, members: [] });
      return { index, source };
    });
  }

  /** Takes a web archive's line back to the start, for the pages that were chosen of it. */
  reopen(index: number, pages: readonly number[]): NumberedSource | null {
    const entry = this.#entries[index];
    if (!entry) return null;
    entry.line = { ...entry.line, outcome: pages.length > 0 ? null : { status: 'cancelled' } };
    this.#entries[index] = { ...entry, pages };
    return { index, source: entry.source, pages };
  }

  setOutcome(
    index: number,
    member: { readonly number: number; readonly name: string } | null,
    outcome: SourceOutcome,
  ): void {
    const entry = this.#entries[index];
    if (!entry) return;
    if (!member) {
      entry.line = { ...entry.line, outcome };
      return;
    }
    const { number, name } = member;
    const line = { key: `${index}.${number}`, index, member: number, name, outcome };
    const known = entry.members.findIndex((one) => one.member === number);
    if (known >= 0) entry.members[known] = line;
    // An archive inside of the archive has its own outcome after those of what is in it.
    else entry.members.splice(entry.members.findLastIndex((one) => one.member < number) + 1, 0, line);
  }

  /** Gives the sources that have no outcome yet, to be handed to another worker. */
  listOpen(): readonly NumberedSource[] {
    return this.#entries.flatMap(({ line, source, pages }) =>
      line.outcome ? [] : [{ index: line.index, source, ...(pages ? { pages } : {}) }],
    );
  }

  /** Gives every line without an outcome this one. */
  closeOpen(outcome: SourceOutcome): void {
    for (const entry of this.#entries) if (!entry.line.outcome) entry.line = { ...entry.line, outcome };
  }

  /** The lines in order; a line that did not change is the same object. */
  collect(): { readonly lines: readonly ReportLine[]; readonly done: number } {
    const lines = this.#entries.flatMap(({ line, members }) => (members.length > 0 ? [line, ...members] : [line]));
    return { lines, done: lines.reduce((sum, line) => sum + (line.outcome ? 1 : 0), 0) };
  }
}
