'use strict';
const { EventEmitter } = require('node:events');
const fs = require('node:fs/promises');
const path = require('node:path');
const { browser } = require('./browser.cjs');
const { report } = require('./devtools-pipe.cjs');
const { dialog } = require('./dialog.cjs');
const { fromChromium } = require('./schemes.cjs');
const { getDefaultSession } = require('./session.cjs');
const { preventable, strict } = require('./strict.cjs');
const { findByTarget } = require('./windows.cjs');

const running = new Map();

/** A download, as `will-download` gives it to the app. */
class DownloadItem extends EventEmitter {
  savePath = '';
  state = 'progressing';

  constructor({ guid, url, suggestedFilename }) {
    super();
    this.guid = guid;
    this.url = fromChromium(url);
    this.suggestedFilename = suggestedFilename;
  }

  getFilename() {
    return this.suggestedFilename;
  }

  getURL() {
    return this.url;
  }

  getState() {
    return this.state;
  }

  setSavePath(file) {
    this.savePath = file;
  }

  getSavePath() {
    return this.savePath;
  }

  cancel() {
    browser.send('Browser.cancelDownload', { guid: this.guid }).catch(report);
  }
}

function begin(details) {
  const item = strict(new DownloadItem(details), 'downloadItem');
  running.set(details.guid, item);
  const event = preventable();
  getDefaultSession().emit('will-download', event, item, findByTarget(details.frameId)?.contents);
  if (event.defaultPrevented) item.cancel();
}

async function store(item, from) {
  if (!item.savePath) {
    const { filePath = '' } = await dialog.showSaveDialog({ defaultPath: item.suggestedFilename });
    item.savePath = filePath;
  }
  if (item.savePath) await fs.copyFile(from, item.savePath);
  return item.savePath ? 'completed' : 'cancelled';
}

async function follow({ guid, state, filePath }) {
  const item = running.get(guid);
  if (!item || state === 'inProgress') return;
  running.delete(guid);
  const from = filePath || path.join(browser.downloads, guid);
  item.state = state === 'completed' ? await store(item, from) : 'cancelled';
  await fs.rm(from, { force: true });
  item.emit('done', {}, item.state);
}

/** Lets Chromium download into a folder of ours; the app says what becomes of each file. */
async function watchDownloads() {
  browser.on('Browser.downloadWillBegin', begin);
  browser.on('Browser.downloadProgress', (progress) => follow(progress).catch(report));
  const behavior = { behavior: 'allowAndName', downloadPath: browser.downloads, eventsEnabled: true };
  await browser.send('Browser.setDownloadBehavior', behavior);
}

module.exports = { watchDownloads };
