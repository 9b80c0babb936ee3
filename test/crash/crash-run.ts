import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Analyst } from '../e2e/analyst.ts';
import { type LaunchedApp, type LaunchOptions, launchApp } from '../e2e/app.ts';
import { JOB_ARTICLES } from '../e2e/main-job-articles.ts';
import { killTree } from './process-tree.ts';
import { type Shown, seeNothing, watchShown } from './shown.ts';
import { judge, readHashes } from './verdict.ts';

/** What a run of crashes came to. */
export interface CrashTally {
  kills: number;
  restarts: number;
  /** Acts that the screen had shown as saved before a kill, and that were looked for after each restart from then on. */
  acts: number;
  losses: number;
  /** How often the app said that it had put something right, by its first words. */
  readonly news: Map<string, number>;
  readonly faults: string[];
}

export interface CrashOptions {
  readonly kills: number;
  /** The same seed gives the same moments. */
  readonly seed: number;
  /** Further switches of the app. */
  readonly args?: readonly string[];
  /** Another build of the app. */
  readonly appPath?: string | undefined;
  readonly onRound?: (tally: CrashTally) => void;
}

/** A kill comes this long after the acts have begun, in milliseconds: before the first is saved, or in the middle of many. */
const KILLED_AFTER = { least: 150, most: 7_000 };

/** After so many kills a new profile is begun: reading a growing case would take most of the time. */
const KILLS_OF_A_PROFILE = 20;

/** Files of one bulk import. */
const FILES = 40;

/** Kills the app again and again in the middle of its work, starts it twice after each kill, and looks for what was lost. */
export async function runCrashes({ kills, seed, args = [], appPath, onRound }: CrashOptions): Promise<CrashTally> {
  const tally: CrashTally = { kills: 0, restarts: 0, acts: 0, losses: 0, news: new Map(), faults: [] };
  const random = makeRandom(seed);
  while (tally.kills < kills) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'dateline-crash-'));
    const crashes = new Crashes({ userDataDir: folder, args, ...(appPath ? { appPath } : {}) }, tally, random);
    try {
      await crashes.begin();
      for (let kill = 0; kill < KILLS_OF_A_PROFILE && tally.kills < kills; kill += 1) {
        await crashes.runRound();
        onRound?.(tally);
      }
    } finally {
      await crashes.end();
      // What was lost is to be looked at.
      if (tally.losses === 0) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  }
  return tally;
}

class Crashes {
  readonly #options: LaunchOptions;
  readonly #tally: CrashTally;
  readonly #random: () => number;
  #shown: Shown = seeNothing();
  #known: readonly string[] = [];
  #launched: LaunchedApp | null = null;
  #fileNumber = 0;
  #eventNumber = 0;

  constructor(options: LaunchOptions, tally: CrashTally, random: () => number) {
    this.#options = options;
    this.#tally = tally;
    this.#random = random;
    mkdirSync(path.join(options.userDataDir, 'texts'));
  }

  async begin(): Promise<void> {
    const { page } = await this.#launch();
    const analyst = new Analyst(page);
    await analyst.makeCase('Crashes');
    await analyst.importByInput([JOB_ARTICLES.own.file]);
    await analyst.report.getByText('1 imported').waitFor();
    await analyst.report.getByRole('button', { name: 'Close' }).click();
    await analyst.openArticle(JOB_ARTICLES.own.title);
  }

  /** Works until it is killed, and starts twice. */
  async runRound(): Promise<void> {
    const launched = this.#launched as LaunchedApp;
    const before = this.#shown.changes;
    await watchShown(launched.page, this.#shown);
    const working = this.#work(launched).catch(() => {});
    const { least, most } = KILLED_AFTER;
    await new Promise((resolve) => setTimeout(resolve, least + this.#random() * (most - least)));
    const child = launched.app.process();
    const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
    killTree(child.pid ?? 0);
    await gone;
    await working;
    this.#tally.kills += 1;
    this.#tally.acts += this.#shown.changes - before;
    await this.#restart();
    await this.#launched?.close();
    await this.#restart();
  }

  async end(): Promise<void> {
    await this.#launched?.close().catch(() => {});
  }

  async #restart(): Promise<void> {
    const { page } = await this.#launch();
    this.#tally.restarts += 1;
    const faults: string[] = [];
    try {
      await page.getByRole('heading', { name: 'Crashes', level: 1 }).waitFor({ timeout: 60_000 });
      // What the database has more than the journal is sent at the start.
      await page.getByText(/changes saved$/).waitFor();
      faults.push(...(await judge(page, this.#options.userDataDir, this.#shown, this.#known)));
      this.#known = await readHashes(page);
      // What was saved and not yet shown counts from now on.
      this.#shown.changes = Math.max(this.#shown.changes, this.#known.length);
    } catch (error) {
      faults.push(`it does not open: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const text of await page.getByRole('alert').allTextContents()) {
      const words = text.replaceAll(/\d[\d,]*/g, 'N').slice(0, 70);
      if (words) this.#tally.news.set(words, (this.#tally.news.get(words) ?? 0) + 1);
    }
    if (faults.length > 0) this.#tally.losses += 1;
    this.#tally.faults.push(
      ...faults.map((fault) => `kill ${this.#tally.kills}, restart ${this.#tally.restarts}: ${fault}`),
    );
  }

  async #launch(): Promise<LaunchedApp> {
    this.#launched = await launchApp(this.#options);
    return this.#launched;
  }

  /** Imports in bulk and, meanwhile, clips, grades and undoes, until the window is gone. */
  async #work({ page }: LaunchedApp): Promise<never> {
    const analyst = new Analyst(page);
    const article = JOB_ARTICLES.own;
    const passages = ['patrol boats', 'Maritime Council', 'several observers', 'Harbour Watch militia'];
    page.setDefaultTimeout(10_000);
    while (true) {
      await analyst.importByInput(this.#writeTexts());
      await analyst.goTo('Articles');
      this.#eventNumber += 1;
      await analyst.selectWords(article, passages[this.#eventNumber % passages.length] ?? '');
      await page.keyboard.press('c');
      await analyst.fillCard({ event: `Event ${this.#eventNumber}`, statement: `Statement ${this.#eventNumber}` });
      await analyst.saveCard();
      await analyst.goTo('Claims');
      await page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1).click();
      const grade = page.getByRole('form', { name: 'Claim' }).getByRole('combobox', { name: 'Credibility' });
      await grade.selectOption({ index: 1 + (this.#eventNumber % 5) });
      await page.getByRole('button', { name: /^Undo/ }).click();
      if (this.#random() < 0.5) await page.getByRole('button', { name: /^Redo/ }).click();
    }
  }

  #writeTexts(): readonly string[] {
    return Array.from({ length: FILES }, () => {
      this.#fileNumber += 1;
      const file = path.join(this.#options.userDataDir, 'texts', `report-${this.#fileNumber}.txt`);
      const lines = Array.from(
        { length: 60 },
        (_, line) => `Line ${line} of report ${this.#fileNumber} says ${Math.random()}.`,
      );
      writeFileSync(file, `Report ${this.#fileNumber}\n\n${lines.join('\n\n')}`);
      return file;
    });
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Says what a run came to: kills, restarts, acts, losses, and what the app told that it had put right. */
export function describeTally({ kills, restarts, acts, losses, news, faults }: CrashTally): string {
  const told = [...news].map(([words, count]) => `  told ${count} times: ${words} …`);
  return [`kills ${kills}, restarts ${restarts}, acts ${acts}, losses ${losses}`, ...told, ...faults].join('\n');
}
