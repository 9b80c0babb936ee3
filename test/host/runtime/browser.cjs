'use strict';
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');
const { listSwitches, listWindowSwitches } = require('./chromium-switches.cjs');
const { DevToolsPipe, report } = require('./devtools-pipe.cjs');
const { findChromium } = require('./find-chromium.cjs');

/** A profile is free only when its last Chromium has ended, which takes a moment after a crash of the app. */
const START_ATTEMPTS = 8;
const PAUSE_BETWEEN_ATTEMPTS_MS = 400;
const GRACE_TO_QUIT_MS = 3000;

/** Read by Chromium when the profile is new: no spelling dictionary is fetched, no password is offered to be kept. */
const PREFERENCES = {
  browser: { enable_spellchecking: false },
  spellcheck: { dictionaries: [] },
  credentials_enable_service: false,
  translate: { enabled: false },
};

/** The Chromium process. Emits `gone` once it has ended, and every protocol event of its browser session. */
class Browser extends EventEmitter {
  #process;
  #pipe;
  #profile;
  #executable;
  #openers = new Set();

  /** Whether Chromium runs. */
  get isRunning() {
    return this.#process?.pid !== undefined && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /**
   * Starts Chromium and waits until it answers.
   * @param {string} folder where the profile and unfinished downloads go
   * @returns {Promise<{ product: string }>} its version
   */
  async launch(folder) {
    this.#executable = findChromium();
    if (!this.#executable) {
      throw new Error('No Chromium or Chrome was found; install one, or name it in DATELINE_CHROMIUM');
    }
    this.#profile = path.join(folder, 'host-profile');
    this.downloads = path.join(folder, 'host-downloads');
    fs.mkdirSync(this.downloads, { recursive: true });
    this.#writePreferences();
    for (let attempt = 1; ; attempt += 1) {
      this.#spawn();
      const version = await this.send('Browser.getVersion').catch(() => undefined);
      if (version) return version;
      if (attempt === START_ATTEMPTS) throw new Error(`${this.#executable} does not start; its messages are above`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_BETWEEN_ATTEMPTS_MS));
    }
  }

  /** Sends a command to the browser session. */
  send(method, params) {
    return this.#pipe
      ? this.#pipe.root.send(method, params)
      : Promise.reject(new Error(`${method} before app is ready`));
  }

  /** Attaches to a page; resolves with its session. */
  async attach(targetId) {
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    return this.#pipe.session(sessionId);
  }

  /**
   * Opens a window without tabs and address bar: a second start hands the address to the Chromium that runs. Should that
   * one end meanwhile, the second would stay; so it gets pipes too, which end it with this process.
   */
  openAppWindow(url) {
    const args = [`--user-data-dir=${this.#profile}`, `--app=${url}`, '--remote-debugging-pipe'];
    const opener = spawn(this.#executable, [...args, ...listWindowSwitches()], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    this.#openers.add(opener);
    opener.on('error', report);
    opener.on('close', () => this.#openers.delete(opener));
  }

  /** Ends Chromium, by force if it does not follow. */
  async quit() {
    for (const opener of this.#openers) opener.kill('SIGKILL');
    if (!this.isRunning) return;
    const gone = new Promise((resolve) => this.once('gone', resolve));
    const timer = setTimeout(() => this.#process.kill('SIGKILL'), GRACE_TO_QUIT_MS);
    this.send('Browser.close').catch(() => {});
    await gone;
    clearTimeout(timer);
  }

  #spawn() {
    const child = spawn(this.#executable, listSwitches(this.#profile), {
      stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'],
    });
    const pipe = new DevToolsPipe(child.stdio[3], child.stdio[4]);
    pipe.root.emit = (event, ...args) => this.emit(event, ...args);
    let answered = false;
    pipe.root.send('Browser.getVersion').then(
      () => {
        answered = true;
      },
      () => {},
    );
    const end = () => {
      pipe.close();
      if (answered) this.emit('gone');
    };
    child.once('error', end);
    child.once('exit', end);
    this.#process = child;
    this.#pipe = pipe;
  }

  #writePreferences() {
    const file = path.join(this.#profile, 'Default', 'Preferences');
    if (fs.existsSync(file)) return;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, JSON.stringify(PREFERENCES));
  }
}

/** The one Chromium of this app. */
const browser = new Browser();
browser.setMaxListeners(0);

module.exports = { browser };
