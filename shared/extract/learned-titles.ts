import type { Evidence, Evidenced } from '../model/article.ts';
import type { IsoTime } from '../model/ids.ts';
import type { LearnedTitle, TitlePlace } from '../model/source.ts';

/** One title of a page, with the place that gives it. */
interface Candidate extends TitlePlace {
  readonly value: string;
  readonly evidence: Evidence;
}

const HEADLINE = 'headline';
const WITHOUT_KICKER = ', without its kicker';
/** Says of a headline as evidence that the words of the element before it are joined to it. */
export const WITH_WORDS_BEFORE = ', with the words before it';
/** A title behind a few words and a colon or the like. Both lengths are UTF-16 units: kickers are short, headlines are not. */
const BEHIND_KICKER = /^[^:|–—]{2,80}?(?:\s*[:|]\s+|\s+[–—-]\s+)(.{12,})$/u;

/**
 * Gives what is known of an outlet's titles after the analyst corrected one: the places of the page that gave the analyst's words, or gave
 * them behind a kicker. Where that is the place that was chosen, only its kicker or ending is learned. Places that earlier corrections
 * named too are kept alone; where there are none, the last correction stands. Words that no place gave teach nothing.
 */
export function learnTitle(
  known: LearnedTitle | null,
  before: Evidenced<string>,
  title: string,
  at: IsoTime,
): LearnedTitle | null {
  if (toKey(title) === '' || isSameTitle(title, before.value)) return known;
  const candidates = readCandidates(toChosen(before));
  const said = candidates.filter(({ value }) => isSameTitle(value, title));
  const behindKicker = candidates
    .filter(({ place, value }) => place !== HEADLINE && isSameTitle(dropKicker(value) ?? '', title))
    .map((one) => ({ ...one, form: 'without-kicker' as const }));
  const places = dropRepeated(said.length > 0 ? said : behindKicker);
  if (places.length === 0) return known;
  const chosen = candidates[0]?.place;
  const within = places.some(({ place }) => place === chosen) ? chosen : undefined;
  const both = places.filter((one) => known?.places.some((other) => isSamePlace(one, other)));
  const isWithin = within !== undefined && (both.length === 0 || known?.within === within);
  return { places: both.length > 0 ? both : places, ...(isWithin ? { within } : {}), at };
}

/**
 * Gives a title as what was learned of the outlet has it, the one read before among the others: the words that most of the learned places
 * give. A title that the analyst set, and one whose page has none of the places, stays as it is.
 */
export function takeLearnedTitle(known: LearnedTitle | null, title: Evidenced<string>): Evidenced<string> {
  if (!known || title.evidence.from === 'analyst') return title;
  const chosen = toChosen(title);
  const taken = takeFrom(known, chosen) ?? chosen;
  const isAsBefore = taken.value === title.value && taken.evidence.detail === title.evidence.detail;
  return isAsBefore ? title : taken;
}

/** A title by the learned places instead of the place that was chosen; null where they say nothing else. */
function takeFrom(known: LearnedTitle, chosen: Evidenced<string>): Evidenced<string> | null {
  const candidates = readCandidates(chosen);
  if (known.within !== undefined && known.within !== candidates[0]?.place) return null;
  const found = known.places.flatMap((place) => findAt(place, candidates) ?? []);
  const votes = (one: Candidate) => found.filter((other) => isSameTitle(other.value, one.value)).length;
  const [best] = found.toSorted((one, other) => votes(other) - votes(one));
  if (!best || isSameTitle(best.value, chosen.value)) return null;
  const { value, evidence } = best;
  const others = chosen.others.filter((one) => one.value !== value || one.evidence.detail !== evidence.detail);
  return {
    value,
    evidence: { ...evidence, asCorrected: known.at },
    others: [{ value: chosen.value, evidence: chosen.evidence }, ...others],
  };
}

/** A title as the page was read before anything was learned or set: what the analyst set is left out, what was learned is one of the others. */
function toChosen({ value, evidence, others }: Evidenced<string>): Evidenced<string> {
  const read = [{ value, evidence }, ...others].filter((one) => one.evidence.from !== 'analyst');
  const learned = read.filter((one) => one.evidence.asCorrected !== undefined);
  const [first, ...rest] = [
    ...read.filter((one) => one.evidence.asCorrected === undefined),
    ...learned.map((one) => ({ ...one, evidence: { from: one.evidence.from, detail: one.evidence.detail } })),
  ];
  return first ? { ...first, others: rest } : { value, evidence, others };
}

