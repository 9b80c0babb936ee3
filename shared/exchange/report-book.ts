import type { Ulid } from '../model/ids.ts';
import type { CaseView, ClaimView, ClipView, EventView } from './case-view.ts';
import type { ExportFacts } from './export-facts.ts';
import { chooseAxis, type DoubtAxis } from './report-doubt.ts';

/** A clip with its number among the endnotes and the numbers of the claims that rest on it. */
export interface Endnote {
  readonly number: number;
  readonly view: ClipView;
  readonly claimNumbers: readonly string[];
}

/** A report before it is written: what stands in it, and how events, claims and endnotes are numbered. */
export interface ReportBook {
  readonly view: CaseView;
  readonly facts: ExportFacts;
  readonly axis: DoubtAxis | null;
  readonly dated: readonly EventView[];
  readonly undated: readonly EventView[];
  /** "3" for the third event. */
  readonly eventNumber: (eventId: Ulid) => string;
  /** "3.2" for the second claim of the third event, "U2" for the second claim without event. */
  readonly claimNumber: (claimId: Ulid) => string;
  /** Null for a clip that is not in the report. */
  readonly noteNumber: (clipId: Ulid) => number | null;
  readonly endnotes: readonly Endnote[];
}

/** Numbers events, claims and endnotes in the order in which the report shows them. */
export function makeBook(view: CaseView, facts: ExportFacts): ReportBook {
  const events = new Map(view.events.map((event, index) => [event.event.id, String(index + 1)]));
  const claims = new Map<Ulid, string>();
  const notes = new Map<Ulid, { view: ClipView; claimNumbers: string[] }>();
  const addClaim = (claim: ClaimView, number: string): void => {
    claims.set(claim.claim.id, number);
    for (const use of claim.clips) {
      if (use.view === null) continue;
      const note = notes.get(use.clipId) ?? { view: use.view, claimNumbers: [] };
      if (!note.claimNumbers.includes(number)) note.claimNumbers.push(number);
      notes.set(use.clipId, note);
    }
  };
  for (const event of view.events) {
    for (const [index, claim] of event.claims.entries()) {
      addClaim(claim, `${events.get(event.event.id) ?? ''}.${index + 1}`);
    }
  }
  for (const [index, claim] of view.looseClaims.entries()) addClaim(claim, `U${index + 1}`);
  for (const clip of view.looseClips) notes.set(clip.clip.id, { view: clip, claimNumbers: [] });
  const endnotes = [...notes.values()].map((note, index) => ({ number: index + 1, ...note }));
  const numbers = new Map(endnotes.map((note) => [note.view.clip.id, note.number]));
  return {
    view,
    facts,
    axis: chooseAxis(view.events.map((event) => event.event)),
    dated: view.events.filter((event) => event.event.earliest !== null),
    undated: view.events.filter((event) => event.event.earliest === null),
    eventNumber: (id) => events.get(id) ?? '',
    claimNumber: (id) => claims.get(id) ?? '',
    noteNumber: (id) => numbers.get(id) ?? null,
    endnotes,
  };
}
