'use strict';

/** The addresses that new windows of the app open on, before their first page; each holds an unguessable part. */
const known = new Set();

const placeholders = {
  /** Remembers an address and gives it back. */
  add(url) {
    known.add(url);
    return url;
  },

  /** Whether a page at that address is a new window of the app. */
  has: (url) => known.has(url),
};

module.exports = { placeholders };
