import { Paperclip } from 'lucide-react';
import type { Ulid } from '../../../shared/model/ids.ts';
import styles from './provenance.module.css';

/** An article of the case that another one is attached to, or holds. */
export interface Enclosed {
  readonly id: Ulid;
  readonly title: string;
}

/** What came attached to an e-mail, or the e-mail that an article was attached to: each opens at a press. */
export function Enclosures(props: {
  readonly name: 'Attachments' | 'Attached to';
  readonly articles: readonly Enclosed[];
  readonly onOpen: (articleId: Ulid) => void;
}) {
  return (
    <div className={styles.enclosures}>
      <span className={styles.enclosuresName} aria-hidden="true">
        <Paperclip />
        {props.name}
      </span>
      <ul aria-label={props.name}>
        {props.articles.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles.enclosed} dir="auto" onClick={() => props.onOpen(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
