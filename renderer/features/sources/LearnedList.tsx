import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { formatEdtf } from '../../../shared/dates/format.ts';
import { FURNITURE_WORDS } from '../../../shared/extract/furniture-names.ts';
import { nameLearnedTitle } from '../../../shared/extract/learned-titles.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import type { LearnedFurniture } from '../../../shared/model/source.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { applyTitlesToOutlet, countTitlesToLearn, forgetLearned, type Learned } from '../../db/learned.ts';
import type { SourceRow } from '../../db/sources.ts';
import { useLive } from '../../db/use-live.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './sources.module.css';

/** How many rules of furniture are listed at first. */
const SHOWN_FIRST = 12;

/** What the analyst's corrections taught of an outlet's pages, each to be forgotten; nothing where they taught nothing. */
export function LearnedList(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly source: SourceRow;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, source, onMessage } = props;
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isWhole, setWhole] = useState(false);
  const { titles, furniture = [] } = source;
  const others = useLive(() => countTitlesToLearn(db, source.id), [db, source.id]) ?? 0;
  if (!titles && furniture.length === 0) return null;
  const act = async (work: () => Promise<string>) => {
    try {
      onMessage({ kind: 'good', text: await work() });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      onMessage({ kind: 'bad', text: `Nothing was changed: ${reason}` });
    }
    // The button that was pressed goes with what it was for.
    heading.current?.focus();
  };
  const forget = (learned: Learned) =>
    void act(async () => {
      await forgetLearned(db, origin, source.id, learned);
      return `Forgotten for pages of “${source.name}”. Articles of the case stay as they are. Undo takes it back.`;
    });
  const handleApply = () =>
    void act(async () => {
      const count = await applyTitlesToOutlet(db, origin, source.id);
      const articles = count === 1 ? '1 article' : `${count.toLocaleString()} articles`;
      return `The title of ${articles} of “${source.name}” was changed. Undo takes it back.`;
    });
  const shown = isWhole ? furniture : furniture.slice(0, SHOWN_FIRST);
  return (
    <section aria-labelledby={headingId} className={styles.learned}>
      <h3 id={headingId} ref={heading} tabIndex={-1}>
        Learned from your corrections
      </h3>
      <ul aria-label="Learned from your corrections" className={styles.learnedList}>
        {titles ? (
          <li className={styles.learnedItem}>
            <span>
              Titles are taken from {nameLearnedTitle(titles)}{' '}
              <span className={styles.learnedWhen}>as corrected on {formatEdtf(titles.at.slice(0, 10))}</span>
            </span>
            {others > 0 ? (
              <span className={styles.learnedApply}>
                <Button onPress={handleApply}>
                  {others === 1 ? 'Also in 1 article' : `Also in ${others.toLocaleString()} articles`}
                </Button>
              </span>
            ) : null}
            <Button kind="quiet" isIcon label="Forget how titles are taken" onPress={() => forget({ of: 'titles' })}>
              <X aria-hidden="true" />
            </Button>
          </li>
        ) : null}
        {shown.map((rule) => (
          <li key={`${rule.match} ${rule.words}`} className={styles.learnedItem}>
            <span>
              {rule.match === 'start' ? 'Lines that begin with ' : null}
              <span dir="auto" className={styles.learnedWords}>
                “{rule.words}”
              </span>{' '}
              <span className={styles.faint}>{nameKind(rule)}</span>
            </span>
            <Button
              kind="quiet"
              isIcon
              label={`Forget ${rule.match === 'start' ? 'lines that begin with ' : ''}“${rule.words}”`}
              onPress={() => forget({ of: 'furniture', rule: { words: rule.words, match: rule.match } })}
            >
              <X aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < furniture.length ? (
        <Button kind="quiet" onPress={() => setWhole(true)}>
          Show all {furniture.length.toLocaleString()} lines
        </Button>
      ) : null}
    </section>
  );
}

function nameKind({ kind }: LearnedFurniture): string {
  return kind === null ? 'Part of the story' : FURNITURE_WORDS[kind];
}
