'use strict';
const fs = require('node:fs');
const path = require('node:path');

/**
 * The lock is a hard link to a file that holds the owner's process id: made in one step, and checked against the
 * processes that live. A later start leaves its arguments as a file in the owner's inbox.
 */
let heldLock;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('boot.cjs');
  } catch {
    return false;
  }
}

function tryToLink(lock) {
  const mine = `${lock}.${process.pid}`;
  fs.writeFileSync(mine, String(process.pid));
  try {
    fs.linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.unlinkSync(mine);
  }
}

function take(lock) {
  while (!tryToLink(lock)) {
    const owner = Number(fs.readFileSync(lock, 'utf8'));
    if (owner !== process.pid && isAlive(owner)) return false;
    fs.rmSync(lock, { force: true });
  }
  return true;
}

function leaveMessage(inbox, data) {
  const message = path.join(inbox, `${process.pid}.json`);
  fs.writeFileSync(`${message}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }));
  fs.renameSync(`${message}.part`, message);
}

function readInbox(inbox, onMessage) {
  for (const name of fs.readdirSync(inbox)) {
    if (!name.endsWith('.json')) continue;
    const file = path.join(inbox, name);
    const message = JSON.parse(fs.readFileSync(file, 'utf8'));
    fs.rmSync(file);
    onMessage(message);
  }
}

/**
 * Takes the lock of that folder, or tells its owner of this start.
 * @param {string} folder the app's user data
 * @param {unknown} data what `requestSingleInstanceLock` was given
 * @param {(message: { argv: string[], cwd: string, data: unknown }) => void} onSecondStart
 * @returns {boolean} whether this process now holds the lock
 */
function requestLock(folder, data, onSecondStart) {
  if (heldLock) return true;
  const lock = path.join(folder, 'host-lock');
  const inbox = path.join(folder, 'host-inbox');
  fs.mkdirSync(inbox, { recursive: true });
  if (!take(lock)) {
    leaveMessage(inbox, data);
    return false;
  }
  heldLock = lock;
  for (const name of fs.readdirSync(inbox)) fs.rmSync(path.join(inbox, name), { force: true });
  fs.watch(inbox, () => readInbox(inbox, onSecondStart)).unref();
  process.on('exit', () => fs.rmSync(lock, { force: true }));
  return true;
}

/** Whether this process holds the lock. */
function hasLock() {
  return heldLock !== undefined;
}

module.exports = { requestLock, hasLock };
