'use strict';
const Module = require('node:module');

const NAMES = ['electron', 'electron/main', 'electron/common'];

function toDataUrl(source) {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/**
 * Makes `electron` mean that object, for both kinds of modules; either hook alone misses imports of the other kind.
 * @param {Record<string, unknown>} electron
 */
function provideElectron(electron) {
  const load = Module._load;
  Module._load = function loadModule(request, ...rest) {
    return NAMES.includes(request) ? electron : load.call(this, request, ...rest);
  };

  const key = 'electron-host.module';
  globalThis[Symbol.for(key)] = electron;
  const names = Object.keys(electron);
  const facade = toDataUrl(`const electron = globalThis[Symbol.for('${key}')];
export default electron;
export const { ${names.join(', ')} } = electron;`);
  Module.register(
    toDataUrl(`export function resolve(specifier, context, next) {
  if (!${JSON.stringify(NAMES)}.includes(specifier)) return next(specifier, context);
  return { url: ${JSON.stringify(facade)}, format: 'module', shortCircuit: true };
}`),
  );
}

module.exports = { provideElectron };
