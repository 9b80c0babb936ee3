/** What browsers write behind a page's name for the folder of its pictures and scripts; Internet Explorer and Word did so in the system's language. */
const FOLDER =
  /^(.+)[_.-](?:files?|fichiers|dateien|archivos|arquivos|ficheiros|bestanden|filer|tiedostot|pliki|soubory|elemei|dosyalar|datoteke|fitxers|failid|fails|bylos|fajlovi|fitxategiak|fi[sş]iere)$/iu;
const PAGE = /^(.+)\.(?:x?html?|shtml|xht)$/iu;

/** Gives the names of the saved pages among some paths, without their extensions, for `isPageFolder`. */
export function listPageNames(paths: Iterable<string>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of paths) {
    const name = PAGE.exec(path)?.[1];
    if (name) names.add(name.normalize('NFC').toLowerCase());
  }
  return names;
}

/** Whether a folder belongs to a page that was saved beside it. One that is only called so is the analyst's own: “case_files”. */
export function isPageFolder(path: string, pages: ReadonlySet<string>): boolean {
  const name = FOLDER.exec(path)?.[1];
  return name !== undefined && pages.has(name.normalize('NFC').toLowerCase());
}
