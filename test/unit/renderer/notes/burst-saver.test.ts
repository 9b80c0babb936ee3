import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BurstSaver, type SaveState } from '../../../../renderer/features/notes/burst-saver.ts';

interface Patch {
  readonly title: string;
  readonly body: string;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function makeSaver(save: (patch: Partial<Patch>) => Promise<unknown> = async () => undefined) {
  const saved: Partial<Patch>[] = [];
  const states: SaveState[] = [];
  const saver = new BurstSaver<Patch>(
    async (patch) => {
      await save(patch);
      saved.push(patch);
    },
    (state) => states.push(state),
  );
  return { saver, saved, states };
}

describe('saving in bursts', () => {
  test('a burst of writing is saved once, half a second after its last key', async () => {
    const { saver, saved, states } = makeSaver();
    saver.add({ body: 'a' });
    await vi.advanceTimersByTimeAsync(400);
    saver.add({ body: 'ab', title: 'T' });
    await vi.advanceTimersByTimeAsync(499);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([{ body: 'ab', title: 'T' }]);
    expect(states.at(-1)).toBe('saved');
  });

  test('"saved" is said only after the write has ended', async () => {
    let end: () => void = () => undefined;
    const { saver, states } = makeSaver(() => new Promise<void>((resolve) => (end = resolve)));
    saver.add({ body: 'a' });
    void saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('saving');
    end();
    await vi.advanceTimersByTimeAsync(0);
    expect(states.at(-1)).toBe('saved');
  });

  test('what is written during a save goes into the next one, never beside it', async () => {
    const ends: (() => void)[] = [];
    const { saver, saved, states } = makeSaver(() => new Promise<void>((resolve) => ends.push(resolve)));
    saver.add({ body: 'a' });
    const first = saver.flush();
    await vi.advanceTimersByTimeAsync(0);
    saver.add({ body: 'ab' });
    const second = saver.flush();
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await first;
    expect(states.at(-1)).not.toBe('saved');
    await vi.advanceTimersByTimeAsync(0);
    ends[1]?.();
    await second;
    expect(saved).toEqual([{ body: 'a' }, { body: 'ab' }]);
    expect(states.at(-1)).toBe('saved');
    expect(saver.isDirty).toBe(false);
  });

  test('a burst that failed is kept and saved with the next one, newer words winning', async () => {
    let isFull = true;
    const { saver, saved, states } = makeSaver(async () => {
      if (isFull) throw new Error('disk full');
    });
    saver.add({ title: 'T', body: 'a' });
    await saver.flush();
    expect(states.at(-1)).toBe('failed');
    expect(saver.isDirty).toBe(true);
    isFull = false;
    saver.add({ body: 'ab' });
    await saver.flush();
    expect(saved).toEqual([{ title: 'T', body: 'ab' }]);
    expect(states.at(-1)).toBe('saved');
  });

  test('nothing to save writes nothing', async () => {
    const { saver, saved } = makeSaver();
    await saver.flush();
    expect(saved).toEqual([]);
  });
});
