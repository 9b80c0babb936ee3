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

/**
 * Makes the list items that Word puts on the clipboard items of a list: they are paragraphs whose sign stands in a part of its own. A
 * number stays before the words, a bullet goes.
 */
export function repairWordLists(page: Document): void {
  for (const sign of page.querySelectorAll('[style*="mso-list" i]')) {
    if (!/mso-list\s*:\s*ignore/i.test(sign.getAttribute('style') ?? '')) continue;
    const paragraph = sign.closest('p, h1, h2, h3, h4, h5, h6');
    if (!paragraph) continue;
    const number = /[\p{L}\p{N}]+[.)]/u.exec(sign.textContent ?? '')?.[0];
    sign.replaceWith(number ? `${number} ` : '');
    if (paragraph.localName !== 'p') continue;
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    paragraph.replaceWith(item);
  }
}
