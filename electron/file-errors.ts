import { basename, dirname } from 'node:path';

/** What went wrong, by the system's code, and what to do about it. */
const SENTENCES: Readonly<Record<string, (folder: string) => string>> = {
  ENOSPC: () => 'The disk is full. Free some space or choose another disk.',
  EDQUOT: () => 'Your share of the disk is used up. Free some space or choose another disk.',
  EACCES: (folder) => `The folder “${folder}” may not be written to. Choose another folder.`,
  EPERM: (folder) => `The folder “${folder}” may not be written to. Choose another folder.`,
  EROFS: (folder) => `The disk of “${folder}” is read-only. Choose another disk.`,
  ENOENT: (folder) => `The folder “${folder}” is not there any more. Choose another folder.`,
  ENOTDIR: (folder) => `“${folder}” is not a folder. Choose another folder.`,
  ENAMETOOLONG: () => 'The name with its folders is too long for this disk. Choose a shorter name.',
  EISDIR: () => 'A folder has this name already. Choose another name.',
  EEXIST: () => 'A folder has this name already. Choose another name.',
  ENOTEMPTY: () => 'A folder has this name already. Choose another name.',
  EBUSY: () => 'Another program has the file open. Close it there, or choose another name.',
  EFBIG: () => 'The file is larger than this disk allows. Choose another disk.',
  EIO: () => 'The disk reported an error. Choose another disk and check this one.',
};

/** Says why a file could not be written, with its name, what to do, and that an older file is as it was. */
export function explainWriteError(error: unknown, file: string): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';
  const sentence = SENTENCES[code]?.(dirname(file)) ?? `The system reported ${code}. Choose another folder or disk.`;
  return `“${basename(file)}” was not saved. ${sentence} Nothing was changed on the disk.`;
}

/** What went wrong with the journal, and what to do; the place is the app's own, so that another cannot be chosen. */
const JOURNAL_SENTENCES: Readonly<Record<string, (folder: string) => string>> = {
  ENOSPC: (folder) => `The disk of “${folder}” is full. Free some space on it.`,
  EDQUOT: (folder) => `Your share of the disk of “${folder}” is used up. Free some space on it.`,
  EACCES: (folder) => `The folder “${folder}” may not be written to. Allow writing to it.`,
  EPERM: (folder) => `The folder “${folder}” may not be written to. Allow writing to it.`,
  EROFS: (folder) => `The disk of “${folder}” is read-only. Make it writable.`,
  ENOENT: (folder) => `“${folder}” is not there any more. If it is on another drive, connect the drive again.`,
  ENOTDIR: (folder) => `“${folder}” is not there any more. If it is on another drive, connect the drive again.`,
  ENODEV: (folder) => `The drive of “${folder}” is not there any more. Connect it again.`,
  ENXIO: (folder) => `The drive of “${folder}” is not there any more. Connect it again.`,
  EIO: (folder) => `The disk of “${folder}” reported an error. Check the disk, and copy your work to another one.`,
  EBUSY: (folder) => `Another program has a file in “${folder}” open. Close it there.`,
};

/** Says why the journal in a folder could not be written, and what to do. */
export function explainJournalError(error: unknown, folder: string): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';
  return JOURNAL_SENTENCES[code]?.(folder) ?? `The system reported ${code} for “${folder}”. Check the disk.`;
}

/** What went wrong with reading a file that the analyst named. */
const READ_SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'It may not be read. Allow reading it, or copy it to another folder.',
  EPERM: 'It may not be read. Allow reading it, or copy it to another folder.',
  EISDIR: 'It is a folder, not a file.',
  EIO: 'The disk reported an error while it was read. Try another copy of the file.',
};

/** Says why a file could not be read, with its name. */
export function explainReadError(error: unknown, file: string): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? 'unknown';
  return `“${basename(file)}” could not be read. ${READ_SENTENCES[code] ?? `The system reported ${code}.`}`;
}

/** What stood in the way of writing or restoring a case, by the name of the error; its message is added where it says more. */
const CASE_FILE_SENTENCES: Readonly<Record<string, string>> = {
  JournalNotWholeError:
    'The journal of this case is damaged, so that a file made of it would not be whole. Verify the case (Case, Verify case), which can repair it, then try again.',
  CaseFileNotSoundError:
    'The file was written and does not read back as it should, so it was removed. Check the disk, or choose another one.',
  BackupRefusedError: 'The case that it would replace could not be kept as a backup before, so nothing was replaced.',
};

/** Says why a case file was not saved or not restored, where that is no error of the system. */
export function explainCaseFileError(error: unknown, file: string, act: 'saved' | 'restored'): string {
  const { name, message } = error as Error;
  const isOfWriting = act === 'saved' || name === 'BackupRefusedError' || name === 'JournalNotWholeError';
  const sentence = isOfWriting ? CASE_FILE_SENTENCES[name] : undefined;
  return `“${basename(file)}” was not ${act}. ${sentence ? `${sentence} ` : ''}${message}`;
}
