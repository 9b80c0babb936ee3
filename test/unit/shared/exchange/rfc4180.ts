/**
 * Reads CSV by the letter of RFC 4180 and throws at anything else: CRLF between records, as many cells in every record, a
 * quote only around a whole cell. Written for the tests, so that the writer is not judged by the library it uses.
 */
export function parseRfc4180(text: string): string[][] {
  const records: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const record = records.at(-1) ?? [];
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('a quoted cell has no end');
        if (text[at] !== '"') cell += text[at];
        else if (text[at + 1] === '"') {
          cell += '"';
          at += 1;
        } else break;
      }
      at += 1;
    } else {
      const end = /[",\r\n]|$/.exec(text.slice(at))?.index ?? 0;
      cell = text.slice(at, at + end);
      at += end;
    }
    record.push(cell);
    if (text[at] === ',') {
      at += 1;
      if (at === text.length || text.startsWith('\r\n', at)) record.push('');
    }
    if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) records.push([]);
    } else if (at < text.length && text[at - 1] !== ',') throw new Error(`a stray character at ${at}`);
  }
  const width = records[0]?.length;
  const uneven = records.findIndex((record) => record.length !== width);
  if (uneven !== -1) throw new Error(`record ${uneven} has ${records[uneven]?.length} cells, the header ${width}`);
  return records;
}
