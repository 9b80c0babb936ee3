import type { IsoTime, Sha256 } from '../model/ids.ts';
import type { CaseCheck, CheckedItem } from './case-check.ts';
import {
  describeBroken,
  describeChecked,
  describeFault,
  describeWhole,
  listFindings,
  type SentencePart,
} from './fault-words.ts';

/** Who signs a check off, when, and with which app. */
export interface SignOff {
  readonly check: CaseCheck;
  readonly verifiedAt: IsoTime;
  readonly signedBy: string;
  readonly signedAt: IsoTime;
  readonly appVersion: string;
  readonly runtime: string;
  readonly platform: string;
  /** BCP 47, for numbers. */
  readonly locale: string;
}

/** What a signed-off report says, before it is print or plain text. */
export interface VerificationReport {
  readonly caseName: string;
  readonly result: string;
  readonly isWhole: boolean;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly head: { readonly words: string; readonly hash: Sha256 } | null;
  readonly stamps: readonly (readonly SentencePart[])[];
  readonly checked: readonly string[];
  readonly findings: readonly (readonly SentencePart[])[];
  readonly items: readonly CheckedItem[];
}

/** How a reader who does not trust this app can check what the report says. */
export const HOW_TO_CHECK = [
  'Each change of the record names the hash of the one before it, and its own hash is the SHA-256 of its canonical JSON without that hash. So the hash of the last change covers all of them: whoever has it can tell whether anything was altered since.',
  'A case file (.dateline) of this case holds the record as lines of JSON and every original by its SHA-256; it can be checked without Dateline, and “npm run verify -- <file>” does so with Node alone.',
  '“Signed off” says who looked at this result and stands for it. It is no electronic signature: keep the SHA-256 of this file, which Dateline shows when it is saved, where nobody can change it.',
] as const;

/** Says what a check found, who signs it off, and every imported file with its hash. */
export function makeReport(signOff: SignOff): VerificationReport {
  const { check, locale } = signOff;
  const findings = listFindings(check.faults);
  const isWhole = findings.length === 0;
  const { head } = check;
  return {
    caseName: check.name,
    result: isWhole ? describeWhole(check.counts, locale) : describeBroken(check, locale),
    isWhole,
    facts: [
      ['Case', check.name],
      ['Case id', check.caseId],
      ['Signed off by', signOff.signedBy],
      ['Signed off at', signOff.signedAt],
      ['Verified at', signOff.verifiedAt],
      ['Verified with', `Dateline ${signOff.appVersion}, ${signOff.runtime}, ${signOff.platform}`],
    ],
    head: head && { words: `Change ${head.seq.toLocaleString(locale)}, recorded at ${head.at}`, hash: head.hash },
    stamps: check.stamps.map(({ fileName, words }) => [{ quoted: fileName }, `: ${words}`]),
    checked: describeChecked(check.counts, locale),
    findings: findings.map(describeFault),
    items: check.items,
  };
}
