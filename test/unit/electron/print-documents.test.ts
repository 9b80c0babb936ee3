import { expect, test } from 'vitest';
import { addStyle } from '../../../electron/print-documents.ts';

test.each([
  [
    '<!doctype html><html><head><title>T</title></head>',
    '<!doctype html><html><head><style>p{}</style><title>T</title></head>',
  ],
  ['<!DOCTYPE html>\n<p>words', '<!DOCTYPE html><style>p{}</style>\n<p>words'],
  ['<html lang="fa"><HEAD lang="fa"><p>', '<html lang="fa"><HEAD lang="fa"><style>p{}</style><p>'],
  ['<header>words</header>', '<style>p{}</style><header>words</header>'],
])('The style comes first in %s, and never before the document type', (html, expected) => {
  expect(addStyle(html, 'p{}')).toBe(expected);
});
