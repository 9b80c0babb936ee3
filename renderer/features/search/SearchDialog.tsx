import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { FoundRow, SearchQuestion } from '../../../shared/search/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { FoundItem } from './FoundItem.tsx';
import { KindFilter } from './KindFilter.tsx';
import { describeAnswer, describeRow, describeStanding } from './result-words.ts';
import styles from './search.module.css';
import { FIRST_QUESTION, type SearchSession, STEP } from './search-session.ts';

/** One field over everything in the case; what is found stands below as one types, and Enter opens it at its place. */
export function SearchDialog(props: {
  readonly session: SearchSession;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOpen: (row: FoundRow) => void;
}) {
  const { session, isOpen } = props;
  const { answer, standing, failure } = useSyncExternalStore(session.subscribe, session.read);
  const [question, setQuestion] = useState(() => session.last ?? FIRST_QUESTION);
  const [selectedKey, setSelectedKey] = useState<string | null>(null);
  const results = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    session.start();
    // The palette may have put other words in since.
    const { last } = session;
    if (last) setQuestion(last);
  }, [isOpen, session]);
  // What is open shows the case as it is now; what is closed asks nothing.
  useEffect(() => {
    if (isOpen) session.ask(question);
  }, [isOpen, session, question]);

  const ask = (patch: Partial<SearchQuestion>) => {
    setSelectedKey(null);
    setQuestion((before) => ({ ...before, limit: STEP, ...patch }));
  };
  const isAsked = question.query.trim() !== '';
  const rows = isAsked && answer && answer.question.query.trim() !== '' ? answer.rows : [];
  const open = (row: FoundRow) => {
    props.onClose();
    props.onOpen(row);
  };
  const handleKeys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      results.current?.querySelector<HTMLElement>('[role="listitem"][tabindex="0"]')?.focus();
      if (selectedKey === null && rows[0]) setSelectedKey(rows[0].key);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && rows[0]) open(rows[0]);
    else return;
    event.preventDefault();
  };
  const found = answer ? (question.kind ? answer.totals[question.kind] : answer.total) : 0;
  return (
    <Dialog title="Search" isOpen={isOpen} onClose={props.onClose} width={720} isTitleHidden isForTyping>
      <div className={styles.search}>
        <input
          type="search"
          aria-label="Search"
          aria-describedby="search-help"
          className={styles.field}
          placeholder="Search articles, clips, events, claims, sources, notes"
          dir="auto"
          spellCheck={false}
          value={question.query}
          onChange={(event) => ask({ query: event.target.value })}
          onKeyDown={handleKeys}
        />
        <div className={styles.filters}>
          <KindFilter kind={question.kind} answer={isAsked ? answer : null} onChange={(kind) => ask({ kind })} />
          <label className={styles.furniture}>
            <input
              type="checkbox"
              checked={question.withFurniture}
              onChange={(event) => ask({ withFurniture: event.target.checked })}
            />
            Furniture too
          </label>
        </div>
        <p className={styles.count} role="status">
          {failure ?? answer?.problem ?? (isAsked ? describeAnswer(answer) : '')}
        </p>
        {describeStanding(standing) ? <p className={styles.standing}>{describeStanding(standing)}</p> : null}
        {rows.length > 0 ? (
          <div ref={results} className={styles.results}>
            <VirtualList
              label="Results"
              rows={rows}
              rowKey={({ key }) => key}
              estimateHeight={76}
              rowLabel={describeRow}
              selectedKey={selectedKey}
              onSelect={({ key }) => setSelectedKey(key)}
              onOpen={open}
              renderRow={(row) => <FoundItem row={row} onOpen={open} />}
            />
          </div>
        ) : null}
        {rows.length > 0 && rows.length < found ? (
          <div className={styles.more}>
            <Button onPress={() => setQuestion((before) => ({ ...before, limit: before.limit + STEP }))}>
              Show more
            </Button>
          </div>
        ) : null}
        <p id="search-help" className={styles.help}>
          <span>
            <b>"two words"</b> together
          </span>
          <span>
            <b>-word</b> without
          </span>
          <span>
            <b>Bas*</b> beginning
          </span>
          <span>
            <b>title: outlet: source: place: tag: kind: date:2019-09</b> in one field
          </span>
          <span>
            <Kbd>↓</Kbd> results <Kbd>↵</Kbd> open <Kbd>Esc</Kbd> close
          </span>
        </p>
      </div>
    </Dialog>
  );
}
