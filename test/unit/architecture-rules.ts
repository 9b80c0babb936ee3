import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** A source file by its path from the project's folder, with slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** An import of any kind: static, type, dynamic, re-export, side effect. */
export interface Import {
  readonly from: string;
  /** What is between `import` and `from`, without `type` parts. */
  readonly values: string;
}

/** Which folders of ours a folder may import, and which packages it may not (the table of architecture.md). */
interface Layer {
  readonly folder: RegExp;
  readonly ours: (own: string) => readonly string[];
  readonly isBanned: (packageName: string) => boolean;
}

const isElectronOrNode = (name: string) => name === 'electron' || isBuiltin(name);
const isDexie = (name: string) => /^dexie(-|$)/.test(name);
const isLexical = (name: string) => /^(lexical$|@lexical\/)/.test(name);
const isReact = (name: string) =>
  /^(react|react-dom)$|^@?react-|^@base-ui\/|^lucide-react$|^cmdk$|^@tanstack\//.test(name);

const LAYERS: readonly Layer[] = [
  {
    folder: /^shared\//,
    ours: () => ['shared/'],
    isBanned: (name) => isElectronOrNode(name) || isReact(name) || isLexical(name) || isDexie(name),
  },
  {
    folder: /^electron\//,
    ours: () => ['electron/', 'shared/'],
    isBanned: (name) => !isElectronOrNode(name) && name !== 'zod' && name !== '@zip.js/zip.js',
  },
  {
    folder: /^renderer\/db\//,
    ours: () => ['renderer/db/', 'shared/'],
    isBanned: (name) => isElectronOrNode(name) || isLexical(name),
  },
  {
    folder: /^renderer\/ui\//,
    ours: () => ['renderer/ui/'],
    isBanned: (name) => isElectronOrNode(name) || isDexie(name),
  },
  {
    folder: /^renderer\/features\/[^/]+\//,
    ours: (own) => [own, 'renderer/db/', 'renderer/ui/', 'shared/'],
    isBanned: (name) => isElectronOrNode(name) || isDexie(name),
  },
  {
    folder: /^renderer\/workers\//,
    ours: () => ['renderer/workers/', 'renderer/db/', 'shared/'],
    isBanned: (name) => isElectronOrNode(name) || isDexie(name) || isReact(name) || isLexical(name),
  },
  {
    folder: /^renderer\//,
    ours: () => ['renderer/', 'shared/'],
    isBanned: (name) => isElectronOrNode(name) || isDexie(name),
  },
];

/** The modules of Electron that the app keeps to (runtime.md); its types may all be named. */
const ELECTRON_NAMES = new Set([
  ...['app', 'BrowserWindow', 'contextBridge', 'dialog', 'ipcMain', 'ipcRenderer'],
  ...['Menu', 'protocol', 'session', 'shell', 'webUtils'],
]);

/** Names that say nothing about what is in a file or folder. */
const EMPTY_NAMES =
  /^(utils?|helpers?|services?|hooks?|types?|constants?|stores?|misc|common|managers?|shared-types)$/i;

