import { describe, expect, it } from 'vitest';
import { isPageFolder, listPageNames } from '../../../../shared/extract/page-folders.ts';

describe('the folder of a saved page', () => {
  const pages = listPageNames(['Harbour.html', 'week/Порт.HTM', 'week/Cafe\u0301.xhtml', 'notes.txt']);

  it.each(['Harbour_files', 'harbour-Dateien', 'Harbour_fichiers', 'week/Порт.files', 'week/Café_archivos'])(
    'is one beside its page: %s',
    (path) => {
      expect(isPageFolder(path, pages)).toBe(true);
    },
  );

  it.each([
    ['whose page is not there', 'case_files'],
    ['whose page lies in another folder', 'Порт.files'],
    ['beside a file that is no page', 'notes_files'],
    ['with another word behind the name', 'Harbour_annex'],
    ['of the same name', 'Harbour'],
  ])('is none %s', (_, path) => {
    expect(isPageFolder(path, pages)).toBe(false);
  });
});
