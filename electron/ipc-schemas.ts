import { z } from 'zod/mini';
import type { DesktopApi } from '../shared/ipc.ts';

/** What the page listens to. */
type Events = 'onMenuCommand' | 'onClosing' | 'onOpenedFile' | 'onCaseFileWork' | 'onBackups';

/** The calls of the contract that main answers. The preload alone knows the path of a dropped file, and the page never learns it. */
export type Calls = Omit<DesktopApi, Events | 'offerDroppedFile'> & {
  readonly offerDroppedFile: (path: string) => ReturnType<DesktopApi['offerDroppedFile']>;
};

/** The most characters that all the arguments of one call may have; bytes travel by upload. */
const MAX_CHARACTERS = 16_384;

/** The most values that the arguments of one call may have; the largest call has five. */
const MAX_VALUES = 32;

const saveRequest = z.strictObject({
  kind: z.enum(['csv', 'pdf', 'png', 'svg', 'text', 'time-stamp-request', 'original']),
  suggestedName: z.string().check(z.maxLength(1000)),
  uploadId: z.uuid(),
});

const actLabel = z.nullable(z.string().check(z.maxLength(300)));

const caseId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
const seq = z.int().check(z.minimum(0));

/** What the arguments of each call must be. */
export const callSchemas = {
  readFacts: z.tuple([]),
  readStart: z.tuple([]),
  tryStart: z.tuple([z.boolean()]),
  readSpace: z.tuple([]),
  giveStorageUp: z.tuple([]),
  showFolder: z.tuple([]),
  quit: z.tuple([]),
  finishClosing: z.tuple([]),
  chooseFiles: z.tuple([]),
  saveFile: z.tuple([saveRequest]),
  printPdf: z.tuple([saveRequest]),
  backUp: z.tuple([
    z.strictObject({
      caseId,
      name: z.string().check(z.maxLength(1000)),
      seq,
    }),
  ]),
  chooseHandOverTarget: z.tuple([z.string().check(z.maxLength(1000))]),
  handOver: z.tuple([z.strictObject({ id: z.uuid(), caseId, seq })]),
  chooseCaseFile: z.tuple([]),
  offerDroppedFile: z.tuple([z.string().check(z.maxLength(8192))]),
  takeOpenedFile: z.tuple([]),
  checkCaseFile: z.tuple([z.uuid()]),
  restoreCaseFile: z.tuple([z.strictObject({ id: z.uuid(), replaces: z.boolean() })]),
  stopCaseFile: z.tuple([]),
  listBackups: z.tuple([]),
  showBackups: z.tuple([]),
  tryBackup: z.tuple([]),
  openExternal: z.tuple([z.string().check(z.maxLength(8192))]),
  setMenuState: z.tuple([z.strictObject({ undo: actLabel, redo: actLabel })]),
} satisfies { readonly [Name in keyof Calls]: z.ZodMiniType<Parameters<Calls[Name]>> };

/** Whether arguments are small enough to be looked at; counted before any schema walks through them. */
export function isSmall(args: readonly unknown[]): boolean {
  let characters = 0;
  let values = 0;
  const open: unknown[] = [...args];
  while (open.length > 0) {
    const value = open.pop();
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false;
    if (typeof value === 'object' && value !== null) {
      const keys = Object.keys(value);
      if (keys.length > MAX_VALUES) return false;
      for (const key of keys) characters += key.length;
      open.push(...Object.values(value));
    }
    if (characters > MAX_CHARACTERS || values > MAX_VALUES) return false;
  }
  return true;
}
