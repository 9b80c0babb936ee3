'use strict';
const { strict } = require('./strict.cjs');

/** The switches of the command line and those that the app appends; names without dashes, values '' when there is none. */
const switches = new Map();

/**
 * Reads Electron's own command line: `[switches] [-r module]… <app folder or script> [arguments of the app]`.
 * Every `--name[=value]` is recorded as a switch, wherever it stands.
 * @param {readonly string[]} args without the executable
 * @returns {{ preloaded: string[], target: string | undefined }} modules to require first, and what to run
 */
function readCommandLine(args) {
  const preloaded = [];
  let target;
  for (let at = 0; at < args.length; at += 1) {
    const named = /^--([a-z][\w-]*)(?:=(.*))?$/s.exec(args[at]);
    if (named) switches.set(named[1], named[2] ?? '');
    else if (target === undefined && (args[at] === '-r' || args[at] === '--require')) preloaded.push(args[++at]);
    else if (target === undefined && !args[at].startsWith('-')) target = args[at];
  }
  return { preloaded, target };
}

/** `app.commandLine`. */
const commandLine = strict(
  {
    appendSwitch(name, value = '') {
      switches.set(name, String(value));
    },
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch(name) {
      switches.delete(name);
    },
  },
  'app.commandLine',
);

module.exports = { switches, readCommandLine, commandLine };
