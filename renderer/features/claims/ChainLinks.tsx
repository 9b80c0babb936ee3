import { ArrowDown, ArrowUp, GitBranch, GitMerge, Plus, X } from 'lucide-react';
import { useMemo } from 'react';
import { canJoin, type DraftLink, editLink, toggleFrom } from '../../../shared/attribution/chain-edit.ts';
import { type ChainLane, layOutChain } from '../../../shared/attribution/chain-lanes.ts';
import { foldName } from '../../../shared/attribution/fold-name.ts';
import { CHAIN_VERBS } from '../../../shared/model/claim.ts';
import { SOURCE_KINDS, type Source } from '../../../shared/model/source.ts';
import { Button } from '../../ui/Button.tsx';
import { Combobox, type ComboboxOption } from '../../ui/Combobox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './chain.module.css';
import { CHAIN_KEYS, type ChainAct } from './chain-keys.ts';

const VERBS = CHAIN_VERBS.map((verb) => ({ value: verb, label: verb }));
const KINDS = SOURCE_KINDS.map((kind) => ({ value: kind, label: kind.replaceAll('-', ' ') }));

/** The links of a chain as a graph that is edited by keys, from the origins at the top to the article at the bottom. */
export function ChainLinks(props: {
  readonly links: readonly DraftLink[];
  readonly sources: readonly Source[];
  /** The key of the link that the keys are about. */
  readonly current: number | null;
  readonly onFocus: (key: number) => void;
  readonly onChange: (links: readonly DraftLink[]) => void;
  readonly onAct: (act: ChainAct) => void;
}) {
  const { links, sources } = props;
  const lanes = useMemo(() => layOutChain(links), [links]);
  const width = 2 + LANE * Math.max(1, ...lanes.map((row) => Math.max(row.lane, ...row.through, ...row.into) + 1));
  const options = useMemo(() => toOptions(sources), [sources]);
  const byName = useMemo(() => indexByName(sources), [sources]);
  if (links.length === 0) return null;
  const at = links.findIndex((link) => link.key === props.current);
  return (
    <>
      <div className={styles.links}>
        {links.map((link, index) => (
          <LinkFields
            key={link.key}
            link={link}
            index={index}
            links={links}
            lane={lanes[index] as ChainLane}
            gutter={width}
            known={byName.get(foldName(link.source)) ?? null}
            options={options}
            isCurrent={link.key === props.current}
            onFocus={() => props.onFocus(link.key)}
            onChange={props.onChange}
          />
        ))}
      </div>
      <LinkActs links={links} at={at < 0 ? links.length - 1 : at} onAct={props.onAct} />
    </>
  );
}

