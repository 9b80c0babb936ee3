import { spawn } from 'node:child_process';
import path from 'node:path';
import { listBuildConfigs } from './build-state.mjs';

/** Builds of one change end shortly after each other; then one restart serves them all. */
const SETTLING_MS = 200;

/**
 * Builds on every change and then runs the app again, until a person closes the app; this process ends with the app's exit
 * code. The project must have been built before, since the watchers empty no folder.
 * @param {string} root the project's folder
 * @param {() => import('node:child_process').ChildProcess} runApp
 */
export function watchBuilds(root, runApp) {
  const vite = path.join(root, 'node_modules/vite/bin/vite.js');
  const busy = new Set();
  const builders = listBuildConfigs(root).map((config) => {
    const args = [vite, 'build', '--watch', '--no-emptyOutDir', '--config', config];
    const builder = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    busy.add(builder);
    builder.stdout.on('data', (text) => hear(builder, String(text)));
    builder.on('exit', (code) => stop(code ?? 1));
    return builder;
  });
  let isRestarting = false;
  let app;
  let timer;

  function hear(builder, text) {
    process.stdout.write(text);
    if (text.includes('build started')) busy.add(builder);
    if (text.includes('built in')) busy.delete(builder);
    clearTimeout(timer);
    if (busy.size === 0) timer = setTimeout(restart, SETTLING_MS);
  }

  function restart() {
    if (!app) return start();
    isRestarting = true;
    app.kill('SIGTERM');
  }

  function start() {
    isRestarting = false;
    app = runApp();
    app.on('exit', (code, signal) => (isRestarting ? start() : stop(signal ? 1 : code)));
  }

  function stop(code) {
    for (const builder of builders) builder.kill();
    process.exit(code);
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      app?.kill(signal);
      stop(0);
    });
  }
}
