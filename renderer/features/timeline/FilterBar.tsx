import { X } from 'lucide-react';
import { readFilter, withoutTerm } from '../../../shared/timeline/filter-terms.ts';
import { describeTerm, describeTerms } from '../../../shared/timeline/filter-words.ts';
import { focusSoon } from '../../ui/keep-focus.ts';
import styles from './timeline.module.css';

/** The filter in words, term by term; each can be taken out. Nothing where nothing is filtered. */
export function FilterBar(props: { readonly filter: string; readonly onFilterChange: (text: string) => void }) {
  const terms = readFilter(props.filter);
  if (terms.length === 0) return null;
  const handleRemove = (index: number) => {
    props.onFilterChange(withoutTerm(props.filter, index));
    // The focus stays in the row of terms; where none is left, in the filter itself.
    focusSoon(
      () =>
        document.querySelectorAll<HTMLElement>('[aria-label="Filter terms"] button')[
          Math.min(index, terms.length - 2)
        ] ?? document.querySelector<HTMLElement>('input[type=search]'),
    );
  };
  return (
    <div className={styles.filterBar}>
      <ul aria-label="Filter terms" className={styles.terms}>
        {terms.map((term, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice, and have no identity but their place.
          <li key={`${index} ${term.words}`}>
            <button
              type="button"
              className={styles.term}
              aria-label={`Remove ${describeTerm(term)}`}
              onClick={() => handleRemove(index)}
            >
              <bdi>{describeTerm(term)}</bdi>
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <span role="status" aria-label="Filter in words" className="visually-hidden">
        {describeTerms(props.filter)}
      </span>
      <button type="button" className={styles.clear} onClick={() => props.onFilterChange('')}>
        Clear
      </button>
    </div>
  );
}
