import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureImage, openPictureGate } from '../../../../shared/extract/image-size.ts';

const load = (name: string) =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../../fixtures/pictures', name)));

/** A JPEG with an Exif segment that gives one orientation, as cameras write it, before its other segments. */
function turn(jpeg: Uint8Array, orientation: number): Uint8Array {
  const directory = [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const exif = [...new TextEncoder().encode('Exif\0\0II*\0'), 8, 0, 0, 0, ...directory];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2, ...exif, ...jpeg.subarray(2)]);
}

/** A PNG's first bytes, which are all that is measured, with a size of our own. */
function png(width: number, height: number, bytes = 40): Uint8Array {
  const made = new Uint8Array(bytes);
  made.set(load('dusk.png').subarray(0, 33));
  const view = new DataView(made.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return made;
}

describe('the size of a picture', () => {
  it.each([
    ['dusk.png', 'image/png'],
    ['dusk.jpg', 'image/jpeg'],
    ['dusk.gif', 'image/gif'],
    ['dusk-lossy.webp', 'image/webp'],
    ['dusk-lossless.webp', 'image/webp'],
    ['dusk-alpha.webp', 'image/webp'],
    ['dusk.avif', 'image/avif'],
  ])('is read from the header of %s', (name, mime) => {
    expect(measureImage(load(name))).toEqual({ mime, width: 96, height: 64 });
  });

  it('has its sides exchanged where the camera lay on its side', () => {
    expect(measureImage(turn(load('dusk.jpg'), 6))).toEqual({ mime: 'image/jpeg', width: 64, height: 96 });
    expect(measureImage(turn(load('dusk.jpg'), 3))).toEqual({ mime: 'image/jpeg', width: 96, height: 64 });
  });

  it('is read inside of a larger buffer too', () => {
    const file = new Uint8Array(5_000);
    file.set(load('dusk.jpg'), 1_000);
    expect(measureImage(file.subarray(1_000))?.width).toBe(96);
  });

  it('is null for other files, for no bytes and for sizes that cannot be', () => {
    expect(measureImage(new Uint8Array())).toBeNull();
    expect(measureImage(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
    expect(measureImage(png(0, 10))).toBeNull();
    expect(measureImage(png(70_000, 10))).toBeNull();
  });

  it('is either right or null when the file is cut off anywhere, and never an error', () => {
    for (const name of ['dusk.png', 'dusk.jpg', 'dusk.gif', 'dusk-alpha.webp', 'dusk-lossless.webp', 'dusk.avif']) {
      const whole = load(name);
      for (let length = 0; length < whole.length; length++) {
        const measured = measureImage(whole.subarray(0, length));
        if (measured) expect(measured).toMatchObject({ width: 96, height: 64 });
      }
    }
  });
});

describe('the gate for the pictures of one document', () => {
  it('gives the bytes with what was measured', () => {
    const bytes = load('dusk.png');
    expect(openPictureGate()(bytes)).toEqual({ bytes, mime: 'image/png', width: 96, height: 64 });
  });

  it('leaves icons out, and pictures of more pixels than can be drawn', () => {
    const take = openPictureGate();
    expect(take(png(59, 400))).toBeNull();
    expect(take(png(400, 59))).toBeNull();
    expect(take(png(60, 60))).not.toBeNull();
    expect(take(png(20_000, 20_000))).toBeNull();
  });

  it('stops at sixty pictures, at five megabytes for one and at twenty for all', () => {
    const [many, one, all] = [openPictureGate(), openPictureGate(), openPictureGate()];
    expect(Array.from({ length: 70 }, () => many(png(60, 60))).filter((taken) => taken)).toHaveLength(60);
    expect(one(png(60, 60, 5 * 1024 * 1024 + 1))).toBeNull();
    const large = png(60, 60, 4 * 1024 * 1024 + 1);
    expect(Array.from({ length: 6 }, () => all(large)).filter((taken) => taken)).toHaveLength(4);
    expect(all(png(60, 60))).not.toBeNull();
  });
});
