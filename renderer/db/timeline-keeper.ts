import type { CaseSettings } from '../../shared/model/case.ts';
import type { TimelineEvent } from '../../shared/model/event.ts';
import { makeClaimContext, type TimelineTables } from '../../shared/timeline/event-rows.ts';
import { joinModels, mergeRows } from '../../shared/timeline/merge-rows.ts';
import { packModel, unpackModel } from '../../shared/timeline/model-file.ts';
import { type PackOptions, packEvents, regradeModel } from '../../shared/timeline/pack-rows.ts';
import { type TimelineModel, tablesOf } from '../../shared/timeline/timeline-model.ts';
import type { CaseDatabase } from './database.ts';
import { type KeptEnd, readKept, saveKept } from './kept-store.ts';
import { readClaimsBetween, readClaimTables, readStoredEvents, readTimelineNews } from './timeline-tables.ts';

/** A model is written anew once so many of its rows have changed: before that, catching up at the next start is quicker. */
const SAVED_AFTER = 200;
/** A case with fewer events is read at once: nothing of it is kept, and no first picture is made of it. */
const LARGE = 5_000;
/** Events whose claims are read and packed at once. */
const BATCH = 2_000;
const NOTHING: TimelineTables = { events: [], claims: [], sources: [], articles: [], clips: [] };

/** A case's timeline as it stands. */
export interface KeptTimeline {
  /** The same object until something in it changes. */
  readonly model: TimelineModel;
  readonly settings: CaseSettings;
}

export interface TimelineKeeperOptions {
  /** The language of dates and numbers, where it is not the system's. */
  readonly locale?: string | undefined;
  /** From how many events on a model is kept. */
  readonly large?: number;
  /** Called with the events alone, while what their claims say is still being read. */
  readonly onPart?: (part: KeptTimeline) => void;
}

/** Keeps the model of a case's timeline: opened as it was saved, brought up to the record, made anew where it cannot be used. */
export class TimelineKeeper {
  readonly #db: CaseDatabase;
  readonly #options: TimelineKeeperOptions;
  readonly #large: number;
  /** The language as it is told in a saved model, which may be opened on a system of another one. */
  readonly #language: string;
  #now: (KeptTimeline & { readonly end: KeptEnd; readonly scales: string }) | null = null;
  #changed = 0;

  constructor(db: CaseDatabase, options: TimelineKeeperOptions = {}) {
    this.#db = db;
    this.#options = options;
    this.#large = options.large ?? LARGE;
    this.#language = new Intl.DateTimeFormat(options.locale).resolvedOptions().locale;
  }

  /** Gives the timeline as the record has it now. One call at a time. */
  async bringUp(): Promise<KeptTimeline> {
    this.#now ??= await this.#open();
    while (true) {
      const { model, end, scales } = this.#now;
      const news = await readTimelineNews(this.#db, end);
      if (news.status === 'other-record') {
        this.#now = await this.#build();
        continue;
      }
      const { settings, eventIds, tables } = news;
      const wanted = toScales(settings);
      const graded = wanted === scales ? model : regradeModel(model, settings.customScales);
      const options = { custom: settings.customScales, locale: this.#options.locale, tables: tablesOf(graded) };
      const merged =
        eventIds.size === 0
          ? graded
          : mergeRows(graded, eventIds, packEvents(tables.events, makeClaimContext(tables), options));
      this.#changed += eventIds.size;
      this.#now = { model: merged, settings, end: news.end, scales: wanted };
      return this.#now;
    }
  }

  /** Saves the model where much has changed since it was saved last. */
  async save(): Promise<void> {
    if (this.#now === null || this.#changed < SAVED_AFTER || this.#now.model.count < this.#large) return;
    const { model, end, scales } = this.#now;
    this.#changed = 0;
    // Where it cannot be saved (no private files, no space) it is made anew at the next start.
    await saveKept('timeline', this.#db.name, {
      end,
      parts: packModel(model, { locale: this.#language, scales }),
    }).catch(() => {});
  }

  async #open() {
    const saved = await readKept('timeline', this.#db.name);
    const kept = saved && unpackModel(saved.parts);
    if (!saved || kept?.make.locale !== this.#language) return this.#build();
    const settings = await this.#db.settings.get('case');
    if (!settings) return this.#build();
    return { model: kept.model, settings, end: saved.end, scales: kept.make.scales };
  }

  /** Reads all; what is written while it is read is in the record after this. */
  async #build() {
    const { end, settings, events } = await readStoredEvents(this.#db);
    const options = { custom: settings.customScales, locale: this.#options.locale };
    if (this.#now === null && events.length >= this.#large) {
      this.#options.onPart?.({ model: packEvents(events, makeClaimContext(NOTHING), options), settings });
    }
    const model = await this.#packAll(events, options);
    this.#changed = SAVED_AFTER;
    return { model, settings, end, scales: toScales(settings) };
  }

  /** Packs events, given in the order of their ids, with their claims, some at a time. */
  async #packAll(events: readonly TimelineEvent[], options: PackOptions): Promise<TimelineModel> {
    const shared = makeClaimContext({ ...NOTHING, ...(await readClaimTables(this.#db)) });
    const first = packEvents([], shared, options);
    const others: TimelineModel[] = [];
    for (let from = 0; from < events.length; from += BATCH) {
      const some = events.slice(from, from + BATCH);
      const claims = await readClaimsBetween(this.#db, some[0]?.id ?? '', some.at(-1)?.id ?? '');
      const { claimsOf, judgmentsOf } = makeClaimContext({ ...NOTHING, events: some, claims });
      const context = { ...shared, claimsOf, ...(judgmentsOf ? { judgmentsOf } : {}) };
      others.push(packEvents(some, context, { ...options, tables: tablesOf(first) }));
    }
    return joinModels(first, others);
  }
}

function toScales({ customScales = [] }: CaseSettings): string {
  return JSON.stringify(customScales);
}
