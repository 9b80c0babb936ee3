import { expect, test } from 'vitest';
import { toAddress } from '../../../renderer/db/addresses.ts';

test.each([
  ['https://news.example/a/', 'http://www.news.example/a#top'],
  ['https://NEWS.example/a?utm_source=x&id=7&fbclid=y', 'https://news.example/a?id=7'],
  ['https://news.example/a?b=1&a=2', 'https://news.example/a?a=2&b=1'],
  ['https://news.example:443/новости', 'https://news.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8'],
])('%s and %s are one page', (one, other) => {
  expect(toAddress(one)).not.toBeNull();
  expect(toAddress(one)).toBe(toAddress(other));
});

test.each([
  ['https://news.example/a?id=7', 'https://news.example/a?id=8'],
  ['https://news.example/a', 'https://news.example/A'],
  ['https://ru.news.example/a', 'https://news.example/a'],
  ['https://news.example/app#!/a', 'https://news.example/app#!/b'],
  ['https://news.example/a?x=1&x=2', 'https://news.example/a?x=2&x=1'],
])('%s and %s are two pages', (one, other) => {
  expect(toAddress(one)).not.toBe(toAddress(other));
});

test.each([
  'https://news.example/',
  'https://news.example/?utm_source=x',
  'file:///home/a.html',
  'cid:part1',
  'not an address',
  '',
])('“%s” names no page', (url) => {
  expect(toAddress(url)).toBeNull();
});
