import { expect, type Locator, type Page } from '@playwright/test';
import type { JobArticle, TypedLink } from './main-job-articles.ts';

/** What is typed into a clip card; what the card proposes and is left out here is not saved. */
export interface TypedCard {
  readonly event: string;
  readonly date?: string;
  readonly kind?: string;
  readonly place?: string;
  readonly statement?: string;
  readonly stance?: string;
  readonly slot?: { readonly name: string; readonly value: string };
  readonly chain?: readonly TypedLink[];
  readonly credibility?: string;
  readonly likelihood?: string;
  readonly confidence?: string;
  readonly comment?: string;
}

/** A person at the window, who finds things by role and name and uses the keyboard where there is a key. */
export class Analyst {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get card(): Locator {
    return this.page.getByRole('form', { name: 'Clip card' });
  }

  get report(): Locator {
    return this.page.getByRole('region', { name: 'Import report' });
  }

  /** Chooses from the menu of the case. */
  async choose(item: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Case', exact: true }).click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  async makeCase(name: string): Promise<void> {
    await this.choose('New case');
    const dialog = this.page.getByRole('dialog', { name: 'New case' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('heading', { name })).toBeVisible();
  }

  /** Drops files on the window as the desktop does. */
  async dropFiles(files: readonly string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    await session.detach();
  }

  async importByInput(files: readonly string[]): Promise<void> {
    await this.page.getByLabel('Files to import').setInputFiles([...files]);
  }

  async openArticle(title: string): Promise<void> {
    const grid = this.page.getByRole('grid', { name: 'Articles' });
    await grid.getByRole('row').filter({ hasText: title }).dblclick();
    await expect(this.page.getByRole('article', { name: title })).toBeVisible();
  }

  async setDetails(details: { readonly outlet?: string; readonly published?: string }): Promise<void> {
    await this.page.getByRole('button', { name: 'Article details' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Article details' });
    if (details.outlet) await dialog.getByRole('textbox', { name: 'Outlet' }).fill(details.outlet);
    if (details.published) await dialog.getByRole('textbox', { name: 'Published' }).fill(details.published);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Selects a passage by keyboard: find its words in the article, which selects them. */
  async selectWords(article: Pick<JobArticle, 'title'>, words: string): Promise<void> {
    await this.page.getByRole('article', { name: article.title }).focus();
    await this.page.keyboard.press('Control+F');
    const find = this.page.getByRole('searchbox', { name: 'Find in article' });
    await find.fill(words);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
    await expect.poll(() => this.page.evaluate(() => String(window.getSelection()))).toBe(words);
  }

  /** Selects words and presses C: the card opens with the passage as its quotation. */
  async clip(article: Pick<JobArticle, 'title'>, words: string): Promise<void> {
    await this.selectWords(article, words);
    await this.page.keyboard.press('c');
    await expect(this.card).toBeVisible();
    await expect(this.card.getByRole('blockquote')).toContainText(words);
  }

  async fillCard(typed: TypedCard): Promise<void> {
    const { card } = this;
    await fillCombobox(card, 'Event', typed.event);
    if (typed.date !== undefined) await card.getByRole('textbox', { name: 'Date' }).fill(typed.date);
    if (typed.kind) await fillCombobox(card, 'Kind', typed.kind);
    if (typed.place) await card.getByRole('textbox', { name: 'Place' }).fill(typed.place);
    if (typed.statement) await card.getByRole('textbox', { name: 'Statement' }).fill(typed.statement);
    if (typed.stance) await card.getByRole('combobox', { name: 'Stance' }).selectOption(typed.stance);
    if (typed.slot) {
      await card.getByRole('combobox', { name: 'About' }).selectOption(typed.slot.name);
      await card.getByRole('textbox', { name: 'Value' }).fill(typed.slot.value);
    }
    if (typed.chain) await this.fillChain(typed.chain);
    for (const [name, value] of [
      ['Credibility', typed.credibility],
      ['Likelihood', typed.likelihood],
      ['Confidence', typed.confidence],
    ] as const)
      if (value) await card.getByRole('combobox', { name }).selectOption({ label: value });
    if (typed.comment) await card.getByRole('textbox', { name: 'Comment' }).fill(typed.comment);
  }

  private async fillChain(chain: readonly TypedLink[]): Promise<void> {
    const group = this.card.getByRole('group', { name: 'Chain', exact: true });
    for (const [index, link] of chain.entries()) {
      const place = group.getByRole('group', { name: `Link ${index + 1}`, exact: true });
      if ((await place.count()) === 0) await group.getByRole('button', { name: 'Add link' }).click();
      await fillCombobox(place, 'Source', link.source);
      await place.getByRole('combobox', { name: 'Source kind' }).selectOption(link.kind);
      await place.getByRole('combobox', { name: 'Verb' }).selectOption(link.verb);
      const beside = place.getByRole('button', { name: 'Beside the link above' });
      const isBeside = index > 0 && (await beside.getAttribute('aria-pressed')) === 'true';
      if (isBeside !== (link.isBeside ?? false)) await beside.click();
    }
  }

  /** Takes what the card proposes in a field, by its key. */
  async acceptProposal(role: 'textbox' | 'combobox', name: string): Promise<void> {
    const field = this.card.getByRole(role, { name, exact: true });
    await field.focus();
    await expect(this.card.getByRole('button', { name: `Accept ${name.toLowerCase()}`, exact: true })).toBeVisible();
    await this.page.keyboard.press('Enter');
    await expect(this.card.getByRole('button', { name: `Accept ${name.toLowerCase()}`, exact: true })).toBeHidden();
  }

  /** Saves the card by its key and waits until the app says that it is saved. */
  async saveCard(): Promise<void> {
    await this.page.keyboard.press('Control+Enter');
    await expect(this.card).toBeHidden();
  }

  async goTo(view: 'Articles' | 'Timeline' | 'Claims' | 'Sources' | 'Notes' | 'Gaps' | 'Hypotheses'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click();
  }

  /** Exports by the menu with the dialog's first options and waits until the app says where it was saved. */
  async exportAs(format: 'CSV' | 'PDF'): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await this.page.getByRole('menuitem', { name: format }).click();
    const dialog = this.page.getByRole('dialog', { name: `Export ${format}` });
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(this.page.getByRole('status', { name: 'Message' })).toContainText('Saved to', { timeout: 30_000 });
  }

  /** What Undo or Redo would do, in the app's words; null when it can do nothing. */
  async readNext(way: 'Undo' | 'Redo'): Promise<string | null> {
    const label = await this.page.getByRole('button', { name: new RegExp(`^${way}`) }).getAttribute('aria-label');
    return label?.replace(/^(Undo|Redo)(: )?/, '') || null;
  }

  /** Presses Undo or Redo and waits until the record has grown by that change. */
  async revert(way: 'Undo' | 'Redo'): Promise<void> {
    const before = await this.countChanges();
    await this.page.getByRole('button', { name: new RegExp(`^${way}`) }).click();
    // The count follows the journal, so that an act before may still be missing from it.
    await expect.poll(() => this.countChanges()).toBeGreaterThan(before);
  }

  private async countChanges(): Promise<number> {
    const words = await this.page.getByText(/changes? saved$/).textContent();
    return Number(/([\d,.]+) changes? saved/.exec(words ?? '')?.[1]?.replace(/[,.]/g, ''));
  }
}

/** Types into a combobox of free words and leaves its suggestions alone. */
async function fillCombobox(where: Locator, name: string, words: string): Promise<void> {
  const box = where.getByRole('combobox', { name, exact: true });
  await box.fill(words);
  await box.press('Tab');
}
