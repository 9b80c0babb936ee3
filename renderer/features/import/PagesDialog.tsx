import { useMemo, useState } from 'react';
import type { ContainerListing } from '../../../shared/model/article-draft.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import styles from './import.module.css';

/** Lists the pages of a web archive, so that the analyst chooses those to import. */
export function PagesDialog(props: {
  readonly fileName: string;
  readonly listing: ContainerListing;
  /** The chosen pages by their place in the listing. */
  readonly onChoose: (pages: readonly number[]) => void;
  readonly onClose: () => void;
}) {
  const { members } = props.listing;
  const all = useMemo(() => members.map((member, at) => ({ at, member })), [members]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(members.map((_, at) => at)));
  const [filter, setFilter] = useState('');
  const [selected, setSelected] = useState('0');
  const words = filter.trim().toLowerCase();
  const shown = useMemo(
    () => all.filter(({ member }) => `${member.title ?? ''} ${member.path}`.toLowerCase().includes(words)),
    [all, words],
  );
  const set = (pages: readonly { readonly at: number }[], isWanted: boolean) => {
    const next = new Set(chosen);
    for (const { at } of pages) {
      if (isWanted) next.add(at);
      else next.delete(at);
    }
    setChosen(next);
  };
  const toggle = (row: { readonly at: number }) => set([row], !chosen.has(row.at));
  const handleImport = () => {
    props.onChoose([...chosen].sort((one, other) => one - other));
    props.onClose();
  };
  return (
    <Dialog
      title={`Pages in ${props.fileName}`}
      isOpen
      onClose={props.onClose}
      width={760}
      actions={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={chosen.size === 0} onPress={handleImport}>
            {chosen.size === members.length
              ? `Import all ${members.length.toLocaleString()}`
              : `Import ${chosen.size.toLocaleString()} of ${members.length.toLocaleString()}`}
          </Button>
        </>
      }
    >
      <TextField label="Filter pages" type="search" value={filter} onChange={setFilter} isAutoFocused />
      <div className={styles.pageTools}>
        <Button kind="quiet" onPress={() => set(shown, true)}>
          Choose {shown.length === all.length ? 'all' : 'these'}
        </Button>
        <Button kind="quiet" onPress={() => set(shown, false)}>
          Choose none{shown.length === all.length ? '' : ' of these'}
        </Button>
        <span role="status">{chosen.size.toLocaleString()} chosen</span>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the list inside has the focus; the space bar ticks as in any list of boxes. */}
      <div
        className={styles.pages}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          const row = shown.find(({ at }) => String(at) === selected);
          if (!row) return;
          event.preventDefault();
          toggle(row);
        }}
      >
        <VirtualList
          label="Pages"
          rows={shown}
          rowKey={({ at }) => String(at)}
          estimateHeight={46}
          selectedKey={selected}
          rowLabel={({ at, member }) => `${chosen.has(at) ? 'chosen' : 'not chosen'}: ${member.title ?? member.path}`}
          onSelect={({ at }) => setSelected(String(at))}
          onOpen={toggle}
          renderRow={(row) => (
            <span className={styles.page}>
              <input
                type="checkbox"
                tabIndex={-1}
                aria-hidden="true"
                checked={chosen.has(row.at)}
                onChange={() => toggle(row)}
              />
              <span className={styles.pageWords}>
                <bdi>{row.member.title ?? row.member.path}</bdi>
                <bdi className={styles.pageAddress} dir="ltr">
                  {row.member.path}
                  {row.member.capturedAt ? ` · ${row.member.capturedAt.slice(0, 16).replace('T', ' ')} UTC` : ''}
                </bdi>
              </span>
            </span>
          )}
        />
      </div>
    </Dialog>
  );
}
