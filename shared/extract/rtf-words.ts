/** Control words and symbols that stand for one character. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  // A hyphen at which no line ends is a hyphen.
  _: '-',
  '-': '',
  '\\': '\\',
  '{': '{',
  '}': '}',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  zwbo: '',
  zwnbo: '',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
};

/** Destinations behind `\*` that hold words, pictures, or what leads to them; all others are for programs. */
export const READ_STARRED = new Set([
  ...['fldinst', 'footnote', 'nesttableprops', 'shppict', 'shpinst', 'shpgrp', 'picprop', 'do', 'ud'],
  ...['mmath', 'moMath', 'moMathPara'],
]);

/** Destinations that hold no words of the text, or words that another destination gives better. */
export const SKIPPED = new Set([
  ...['colortbl', 'filetbl', 'revtbl', 'xe', 'tc', 'tcn', 'rxe', 'nonshppict', 'shprslt', 'nonesttables', 'upr'],
  ...['pntxta', 'pntxtb', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn'],
  ...['template', 'private', 'falt', 'panose', 'fontemb', 'fontfile', 'objdata', 'objclass', 'objname', 'blipuid'],
  ...['atnid', 'atnauthor', 'atntime', 'atndate', 'atnref', 'atnicn', 'annotation', 'atnparent', 'bkmkstart'],
  ...['bkmkend', 'passwordhash', 'listtable', 'listoverridetable', 'generator', 'rsidtbl', 'mmathPict', 'formfield'],
]);

/** Heads and feet of pages. */
export const HEADS = new Set(['header', 'headerl', 'headerr', 'headerf']);
export const FEET = new Set(['footer', 'footerl', 'footerr', 'footerf']);

/** Fields of `\info` that are read, and its dates. */
export const INFO_WORDS = new Set(['title', 'author', 'company', 'subject']);
export const INFO_DATES = new Set(['creatim', 'revtim']);
