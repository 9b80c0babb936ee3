/** Kinds of pictures in an Apple icon: four letters for each size in pixels; the doubled ones serve fine screens. */
const ICNS_KINDS = [
  ...[
    ['icp4', 16],
    ['icp5', 32],
    ['icp6', 64],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
  ],
  ...[
    ['ic11', 32],
    ['ic12', 64],
    ['ic13', 256],
    ['ic14', 512],
  ],
];
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
const ICO_HEADER = 6;
const ICO_ENTRY = 16;

/**
 * Puts PNG pictures into an Apple icon file.
 * @param {Map<number, Buffer>} pictures PNG files by their width
 * @returns {Buffer} the .icns file: a header, then kind, length and PNG of each picture
 */
export function packIcns(pictures) {
  const parts = ICNS_KINDS.map(([kind, size]) => frame(kind, pictures.get(size)));
  return frame('icns', Buffer.concat(parts));
}

function frame(kind, content) {
  const header = Buffer.alloc(8);
  header.write(kind, 'latin1');
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}

/**
 * Puts PNG pictures into a Windows icon file.
 * @param {Map<number, Buffer>} pictures PNG files by their width
 * @returns {Buffer} the .ico file: a header, a table of sizes and places, then the PNG files
 */
export function packIco(pictures) {
  const table = Buffer.alloc(ICO_HEADER + ICO_SIZES.length * ICO_ENTRY);
  table.writeUInt16LE(1, 2);
  table.writeUInt16LE(ICO_SIZES.length, 4);
  let place = table.length;
  for (const [index, size] of ICO_SIZES.entries()) {
    const { length } = pictures.get(size);
    const entry = ICO_HEADER + index * ICO_ENTRY;
    // One byte each for width and height, where 0 stands for 256.
    table.writeUInt8(size % 256, entry);
    table.writeUInt8(size % 256, entry + 1);
    table.writeUInt16LE(1, entry + 4);
    table.writeUInt16LE(32, entry + 6);
    table.writeUInt32LE(length, entry + 8);
    table.writeUInt32LE(place, entry + 12);
    place += length;
  }
  return Buffer.concat([table, ...ICO_SIZES.map((size) => pictures.get(size))]);
}