/** Gives the learned places in words: “the share title, without its kicker”. */
export function nameLearnedTitle({ places, within }: LearnedTitle): string {
  const named = places.map(({ place, form }) => `${PLACE_WORDS[place] ?? place}${FORM_WORDS[form]}`).join(' or ');
  return within === undefined ? named : `${named}, where it is read from there`;
}

const PLACE_WORDS: Readonly<Record<string, string>> = {
  [HEADLINE]: 'the headline shown',
  'JSON-LD headline': 'the headline in JSON-LD',
  'meta og:title': 'the share title (og:title)',
  'meta twitter:title': 'the share title (twitter:title)',
  title: 'the title of the browser tab',
};
const FORM_WORDS: Readonly<Record<TitlePlace['form'], string>> = {
  plain: '',
  'with-kicker': ', with its kicker',
  'without-kicker': WITHOUT_KICKER,
  'with-ending': ', with its ending',
  'with-words-before': WITH_WORDS_BEFORE,
};

/** Whether two titles have the same letters and digits: how kicker and headline are parted says nothing. */
export function isSameTitle(one: string, other: string): boolean {
  return toKey(one) === toKey(other);
}

/** The titles that places of the page gave, the one in force first. */
function readCandidates(title: Evidenced<string>): readonly Candidate[] {
  const read = [{ value: title.value, evidence: title.evidence }, ...title.others].filter(
    ({ evidence }) => evidence.from === 'meta' || evidence.from === 'json-ld' || evidence.from === 'visible',
  );
  const placed = read.map((one) => ({ ...one, place: toPlace(one.evidence) }));
  const hasKicker = placed.some(
    ({ place, evidence }) => place === HEADLINE && evidence.detail.endsWith(WITHOUT_KICKER),
  );
  return placed.map((one) => {
    if (one.evidence.detail.endsWith(WITHOUT_KICKER)) return { ...one, form: 'without-kicker' };
    if (one.evidence.detail.endsWith(WITH_WORDS_BEFORE)) return { ...one, form: 'with-words-before' };
    if (one.place === HEADLINE) return { ...one, form: hasKicker ? 'with-kicker' : 'plain' };
    const isEnded = placed.some(
      ({ place, value }) => place === one.place && value.length < one.value.length && one.value.startsWith(value),
    );
    return { ...one, form: isEnded ? 'with-ending' : 'plain' };
  });
}

/** The same place on other pages of the outlet: which heading, which node of JSON-LD and which attribute has it is by chance. */
function toPlace({ from, detail }: Evidence): string {
  if (from === 'visible') return HEADLINE;
  const place = detail.endsWith(WITHOUT_KICKER) ? detail.slice(0, -WITHOUT_KICKER.length) : detail;
  if (from === 'json-ld')
    return `JSON-LD ${place
      .replace(/^JSON-LD /, '')
      .split('.')
      .at(-1)}`;
  return place.replace(/^meta\[\w+="(.+)"\]$/, 'meta $1');
}

/** What a learned place gives on this page; a page without kicker or ending has the plain title there. */
function findAt({ place, form }: TitlePlace, candidates: readonly Candidate[]): Candidate | null {
  const own = candidates.filter((one) => one.place === place);
  const found = own.find((one) => one.form === form) ?? (form === 'plain' ? own[0] : undefined);
  if (found) return found;
  const plain = own.find((one) => one.form === 'plain');
  if (!plain) return null;
  const bare = form === 'without-kicker' && place !== HEADLINE ? dropKicker(plain.value) : null;
  if (bare === null) return plain;
  return {
    ...plain,
    value: bare,
    evidence: { ...plain.evidence, detail: `${plain.evidence.detail}${WITHOUT_KICKER}` },
  };
}

function dropKicker(title: string): string | null {
  return BEHIND_KICKER.exec(title)?.[1] ?? null;
}

function isSamePlace(one: TitlePlace, other: TitlePlace): boolean {
  return one.place === other.place && one.form === other.form;
}

function dropRepeated(places: readonly TitlePlace[]): readonly TitlePlace[] {
  return places
    .filter((one, index) => places.findIndex((other) => isSamePlace(one, other)) === index)
    .map(({ place, form }) => ({ place, form }));
}

function toKey(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
