import { useState } from 'react';
import type { SavedFilter } from '../../../shared/model/case.ts';
import type { Origin } from '../../../shared/model/ids.ts';
import { withTerm } from '../../../shared/timeline/filter-terms.ts';
import { describeTerms } from '../../../shared/timeline/filter-words.ts';
import type { CaseDatabase } from '../../db/database.ts';
import { removeFilter, saveFilter } from '../../db/filters.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { MenuButton, type MenuLine } from '../../ui/MenuButton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './timeline.module.css';

/** What is asked most, in the filter's own words. */
const OFFERED = [
  'origins>=2',
  'origins=1',
  'credibility<=3',
  'reliability<=B',
  'likelihood>=55',
  'disputed',
  'ungraded',
  'triage:unread',
] as const;

/** The menu of filters: terms to add, and whole filters that the case keeps by name. */
export function FilterMenu(props: {
  readonly db: CaseDatabase;
  readonly origin: Origin;
  readonly filter: string;
  readonly saved: readonly SavedFilter[];
  readonly onFilterChange: (text: string) => void;
  readonly onMessage: (message: { readonly kind: 'good' | 'bad'; readonly text: string }) => void;
}) {
  const { db, origin, filter, saved, onFilterChange } = props;
  const [name, setName] = useState<string | null>(null);
  const isNamed = saved.find((one) => one.text === filter.trim());
  const act = async (done: Promise<void>, words: string) => {
    try {
      await done;
      props.onMessage({ kind: 'good', text: words });
    } catch (error) {
      props.onMessage({ kind: 'bad', text: error instanceof Error ? error.message : String(error) });
    }
  };
  const handleSave = () => {
    if (!name?.trim()) return;
    void act(saveFilter(db, origin, { name, text: filter }), `Saved the filter “${name.trim()}” in the case.`);
    setName(null);
  };
  const handleForget = (gone: string) =>
    void act(removeFilter(db, origin, gone), `Forgot the filter “${gone}”. Undo brings it back.`);
  const offered: readonly MenuLine[] = OFFERED.map((words) => ({
    id: words,
    label: `Add ${describeTerms(words)}`,
    onPress: () => onFilterChange(withTerm(filter, words)),
  }));
  const own: readonly MenuLine[] = saved.map((one) => ({
    id: `saved ${one.name}`,
    label: one.name,
    detail: describeTerms(one.text),
    onPress: () => onFilterChange(one.text),
  }));
  return (
    <>
      <MenuButton
        label="Filters"
        kind="quiet"
        items={[
          ...own,
          ...(own.length > 0 ? ['separator' as const] : []),
          ...offered,
          'separator',
          {
            id: 'save',
            label: 'Save this filter …',
            isDisabled: filter.trim() === '',
            onPress: () => setName(isNamed?.name ?? ''),
          },
          ...(isNamed
            ? [{ id: 'forget', label: `Forget “${isNamed.name}”`, onPress: () => handleForget(isNamed.name) }]
            : []),
        ]}
      />
      <Dialog
        title="Save this filter"
        isOpen={name !== null}
        onClose={() => setName(null)}
        actions={
          <>
            <Button onPress={() => setName(null)}>Cancel</Button>
            <Button kind="primary" isDisabled={!name?.trim()} onPress={handleSave}>
              Save
            </Button>
          </>
        }
      >
        <p className={styles.filterWords}>{describeTerms(filter)}</p>
        <TextField label="Name" value={name ?? ''} isAutoFocused onChange={setName} onEnter={handleSave} />
      </Dialog>
    </>
  );
}
