import {
  ERR_AMBIGUOUS_ARCHIVE,
  ERR_BAD_FORMAT,
  ERR_CENTRAL_DIRECTORY_NOT_FOUND,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_ENTRY_DATA_OUT_OF_BOUNDS,
  ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND,
  ERR_EOCDR_NOT_FOUND,
  ERR_INVALID_COMPRESSED_DATA,
  ERR_INVALID_CRC32,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  ERR_LOCAL_FILE_HEADER_NOT_FOUND,
  ERR_OVERLAPPING_ENTRY,
  ERR_SPLIT_ZIP_FILE,
  ERR_UNSAFE_FILENAME,
  ERR_UNSUPPORTED_COMPRESSION,
} from '@zip.js/zip.js/lib/zip-core-reader.js';
import { ARCHIVE_TIME_LIMIT, LARGEST_DIRECTORY } from './limits.ts';
import { DIRECTORY_TOO_LARGE } from './zip-source.ts';

/** zip.js tells its errors apart by these words; each as a sentence, with `$` for the entry. */
const SENTENCES: Readonly<Record<string, string>> = {
  [ERR_EOCDR_NOT_FOUND]:
    'The file is cut off: it begins as a ZIP file, but the directory that stands at the end of one is missing.',
  [ERR_BAD_FORMAT]: 'The file is cut off or damaged: its ZIP directory points outside of it.',
  [ERR_CENTRAL_DIRECTORY_NOT_FOUND]: 'The file is damaged: its ZIP directory cannot be read.',
  [ERR_EOCDR_LOCATOR_ZIP64_NOT_FOUND]: 'The file is damaged: its ZIP directory cannot be read.',
  [ERR_SPLIT_ZIP_FILE]: 'This is one part of a ZIP file that was split into several; join them first.',
  [ERR_AMBIGUOUS_ARCHIVE]:
    'The ZIP file can be read in more than one way (two directories, or much data behind its end); it is not opened.',
  [ERR_ENCRYPTED_CENTRAL_DIRECTORY]: 'The ZIP file is locked with a password, its directory too.',
  [DIRECTORY_TOO_LARGE]: `The directory of the ZIP file is larger than ${LARGEST_DIRECTORY / 1024 ** 2} MB; that is the limit.`,
  [ERR_LOCAL_FILE_HEADER_NOT_FOUND]: 'The ZIP file is damaged: $ does not stand where its directory says.',
  [ERR_ENTRY_DATA_OUT_OF_BOUNDS]: 'The ZIP file is cut off or damaged: $ reaches beyond its end.',
  [ERR_OVERLAPPING_ENTRY]:
    '$ overlaps with another entry of the ZIP file, as in files made to fill a disk; it is not unpacked.',
  [ERR_INVALID_UNCOMPRESSED_SIZE]: '$ does not unpack to the size that the ZIP file declares for it; it is not read.',
  [ERR_INVALID_CRC32]: 'The ZIP file is damaged: the checksum or the size of $ is wrong.',
  [ERR_INVALID_COMPRESSED_DATA]: 'The ZIP file is damaged: the packed bytes of $ are broken.',
  [ERR_UNSUPPORTED_COMPRESSION]:
    '$ is packed with a method that is not read here; of those of the ZIP format DEFLATE and none are.',
};

/** Says in a sentence what went wrong with a ZIP file, or with one of its entries. */
export function describeZipError(error: unknown, path: string | null): string {
  const { message, name, filename } = error as { message?: string; name?: string; filename?: string };
  if (name === 'TimeoutError' || name === 'AbortError')
    return `${path ? `“${path}”` : 'The directory of the ZIP file'} took longer than ${ARCHIVE_TIME_LIMIT / 1000} seconds to unpack.`;
  if (message === ERR_UNSAFE_FILENAME)
    return `The name “${filename ?? ''}” in the ZIP file leads out of the archive; such archives are not opened.`;
  const sentence = SENTENCES[message ?? ''];
  if (sentence) return sentence.replace('$', () => (path ? `“${path}”` : 'an entry'));
  return `The ZIP file is damaged${path ? ` at “${path}”` : ''} (${String(message ?? error).slice(0, 200)}).`;
}
