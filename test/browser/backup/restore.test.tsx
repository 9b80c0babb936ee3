import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BackupAlert, BackupChoice } from '../../../renderer/features/backup/BackupChoice.tsx';
import { RestoreChoices } from '../../../renderer/features/backup/RestoreChoices.tsx';
import type { Backup, CaseComparison, CaseFileContents, RecordFacts } from '../../../shared/case-files.ts';
import { type CaseOnScreen, openCaseOnScreen } from '../timeline/case-on-screen.tsx';

let one: CaseOnScreen;
let chosen: string[] = [];
beforeEach(async () => {
  await page.viewport(760, 820);
  one = await openCaseOnScreen();
  chosen = [];
});
afterEach(() => one.close());

const facts = (seq: number, clips: number): RecordFacts => ({
  ...{ name: 'Coast', seq, beganAt: '2026-10-01T08:00:00.000Z', changedAt: '2026-11-20T16:30:00.000Z' },
  counts: { articles: 40, clips, events: 12, claims: 31 },
});

const contents: CaseFileContents = {
  ...facts(1204, 150),
  ...{ caseId: '01JBQ4T3ZP9XW2M6K8R5V7N1CD', writtenBy: 'Dateline 0.1.0', writtenAt: '2026-11-20T17:00:00.000Z' },
  ...{ bytes: 12_400_000, pieces: 120, pieceBytes: 30_000_000, lost: 0, custody: null },
};

function show(comparison: CaseComparison): void {
  one.show(<RestoreChoices contents={contents} comparison={comparison} onChoose={(act) => chosen.push(act)} />);
}

async function findFaults(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'light']) {
    document.documentElement.dataset.theme = theme;
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    found.push(...violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`));
  }
  return found;
}

const words = page.getByRole('status', { name: 'This computer' });
const acts = () =>
  [...document.querySelectorAll('[aria-label="What can be done"] button')].map((button) => button.textContent);

describe('what can be done with a checked file', () => {
  test('a case that is not here is restored, and nothing else is offered', async () => {
    show({ status: 'none' });
    await expect.element(words).toHaveTextContent('This case is not on this computer yet.');
    await expect.element(page.getByText('40 articles, 150 clips, 12 events, 31 claims, 1,204 changes')).toBeVisible();
    expect(acts()).toEqual(['Restore']);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(chosen).toEqual(['restore']);
    expect(await findFaults()).toEqual([]);
  });

  test.each<[CaseComparison, RegExp, readonly string[]]>([
    [
      { status: 'same', own: facts(1204, 150), isWhole: true },
      /both are the same to the last change/,
      ['Open the one here', 'Replace the one here'],
    ],
    [
      { status: 'older', by: 14, own: facts(1218, 155), isWhole: true },
      /The file is older by 14 changes, and has nothing that is missing here/,
      ['Open the one here', 'Replace the one here'],
    ],
    [
      { status: 'newer', by: 1, own: facts(1203, 150), isWhole: true },
      /The file is newer by 1 change, and has everything that is here/,
      ['Replace the one here', 'Open the one here'],
    ],
    [
      { status: 'apart', after: 1200, fileHas: 4, ownHas: 1, own: facts(1201, 149), isWhole: true },
      /They went apart after change 1,200: the file has 4 changes that are not here, and the case here has 1 change that is not in the file/,
      ['Open the one here', 'Replace the one here'],
    ],
  ])('a case that is here is never the one that goes unasked: %o', async (comparison, sentence, labels) => {
    show(comparison);
    await expect.element(words).toHaveTextContent(sentence);
    expect(acts()).toEqual(labels);
    expect(await findFaults()).toEqual([]);
  });

  test('both copies stand side by side where they differ', async () => {
    show({ status: 'older', by: 14, own: facts(1218, 155), isWhole: false });
    const row = page.getByRole('row', { name: 'Clips' });
    await expect.element(row).toHaveTextContent('Clips150155');
    await expect.element(page.getByRole('row', { name: 'Notes' })).not.toBeInTheDocument();
    await expect.element(page.getByText(/The journal of the case here is damaged/)).toBeVisible();
  });
});

const backup: Backup = {
  ...{ id: '1', fileName: '2026-11-20 17-00-00 Coast.dateline', caseId: contents.caseId, name: 'پرونده رادار' },
  ...{ kind: 'quit', madeAt: '2026-11-20T17:00:00.000Z', bytes: 12_400_000, seq: 1204, counts: contents.counts },
};
const list = { folder: '/home/ana/Dateline backups', backups: [backup], problem: null };

describe('automatic backups', () => {
  test('are listed with time, counts, size and why they were made, and chosen by keyboard', async () => {
    one.show(<BackupChoice list={list} onChoose={({ fileName }) => chosen.push(fileName)} />);
    const line = page.getByRole('list', { name: 'Backups' }).getByRole('button');
    await expect.element(line).toHaveTextContent(/پرونده رادار/);
    await expect.element(line).toHaveTextContent(/40 articles, 150 clips/);
    await expect.element(line).toHaveTextContent(/12\.4 MB · when you quit/);
    await expect.element(page.getByText(/three, of each earlier day one, ten in all/)).toHaveTextContent(list.folder);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(chosen).toEqual([backup.fileName]);
    expect(await findFaults()).toEqual([]);
  });

  test('that cannot be made are an alert with what to do, and none is shown while all is well', async () => {
    one.show(<BackupAlert list={list} onShow={() => chosen.push('show')} />);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    const problem = 'The automatic backup of “Coast” was not made. The disk of “/b” is full. Free some space on it.';
    one.show(<BackupAlert list={{ ...list, problem }} onShow={() => chosen.push('show')} />);
    await expect.element(page.getByRole('alert')).toHaveTextContent(problem);
    await page.getByRole('button', { name: 'Show backups' }).click();
    expect(chosen).toEqual(['show']);
    expect(await findFaults()).toEqual([]);
  });
});
