import { expect, type Locator } from '@playwright/test';
import { Analyst } from './analyst.ts';
import { answerOpenDialog, answerSaveDialog, type LaunchedApp, launchApp } from './app.ts';

/** Backs the open case up into a file. */
export async function backUp({ app, page }: LaunchedApp, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await new Analyst(page).choose('Back up');
  const dialog = page.getByRole('dialog', { name: 'Back up' });
  await expect(dialog.getByRole('status')).toContainText('Saved to');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Starts the app on the computer of somebody else, who restores the case from a file. */
export async function openCopy(userDataDir: string, file: string, caseName: string): Promise<LaunchedApp> {
  const copy = await launchApp({ userDataDir, args: [file] });
  const restore = copy.page.getByRole('dialog', { name: 'Restore' });
  await restore.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(copy.page.getByRole('heading', { name: caseName, exact: true })).toBeVisible();
  return copy;
}

/** Chooses a file to be merged into the open case; gives the dialog that shows what would come in. */
export async function chooseCopy({ app, page }: LaunchedApp, file: string): Promise<Locator> {
  await answerOpenDialog(app, [file]);
  await new Analyst(page).choose('Merge a copy');
  return page.getByRole('dialog', { name: 'Merge a copy' });
}
