import { expect, test } from 'vitest';
import { claimCase, releaseCase } from '../../../renderer/db/claim-case.ts';
import { origin } from './case-fixture.ts';

test('a case that another window has is not claimed, and is once it is let go there', async () => {
  const id = origin.newId();
  let letGo = () => {};
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let held = Promise.resolve();
  await new Promise<void>((resolve) => {
    held = navigator.locks.request(`case ${id}`, () => {
      resolve();
      return isLetGo;
    });
  });
  expect(await claimCase(id)).toBe(false);
  letGo();
  await held;
  expect(await claimCase(id)).toBe(true);
  expect(await claimCase(id)).toBe(true);
  releaseCase(id);
  // Whoever asks for it now gets it.
  await navigator.locks.request(`case ${id}`, () => undefined);
});