/** Ways in which a text becomes markup or code. That a foreign page has a frame's markup may be read. */
const SINKS =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|(?<!\bgetAttribute\(['"])\bsrcdoc\b(?!\])|insertAdjacentHTML|\bdocument\s*\.\s*write|\beval\s*\(|\bnew\s+Function\b/gi;

/** What only a window, a worker or Node has. A parameter called `document` is allowed, the global is not. */
const GLOBALS =
  /(?<![.\w'"`-])(?:window|navigator|localStorage|sessionStorage|indexedDB|process|Buffer|__dirname)\s*[.[]|\bnew\s+(?:DOMParser|Worker|XMLHttpRequest|WebSocket)\b|(?<![.\w])(?:fetch|require|setImmediate)\s*\(/g;

/** Lists every breach of the rules of architecture.md in a file, each as one sentence; an empty list is good. */
export function findBreaches(source: Source): string[] {
  const code = stripComments(source.text);
  return [
    ...findBadNames(source.path),
    ...listImports(code).flatMap((found) => findBadImports(source.path, found)),
    ...findSinks(source.path, code),
    ...findGlobals(source.path, code),
  ].map((breach) => `${source.path}: ${breach}`);
}

function findBadNames(path: string): string[] {
  const parts = path.split('/');
  const stems = parts.map((part, index) => (index === parts.length - 1 ? part.replace(/\..*$/, '') : part));
  const empty = stems.filter((stem) => EMPTY_NAMES.test(stem)).map((stem) => `the name “${stem}” says nothing`);
  return /\/index\.tsx?$/.test(path) ? [...empty, 'a barrel'] : empty;
}

function findBadImports(path: string, { from, values }: Import): string[] {
  const layer = LAYERS.find(({ folder }) => folder.test(path));
  if (!layer) return [];
  const [address = '', query = ''] = from.split('?');
  if (address.startsWith('.')) {
    const target = posix.join(posix.dirname(path), address);
    const own = layer.folder.exec(path)?.[0] ?? '';
    if (layer.ours(own).some((folder) => target.startsWith(folder))) return [];
    // A feature starts its workers by their address; their code stays apart.
    if (/^renderer\/features\//.test(own) && target.startsWith('renderer/workers/') && /\burl\b/.test(query)) return [];
    return [`may not import ${target}`];
  }
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(address)?.[0] ?? address;
  if (isBuiltin(address) && layer.folder.source.includes('electron')) return [];
  return [
    ...(layer.isBanned(isBuiltin(address) ? address : name) ? [`may not import ${address}`] : []),
    ...(address === 'electron' ? findBadElectronNames(path, values) : []),
    ...(name === 'dexie-react-hooks' && path !== 'renderer/db/use-live.ts' ? ['only use-live.ts imports it'] : []),
  ];
}

function findBadElectronNames(path: string, values: string): string[] {
  if (values.trim() === '') return [];
  const names = /^\{([^}]*)\}$/.exec(values.trim())?.[1];
  if (names === undefined) return ['Electron is imported by names only'];
  return names
    .split(',')
    .map((name) => name.trim().replace(/\s+as\s.*$/, ''))
    .filter((name) => name !== '')
    .flatMap((name) => {
      if (!ELECTRON_NAMES.has(name)) return [`${name} of Electron is not on the list`];
      return name === 'ipcMain' && path !== 'electron/ipc.ts' ? ['only electron/ipc.ts imports ipcMain'] : [];
    });
}

function findSinks(path: string, code: string): string[] {
  if (!/^(renderer|shared|electron)\//.test(path)) return [];
  return [...code.matchAll(SINKS)].map(([sink]) => `uses ${sink}`);
}

function findGlobals(path: string, code: string): string[] {
  if (!path.startsWith('shared/')) return [];
  const isOwnName = /\bdocument\b\s*[?:=,)}]/.test(code);
  const documents = isOwnName ? [] : [...code.matchAll(/(?<![.\w'"`/-])document\s*\.(?=\s*[a-zA-Z])/g)];
  return [...code.matchAll(GLOBALS), ...documents].map(([global]) => `uses the global ${global}`);
}

/** Lists the imports of a source without comments. */
export function listImports(code: string): Import[] {
  const found: Import[] = [];
  const statement =
    /(?:^|[;}\n])\s*(?:import|export)\s+(type\s+)?((?:[\w$*{}\s,]|\btype\b)*?)\s*from\s*(['"])([^'"\n]+)\3/g;
  for (const [, type, values = '', , from = ''] of code.matchAll(statement)) {
    found.push({
      from,
      values: type ? '' : values.replace(/\btype\s+\w+(\s+as\s+\w+)?\s*,?/g, '').replace(/\{\s*\}/, ''),
    });
  }
  for (const [, , from = ''] of code.matchAll(/(?:^|[;}\n])\s*import\s*(['"])([^'"\n]+)\1/g))
    found.push({ from, values: '' });
  for (const [, , from = ''] of code.matchAll(/\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\1/g))
    found.push({ from, values: '' });
  return found;
}

/** Takes the comments out of TypeScript, leaving strings, templates and regular expressions as they are. */
export function stripComments(text: string): string {
  // Each alternative is a whole token, so that a slash within one is never taken for the start of another.
  const tokens =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};\n]\s*|return\s)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//g;
  return text.replace(tokens, (token) => (token.startsWith('//') || token.startsWith('/*') ? ' ' : token));
}
