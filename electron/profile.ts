import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** The folder of the app's data where the command line names none; renaming it would leave every case behind. */
const FOLDER = 'Dateline';

/** Chooses the folder that holds the database: `--user-data-dir=`, else `Dateline` among the system's application data. */
export function chooseProfile(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  const folder = chosen || join(app.getPath('appData'), FOLDER);
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}
