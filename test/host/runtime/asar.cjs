'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** An archive begins with four sizes of four bytes each; the second and fourth are needed. */
const HEADER_START = 16;

/**
 * Unpacks an `app.asar` into a temporary folder, since Node cannot read inside one; the folder goes with the process.
 * @param {string} archive
 * @returns {string} the folder
 */
function unpackAsar(archive) {
  const bytes = fs.readFileSync(archive);
  const contentStart = 8 + bytes.readUInt32LE(4);
  const header = JSON.parse(bytes.toString('utf8', HEADER_START, HEADER_START + bytes.readUInt32LE(12)));
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'electron-host-app-'));
  process.on('exit', () => fs.rmSync(root, { recursive: true, force: true }));

  function writeEntry(entry, place) {
    const target = path.join(root, place);
    if (entry.files) {
      fs.mkdirSync(target, { recursive: true });
      for (const [name, child] of Object.entries(entry.files)) writeEntry(child, path.join(place, name));
    } else if (entry.link) {
      fs.symlinkSync(path.join(root, entry.link), target);
    } else if (entry.unpacked) {
      fs.copyFileSync(path.join(`${archive}.unpacked`, place), target);
    } else {
      const start = contentStart + Number(entry.offset);
      fs.writeFileSync(target, bytes.subarray(start, start + entry.size), { mode: entry.executable ? 0o755 : 0o644 });
    }
  }

  writeEntry(header, '');
  return root;
}

module.exports = { unpackAsar };