/** The acts on the link that has the focus, each with its key. */
function LinkActs(props: {
  readonly links: readonly DraftLink[];
  readonly at: number;
  readonly onAct: (act: ChainAct) => void;
}) {
  const { links, at, onAct } = props;
  const number = at + 1;
  const key = links[at]?.key ?? -1;
  return (
    <div role="group" aria-label={`Acts on link ${number}`} className={styles.linkActs}>
      <span className={styles.actsOf}>Link {number}</span>
      <Button
        kind="quiet"
        keys={CHAIN_KEYS.branch}
        onPress={() => onAct('branch')}
        label={`Branch beside link ${number}`}
      >
        <GitBranch aria-hidden="true" />
        Branch
      </Button>
      <Button
        kind="quiet"
        keys={CHAIN_KEYS.join}
        isDisabled={!canJoin(links, key)}
        onPress={() => onAct('join')}
        label={`Join the branches above link ${number}`}
      >
        <GitMerge aria-hidden="true" />
        Join
      </Button>
      <Button
        kind="quiet"
        keys={CHAIN_KEYS.behind}
        onPress={() => onAct('behind')}
        label={`Add a link behind link ${number}`}
      >
        <Plus aria-hidden="true" />
        Behind
      </Button>
      <Button
        kind="quiet"
        keys={CHAIN_KEYS.up}
        isDisabled={at <= 0}
        onPress={() => onAct('up')}
        label={`Move link ${number} up`}
      >
        <ArrowUp aria-hidden="true" />
      </Button>
      <Button
        kind="quiet"
        keys={CHAIN_KEYS.down}
        isDisabled={at >= links.length - 1}
        onPress={() => onAct('down')}
        label={`Move link ${number} down`}
      >
        <ArrowDown aria-hidden="true" />
      </Button>
      <Button kind="quiet" keys={CHAIN_KEYS.remove} onPress={() => onAct('remove')} label={`Remove link ${number}`}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}

function LinkFields(props: {
  readonly link: DraftLink;
  readonly index: number;
  readonly links: readonly DraftLink[];
  readonly lane: ChainLane;
  readonly gutter: number;
  readonly known: Source | null;
  readonly options: readonly ComboboxOption[];
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onChange: (links: readonly DraftLink[]) => void;
}) {
  const { link, index, links, known } = props;
  const edit = (patch: Parameters<typeof editLink>[2]) => props.onChange(editLink(links, link.key, patch));
  const isOrigin = link.from.length === 0;
  const above = links.slice(0, index);
  return (
    <div
      role="group"
      aria-label={`Link ${index + 1}`}
      data-link={link.key}
      className={`${styles.link} ${props.isCurrent ? styles.isCurrent : ''}`}
      onFocus={props.onFocus}
    >
      <Gutter row={props.lane} width={props.gutter} isOrigin={isOrigin} />
      <div className={styles.linkFields}>
        <Combobox
          label="Source"
          isLabelHidden
          value={link.source}
          placeholder={isOrigin ? 'Who said it' : 'Who passed it on'}
          options={props.options}
          fold={foldName}
          onChange={(source) => {
            if (source !== link.source) edit({ source });
          }}
        />
        {known && known.name !== link.source.trim() ? (
          <p className={styles.faint}>
            is registered as <bdi>{known.name}</bdi>
          </p>
        ) : null}
        <div className={styles.linkSecond}>
          <Select label="Verb" isLabelHidden value={link.verb} options={VERBS} onChange={(verb) => edit({ verb })} />
          <Select
            label="Source kind"
            isLabelHidden
            isDisabled={known !== null}
            value={known?.kind ?? link.sourceKind}
            options={KINDS}
            onChange={(sourceKind) => edit({ sourceKind })}
          />
        </div>
        {props.isCurrent || link.words !== '' ? (
          <TextField
            label="Exact words"
            isLabelHidden
            value={link.words}
            placeholder="Exact words that show it, as in the text"
            onChange={(words) => edit({ words })}
          />
        ) : null}
        {props.isCurrent && above.length > 1 ? (
          <fieldset className={styles.from}>
            <legend>had it from</legend>
            {above.map((one, number) => (
              <label key={one.key}>
                <input
                  type="checkbox"
                  checked={link.from.includes(one.key)}
                  onChange={() => props.onChange(toggleFrom(links, link.key, one.key))}
                />
                <bdi>{one.source.trim() || `link ${number + 1}`}</bdi>
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
    </div>
  );
}

/** The distance of two lanes, where the first one is, and how far down a row its link stands, in pixels. */
const LANE = 14;
const FIRST = 8;
const KNOT = 15;

/** The lines of a chain beside one of its links. */
function Gutter(props: { readonly row: ChainLane; readonly width: number; readonly isOrigin: boolean }) {
  const { row } = props;
  const x = (lane: number) => FIRST + lane * LANE;
  const own = x(row.lane);
  return (
    <svg className={styles.gutter} width={props.width} height="1" aria-hidden="true">
      {row.through.map((lane) => (
        <line key={lane} x1={x(lane)} x2={x(lane)} y1="0" y2="100%" />
      ))}
      {row.into.map((lane) => (
        <path key={lane} d={`M${x(lane)} 0C${x(lane)} ${KNOT * 0.7} ${own} ${KNOT * 0.3} ${own} ${KNOT}`} />
      ))}
      {row.goesOn ? <line x1={own} x2={own} y1={KNOT} y2="100%" /> : null}
      <circle cx={own} cy={KNOT} r={props.isOrigin ? 5 : 4} className={props.isOrigin ? styles.originKnot : ''} />
    </svg>
  );
}

function toOptions(sources: readonly Source[]): readonly ComboboxOption[] {
  return sources.map((source) => ({
    value: source.id,
    label: source.name,
    detail: source.kind.replaceAll('-', ' '),
    also: source.variants,
  }));
}

/** The oldest source by each of its names, as saving finds it. */
function indexByName(sources: readonly Source[]): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const source of sources) {
    for (const name of [source.name, ...source.variants]) {
      const key = foldName(name);
      if (!found.has(key)) found.set(key, source);
    }
  }
  return found;
}
