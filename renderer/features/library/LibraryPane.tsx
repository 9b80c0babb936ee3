import { useMemo, useState } from 'react';
import { formatReading, formatWithoutTime } from '../../../shared/dates/format.ts';
import type { TriageState } from '../../../shared/model/article.ts';
import type { Ulid } from '../../../shared/model/ids.ts';
import type { ArticleRow } from '../../db/article-list.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { useArticleList } from '../../db/use-article-list.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { type GridColumn, VirtualGrid } from '../../ui/VirtualGrid.tsx';
import { isDoubtful } from './doubts.ts';
import styles from './library.module.css';
import { ORDER_LABELS, type Ordering, orderArticles, TRIAGE_LABELS } from './ordering.ts';

/** The height of a row: two lines of title, one of facts. */
const ROW_HEIGHT = 78;

/** What the list shows, and in which order. */
interface Choice {
  readonly ordering: Ordering;
  readonly triage: TriageState | 'all';
  readonly filter: string;
}

const FIRST_CHOICE: Choice = { ordering: 'newest', triage: 'all', filter: '' };

/** The choice of each open case, so that the list is as it was after another view. */
const lastChoices = new WeakMap<CaseDatabase, Choice>();

const CHECK_TITLE = 'Titles, outlets and dates of all articles in one grid, corrected by keyboard (Ctrl ⇧ D)';

/** The list of the case's articles: filtered, ordered, walked by arrows, opened by Enter. */
export function LibraryPane(props: {
  readonly db: CaseDatabase;
  readonly articleId: Ulid | null;
  /** Shows an article beside the list, which keeps the focus. */
  readonly onShowArticle: (articleId: Ulid) => void;
  readonly onOpenArticle: (articleId: Ulid) => void;
  /** Opens the grid of details in place of the list and the reader. */
  readonly onCheckDetails: () => void;
}) {
  const list = useArticleList(props.db);
  const articles = list?.rows;
  const [choice, setChoice] = useState<Choice>(() => lastChoices.get(props.db) ?? FIRST_CHOICE);
  const { ordering, triage, filter } = choice;
  const choose = (part: Partial<Choice>) => {
    const next = { ...choice, ...part };
    lastChoices.set(props.db, next);
    setChoice(next);
  };
  const doubtful = useMemo(() => articles?.filter(isDoubtful).length ?? 0, [articles]);
  const rows = useMemo(
    () => orderArticles(articles ?? [], { ordering, triage, filter }),
    [articles, ordering, triage, filter],
  );
  return (
    <section className={styles.pane} aria-label="Articles of the case">
      <header className={styles.header}>
        <h2>Articles</h2>
        <span className={styles.total}>
          {articles === undefined || list?.total === null
            ? ''
            : rows.length === articles.length
              ? list?.total
              : `${rows.length} of ${list?.total}`}
        </span>
        {articles && articles.length > 0 ? (
          <button
            type="button"
            data-check-details=""
            className={styles.check}
            title={CHECK_TITLE}
            onClick={props.onCheckDetails}
          >
            Check details
            {doubtful > 0 ? (
              <>
                {' '}
                · <b>{doubtful.toLocaleString()} doubtful</b>
              </>
            ) : null}
          </button>
        ) : null}
      </header>
      <div className={styles.tools}>
        <TextField
          label="Filter articles"
          type="search"
          value={filter}
          onChange={(filter) => choose({ filter })}
          placeholder="Filter"
          isLabelHidden
        />
        <Select
          label="Show"
          value={triage}
          options={[{ value: 'all', label: 'All' }, ...TRIAGE_LABELS]}
          onChange={(triage) => choose({ triage })}
          isLabelHidden
        />
        <Select
          label="Order"
          value={ordering}
          options={ORDER_LABELS}
          onChange={(ordering) => choose({ ordering })}
          isLabelHidden
        />
      </div>
      {rows.length === 0 && articles !== undefined && articles.length > 0 ? (
        <p className={styles.nothing}>No article of the {articles.length.toLocaleString()} fits the filter.</p>
      ) : null}
      <VirtualGrid
        label="Articles"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.id}
        rowHeight={ROW_HEIGHT}
        rowClass={styles.row}
        selectedKey={props.articleId}
        onSelect={(row) => props.onShowArticle(row.id)}
        onOpen={(row) => props.onOpenArticle(row.id)}
        isHeaderHidden
      />
    </section>
  );
}

const COLUMNS: readonly GridColumn<ArticleRow>[] = [
  {
    id: 'title',
    label: 'Title',
    width: '1fr',
    render: (row) => (
      <span dir="auto" className={row.triage.state === 'unread' ? `${styles.title} ${styles.unread}` : styles.title}>
        {row.title.value}
      </span>
    ),
  },
  {
    id: 'outlet',
    label: 'Outlet',
    width: 'auto',
    render: (row) => (
      <span dir="auto" className={styles.outlet}>
        {row.outletName ?? 'no outlet'}
      </span>
    ),
  },
  {
    id: 'published',
    label: 'Published',
    width: 'auto',
    render: (row) =>
      row.published?.value.value && !row.publishedDoubt ? (
        <time title={formatReading(row.published.value)}>{formatWithoutTime(row.published.value.value.edtf)}</time>
      ) : (
        <Chip kind="dispute" title={row.publishedDoubt ?? 'No publication date'}>
          date?
        </Chip>
      ),
  },
  {
    id: 'facts',
    label: 'Clips',
    width: 'auto',
    render: (row) => (
      <>
        {row.language && row.language.value.slice(0, 2) !== 'en' ? (
          <span className={styles.language}>
            <Chip>{row.language.value}</Chip>
          </span>
        ) : null}
        {row.familySize > 1 ? (
          <Chip title="Rewrites of one story; they count as one">family of {row.familySize}</Chip>
        ) : null}
        {row.versionCount > 1 ? <Chip>v{row.versionCount}</Chip> : null}
        {row.clipCount > 0 ? (
          <Chip>
            {row.clipCount} {row.clipCount === 1 ? 'clip' : 'clips'}
          </Chip>
        ) : null}
      </>
    ),
  },
];
