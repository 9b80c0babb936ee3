import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { commit } from '../../../renderer/db/changes.ts';
import { type CaseDatabase, openCaseDatabase } from '../../../renderer/db/database.ts';
import { ExportMenu } from '../../../renderer/features/export/ExportMenu.tsx';
import type { ExportFilter } from '../../../shared/exchange/case-view.ts';
import type { ExporterId } from '../../../shared/exchange/exporters.ts';
import { readCsv } from '../../../shared/exchange/read-csv.ts';
import type { DesktopApi, SaveRequest, SaveResult } from '../../../shared/ipc.ts';
import { createOrigin } from '../../../shared/model/ids.ts';
import { makeIraqCase } from '../../unit/shared/exchange/iraq-case.ts';
import '../../../renderer/ui/base.css';

/** How long a worker may take to start on a machine that is busy with other tests. */
const PATIENCE = { timeout: 15_000 };

const SAVED: SaveResult = { status: 'saved', shownAs: '/home/analyst/case.csv', bytes: 12345, sha256: 'ab'.repeat(32) };

let db: CaseDatabase;
let root: Root;
let uploaded: string[];
let answer: SaveResult;
const requests: SaveRequest[] = [];
const messages: string[] = [];

beforeEach(async () => {
  [uploaded, answer, requests.length, messages.length] = [[], SAVED, 0, 0];
  db = await openCaseDatabase(`export-test-${Date.now()}`);
  const origin = createOrigin();
  const snapshot = makeIraqCase();
  await commit(db, origin, { action: 'case.create' }, (draft) => {
    draft.put('settings', snapshot.settings);
    for (const table of ['articles', 'versions', 'sources', 'clips', 'events', 'claims'] as const)
      for (const row of snapshot[table]) draft.put(table, row);
  });
  // Main owns the scheme that takes uploads and the dialogs: the test answers for it.
  const realFetch = window.fetch;
  vi.spyOn(window, 'fetch').mockImplementation(async (input, init) => {
    if (input !== './upload') return realFetch(input, init);
    uploaded.push(await new Response(init?.body ?? null).text());
    return new Response(`upload-${uploaded.length}`);
  });
  const save = async (request: SaveRequest) => {
    requests.push(request);
    return answer;
  };
  const desktop: Pick<DesktopApi, 'readFacts' | 'saveFile' | 'printPdf'> = {
    readFacts: async () => ({ version: '0.1.0', runtime: 'test', platform: 'test', locale: 'en' }),
    saveFile: save,
    printPdf: save,
  };
  Object.defineProperty(window, 'desktop', { value: desktop, configurable: true });
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  root = createRoot(host);
});

afterEach(async () => {
  root.unmount();
  vi.restoreAllMocks();
  db.close();
  indexedDB.deleteDatabase(db.name);
});

function Screen({ filter }: { readonly filter: ExportFilter | null }) {
  const [exporterId, setExporterId] = useState<ExporterId | null>(null);
  return (
    <ExportMenu
      db={db}
      origin={createOrigin()}
      filter={filter}
      exporterId={exporterId}
      onExporterChange={setExporterId}
      onMessage={(message) => messages.push(`${message.kind}: ${message.text}`)}
    />
  );
}

async function openDialog(format: 'CSV' | 'PDF', filter: ExportFilter | null = null) {
  root.render(<Screen filter={filter} />);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: format }).click();
  return page.getByRole('dialog', { name: `Export ${format}` });
}

describe('the export menu', () => {
  test('has the formats that work and no other', async () => {
    root.render(<Screen filter={null} />);
    await page.getByRole('button', { name: 'Export' }).click();
    await expect.element(page.getByRole('menuitem').first(), PATIENCE).toBeVisible();
    expect(
      page
        .getByRole('menuitem')
        .elements()
        .map((item) => item.textContent),
    ).toEqual(['CSV', 'PDF', 'Hypothesis grids']);
  });

  test('writes the CSV of the whole case and tells where it was saved', async () => {
    const dialog = await openDialog('CSV');
    await expect
      .element(dialog.getByRole('status', { name: 'Preview' }), PATIENCE)
      .toHaveTextContent('6 events, 7 claims, 8 clips, 2 disputed');
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expect
      .poll(() => messages, PATIENCE)
      .toEqual([`good: Saved to /home/analyst/case.csv (12,345 bytes, SHA-256 ${'ab'.repeat(32)})`]);
    await expect.element(dialog, PATIENCE).not.toBeInTheDocument();
    expect(requests).toEqual([
      {
        kind: 'csv',
        suggestedName: expect.stringMatching(/^Iraq air defence \d{4}-\d\d-\d\d\.csv$/),
        uploadId: 'upload-1',
      },
    ]);
    const read = readCsv(uploaded[0] ?? '');
    expect(read.status === 'read' && read.rows).toHaveLength(12);
    expect(read.status === 'read' && read.rows[0]?.get('export_change_number')).toBe('1');
  });

  test('exports what the timeline shows when asked, with the options as set', async () => {
    const event = makeIraqCase().events[2];
    const dialog = await openDialog('CSV', { text: 'kind:strike', eventIds: [event?.id ?? ''] });
    await dialog.getByRole('combobox', { name: 'Scope' }).selectOptions('filter');
    await expect
      .element(dialog.getByRole('status', { name: 'Preview' }), PATIENCE)
      .toHaveTextContent('1 event, 2 claims, 2 clips, 1 disputed');
    await dialog.getByRole('checkbox', { name: 'Safe for spreadsheets' }).click();
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expect.poll(() => messages.length, PATIENCE).toBe(1);
    const read = readCsv(uploaded[0] ?? '');
    expect(
      read.status === 'read' && read.rows.map((row) => [row.get('export_filter'), row.get('spreadsheet_safe')]),
    ).toEqual([
      ['kind “strike” (typed: kind:strike)', 'no'],
      ['kind “strike” (typed: kind:strike)', 'no'],
    ]);
  });

  test('has the report printed', async () => {
    const dialog = await openDialog('PDF');
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expect.poll(() => messages.length, PATIENCE).toBe(1);
    expect(requests.map((request) => request.kind)).toEqual(['pdf']);
    expect(uploaded[0]).toMatch(/^<!doctype html>/);
    expect(uploaded[0]).toContain('نفت وزارة الدفاع العراقية');
  });

  test('tells why a file could not be saved and stays open, and says nothing of a cancelled one', async () => {
    answer = { status: 'failed', reason: 'The disk is full.' };
    const dialog = await openDialog('CSV');
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expect.element(dialog.getByRole('alert'), PATIENCE).toHaveTextContent('The disk is full.');
    answer = { status: 'cancelled' };
    await dialog.getByRole('button', { name: 'Export' }).click();
    await expect.poll(() => requests.length, PATIENCE).toBe(2);
    await expect.element(dialog.getByRole('button', { name: 'Export' }), PATIENCE).toBeEnabled();
    expect(messages).toEqual([]);
    expect(dialog.getByRole('alert').elements()).toEqual([]);
  });
});
