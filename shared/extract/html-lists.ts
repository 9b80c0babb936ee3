import { formatListNumber } from './list-numbers.ts';

/** Lists of notes have their signs already. */
const NOTES =
  '[data-footnotes], [epub\\:type~="footnotes"], [epub\\:type~="endnotes"], [epub\\:type~="rearnotes"], [role~="doc-endnotes"], .footnotes, nav';

/** Writes the numbers of ordered lists before their items, as browsers and reading programs show them. */
export function showListNumbers(page: Document): void {
  for (const list of page.querySelectorAll('ol')) {
    if (list.closest(NOTES)) continue;
    let number = readNumber(list.getAttribute('start')) ?? 1;
    const format = list.getAttribute('type') ?? '1';
    for (const item of list.children) {
      if (item.localName !== 'li') continue;
      number = readNumber(item.getAttribute('value')) ?? number;
      const paragraph = item.firstElementChild?.localName === 'p' ? item.firstElementChild : item;
      // An item that only holds a deeper list shows nothing of its own.
      if ((paragraph.textContent ?? '').trim() !== '') paragraph.prepend(`${formatListNumber(number, format)}. `);
      number++;
    }
  }
}

function readNumber(words: string | null): number | null {
  return words !== null && /^\s*\d{1,6}\s*$/.test(words) ? Number(words) : null;
}
