import { expect, test } from 'vitest';
import { callSchemas, isSmall } from '../../../electron/ipc-schemas.ts';

const uploadId = '0f8fad5b-d9cb-469f-a165-70867728950e';
const backUp = { caseId: '01JBQ4T3ZP9XW2M6K8R5V7N1CD', name: 'Coast', seq: 12 };
const save = { kind: 'csv', suggestedName: 'events', uploadId };

test('The calls are those of the contract', () => {
  expect(Object.keys(callSchemas)).toEqual([
    'readFacts',
    'readStart',
    'tryStart',
    'readSpace',
    'giveStorageUp',
    'showFolder',
    'quit',
    'finishClosing',
    'chooseFiles',
    'saveFile',
    'printPdf',
    'backUp',
    'chooseHandOverTarget',
    'handOver',
    'chooseCaseFile',
    'offerDroppedFile',
    'takeOpenedFile',
    'checkCaseFile',
    'restoreCaseFile',
    'stopCaseFile',
    'listBackups',
    'showBackups',
    'tryBackup',
    'openExternal',
    'setMenuState',
  ]);
});

test('Arguments as agreed pass', () => {
  expect(callSchemas.readFacts.safeParse([]).success).toBe(true);
  expect(callSchemas.saveFile.safeParse([save]).success).toBe(true);
  expect(callSchemas.printPdf.safeParse([{ ...save, kind: 'pdf' }]).success).toBe(true);
  expect(callSchemas.backUp.safeParse([backUp]).success).toBe(true);
  expect(callSchemas.restoreCaseFile.safeParse([{ id: uploadId, replaces: false }]).success).toBe(true);
  expect(callSchemas.openExternal.safeParse(['https://example.org/']).success).toBe(true);
  expect(callSchemas.setMenuState.safeParse([{ undo: null, redo: 'Save card' }]).success).toBe(true);
});

test.each([
  ['an argument too many', [save, save]],
  ['no argument', []],
  ['a path beside the name', [{ ...save, path: '/etc/passwd' }]],
  ['an unknown kind', [{ ...save, kind: 'exe' }]],
  ['an id that is a path', [{ ...save, uploadId: '../../x' }]],
  ['a name that is no text', [{ ...save, suggestedName: {} }]],
  ['a very long name', [{ ...save, suggestedName: 'x'.repeat(2000) }]],
])('A request to save with %s is refused', (_what, args) => {
  expect(callSchemas.saveFile.safeParse(args).success).toBe(false);
});

test('Large arguments are refused before they are looked at', () => {
  expect(isSmall([save])).toBe(true);
  expect(isSmall(['x'.repeat(20_000)])).toBe(false);
  expect(isSmall([Array.from({ length: 100 }, () => 1)])).toBe(false);
  expect(isSmall([new Uint8Array(1)])).toBe(false);
  const endless: { self?: unknown } = {};
  endless.self = endless;
  expect(isSmall([endless])).toBe(false);
});

test('A case file is named by an id alone, and a case by its own', () => {
  for (const path of ['/tmp/a.dateline', '../a', '']) {
    expect(callSchemas.checkCaseFile.safeParse([path]).success).toBe(false);
    expect(callSchemas.restoreCaseFile.safeParse([{ id: path, replaces: true }]).success).toBe(false);
    expect(callSchemas.backUp.safeParse([{ ...backUp, caseId: path }]).success).toBe(false);
  }
  expect(callSchemas.backUp.safeParse([{ ...backUp, target: '/tmp/x' }]).success).toBe(false);
  expect(callSchemas.restoreCaseFile.safeParse([{ id: uploadId }]).success).toBe(false);
});
