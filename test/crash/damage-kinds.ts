import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cutFile, type DamagedCase, findFile, flipBit, listFiles } from './damage-case.ts';

const REBUILT = /The case was rebuilt from its journal: \d+ articles, 1 clip, .*Nothing that was saved is missing\./;
const BROUGHT_BACK = /had lost its last .* changes?\. The journal had them, and they were brought back\./;
const LISTED = /1 case was missing from the list of cases, and put back from the journals\./;

/** One kind of damage, and what the analyst is told of it. */
export interface DamageKind {
  readonly harm: (damaged: DamagedCase) => void;
  readonly told: readonly RegExp[];
}

const current = ({ storage }: DamagedCase) => findFile(storage, /CURRENT$/);
const manifest = ({ storage }: DamagedCase) => findFile(storage, /MANIFEST-\d+$/);
const log = ({ storage }: DamagedCase) => findFile(storage, /\.log$/);
/** All tables: the engine may have no need of the largest any more. */
const tables = ({ storage }: DamagedCase) => listFiles(storage, /\.ldb$/);
const table = ({ storage }: DamagedCase) => findFile(storage, /\.ldb$/);

/** Damage to the files in which the browser keeps its database. */
export const STORAGE_DAMAGE: Readonly<Record<string, DamageKind>> = {
  'its list of files is removed': { harm: (one) => rmSync(current(one)), told: [/table of contents/, LISTED, REBUILT] },
  'its list of files is empty': {
    harm: (one) => truncateSync(current(one)),
    told: [/table of contents/, LISTED, REBUILT],
  },
  'its list of files names another': {
    harm: (one) => writeFileSync(current(one), 'MANIFEST-000999\n'),
    told: [/table of contents/, LISTED, REBUILT],
  },
  'its table of contents is removed': {
    harm: (one) => rmSync(manifest(one)),
    told: [/table of contents/, LISTED, REBUILT],
  },
  'its table of contents is cut': { harm: (one) => cutFile(manifest(one), 0.5), told: [/rebuilt|brought back/] },
  'its table of contents has a flipped bit': { harm: (one) => flipBit(manifest(one), 0.5), told: [LISTED, REBUILT] },
  'its log is removed': { harm: (one) => rmSync(log(one)), told: [/rebuilt|brought back/] },
  'its log is cut': { harm: (one) => cutFile(log(one), 0.5), told: [/taken off and kept/, BROUGHT_BACK] },
  'its log has a flipped bit': { harm: (one) => flipBit(log(one), 0.3), told: [/taken off and kept/, BROUGHT_BACK] },
  'its log ends in noise': {
    harm: (one) => appendFileSync(log(one), Buffer.alloc(500, 7)),
    told: [/taken off and kept/],
  },
  'a table is removed': { harm: (one) => rmSync(table(one)), told: [LISTED, REBUILT] },
  'a table is cut': { harm: (one) => cutFile(table(one), 0.5), told: [LISTED, REBUILT] },
  'its tables have a flipped bit each': {
    harm: (one) => {
      for (const file of tables(one)) flipBit(file, 0.4);
    },
    told: [REBUILT],
  },
  'its tables are zeros': {
    harm: (one) => {
      for (const file of tables(one)) writeFileSync(file, Buffer.alloc(100_000));
    },
    told: [LISTED, REBUILT],
  },
  'its folder is deleted': { harm: ({ storage }) => rmSync(storage, { recursive: true }), told: [LISTED, REBUILT] },
  'a file is in the place of its folder': {
    harm: (one) => {
      const store = path.dirname(current(one));
      rmSync(store, { recursive: true });
      writeFileSync(store, 'x');
    },
    told: [/table of contents/, LISTED, REBUILT],
  },
};

/** Damage to the files of the journal. */
export const JOURNAL_DAMAGE: Readonly<Record<string, DamageKind>> = {
  'it is cut in the middle of a change': {
    harm: ({ journal }) => cutFile(findFile(journal, /\.journal$/), 0.5),
    told: [
      /ended in the middle of a record/,
      /The journal of this case had lost \d+ changes\. They are in the database/,
    ],
  },
  'its last change is cut off': {
    harm: ({ journal }) => {
      const file = findFile(journal, /\.journal$/);
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1));
    },
    told: [/The journal of this case had lost 1 change\./],
  },
  'a change in it has a flipped bit': {
    harm: ({ journal }) => flipBit(findFile(journal, /\.journal$/), 0.4),
    told: [/was damaged: Line \d+ of 000001\.journal cannot be read\. The database was whole/],
  },
  'it is deleted with all content': {
    harm: ({ journal }) => rmSync(journal, { recursive: true }),
    told: [/The journal of this case had lost \d+ changes/],
  },
};
