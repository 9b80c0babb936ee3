import type { MouseEvent } from 'react';
import type { FoundPassage, FoundRow } from '../../../shared/search/messages.ts';
import { KIND_WORDS, nameField } from './result-words.ts';
import styles from './search.module.css';

/** A result: what it is, and the words in which it was found, with what matched marked. */
export function FoundItem({ row, onOpen }: { readonly row: FoundRow; readonly onOpen: (row: FoundRow) => void }) {
  const field = nameField(row);
  // A title that matched is not said twice.
  const isTitle = row.passage?.words === row.title;
  const handleClick = (event: MouseEvent) => {
    event.preventDefault();
    onOpen(row);
  };
  return (
    <a className={styles.found} href={`#${row.key}`} tabIndex={-1} onClick={handleClick}>
      <span className={styles.kind}>{KIND_WORDS[row.kind].one}</span>
      <span className={styles.title} dir="auto">
        {row.passage && isTitle ? drawMatches(row.passage) : row.title}
      </span>
      {row.detail ? (
        <span className={styles.detail} dir="auto">
          {row.detail}
        </span>
      ) : null}
      {row.passage && !isTitle ? (
        <span className={styles.passage} dir="auto">
          {field ? <small>{field}: </small> : null}
          {drawMatches(row.passage)}
        </span>
      ) : null}
    </a>
  );
}

function drawMatches({ words, matches }: FoundPassage) {
  let at = 0;
  const drawn = matches.map(([start, end]) => {
    const before = words.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark>{words.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <>
      {drawn}
      {words.slice(at)}
    </>
  );
}
