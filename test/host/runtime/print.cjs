'use strict';
const { notProvided } = require('./strict.cjs');

/** Width and height of paper in inches, upright. */
const PAPER = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};

/** Electron's default margin, one centimetre, in inches. */
const MARGIN = 0.39;
const READ_AT_ONCE = 1 << 20;

function measurePaper(size = 'Letter') {
  if (typeof size === 'object') return [size.width, size.height];
  if (!(size in PAPER)) throw notProvided(`pageSize '${size}'`);
  return PAPER[size];
}

/**
 * `webContents.printToPDF`, with Electron's options and defaults.
 * @param {import('./page-target.cjs').PageTarget} page
 * @returns {Promise<Buffer>} the PDF file
 */
async function printToPDF(page, options = {}) {
  const [paperWidth, paperHeight] = measurePaper(options.pageSize);
  const { top = MARGIN, bottom = MARGIN, left = MARGIN, right = MARGIN } = options.margins ?? {};
  const { stream } = await page.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
    paperWidth,
    paperHeight,
    marginTop: top,
    marginBottom: bottom,
    marginLeft: left,
    marginRight: right,
    transferMode: 'ReturnAsStream',
  });
  const parts = [];
  for (let isDone = false; !isDone; ) {
    const part = await page.send('IO.read', { handle: stream, size: READ_AT_ONCE });
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'));
    isDone = part.eof;
  }
  await page.send('IO.close', { handle: stream });
  return Buffer.concat(parts);
}

module.exports = { printToPDF };
