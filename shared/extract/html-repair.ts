import { toWebAddress } from './given.ts';
import { formatNoteMark } from './note-pieces.ts';

/** Stands for the unknown address of a page: `.invalid` can never be one (RFC 6761). */
export const UNKNOWN_ADDRESS = 'https://address-unknown.invalid/';

/**
 * Resolves the links of a page against its own address, since the article finders would resolve them against ours. Links to scripts
 * and other schemes are no links any more; those inside the page stay as they are.
 */
export function resolveLinks(page: Document, address: string | null): void {
  const said = page.querySelector('base[href]')?.getAttribute('href') ?? '';
  const base = toWebAddress(said, address) ?? address ?? UNKNOWN_ADDRESS;
  for (const element of page.querySelectorAll('base')) element.remove();
  for (const link of page.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    if (href.startsWith('#')) continue;
    // As browsers read them (URL Standard, 4.4): line ends and tabs are nothing, spaces are written out.
    const target = toWebAddress(href.replace(/[\t\n\r]+/g, '').replaceAll(' ', '%20'), base);
    if (target) link.setAttribute('href', target);
    else link.removeAttribute('href');
  }
}

/**
 * Puts a parsed page into the state in which a reader saw it, where that takes scripts that do not run here: parts that React streams
 * (`<div hidden id="S:1">` for the place `<template id="B:1">`) go to their places.
 */
export function repairPage(page: Document): Document {
  for (const part of page.querySelectorAll('div[hidden][id^="S:"]')) {
    part.removeAttribute('hidden');
    const place = page.getElementById(part.id.replace(/^S:/, 'B:'));
    if (place && place.localName === 'template' && !part.contains(place)) place.replaceWith(part);
  }
  showNoteSigns(page);
  return page;
}

/** Where LibreOffice writes the signs of notes when it saves a document as a page: without anything between them and the words. */
const NOTE_SIGNS = 'a.sdfootnoteanc, a.sdendnoteanc, a.sdfootnotesym, a.sdendnotesym';

function showNoteSigns(page: Document): void {
  for (const link of page.querySelectorAll(NOTE_SIGNS)) {
    const sign = (link.textContent ?? '').trim();
    if (/^[\p{L}\p{N}*†‡§]{1,6}$/u.test(sign))
      link.textContent = `${formatNoteMark(sign)}${/sym$/.test(link.className) ? ' ' : ''}`;
  }
}
