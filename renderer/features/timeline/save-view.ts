import type { SaveResult } from '../../../shared/ipc.ts';
import type { DrawnTimeline } from '../../../shared/timeline/drawn-timeline.ts';
import type { Palette } from '../../../shared/timeline/pen.ts';
import {
  drawPicture,
  type PictureFacts,
  pictureSize,
  toPrintedPicture,
  toSvgPicture,
} from '../../../shared/timeline/view-picture.ts';
import { CanvasPen } from './canvas-pen.ts';
import { readPalette } from './palette.ts';

/** The files that a view can be saved as. */
export type ViewFormat = 'pdf' | 'png' | 'svg';

/** A PNG has so many pixels for one of the screen: sharp in print too. */
const PNG_SCALE = 2;

/** Saves what the timeline shows where the analyst chooses: the same strokes as on screen. Never rejects. */
export async function saveView(
  format: ViewFormat,
  drawn: DrawnTimeline,
  facts: Omit<PictureFacts, 'appVersion'>,
): Promise<SaveResult> {
  try {
    const { version } = await window.desktop.readFacts();
    const whole = { ...facts, appVersion: version };
    const body = await makeFile(format, drawn, whole);
    const response = await fetch('./upload', { method: 'POST', body });
    if (!response.ok) throw new Error(`The view could not be handed over (${response.status}).`);
    const suggestedName = `${facts.caseName} timeline ${facts.madeAt.slice(0, 10)}.${format}`;
    const request = { kind: format, suggestedName, uploadId: await response.text() };
    return await (format === 'pdf' ? window.desktop.printPdf(request) : window.desktop.saveFile(request));
  } catch (error) {
    return { status: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function makeFile(format: ViewFormat, drawn: DrawnTimeline, facts: PictureFacts): Promise<string | Blob> {
  switch (format) {
    case 'svg':
      return toSvgPicture(drawn, facts, readPalette(document.documentElement));
    case 'pdf':
      // Paper is light whatever the screen is.
      return toPrintedPicture(drawn, facts, readLightPalette());
    case 'png':
      return makePng(drawn, facts, readPalette(document.documentElement));
  }
}

async function makePng(drawn: DrawnTimeline, facts: PictureFacts, palette: Palette): Promise<Blob> {
  const { width, height } = pictureSize(drawn);
  const canvas = new OffscreenCanvas(width * PNG_SCALE, height * PNG_SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The picture is too large to be drawn.');
  context.scale(PNG_SCALE, PNG_SCALE);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  drawPicture(new CanvasPen(context, palette), drawn, facts, (x, y, draw) => {
    context.save();
    context.translate(x, y);
    draw();
    context.restore();
  });
  return canvas.convertToBlob({ type: 'image/png' });
}

function readLightPalette(): Palette {
  const root = document.documentElement;
  const { theme } = root.dataset;
  root.dataset.theme = 'light';
  const palette = readPalette(root);
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  return palette;
}
