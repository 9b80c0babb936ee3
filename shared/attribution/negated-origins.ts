import type { Stretch } from '../anchoring/boundaries.ts';
import type { Cause } from './attribution-reading.ts';
import type { AttributionLanguage } from './vocabulary.ts';

/** Words of a passage that say where something did not come from. */
export interface NegatedOrigin {
  /** "not from": the words that negate. */
  readonly cue: Cause;
  /** Up to where what it did not come from is named. */
  readonly end: number;
  /** Whether the passage goes on to say where it came from instead: then it asserts that. */
  readonly isCorrected: boolean;
}

/** A few words between, within one clause. */
const FEW = String.raw`(?:\s+[^\s.,;:!?،؛]+){0,4}?\s+`;

/** How each language negates an origin: at the preposition, or at a verb of coming, firing or carrying out. */
const PATTERNS: Readonly<Record<AttributionLanguage, readonly RegExp[]>> = {
  en: [
    /(?<!\p{L})not\s+(?:come\s+|coming\s+)?(?:out\s+of|from)(?!\p{L})/giu,
    new RegExp(
      String.raw`(?<!\p{L})(?:(?:did|do|does|had|has|have|was|were|is|are|could)(?:\s+not|n[’']t)|never)\s+(?:been\s+|be\s+)?(?:come|came|coming|originated?|originating|start(?:ed)?|fired?|launched|carried\s+out|staged|conducted|mounted|sent|set\s+out|taken\s+off|take\s+off|flown)(?!\p{L})(?:${FEW}|\s+)(?:from|out\s+of)(?!\p{L})`,
      'giu',
    ),
  ],
  de: [
    /(?<!\p{L})nicht\s+(?:aus|von\s+\p{L}+\s+(?:Boden|Gebiet|Territorium)|vo[nm]\s+(?:Boden|Gebiet|Territorium))(?!\p{L})/giu,
    /(?<!\p{L})nicht\s+vo[nm]\s[^.,;]{2,60}?\s(?:aus|abgefeuert|gestartet|ausgegangen|gekommen|verübt|geflogen)(?!\p{L})/giu,
  ],
  fr: [
    /(?<!\p{L})(?:non\s+pas|pas|non)\s+(?:depuis|à\s+partir\s+d(?:e|u|es))(?!\p{L})/giu,
    /(?<!\p{L})non\s+pas\s+d(?:e|u|es)(?!\p{L})/giu,
    /(?<!\p{L})(?:ne\s+|n[’'])(?:\p{L}+\s+)?(?:venai(?:t|ent)|vien(?:t|nent)|provenai(?:t|ent)|provien(?:t|nent)|étai(?:t|ent)|partai(?:t|ent)|a|ont|avai(?:t|ent))\s+pas\s+(?:été\s+)?(?:venue?s?\s+|partie?s?\s+|tirée?s?\s+|lancée?s?\s+|menée?s?\s+|effectuée?s?\s+)?(?:d(?:e|u|es)|depuis|à\s+partir\s+d(?:e|u|es))(?!\p{L})/giu,
  ],
  ru: [
    /(?<!\p{L})не\s+(?:из|изо)(?![\p{L}-])/giu,
    /(?<!\p{L})не\s+(?:с|со|от)\s+(?:\p{L}+\s+){0,3}?(?:территори|сторон|позици|направлени|баз|побереж|берег|аэродром|земл|мор)\p{L}*/giu,
    /(?<!\p{L})не\s+(?:был[аои]?\s+)?(?:исходил|прилетел|вылетал|вылетел|запускал|запущен|выпущен|нанес|нанос|произвед|производил|вёлся|велся|вел|стартовал)\p{L}*(?:\s+\p{L}+){0,3}?\s+(?:из|с|со|от)(?![\p{L}-])/giu,
  ],
  uk: [
    /(?<!\p{L})не\s+(?:із|зі)(?![\p{L}-])/giu,
    /(?<!\p{L})не\s+(?:з|від)\s+(?:\p{L}+\s+){0,3}?(?:територі|сторон|бок|позиці|напрямк|баз|узбереж|берег|аеродром|земл|мор)\p{L}*/giu,
    /(?<!\p{L})не\s+(?:бул[аои]?\s+|був\s+)?(?:виходил|прилетіл|прилетів|вилітал|вилетіл|запускал|запущен|випущен|завдан|завдал|здійснюв|здійснен|вівся|вели|стартувал)\p{L}*(?:\s+\p{L}+){0,3}?\s+(?:із|зі|з|від)(?![\p{L}-])/giu,
  ],
  ar: [
    /(?<!\p{L})(?:و|ف)?(?:ليس|ليست|لا)\s+من(?![\p{L}])/gu,
    /(?<!\p{L})(?:و|ف)?لم\s+(?:يكن|تكن|يأت|تأت|ينطلق|تنطلق|يُطلق|تُطلق|يطلق|تطلق|يصدر|تصدر|ينفذ|تنفذ|يُنفذ|تُنفذ|يشن|تشن|تخرج|يخرج|تقلع|يقلع)\p{M}*(?:\s+[^\s.,،؛]+){0,3}?\s+من(?!\p{L})/gu,
  ],
  fa: [
    // «نه» is nine as well: "at nine o’clock from Baghdad".
    /(?<!\p{L})(?<!(?:ساعت|و|شماره)\s+)نه\s+از(?!\p{L})/gu,
    /(?<!\p{L})از\s[^.,،؛]{2,60}?\s(?:نبود|نبوده|نیست|نیامد|نیامده|(?:انجام|شلیک|پرتاب|آغاز)\s+(?:نشد|نشده)|صورت\s+(?:نگرفت|نگرفته)|برنخاست)(?!\p{L})/gu,
  ],
};

/** Words after which it is said what holds instead. */
const CORRECTIONS: Readonly<Record<AttributionLanguage, RegExp>> = {
  en: /(?<!\p{L})but(?:\s+rather)?(?!\p{L})/iu,
  de: /(?<!\p{L})sondern(?!\p{L})/iu,
  fr: /(?<!\p{L})mais(?!\p{L})/iu,
  ru: /[,–—-]\s*а(?!\p{L})|(?<!\p{L})но(?!\p{L})/iu,
  uk: /[,–—-]\s*а(?!\p{L})|(?<!\p{L})але(?!\p{L})/iu,
  ar: /(?<!\p{L})(?:و)?(?:بل|لكن|وإنما|إنما)(?!\p{L})/u,
  fa: /(?<!\p{L})(?:بلکه|بلكه)(?!\p{L})/u,
};

/** Gives the words of a passage that say where something did not come from, or null. */
export function findNegatedOrigin(text: string, passage: Stretch, language: AttributionLanguage): NegatedOrigin | null {
  const words = text.slice(passage.start, passage.end);
  const found = PATTERNS[language]
    .flatMap((pattern) => [...words.matchAll(pattern)])
    .toSorted((a, b) => a.index - b.index)[0];
  if (!found) return null;
  const start = passage.start + found.index;
  const after = words.slice(found.index + found[0].length);
  const stop = after.search(/[.!?؟](?:\s|$)/u);
  const rest = stop < 0 ? after : after.slice(0, stop);
  const correction = CORRECTIONS[language].exec(rest);
  const cueEnd = start + found[0].length;
  return {
    cue: { text: found[0], start, end: cueEnd },
    end: cueEnd + (correction ? correction.index : rest.length),
    isCorrected: correction !== null,
  };
}
