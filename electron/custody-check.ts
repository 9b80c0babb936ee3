import { checkCustody } from '../shared/custody/check-custody.ts';
import { CustodyLedger } from '../shared/custody/custody-ledger.ts';
import { CUSTODY_FILES, type CustodyFacts } from '../shared/custody/custody-record.ts';
import type { CaseFileManifest } from '../shared/exchange/case-file.ts';
import type { Change } from '../shared/model/change.ts';
import type { OpenCaseFile } from './case-file-read.ts';
import { hashText } from './hash-text.ts';
import type { ChangeHead } from './journal-record.ts';

/** Holds the custody record of a package against its changes, which are told one by one before. */
export class CustodyCheck {
  readonly #ledger = new CustodyLedger(hashText);

  /** Takes a change that was checked; the JSON of a change has all of its members. */
  note(change: ChangeHead): void {
    this.#ledger.note(change as unknown as Change);
  }

  /** Gives what the record says of itself, and a sentence for each thing that differs. */
  async finish(
    file: Pick<OpenCaseFile, 'manifest' | 'readFurther'>,
  ): Promise<{ readonly facts: CustodyFacts; readonly problems: readonly string[] }> {
    const record = this.#ledger.finish(file.manifest);
    const read = async (name: string) => {
      const isNamed = (file.manifest.further ?? []).some((entry) => entry.name === name);
      const bytes = isNamed ? await file.readFurther(name).catch(() => null) : null;
      return bytes && new TextDecoder().decode(bytes);
    };
    const stored = { html: await read(CUSTODY_FILES.html), json: await read(CUSTODY_FILES.json) };
    const last = record.transfers.at(-1);
    return {
      facts: {
        items: record.items.length,
        transfers: record.transfers.length,
        last: last ? { by: last.by, to: last.to, at: last.at } : null,
        stamps: record.timeStamps.map(({ words }) => words),
      },
      problems: [...checkCustody(record, stored), ...(await this.#checkAnswers(file))],
    };
  }

  async #checkAnswers(file: Pick<OpenCaseFile, 'readFurther'>): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const { entry, bytes } of this.#ledger.listAnswers()) {
      const stored = await file.readFurther(entry).catch(() => null);
      if (!stored || !Buffer.from(bytes).equals(stored))
        problems.push(`The outside timestamp “${entry}” is not the one that was taken in.`);
    }
    return problems;
  }
}

/** Whether a case file is a package that was handed over. */
export function hasCustody({ further = [] }: Pick<CaseFileManifest, 'further'>): boolean {
  const names: readonly string[] = Object.values(CUSTODY_FILES);
  return further.some(({ name }) => names.includes(name));
}
